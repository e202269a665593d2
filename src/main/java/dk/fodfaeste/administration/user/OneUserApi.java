package dk.fodfaeste.administration.user;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.unit.Reorganisation;
import dk.fodfaeste.organisation.UserDetails;
import dk.fodfaeste.organisation.UserRoles;
import dk.fodfaeste.organisation.Users;
import dk.fodfaeste.ui.api.Inputs;
import dk.fodfaeste.ui.api.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One user: what can be changed about her. Each answers with the user as she is then. */
@RestController
@Tag(name = "users")
@RequestMapping("/api/v1/users/{id}")
class OneUserApi {

    private static final int CONFLICT = 409;

    private final Gate gate;
    private final Users members;
    private final UserRoles roles;
    private final Reorganisation reorganisation;

    OneUserApi(Gate gate, Users members, UserRoles roles, Reorganisation reorganisation) {
        this.gate = gate;
        this.members = members;
        this.roles = roles;
        this.reorganisation = reorganisation;
    }

    /** How she is called and reached from now on. */
    record ChangedUser(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Integer version) {}

    /** Who takes over; without a colleague the tasks lie in their units' baskets. */
    record Departure(@Nullable UUID handOverTo, @Nullable Integer version) {}

    /** What became of it. */
    record Departed(UserResponse user, int tasksHandedOver) {}

    /** The password is shown this once. */
    record ResetPassword(String oneTimePassword) {}

    @GetMapping
    @Requires(AdministrationAction.USER_SEE)
    @Operation(summary = "settings.api.user")
    UserResponse getUser(Caller caller, @PathVariable UUID id) {
        return gate.read(caller, AdministrationAction.USER_SEE, tx -> {
            tx.concerns(id);
            return UserResponse.of(members.get(tx, id));
        });
    }

    @PostMapping
    @Requires(AdministrationAction.USER_CHANGE)
    @Operation(summary = "settings.api.user.change")
    @Refuses(CONFLICT)
    UserResponse changeUser(Caller caller, @PathVariable UUID id, @RequestBody ChangedUser body) {
        UserDetails details = new UserDetails(Inputs.required("name", body.name()), body.email(), body.phone());
        return gate.write(caller, AdministrationAction.USER_CHANGE, tx -> {
            members.change(tx, id, body.version(), details);
            return UserResponse.of(members.get(tx, id));
        });
    }

    @PostMapping("/roles")
    @Requires(AdministrationAction.ROLE_GIVE)
    @Operation(summary = "settings.api.role.give")
    @Refuses(CONFLICT)
    UserResponse giveRole(Caller caller, @PathVariable UUID id, @RequestBody RoleGiven body) {
        return gate.write(caller, AdministrationAction.ROLE_GIVE, tx -> {
            roles.give(tx, id, body.grant());
            return UserResponse.of(members.get(tx, id));
        });
    }

    @PostMapping("/roles/{role}/take")
    @Requires(AdministrationAction.ROLE_TAKE)
    @Operation(summary = "settings.api.role.take")
    @Refuses(CONFLICT)
    UserResponse takeRole(Caller caller, @PathVariable UUID id, @PathVariable UUID role) {
        return gate.write(caller, AdministrationAction.ROLE_TAKE, tx -> {
            roles.take(tx, id, role);
            return UserResponse.of(members.get(tx, id));
        });
    }

    @PostMapping("/deactivate")
    @Requires(AdministrationAction.USER_DEACTIVATE)
    @Operation(summary = "settings.api.user.deactivate")
    @Refuses(CONFLICT)
    Departed deactivateUser(
            Caller caller, @PathVariable UUID id, @RequestBody(required = false) @Nullable Departure body) {
        Departure departure = Inputs.orEmpty(body, new Departure(null, null));
        return gate.write(caller, AdministrationAction.USER_DEACTIVATE, tx -> {
            int moved = reorganisation.deactivate(tx, id, departure.version(), departure.handOverTo());
            return new Departed(UserResponse.of(members.get(tx, id)), moved);
        });
    }

    @PostMapping("/reactivate")
    @Requires(AdministrationAction.USER_REACTIVATE)
    @Operation(summary = "settings.api.user.reactivate")
    @Refuses(CONFLICT)
    UserResponse reactivateUser(Caller caller, @PathVariable UUID id) {
        return gate.write(caller, AdministrationAction.USER_REACTIVATE, tx -> {
            members.reactivate(tx, id, null);
            return UserResponse.of(members.get(tx, id));
        });
    }

    @PostMapping("/password")
    @Requires(AdministrationAction.USER_PASSWORD)
    @Operation(summary = "settings.api.user.password")
    @Refuses(CONFLICT)
    ResetPassword resetPassword(Caller caller, @PathVariable UUID id) {
        return gate.write(
                caller, AdministrationAction.USER_PASSWORD, tx -> new ResetPassword(members.resetPassword(tx, id)));
    }
}
