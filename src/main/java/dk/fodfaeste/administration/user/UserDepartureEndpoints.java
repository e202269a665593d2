package dk.fodfaeste.administration.user;

import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.administration.unit.Reorganisation;
import dk.fodfaeste.organisation.User;
import dk.fodfaeste.organisation.Users;
import dk.fodfaeste.plans.staffing.Assignees;
import dk.fodfaeste.plans.staffing.Reassignment;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import dk.fodfaeste.ui.input.Command;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** Deactivating a user and handing over what she has to do. */
@Controller
@Tag(name = "users")
class UserDepartureEndpoints {

    private static final String PAGE = AdministrationAddresses.USERS + "/{id}/deaktiver";

    /** Who takes over; without a colleague the tasks lie in their units' baskets. */
    @Command
    record DepartureInput(
            @Nullable UUID handOverTo, @Nullable Integer version) {}

    /** What became of it. */
    record Departed(UserResponse user, int tasksHandedOver) {}

    private final Users users;
    private final Assignees assignees;
    private final Reassignment reassignment;
    private final Reorganisation reorganisation;

    UserDepartureEndpoints(Users users, Assignees assignees, Reassignment reassignment, Reorganisation reorganisation) {
        this.users = users;
        this.assignees = assignees;
        this.reassignment = reassignment;
        this.reorganisation = reorganisation;
    }

    @GetMapping(PAGE)
    @Requires(AdministrationAction.USER_DEACTIVATE)
    ModelAndView form(Call call, @PathVariable UUID id) {
        return show(call, id, user -> Form.of(DepartureInput.class).with("version", String.valueOf(user.version())));
    }

    @PostMapping(PAGE)
    @Requires(AdministrationAction.USER_DEACTIVATE)
    ModelAndView deactivate(Call call, @PathVariable UUID id) {
        return call.submit(
                        DepartureInput.class,
                        (tx, in) -> reorganisation.deactivate(tx, id, in.version(), in.handOverTo()))
                .then(moved -> call.page().flash().success("administration.user.deactivated", moved))
                .to(AdministrationAddresses.USERS + "/" + id)
                .orAgain(form -> show(call, id, user -> form));
    }

    @PostMapping("/api/v1/users/{id}/deactivate")
    @ResponseBody
    @Requires(AdministrationAction.USER_DEACTIVATE)
    @Operation(summary = "administration.api.user.deactivate")
    @Refuses(409)
    Departed deactivateUser(
            Call call, @PathVariable UUID id, @RequestBody(required = false) @Nullable DepartureInput in) {
        DepartureInput departure = in == null ? new DepartureInput(null, null) : in;
        return call.write(tx -> {
            int moved = reorganisation.deactivate(tx, id, departure.version(), departure.handOverTo());
            return new Departed(UserResponse.of(users.get(tx, id)), moved);
        });
    }

    private ModelAndView show(Call call, UUID id, Function<User, Form> form) {
        return call.read(tx -> {
            User user = users.get(tx, id);
            return call.page()
                    .view("administration/userDeparture")
                    .addObject("user", user)
                    .addObject("load", reassignment.ofPerson(tx, id))
                    .addObject(
                            "colleagues",
                            assignees.insteadOf(tx, id).stream()
                                    .map(each -> new Option(each.account().toString(), each.name()))
                                    .toList())
                    .addObject("form", form.apply(user));
        });
    }
}
