package dk.fodfaeste.administration.user;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.administration.GrantForm;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.UserDetails;
import dk.fodfaeste.organisation.Users;
import dk.fodfaeste.organisation.Users.Added;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Making an account for a new user, and letting in somebody who has one. */
@Controller
class NewUserController {

    private final Gate gate;
    private final Users members;
    private final Directory directory;

    NewUserController(Gate gate, Users members, Directory directory) {
        this.gate = gate;
        this.members = members;
        this.directory = directory;
    }

    @GetMapping(AdministrationAddresses.NEW_USER)
    @Requires(AdministrationAction.USER_CREATE)
    ModelAndView form(Page page, Caller caller) {
        return view(page, caller, AdministrationAction.USER_CREATE, page.view("home/settings/userNew"), Form.empty());
    }

    @PostMapping(AdministrationAddresses.NEW_USER)
    @Requires(AdministrationAction.USER_CREATE)
    ModelAndView create(Page page, Caller caller, Form form) {
        UserDetails details = UserDetailsController.details(form);
        Added added;
        try {
            added = gate.write(
                    caller,
                    AdministrationAction.USER_CREATE,
                    tx -> members.create(tx, form.value("login"), details, GrantForm.read(form)));
        } catch (Problem problem) {
            return again(page, caller, AdministrationAction.USER_CREATE, "home/settings/userNew", form, problem);
        }
        // Shown on this answer and nowhere else: after a redirect it would have been kept somewhere on the way.
        return page.view("home/settings/password")
                .addObject("user", added.account().toString())
                .addObject("name", details.name())
                .addObject("login", form.value("login"))
                .addObject("password", added.oneTimePassword())
                .addObject("fresh", true);
    }

    @GetMapping(AdministrationAddresses.JOINING_USER)
    @Requires(AdministrationAction.USER_JOIN)
    ModelAndView joinForm(Page page, Caller caller) {
        return view(page, caller, AdministrationAction.USER_JOIN, page.view("home/settings/userJoin"), Form.empty());
    }

    @PostMapping(AdministrationAddresses.JOINING_USER)
    @Requires(AdministrationAction.USER_JOIN)
    ModelAndView join(Page page, Caller caller, Form form) {
        try {
            UUID account = gate.write(
                    caller,
                    AdministrationAction.USER_JOIN,
                    tx -> members.join(tx, form.value("login"), GrantForm.read(form)));
            page.flash().success("settings.user.joined");
            return page.redirect(AdministrationAddresses.USERS + "/" + account);
        } catch (Problem problem) {
            return again(page, caller, AdministrationAction.USER_JOIN, "home/settings/userJoin", form, problem);
        }
    }

    private ModelAndView again(Page page, Caller caller, Action action, String view, Form form, Problem problem) {
        if (problem.fields().isEmpty()) {
            throw problem;
        }
        return view(page, caller, action, page.again(view), form.refused(problem, page.words()));
    }

    private ModelAndView view(Page page, Caller caller, Action action, ModelAndView view, Form form) {
        return view.addObject("form", form)
                .addObject("grants", gate.read(caller, action, tx -> GrantForm.of(page, tx, directory)));
    }
}
