package dk.fodfaeste.access;

import java.lang.annotation.Annotation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Marks the annotations by which modules say what a caller must be allowed to do to reach an endpoint: each has a
 * {@code value} of the module's own {@link Action}s. It is checked before anything of the request is read; the transaction
 * behind the endpoint checks again, with the rows in view. A test walks all endpoints and finds those without it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface RequiresAction {

    /** Finds what an endpoint says. */
    final class Of {

        private Of() {}

        /** What an endpoint requires; {@code null} where it does not say. */
        public static @Nullable Action method(Method endpoint) {
            for (Annotation annotation : endpoint.getAnnotations()) {
                Class<? extends Annotation> type = annotation.annotationType();
                if (type.isAnnotationPresent(RequiresAction.class)) {
                    try {
                        return (Action) type.getMethod("value").invoke(annotation);
                    } catch (ReflectiveOperationException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                }
            }
            return null;
        }
    }
}
