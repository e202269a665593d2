package dk.fodfaeste.administration.user;

import dk.fodfaeste.organisation.User;
import dk.fodfaeste.organisation.User.Membership;
import dk.fodfaeste.ui.api.ApiDates;
import dk.fodfaeste.ui.api.Codes;
import java.time.OffsetDateTime;
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
        String state,
        boolean managed,
        boolean oneTimePassword,
        @Nullable OffsetDateTime lastLoginAt,
        List<UserRole> roles,
        int version) {

    /** One role of hers. */
    record UserRole(UUID id, String role, @Nullable UUID unit, List<String> sensitivities) {

        static UserRole of(Membership membership) {
            return new UserRole(
                    membership.id(),
                    Codes.of(membership.role()),
                    membership.unit(),
                    membership.sensitivities().stream().sorted().map(Codes::of).toList());
        }
    }

    static UserResponse of(User member) {
        return new UserResponse(
                member.account(),
                member.login(),
                member.name(),
                member.email(),
                member.phone(),
                Codes.of(member.state()),
                member.managed(),
                member.mustChange(),
                ApiDates.danishOrNull(member.lastLoginAt()),
                member.roles().stream().map(UserRole::of).toList(),
                member.version());
    }
}
