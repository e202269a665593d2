package dk.fodfaeste.home.settings.api;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Requires;
import dk.fodfaeste.access.Member;
import dk.fodfaeste.access.MemberDetails;
import dk.fodfaeste.access.MemberFilter;
import dk.fodfaeste.access.Members;
import dk.fodfaeste.access.Members.Added;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.ui.api.Codes;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.api.Sent;
import dk.fodfaeste.ui.api.Slice;
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
    private final Members members;

    UserApi(Gate gate, Members members) {
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
    record MadeUser(UserAnswer user, String oneTimePassword) {}

    @GetMapping
    @Requires(Action.USER_LIST)
    @Operation(summary = "settings.api.users")
    Slice<UserAnswer> listUsers(
            Caller caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        MemberFilter filter = new MemberFilter(
                "",
                state == null ? null : Codes.parse("state", state, Member.State.class),
                role == null ? null : Codes.parse("role", role, Role.class),
                unit);
        int size = Slice.limit(limit);
        List<Member> found = gate.read(caller, Action.USER_LIST, tx -> members.list(tx, filter, after, size + 1));
        return Slice.of(found, size, UserAnswer::of, member -> member.account().toString());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Action.USER_CREATE)
    @Operation(summary = "settings.api.user.create")
    @Refuses(CONFLICT)
    MadeUser createUser(Caller caller, @RequestBody NewUser body) {
        String login = Sent.required("login", body.login());
        MemberDetails details = new MemberDetails(Sent.required("name", body.name()), body.email(), body.phone());
        RoleGiven role = Sent.required("role", body.role());
        return gate.write(caller, Action.USER_CREATE, tx -> {
            Added added = members.create(tx, login, details, role.grant());
            return new MadeUser(UserAnswer.of(members.get(tx, added.account())), added.oneTimePassword());
        });
    }

    @PostMapping("/join")
    @Requires(Action.USER_JOIN)
    @Operation(summary = "settings.api.user.join")
    UserAnswer joinUser(Caller caller, @RequestBody JoiningUser body) {
        String login = Sent.required("login", body.login());
        RoleGiven role = Sent.required("role", body.role());
        return gate.write(caller, Action.USER_JOIN, tx ->
                UserAnswer.of(members.get(tx, members.join(tx, login, role.grant()))));
    }
}
