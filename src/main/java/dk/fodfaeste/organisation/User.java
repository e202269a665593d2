package dk.fodfaeste.organisation;

import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in one municipality, as its administrators see her. Of other municipalities that she works in nothing is told.
 *
 * @param managed     whether this municipality answers for the account: it alone changes name and password
 * @param mustChange  whether she has a one-time password that she has not replaced yet
 * @param lastLoginAt when she last entered this municipality; {@code null} for never
 * @param leftAt      when she was deactivated here; {@code null} while she is not
 * @param roles       what she may do here, in the order of {@link Role}
 */
public record User(
        UUID account,
        String login,
        String name,
        @Nullable String email,
        @Nullable String phone,
        boolean managed,
        boolean mustChange,
        @Nullable Instant lastLoginAt,
        @Nullable Instant leftAt,
        int version,
        List<Membership> roles) {

    /** One role of hers, perhaps in one unit only. */
    public record Membership(
            UUID id,
            Role role,
            @Nullable UUID unit,
            @Nullable String unitName,
            Set<Sensitivity> sensitivities) {

        public Membership {
            sensitivities = Set.copyOf(sensitivities);
        }
    }

    /** Whether she can work here. */
    public enum State {
        ACTIVE,
        /** Nobody has given her a role: she cannot log in. */
        WITHOUT_ROLE,
        DEACTIVATED
    }

    public User {
        roles = List.copyOf(roles);
    }

    public State state() {
        if (leftAt != null) {
            return State.DEACTIVATED;
        }
        return roles.isEmpty() ? State.WITHOUT_ROLE : State.ACTIVE;
    }

    /** Whether she manages users and settings here. */
    public boolean administrator() {
        return roles.stream().anyMatch(each -> each.role() == Role.ADMINISTRATOR);
    }
}
