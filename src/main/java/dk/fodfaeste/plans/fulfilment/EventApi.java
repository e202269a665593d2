package dk.fodfaeste.plans.fulfilment;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.ui.api.ApiDates;
import dk.fodfaeste.ui.api.Inputs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Another system tells what has happened to a family. */
@RestController
@Tag(name = "tasks")
@RequestMapping("/api/v1/households/{id}/events")
class EventApi {

    private final Gate gate;
    private final FulfilmentEvents happenings;

    EventApi(Gate gate, FulfilmentEvents happenings) {
        this.gate = gate;
        this.happenings = happenings;
    }

    /** {@code person} where it happened to one of them only. */
    record Event(
            @Nullable String event,
            @Nullable UUID person,

            @Schema(type = "string", format = "date-time") @Nullable
            String at) {}

    /** How many tasks the event did. */
    record EventResponse(int done) {}

    @PostMapping
    @Requires(PlanAction.EVENT_TELL)
    @Operation(summary = "plans.api.event")
    EventResponse tellEvent(Caller caller, @PathVariable UUID id, @RequestBody Event body) {
        String event = Inputs.required("event", body.event());
        Instant at = body.at() == null ? null : ApiDates.moment("at", body.at());
        return gate.write(
                caller,
                PlanAction.EVENT_TELL,
                tx -> new EventResponse(happenings.tell(tx, id, body.person(), event, at == null ? tx.now() : at)));
    }
}
