package dk.fodfaeste.plans.running;

import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.call.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A household's plans. */
@RestController
@Tag(name = "households")
class HouseholdPlansApi {

    private final Households households;
    private final Plans plans;
    private final Worklist worklist;

    HouseholdPlansApi(Households households, Plans plans, Worklist worklist) {
        this.households = households;
        this.plans = plans;
        this.worklist = worklist;
    }

    @GetMapping("/api/v1/households/{id}/plans")
    @Requires(PlanAction.HOUSEHOLD_PLANS_SEE)
    @Operation(summary = "plans.api.household")
    CursorPage<PlanResponse> getPlans(Call call, @PathVariable UUID id) {
        return call.read(tx -> {
            households.get(tx, id);
            Map<String, List<Task>> tasks =
                    worklist.ofHousehold(tx, id).stream().collect(Collectors.groupingBy(Task::plan));
            return CursorPage.whole(plans.of(tx, id).stream()
                    .map(plan ->
                            PlanResponse.of(plan, tasks.getOrDefault(plan.id().toString(), List.of()), tx.now()))
                    .toList());
        });
    }
}
