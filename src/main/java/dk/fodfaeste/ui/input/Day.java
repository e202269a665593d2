package dk.fodfaeste.ui.input;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How far from today a date of a {@link Command} lies, in whole years; any number that is negative is no limit. Being read with
 * the other fields, it is refused together with what is wrong with them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Day {

    int yearsBack() default -1;

    int yearsAhead() default -1;

    /** The key of what is said of an earlier day; {@code {0}} is the number of years. */
    String early() default "";

    /** The same of a later one. */
    String late() default "";
}
