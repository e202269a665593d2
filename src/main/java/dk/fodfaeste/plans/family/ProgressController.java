package dk.fodfaeste.plans.family;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.family.FamilyVisit;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.TaskOutline;
import dk.fodfaeste.plans.family.PlanView.PhaseView;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.call.Call;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Pieces of a family's plans, asked for by its page: what a phase holds when it is unfolded, and how far all have come. */
@Controller
class ProgressController {

    private final Households households;
    private final FamilyPlans family;
    private final Worklist worklist;

    ProgressController(Households households, FamilyPlans family, Worklist worklist) {
        this.households = households;
        this.family = family;
        this.worklist = worklist;
    }

    @GetMapping("/familier/{id}/fremdrift")
    @Requires(PlanAction.HOUSEHOLD_PLANS_SEE)
    ModelAndView progress(Call call, @PathVariable("id") UUID id) {
        return call.page().view("plans/familyProgress").addObject("plans", read(call, id, family::plans));
    }

    /** The tasks of a phase; whoever comes by its address sees them on the family's page. */
    @GetMapping("/familier/{id}/plan/{plan}/{phase}")
    @Requires(PlanAction.HOUSEHOLD_PLANS_SEE)
    ModelAndView phase(
            Call call,
            @PathVariable("id") UUID id,
            @PathVariable("plan") UUID plan,
            @PathVariable("phase") String phase) {
        return read(call, id, visit -> phase(visit, plan, phase));
    }

    private ModelAndView phase(FamilyVisit visit, UUID plan, String phase) {
        PlanView holding = family.plans(visit).stream()
                .filter(each -> each.plan().id().equals(plan))
                .findFirst()
                .orElse(null);
        PhaseView asked = holding == null ? null : holding.phase(phase);
        if (asked == null) {
            throw Problem.notFound("plans.family.phase.unknown");
        }
        Page page = visit.page();
        if (!page.htmx()) {
            return page.redirect("/familier/" + visit.id() + "?plan=" + PlanDisplay.UNFOLDED.value() + "#plan");
        }
        List<UUID> ids = asked.tasks().stream().map(TaskOutline::id).toList();
        return page.view("plans/familyPhaseTasks")
                .addObject("plan", holding)
                .addObject("phase", asked)
                .addObject("tasks", worklist.these(visit.tx(), ids))
                .addObject("mayAct", visit.may(PlanAction.TASK_DONE));
    }

    private <T> T read(Call call, UUID id, Function<FamilyVisit, T> work) {
        return call.read(tx -> work.apply(new FamilyVisit(call, tx, households.get(tx, id))));
    }
}
