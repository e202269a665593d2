package dk.fodfaeste.administration.user;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.history.AccessChange;
import dk.fodfaeste.access.history.AccessHistory;
import dk.fodfaeste.administration.AccessWords;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.administration.HistoryWords;
import dk.fodfaeste.organisation.Units;
import dk.fodfaeste.organisation.User;
import dk.fodfaeste.organisation.UserRoles;
import dk.fodfaeste.organisation.Users;
import dk.fodfaeste.plans.staffing.Reassignment;
import dk.fodfaeste.plans.staffing.Reassignment.Load;
import dk.fodfaeste.ui.Page;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One user: who she is, what she may do, what she has to do, what was changed. */
@Controller
@RequestMapping(AdministrationAddresses.USERS + "/{id}")
class UserController {

    private static final int MOST_CHANGES = 100;

    private record Shown(User member, List<String> functions, List<Load> load, List<AccessChange> changes) {}

    private final Gate gate;
    private final Users members;
    private final UserRoles roles;
    private final Units units;
    private final Reassignment handover;
    private final AccessHistory history;

    UserController(
            Gate gate, Users members, UserRoles roles, Units units, Reassignment handover, AccessHistory history) {
        this.gate = gate;
        this.members = members;
        this.roles = roles;
        this.units = units;
        this.handover = handover;
        this.history = history;
    }

    @GetMapping
    @Requires(AdministrationAction.USER_SEE)
    ModelAndView show(Page page, Caller caller, @PathVariable UUID id) {
        Shown shown = gate.read(caller, AdministrationAction.USER_SEE, tx -> {
            User member = members.get(tx, id);
            tx.concerns(id);
            List<String> functions = units.all(tx).units().stream()
                    .flatMap(unit -> unit.functions().stream())
                    .filter(each -> each.holders().stream()
                            .anyMatch(holder -> holder.account().equals(id)))
                    .map(each -> each.name().in(page.language()))
                    .toList();
            return new Shown(
                    member,
                    functions,
                    handover.ofPerson(tx, id),
                    history.of(tx, AccessChange.Kind.MEMBER, id.toString(), MOST_CHANGES));
        });
        return page.view("home/settings/user")
                .addObject("member", shown.member())
                .addObject("words", new AccessWords(page.words()))
                .addObject("self", id.equals(caller.account()))
                .addObject("functions", shown.functions())
                .addObject("load", shown.load())
                .addObject("history", new HistoryWords(page.words()).lines(shown.changes()));
    }

    @PostMapping("/roller/{membership}/fjern")
    @Requires(AdministrationAction.ROLE_TAKE)
    ModelAndView take(Page page, Caller caller, @PathVariable UUID id, @PathVariable UUID membership) {
        gate.run(caller, AdministrationAction.ROLE_TAKE, tx -> roles.take(tx, id, membership));
        page.flash().success("settings.user.role.taken");
        return page.redirect(AdministrationAddresses.USERS + "/" + id);
    }

    @PostMapping("/genaktiver")
    @Requires(AdministrationAction.USER_REACTIVATE)
    ModelAndView reactivate(Page page, Caller caller, @PathVariable UUID id) {
        User member = gate.write(caller, AdministrationAction.USER_REACTIVATE, tx -> {
            members.reactivate(tx, id, null);
            return members.get(tx, id);
        });
        if (member.state() == User.State.ACTIVE) {
            page.flash().success("settings.user.reactivated", member.name());
        } else {
            page.flash().warning("settings.user.reactivated.no-role", member.name());
        }
        return page.redirect(AdministrationAddresses.USERS + "/" + id);
    }

    @PostMapping("/adgangskode")
    @Requires(AdministrationAction.USER_PASSWORD)
    ModelAndView resetPassword(Page page, Caller caller, @PathVariable UUID id) {
        record Reset(User member, String password) {}
        Reset reset = gate.write(caller, AdministrationAction.USER_PASSWORD, tx -> {
            String password = members.resetPassword(tx, id);
            return new Reset(members.get(tx, id), password);
        });
        return page.view("home/settings/password")
                .addObject("user", id.toString())
                .addObject("name", reset.member().name())
                .addObject("login", reset.member().login())
                .addObject("password", reset.password())
                .addObject("fresh", false);
    }
}
