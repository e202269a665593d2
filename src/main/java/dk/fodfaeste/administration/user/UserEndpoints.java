package dk.fodfaeste.administration.user;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.history.AccessChange;
import dk.fodfaeste.access.history.AccessHistory;
import dk.fodfaeste.administration.AccessWords;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.administration.HistoryWords;
import dk.fodfaeste.organisation.Units;
import dk.fodfaeste.organisation.User;
import dk.fodfaeste.organisation.Users;
import dk.fodfaeste.plans.staffing.Reassignment;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** One user: who she is, what she may do, what she has to do, what was changed. */
@Controller
@Tag(name = "users")
class UserEndpoints {

    private static final String USERS = AdministrationAddresses.USERS + "/";
    private static final String PAGE = USERS + "{id}";
    private static final String API = "/api/v1/users/{id}";
    private static final int CONFLICT = 409;
    private static final int MOST_CHANGES = 100;

    /** The password is shown this once. */
    record ResetPassword(String oneTimePassword) {}

    private record Reset(User user, String password) {}

    private final Users users;
    private final Units units;
    private final Reassignment reassignment;
    private final AccessHistory history;

    UserEndpoints(Users users, Units units, Reassignment reassignment, AccessHistory history) {
        this.users = users;
        this.units = units;
        this.reassignment = reassignment;
        this.history = history;
    }

    @GetMapping(PAGE)
    @Requires(AdministrationAction.USER_SEE)
    ModelAndView show(Call call, @PathVariable UUID id) {
        Page page = call.page();
        return call.read(tx -> page.view("administration/user")
                .addObject("user", user(tx, id))
                .addObject("words", new AccessWords(page.words()))
                .addObject("self", id.equals(call.caller().account()))
                .addObject("functions", functions(tx, page, id))
                .addObject("load", reassignment.ofPerson(tx, id))
                .addObject(
                        "history",
                        new HistoryWords(page.words())
                                .lines(history.of(tx, AccessChange.Kind.MEMBER, id.toString(), MOST_CHANGES))));
    }

    @PostMapping(PAGE + "/genaktiver")
    @Requires(AdministrationAction.USER_REACTIVATE)
    ModelAndView reactivate(Call call, @PathVariable UUID id) {
        User user = call.write(tx -> reactivate(tx, id));
        if (user.state() == User.State.ACTIVE) {
            call.page().flash().success("administration.user.reactivated", user.name());
        } else {
            call.page().flash().warning("administration.user.reactivated.no-role", user.name());
        }
        return call.page().redirect(USERS + id);
    }

    @PostMapping(PAGE + "/adgangskode")
    @Requires(AdministrationAction.USER_PASSWORD)
    ModelAndView reset(Call call, @PathVariable UUID id) {
        Reset reset = call.write(tx -> {
            String password = users.resetPassword(tx, id);
            return new Reset(users.get(tx, id), password);
        });
        return call.page()
                .view("administration/password")
                .addObject("user", id.toString())
                .addObject("name", reset.user().name())
                .addObject("login", reset.user().login())
                .addObject("password", reset.password())
                .addObject("fresh", false);
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(AdministrationAction.USER_SEE)
    @Operation(summary = "administration.api.user")
    UserResponse getUser(Call call, @PathVariable UUID id) {
        return call.read(tx -> UserResponse.of(user(tx, id)));
    }

    @PostMapping(API + "/reactivate")
    @ResponseBody
    @Requires(AdministrationAction.USER_REACTIVATE)
    @Operation(summary = "administration.api.user.reactivate")
    @Refuses(CONFLICT)
    UserResponse reactivateUser(Call call, @PathVariable UUID id) {
        return call.write(tx -> UserResponse.of(reactivate(tx, id)));
    }

    @PostMapping(API + "/password")
    @ResponseBody
    @Requires(AdministrationAction.USER_PASSWORD)
    @Operation(summary = "administration.api.user.password")
    @Refuses(CONFLICT)
    ResetPassword resetPassword(Call call, @PathVariable UUID id) {
        return call.write(tx -> new ResetPassword(users.resetPassword(tx, id)));
    }

    private User user(Tx tx, UUID id) {
        User user = users.get(tx, id);
        tx.concerns(id);
        return user;
    }

    private User reactivate(WriteTx tx, UUID id) {
        users.reactivate(tx, id, null);
        return users.get(tx, id);
    }

    private List<String> functions(Tx tx, Page page, UUID id) {
        return units.all(tx).units().stream()
                .flatMap(unit -> unit.functions().stream())
                .filter(each -> each.holders().stream()
                        .anyMatch(holder -> holder.account().equals(id)))
                .map(each -> each.name().in(page.language()))
                .toList();
    }
}
