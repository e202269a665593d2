package dk.fodfaeste.arrivals.register;

import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.remark.Remarks;
import dk.fodfaeste.people.team.Teams;
import dk.fodfaeste.plans.running.Plans;
import dk.fodfaeste.ui.call.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One household and its way here. It stands in this module because this one knows all that is told of a household. */
@RestController
@Tag(name = "households")
@RequestMapping("/api/v1/households/{id}")
class HouseholdApi {

    private final Households households;
    private final Teams teams;
    private final Plans plans;
    private final Arrivals arrivals;
    private final Remarks remarks;

    HouseholdApi(Households households, Teams teams, Plans plans, Arrivals arrivals, Remarks remarks) {
        this.households = households;
        this.teams = teams;
        this.plans = plans;
        this.arrivals = arrivals;
        this.remarks = remarks;
    }

    @GetMapping
    @PeopleAction.Requires(PeopleAction.HOUSEHOLD_SEE)
    @Operation(summary = "arrivals.api.household")
    HouseholdResponse getHousehold(Call call, @PathVariable UUID id) {
        return call.read(tx -> {
            Household household = households.get(tx, id);
            return HouseholdResponse.of(
                    tx.scope(),
                    household,
                    remarks.of(tx, id).text(),
                    teams.team(tx, id),
                    plans.anchors(tx, id),
                    arrivals.find(tx, id));
        });
    }
}
