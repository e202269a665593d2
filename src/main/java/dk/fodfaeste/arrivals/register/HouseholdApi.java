package dk.fodfaeste.arrivals.register;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.register.HouseholdResponse.ArrivalResponse;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.team.Teams;
import dk.fodfaeste.plans.running.Plans;
import dk.fodfaeste.ui.api.ApiDates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One household and its way here. It stands in this module because this one knows all that is told of a household. */
@RestController
@Tag(name = "households")
@RequestMapping("/api/v1/households/{id}")
class HouseholdApi {

    private final Gate gate;
    private final Households households;
    private final Teams teams;
    private final Plans plans;
    private final Arrivals arrivals;

    HouseholdApi(Gate gate, Households households, Teams teams, Plans plans, Arrivals arrivals) {
        this.gate = gate;
        this.households = households;
        this.teams = teams;
        this.plans = plans;
        this.arrivals = arrivals;
    }

    /** When the household came; a moment with an offset. */
    record Registration(
            @Schema(type = "string", format = "date-time") @Nullable
            String arrivedAt) {}

    /** What became of it. */
    record Registered(UUID household, ArrivalResponse arrival, int tasksMoved) {}

    @GetMapping
    @PeopleAction.Requires(PeopleAction.HOUSEHOLD_SEE)
    @Operation(summary = "arrivals.api.household")
    HouseholdResponse getHousehold(Caller caller, @PathVariable UUID id) {
        return gate.read(caller, PeopleAction.HOUSEHOLD_SEE, tx -> {
            Household household = households.get(tx, id);
            return HouseholdResponse.of(
                    tx.scope(), household, teams.team(tx, id), plans.anchors(tx, id), arrivals.find(tx, id));
        });
    }

    @PostMapping("/arrival")
    @ArrivalAction.Requires(ArrivalAction.ARRIVAL_REGISTER)
    @Operation(summary = "arrivals.api.register")
    Registered registerArrival(Caller caller, @PathVariable UUID id, @RequestBody Registration registration) {
        Instant at = ApiDates.moment("arrivedAt", registration.arrivedAt());
        return gate.write(caller, ArrivalAction.ARRIVAL_REGISTER, tx -> {
            int moved = arrivals.register(tx, id, at);
            return new Registered(id, ArrivalResponse.of(arrivals.get(tx, id)), moved);
        });
    }
}
