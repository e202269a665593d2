package dk.fodfaeste.ui.input;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How long a text of a {@link Command} may be: checked, shown in the form, and told in the OpenAPI document. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Text {

    /** Where a component says nothing else. */
    int USUAL = 200;

    /** The most characters, spaces at both ends not counted. */
    int max() default USUAL;
}
