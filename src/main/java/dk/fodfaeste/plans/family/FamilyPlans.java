package dk.fodfaeste.plans.family;

import dk.fodfaeste.access.Tx.Known;
import dk.fodfaeste.people.family.FamilyVisit;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.TaskOutline;
import dk.fodfaeste.plans.running.Plans;
import dk.fodfaeste.plans.worklist.Worklist;
import java.util.List;
import org.springframework.stereotype.Component;

/** What several parts of a family's page need of its plans, read once. */
@Component
class FamilyPlans {

    private static final Known<List<TaskOutline>> TASKS = new Known<>();
    private static final Known<List<PlanView>> PLANS = new Known<>();

    private final Plans plans;
    private final Worklist worklist;

    FamilyPlans(Plans plans, Worklist worklist) {
        this.plans = plans;
        this.worklist = worklist;
    }

    /** The tasks that the caller may see; none for those who may see no plans. */
    List<TaskOutline> tasks(FamilyVisit visit) {
        return maySee(visit) ? visit.once(TASKS, () -> worklist.outline(visit.tx(), visit.id())) : List.of();
    }

    /** The plans with these tasks. */
    List<PlanView> plans(FamilyVisit visit) {
        return maySee(visit)
                ? visit.once(
                        PLANS,
                        () -> PlanView.of(
                                plans.of(visit.tx(), visit.id()),
                                tasks(visit),
                                visit.tx().now()))
                : List.of();
    }

    private static boolean maySee(FamilyVisit visit) {
        return visit.may(PlanAction.HOUSEHOLD_PLANS_SEE);
    }
}
