package dk.fodfaeste.home.login;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.access.tenancy.Municipalities;
import dk.fodfaeste.access.tenancy.Municipalities.Municipality;
import dk.fodfaeste.access.web.CurrentSession;
import dk.fodfaeste.home.HomeAction;
import dk.fodfaeste.home.HomeAction.Requires;
import dk.fodfaeste.ui.Page;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changing between the municipalities that one is a member of. */
@Controller
class MunicipalityController {

    private final Accounts accounts;
    private final Municipalities municipalities;
    private final CurrentSession session;

    MunicipalityController(Accounts accounts, Municipalities municipalities, CurrentSession session) {
        this.accounts = accounts;
        this.municipalities = municipalities;
        this.session = session;
    }

    @GetMapping("/kommune")
    @Requires(HomeAction.OWN_ACCOUNT)
    ModelAndView choices(Page page, Caller caller) {
        List<Municipality> own = accounts.municipalities(Objects.requireNonNull(caller.account())).stream()
                .map(municipalities::find)
                .flatMap(Optional::stream)
                .toList();
        return page.view("home/municipality").addObject("own", own).addObject("now", caller.municipality());
    }

    @PostMapping("/kommune")
    @Requires(HomeAction.OWN_ACCOUNT)
    ModelAndView enter(Page page, @RequestParam("kommune") short code) {
        session.enter(code);
        return page.redirect("/");
    }
}
