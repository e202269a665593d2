package dk.fodfaeste.ui;

import dk.fodfaeste.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Tells who is calling. Without a bean of this type, the principal of Spring Security's authentication is taken where it
 * is a {@link Caller}.
 */
@FunctionalInterface
public interface CallerSource {

    /** The caller of the current request; {@code null} where nobody is logged in. */
    @Nullable
    Caller current();
}
