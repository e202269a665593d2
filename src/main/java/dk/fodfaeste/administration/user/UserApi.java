package dk.fodfaeste.administration.user;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.organisation.User;
import dk.fodfaeste.organisation.UserDetails;
import dk.fodfaeste.organisation.UserFilter;
import dk.fodfaeste.organisation.Users;
import dk.fodfaeste.organisation.Users.Added;
import dk.fodfaeste.ui.api.Codes;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Inputs;
import dk.fodfaeste.ui.api.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The users of the municipality, for a system that makes and ends them. */
@RestController
@Tag(name = "users")
@RequestMapping("/api/v1/users")
class UserApi {

    private static final int CONFLICT = 409;

    private final Gate gate;
    private final Users members;

    UserApi(Gate gate, Users members) {
        this.gate = gate;
        this.members = members;
    }

    /** A new user with a first role. */
    record NewUser(
            @Nullable String login,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable RoleGiven role) {}

    /** Somebody who has an account already, with her first role here. */
    record JoiningUser(@Nullable String login, @Nullable RoleGiven role) {}

    /** The password is shown this once. */
    record MadeUser(UserResponse user, String oneTimePassword) {}

    @GetMapping
    @Requires(AdministrationAction.USER_LIST)
    @Operation(summary = "settings.api.users")
    CursorPage<UserResponse> listUsers(
            Caller caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        UserFilter filter = new UserFilter(
                "",
                state == null ? null : Codes.parse("state", state, User.State.class),
                role == null ? null : Codes.parse("role", role, Role.class),
                unit);
        int size = CursorPage.limit(limit);
        List<User> found =
                gate.read(caller, AdministrationAction.USER_LIST, tx -> members.list(tx, filter, after, size + 1));
        return CursorPage.of(
                found, size, UserResponse::of, member -> member.account().toString());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(AdministrationAction.USER_CREATE)
    @Operation(summary = "settings.api.user.create")
    @Refuses(CONFLICT)
    MadeUser createUser(Caller caller, @RequestBody NewUser body) {
        String login = Inputs.required("login", body.login());
        UserDetails details = new UserDetails(Inputs.required("name", body.name()), body.email(), body.phone());
        RoleGiven role = Inputs.required("role", body.role());
        return gate.write(caller, AdministrationAction.USER_CREATE, tx -> {
            Added added = members.create(tx, login, details, role.grant());
            return new MadeUser(UserResponse.of(members.get(tx, added.account())), added.oneTimePassword());
        });
    }

    @PostMapping("/join")
    @Requires(AdministrationAction.USER_JOIN)
    @Operation(summary = "settings.api.user.join")
    UserResponse joinUser(Caller caller, @RequestBody JoiningUser body) {
        String login = Inputs.required("login", body.login());
        RoleGiven role = Inputs.required("role", body.role());
        return gate.write(
                caller,
                AdministrationAction.USER_JOIN,
                tx -> UserResponse.of(members.get(tx, members.join(tx, login, role.grant()))));
    }
}
