package dk.fodfaeste.home.web;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Requires;
import dk.fodfaeste.people.Households;
import dk.fodfaeste.plans.Plans;
import dk.fodfaeste.plans.Worklist;
import dk.fodfaeste.ui.Page;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** How far a family's plans have come, asked for by its page when something was done there. */
@Controller
class ProgressController {

    private final Gate gate;
    private final Households households;
    private final Plans plans;
    private final Worklist worklist;

    ProgressController(Gate gate, Households households, Plans plans, Worklist worklist) {
        this.gate = gate;
        this.households = households;
        this.plans = plans;
        this.worklist = worklist;
    }

    @GetMapping("/familier/{id}/fremdrift")
    @Requires(Action.HOUSEHOLD_PLANS_SEE)
    ModelAndView progress(Page page, Caller caller, @PathVariable("id") UUID id) {
        List<PlanView> shown = gate.read(caller, Action.HOUSEHOLD_PLANS_SEE, tx -> {
            households.get(tx, id);
            return PlanView.of(plans.of(tx, id), worklist.ofHousehold(tx, id), tx.now());
        });
        return page.view("home/progress").addObject("plans", shown);
    }
}
