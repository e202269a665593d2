package dk.fodfaeste.home;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.home.HomeAction.Requires;
import dk.fodfaeste.home.Overview.Day;
import dk.fodfaeste.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page after login. */
@Controller
class OverviewController {

    private final Gate gate;
    private final Overview overview;

    OverviewController(Gate gate, Overview overview) {
        this.gate = gate;
        this.overview = overview;
    }

    /** Everyone has a first page; who works with no families is told what she can do instead. */
    @GetMapping("/")
    @Requires(HomeAction.OWN_ACCOUNT)
    ModelAndView overview(Page page, Caller caller) {
        if (!Permissions.may(caller, HomeAction.OVERVIEW_SEE)) {
            return page.view("home/welcome");
        }
        Day day = gate.read(caller, HomeAction.OVERVIEW_SEE, overview::day);
        return page.view("home/overview").addObject("day", day);
    }
}
