package dk.fodfaeste.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be done, with the roles that may do it and the scope by which an API token may. Each module declares
 * its own in an enum. This one declaration answers three questions: may she ({@link Permissions#require}), which buttons
 * does she see ({@link Permissions#may}), and which rows does the list hold ({@link Permissions#scope}).
 */
public interface Action {

    /** By which the audit trail keeps it; no two modules have the same. */
    String name();

    /** Who may. */
    Permit permit();

    /** The scope that a token needs, or {@code null} when no token may do this. */
    default @Nullable ApiScope apiScope() {
        return permit().apiScope();
    }

    /** The roles whose members may do this, perhaps only within their own unit. */
    default Set<Role> roles() {
        return permit().roles();
    }

    /** Who may do something: the roles, and the scope by which another system may. */
    record Permit(@Nullable ApiScope apiScope, Set<Role> roles) {

        public static Permit of(@Nullable ApiScope apiScope, Role... roles) {
            return new Permit(apiScope, Set.of(roles));
        }
    }
}
