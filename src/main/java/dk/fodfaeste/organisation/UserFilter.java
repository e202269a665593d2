package dk.fodfaeste.organisation;

import dk.fodfaeste.access.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which users a list holds; all parts must fit.
 *
 * @param text  part of a name or login; empty for all
 * @param state {@code null} for all
 * @param role  a role that she has
 * @param unit  a unit that a role of hers is restricted to, or that a function of hers belongs to
 */
public record UserFilter(
        String text,
        User.@Nullable State state,
        @Nullable Role role,
        @Nullable UUID unit) {

    /** Everybody who can work here. */
    public static UserFilter active() {
        return new UserFilter("", User.State.ACTIVE, null, null);
    }
}
