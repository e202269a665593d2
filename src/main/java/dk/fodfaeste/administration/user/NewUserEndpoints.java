package dk.fodfaeste.administration.user;

import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.administration.GrantForm;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.User;
import dk.fodfaeste.organisation.UserDetails;
import dk.fodfaeste.organisation.Users;
import dk.fodfaeste.organisation.Users.Added;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Making an account for a new user, and letting in somebody who has one. */
@Controller
@Tag(name = "users")
class NewUserEndpoints {

    private static final String API = "/api/v1/users";

    /** A new user with a first role. */
    @Command
    record NewUserInput(
            @Text(max = UserDetails.LONGEST_EMAIL) String login,

            @Text(max = UserDetails.LONGEST_NAME, kind = Text.Kind.NAME)
            String name,

            @Text(max = UserDetails.LONGEST_EMAIL) @Nullable String email,
            @Text(kind = Text.Kind.PHONE) @Nullable String phone,
            RoleInput role) {}

    /** Somebody who has an account already, with her first role here. */
    @Command
    record JoiningUserInput(
            @Text(max = UserDetails.LONGEST_EMAIL) String login, RoleInput role) {}

    /** The same from the fields of the page, where the role stands beside the rest. */
    @Command
    record NewUserForm(
            @Text(max = UserDetails.LONGEST_EMAIL) String login,

            @Text(max = UserDetails.LONGEST_NAME, kind = Text.Kind.NAME)
            String name,

            @Text(max = UserDetails.LONGEST_EMAIL) @Nullable String email,
            @Text(kind = Text.Kind.PHONE) @Nullable String phone,
            Role role,
            @Nullable UUID unit,
            Set<Sensitivity> sensitivities) {

        NewUserInput input() {
            return new NewUserInput(login, name, email, phone, new RoleInput(role, unit, sensitivities));
        }
    }

    /** The same for somebody who has an account. */
    @Command
    record JoiningUserForm(
            @Text(max = UserDetails.LONGEST_EMAIL) String login,
            Role role,
            @Nullable UUID unit,
            Set<Sensitivity> sensitivities) {

        JoiningUserInput input() {
            return new JoiningUserInput(login, new RoleInput(role, unit, sensitivities));
        }
    }

    /** The password is shown this once. */
    record MadeUser(UserResponse user, String oneTimePassword) {}

    private record Made(User user, String password) {}

    private final Users users;
    private final Directory directory;

    NewUserEndpoints(Users users, Directory directory) {
        this.users = users;
        this.directory = directory;
    }

    @GetMapping(AdministrationAddresses.NEW_USER)
    @Requires(AdministrationAction.USER_CREATE)
    ModelAndView form(Call call) {
        return show(call, "administration/userNew", Form.of(NewUserForm.class));
    }

    /** The password is on this answer and nowhere else: after a redirect it would have been kept somewhere on the way. */
    @PostMapping(AdministrationAddresses.NEW_USER)
    @Requires(AdministrationAction.USER_CREATE)
    ModelAndView create(Call call) {
        return call.submit(NewUserForm.class, (tx, in) -> create(tx, in.input()))
                .answer(made -> call.page()
                        .view("administration/password")
                        .addObject("user", made.user().account().toString())
                        .addObject("name", made.user().name())
                        .addObject("login", made.user().login())
                        .addObject("password", made.password())
                        .addObject("fresh", true))
                .orAgain(form -> show(call, "administration/userNew", form));
    }

    @GetMapping(AdministrationAddresses.JOINING_USER)
    @Requires(AdministrationAction.USER_JOIN)
    ModelAndView joinForm(Call call) {
        return show(call, "administration/userJoin", Form.of(JoiningUserForm.class));
    }

    @PostMapping(AdministrationAddresses.JOINING_USER)
    @Requires(AdministrationAction.USER_JOIN)
    ModelAndView join(Call call) {
        return call.submit(JoiningUserForm.class, (tx, in) -> join(tx, in.input()))
                .success("administration.user.joined")
                .to(account -> AdministrationAddresses.USERS + "/" + account)
                .orAgain(form -> show(call, "administration/userJoin", form));
    }

    @PostMapping(API)
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(AdministrationAction.USER_CREATE)
    @Operation(summary = "administration.api.user.create")
    @Refuses(409)
    MadeUser createUser(Call call, @RequestBody NewUserInput in) {
        Made made = call.write(tx -> create(tx, in));
        return new MadeUser(UserResponse.of(made.user()), made.password());
    }

    @PostMapping(API + "/join")
    @ResponseBody
    @Requires(AdministrationAction.USER_JOIN)
    @Operation(summary = "administration.api.user.join")
    UserResponse joinUser(Call call, @RequestBody JoiningUserInput in) {
        return call.write(tx -> UserResponse.of(users.get(tx, join(tx, in))));
    }

    private UUID join(WriteTx tx, JoiningUserInput in) {
        return users.join(tx, in.login(), in.role().grant());
    }

    private Made create(WriteTx tx, NewUserInput in) {
        UserDetails details = new UserDetails(in.name(), in.email(), in.phone());
        Added added = users.create(tx, in.login(), details, in.role().grant());
        return new Made(users.get(tx, added.account()), added.oneTimePassword());
    }

    private ModelAndView show(Call call, String view, Form form) {
        return call.page()
                .view(view)
                .addObject("form", form)
                .addObject("grants", call.read(tx -> GrantForm.of(call.page(), tx, directory)));
    }
}
