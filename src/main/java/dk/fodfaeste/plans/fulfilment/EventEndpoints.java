package dk.fodfaeste.plans.fulfilment;

import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.fulfilment.FulfilmentEvents.EventInput;
import dk.fodfaeste.ui.call.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Another system tells what has happened to a family. */
@RestController
@Tag(name = "tasks")
class EventEndpoints {

    private final FulfilmentEvents events;

    EventEndpoints(FulfilmentEvents events) {
        this.events = events;
    }

    /** How many tasks the event did. */
    record EventResponse(int done) {}

    @PostMapping("/api/v1/households/{id}/events")
    @Requires(PlanAction.EVENT_TELL)
    @Operation(summary = "plans.api.event")
    EventResponse tellEvent(Call call, @PathVariable UUID id, @RequestBody EventInput in) {
        return call.write(tx -> new EventResponse(events.tell(tx, id, in)));
    }
}
