package dk.fodfaeste.administration.user;

import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.organisation.User;
import dk.fodfaeste.organisation.User.Membership;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user as the API shows her.
 *
 * @param managed whether this municipality changes her name and password
 */
record UserResponse(
        UUID id,
        String login,
        String name,
        @Nullable String email,
        @Nullable String phone,
        User.State state,
        boolean managed,
        boolean oneTimePassword,
        @Nullable Instant lastLoginAt,
        List<UserRole> roles,
        int version) {

    /** One role of hers. */
    record UserRole(UUID id, Role role, @Nullable UUID unit, List<Sensitivity> sensitivities) {

        static UserRole of(Membership membership) {
            return new UserRole(
                    membership.id(),
                    membership.role(),
                    membership.unit(),
                    membership.sensitivities().stream().sorted().toList());
        }
    }

    static UserResponse of(User user) {
        return new UserResponse(
                user.account(),
                user.login(),
                user.name(),
                user.email(),
                user.phone(),
                user.state(),
                user.managed(),
                user.mustChange(),
                user.lastLoginAt(),
                user.roles().stream().map(UserRole::of).toList(),
                user.version());
    }
}
