package dk.fodfaeste.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a caller must be allowed to do to reach this endpoint. It is checked before anything of the request is read; the
 * transaction behind the endpoint checks again, with the rows in view. A test walks all endpoints and finds those
 * without it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {
    Action value();
}
