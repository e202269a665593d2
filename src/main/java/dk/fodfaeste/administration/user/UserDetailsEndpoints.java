package dk.fodfaeste.administration.user;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.User;
import dk.fodfaeste.organisation.UserDetails;
import dk.fodfaeste.organisation.Users;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Changing how a user is called and reached. */
@Controller
@Tag(name = "users")
class UserDetailsEndpoints {

    private static final String PAGE = AdministrationAddresses.USERS + "/{id}/oplysninger";

    /**
     * How she is called and reached from now on.
     *
     * @param name may be left out only where it is another municipality's to change
     */
    @Command
    record UserDetailsInput(
            @Text(max = UserDetails.LONGEST_NAME, kind = Text.Kind.NAME) @Nullable
            String name,

            @Text(max = UserDetails.LONGEST_EMAIL) @Nullable String email,
            @Text(kind = Text.Kind.PHONE) @Nullable String phone,
            @Nullable Integer version) {}

    private final Users users;

    UserDetailsEndpoints(Users users) {
        this.users = users;
    }

    @GetMapping(PAGE)
    @Requires(AdministrationAction.USER_CHANGE)
    ModelAndView form(Call call, @PathVariable UUID id) {
        return show(
                call,
                id,
                user -> Form.of(UserDetailsInput.class)
                        .with("name", user.name())
                        .with("email", Objects.requireNonNullElse(user.email(), ""))
                        .with("phone", Objects.requireNonNullElse(user.phone(), ""))
                        .with("version", String.valueOf(user.version())));
    }

    @PostMapping(PAGE)
    @Requires(AdministrationAction.USER_CHANGE)
    ModelAndView change(Call call, @PathVariable UUID id) {
        return call.perform(UserDetailsInput.class, (tx, in) -> change(tx, id, in))
                .success("administration.user.saved")
                .to(AdministrationAddresses.USERS + "/" + id)
                .orAgain(form -> show(call, id, user -> form));
    }

    @PostMapping("/api/v1/users/{id}")
    @ResponseBody
    @Requires(AdministrationAction.USER_CHANGE)
    @Operation(summary = "administration.api.user.change")
    @Refuses(409)
    UserResponse changeUser(Call call, @PathVariable UUID id, @RequestBody UserDetailsInput in) {
        return call.write(tx -> {
            change(tx, id, in);
            return UserResponse.of(users.get(tx, id));
        });
    }

    private void change(WriteTx tx, UUID id, UserDetailsInput in) {
        String name = in.name();
        if (name == null) {
            User user = users.get(tx, id);
            if (user.managed()) {
                throw Problem.inField("name", "ui.input.missing");
            }
            name = user.name();
        }
        users.change(tx, id, in.version(), new UserDetails(name, in.email(), in.phone()));
    }

    private ModelAndView show(Call call, UUID id, Function<User, Form> form) {
        User user = call.read(tx -> users.get(tx, id));
        return call.page()
                .view("administration/userDetails")
                .addObject("user", user)
                .addObject("form", form.apply(user));
    }
}
