package dk.fodfaeste.home.login;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.access.account.LoginThrottle;
import dk.fodfaeste.access.web.CurrentSession;
import dk.fodfaeste.home.HomeAction;
import dk.fodfaeste.home.HomeAction.Requires;
import dk.fodfaeste.kernel.Faults;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Choosing a password: one's own instead of a one-time password, or a new one. */
@Controller
class PasswordController {

    private static final String VIEW = "home/password";

    private final Accounts accounts;
    private final CurrentSession session;
    private final LoginThrottle throttle;

    PasswordController(Accounts accounts, CurrentSession session, LoginThrottle throttle) {
        this.accounts = accounts;
        this.session = session;
        this.throttle = throttle;
    }

    @GetMapping("/adgangskode")
    @Requires(HomeAction.OWN_ACCOUNT)
    ModelAndView form(Page page) {
        return page.view(VIEW).addObject("form", Form.empty());
    }

    @PostMapping("/adgangskode")
    @Requires(HomeAction.OWN_ACCOUNT)
    ModelAndView change(
            Page page,
            Caller caller,
            Form form,
            @RequestParam String present,
            @RequestParam String chosen,
            @RequestParam String repeated) {
        try {
            UUID account = Objects.requireNonNull(caller.account());
            if (!throttle.mayTryPresent(account)) {
                throw Problem.inField("present", "access.password.throttled");
            }
            Faults differs = new Faults().add(!chosen.equals(repeated), "repeated", "home.password.differs");
            accounts.changePassword(account, present, chosen, differs);
            throttle.presentWasRight(account);
        } catch (Problem problem) {
            return page.again(VIEW).addObject("form", form.refused(problem, page.words()));
        }
        String next = session.passwordChosen();
        page.flash().success("home.password.changed");
        return page.redirect(next);
    }
}
