package dk.fodfaeste.people.protection;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Reason;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.ui.api.Codes;
import dk.fodfaeste.ui.api.Inputs;
import dk.fodfaeste.ui.api.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole of a CPR number, against a reason. A POST: it is written down each time, and no cache keeps the answer. */
@RestController
@Tag(name = "households")
@RequestMapping("/api/v1/households/{id}/persons/{person}/numbers")
class RevealApi {

    private final Gate gate;
    private final Reveals reveals;

    RevealApi(Gate gate, Reveals reveals) {
        this.gate = gate;
        this.reveals = reveals;
    }

    /** Why: one of the codes that the refusal names, and an explanation in words. */
    record RevealReason(@Nullable String reason, @Nullable String explanation) {}

    /** The numbers. */
    record RevealedNumbers(UUID person, List<String> numbers) {}

    @PostMapping("/reveal")
    @Requires(PeopleAction.NUMBER_REVEAL)
    @Refuses({409, 429})
    @Operation(summary = "people.api.reveal")
    RevealedNumbers revealNumbers(
            Caller caller, @PathVariable UUID id, @PathVariable UUID person, @RequestBody RevealReason why) {
        Reason.Code code = Codes.parse("reason", Inputs.required("reason", why.reason()), Reason.Code.class);
        Reason reason = Reason.of(code, why.explanation(), Reveals.REASONS);
        return gate.write(
                caller,
                PeopleAction.NUMBER_REVEAL,
                tx -> new RevealedNumbers(
                        person, reveals.reveal(tx, id, person, reason).numbers()));
    }
}
