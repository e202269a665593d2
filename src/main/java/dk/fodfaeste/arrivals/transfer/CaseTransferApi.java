package dk.fodfaeste.arrivals.transfer;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.ui.api.ApiDates;
import dk.fodfaeste.ui.api.Codes;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases that go to or come from another municipality. Accepting one is for a named person, on the page. */
@RestController
@Tag(name = "arrivals")
class CaseTransferApi {

    private static final int SHOWN = 200;

    private final Gate gate;
    private final CaseTransfers handOvers;

    CaseTransferApi(Gate gate, CaseTransfers handOvers) {
        this.gate = gate;
        this.handOvers = handOvers;
    }

    /** What is to be sent; the municipality by name or code. */
    record DraftTold(
            @Nullable String municipality,
            @Nullable String movesOn,
            @Nullable String ground,
            @Nullable String note,
            @Nullable String programmeStarts,
            @Nullable String programmeEnds,
            @Nullable Boolean screening) {}

    /** A hand-over, without what was sent. */
    record HandOverResponse(
            UUID id,
            boolean incoming,
            int municipality,
            @Nullable UUID household,
            String state,
            LocalDate movesOn,
            OffsetDateTime sentAt,
            String sentBy,
            @Nullable OffsetDateTime answeredAt,
            @Nullable String answeredBy,
            @Nullable String answer) {

        static HandOverResponse of(CaseTransfer handOver) {
            return new HandOverResponse(
                    handOver.id(),
                    handOver.incoming(),
                    handOver.other(),
                    handOver.household(),
                    Codes.of(handOver.state()),
                    handOver.movesOn(),
                    ApiDates.danish(handOver.sentAt()),
                    handOver.sentBy(),
                    ApiDates.danishOrNull(handOver.answeredAt()),
                    handOver.answeredBy(),
                    handOver.answer());
        }
    }

    @GetMapping("/api/v1/hand-overs")
    @Requires(ArrivalAction.HAND_OVER_SEE)
    @Operation(summary = "prearrival.api.hand-overs")
    CursorPage<HandOverResponse> listHandOvers(Caller caller) {
        return CursorPage.whole(
                gate.read(caller, ArrivalAction.HAND_OVER_SEE, tx -> handOvers.latest(tx, SHOWN)).stream()
                        .map(HandOverResponse::of)
                        .toList());
    }

    @PostMapping("/api/v1/households/{id}/hand-over")
    @Requires(ArrivalAction.HAND_OVER_SEND)
    @Operation(summary = "prearrival.api.hand-over")
    @Refuses(409)
    @ResponseStatus(HttpStatus.CREATED)
    HandOverResponse sendHandOver(Caller caller, @PathVariable UUID id, @RequestBody DraftTold told) {
        CaseTransfers.Draft draft = new CaseTransfers.Draft(
                told.municipality(),
                ApiDates.date("movesOn", told.movesOn()),
                told.ground(),
                told.note(),
                date("programmeStarts", told.programmeStarts()),
                date("programmeEnds", told.programmeEnds()),
                Boolean.TRUE.equals(told.screening()),
                false);
        return HandOverResponse.of(
                gate.write(caller, ArrivalAction.HAND_OVER_SEND, tx -> handOvers.send(tx, id, draft)));
    }

    private static @Nullable LocalDate date(String field, @Nullable String text) {
        return text == null ? null : ApiDates.date(field, text);
    }
}
