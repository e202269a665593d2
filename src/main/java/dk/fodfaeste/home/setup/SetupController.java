package dk.fodfaeste.home.setup;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Caller.Grant;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.access.web.CurrentSession;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.home.HomeAction;
import dk.fodfaeste.home.HomeAction.Requires;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.reference.Municipalities;
import dk.fodfaeste.kernel.reference.Municipality;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Opening the first municipality of a new installation. */
@Controller
class SetupController {

    private static final String VIEW = "home/setup";
    private static final List<Role> FIRST_ROLES = List.of(Role.ADMINISTRATOR, Role.TEAM_LEADER);

    private final MunicipalitySetup setup;
    private final dk.fodfaeste.access.tenancy.Municipalities open;
    private final Accounts accounts;
    private final Gate gate;
    private final CurrentSession session;

    SetupController(
            MunicipalitySetup setup,
            dk.fodfaeste.access.tenancy.Municipalities open,
            Accounts accounts,
            Gate gate,
            CurrentSession session) {
        this.setup = setup;
        this.open = open;
        this.accounts = accounts;
        this.gate = gate;
        this.session = session;
    }

    @GetMapping("/opsaetning")
    @Requires(HomeAction.MUNICIPALITY_SET_UP)
    ModelAndView form(Page page) {
        if (open.any()) {
            throw Problem.conflict("home.setup.done");
        }
        return page.view(VIEW).addObject("form", Form.empty()).addObject("options", options());
    }

    @PostMapping("/opsaetning")
    @Requires(HomeAction.MUNICIPALITY_SET_UP)
    ModelAndView open(Page page, Caller caller, Form form) {
        if (open.any()) {
            throw Problem.conflict("home.setup.done");
        }
        Municipality chosen = Municipalities.all().stream()
                .filter(each -> String.valueOf(each.code()).equals(form.value("municipality")))
                .findAny()
                .orElse(null);
        if (chosen == null) {
            Problem problem = Problem.inField("municipality", "home.setup.choose");
            return page.again(VIEW)
                    .addObject("form", form.refused(problem, page.words()))
                    .addObject("options", options());
        }
        short code = chosen.code();
        setup.open(code, chosen.name(), false);
        // Until she has made accounts for colleagues, the first one does everybody's work.
        gate.run(
                Caller.system(code),
                AdministrationAction.USER_MANAGE,
                tx -> FIRST_ROLES.forEach(role -> accounts.addMember(
                        tx, Objects.requireNonNull(caller.account()), new Grant(role, null, Set.of()))));
        session.enter(code);
        page.flash().success("home.setup.opened", chosen.name());
        return page.redirect("/");
    }

    private static List<Option> options() {
        return Municipalities.all().stream()
                .map(each -> new Option(String.valueOf(each.code()), each.name(), ""))
                .toList();
    }
}
