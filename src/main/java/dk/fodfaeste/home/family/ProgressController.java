package dk.fodfaeste.home.family;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.home.family.PlanView.PhaseView;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.TaskOutline;
import dk.fodfaeste.plans.running.Plans;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.ui.Page;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Pieces of a family's plans, asked for by its page: what a phase holds when it is unfolded, and how far all have come. */
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
    @Requires(PlanAction.HOUSEHOLD_PLANS_SEE)
    ModelAndView progress(Page page, Caller caller, @PathVariable("id") UUID id) {
        return page.view("home/progress")
                .addObject("plans", gate.read(caller, PlanAction.HOUSEHOLD_PLANS_SEE, tx -> plans(tx, id)));
    }

    /** The tasks of a phase; whoever comes by its address sees them on the family's page. */
    @GetMapping("/familier/{id}/plan/{plan}/{phase}")
    @Requires(PlanAction.HOUSEHOLD_PLANS_SEE)
    ModelAndView phase(
            Page page,
            Caller caller,
            @PathVariable("id") UUID id,
            @PathVariable("plan") UUID plan,
            @PathVariable("phase") String phase) {
        return gate.read(caller, PlanAction.HOUSEHOLD_PLANS_SEE, tx -> {
            PlanView holding = plans(tx, id).stream()
                    .filter(each -> each.plan().id().equals(plan))
                    .findFirst()
                    .orElse(null);
            PhaseView asked = holding == null ? null : holding.phase(phase);
            if (asked == null) {
                throw Problem.notFound("home.plan.phase.unknown");
            }
            if (!page.htmx()) {
                return page.redirect("/familier/" + id + "?plan=" + PlanDisplay.UNFOLDED.value() + "#plan");
            }
            return page.view("home/phaseTasks")
                    .addObject("plan", holding)
                    .addObject("phase", asked)
                    .addObject(
                            "tasks",
                            worklist.these(
                                    tx,
                                    asked.tasks().stream().map(TaskOutline::id).toList()))
                    .addObject("mayAct", Permissions.may(caller, PlanAction.TASK_DONE));
        });
    }

    private List<PlanView> plans(Tx tx, UUID household) {
        households.get(tx, household);
        return PlanView.of(plans.of(tx, household), worklist.outline(tx, household), tx.now());
    }
}
