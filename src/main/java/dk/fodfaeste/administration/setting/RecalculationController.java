package dk.fodfaeste.administration.setting;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.plans.running.Recalculation;
import dk.fodfaeste.plans.running.Recalculation.Effect;
import dk.fodfaeste.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Computing the dates of open tasks anew, after a day was closed or a setting changed. */
@Controller
class RecalculationController {

    private final Gate gate;
    private final Recalculation recalculation;

    RecalculationController(Gate gate, Recalculation recalculation) {
        this.gate = gate;
        this.recalculation = recalculation;
    }

    @GetMapping(AdministrationAddresses.DATES)
    @Requires(AdministrationAction.DATES_RECALCULATE)
    ModelAndView preview(Page page, Caller caller) {
        Effect effect = gate.read(caller, AdministrationAction.DATES_RECALCULATE, recalculation::preview);
        return page.view("home/settings/recalculation").addObject("effect", effect);
    }

    @PostMapping(AdministrationAddresses.DATES)
    @Requires(AdministrationAction.DATES_RECALCULATE)
    ModelAndView run(Page page, Caller caller) {
        Effect effect = gate.write(caller, AdministrationAction.DATES_RECALCULATE, recalculation::run);
        page.flash().success("settings.dates.done", effect.tasks());
        return page.redirect(AdministrationAddresses.DATES);
    }
}
