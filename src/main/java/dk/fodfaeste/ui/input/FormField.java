package dk.fodfaeste.ui.input;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * In which field of a form a component of a {@link Command} is filled in, where that is not the field of its own name: a
 * page may hold several forms whose fields would share a name. Where the field is another component's, it offers the
 * choices of both: {@code unit:…} chosen in the field {@code assignee} is a {@code unit}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface FormField {
    String value();
}
