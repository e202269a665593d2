package dk.fodfaeste.people.participant;

import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.duplicate.MatchResponse;
import dk.fodfaeste.people.participant.Participants.CompletionInput;
import dk.fodfaeste.people.participant.Participants.JoinInput;
import dk.fodfaeste.people.participant.Participants.ParticipantInput;
import dk.fodfaeste.people.participant.Participants.ParticipationInput;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Participants without a case, for other systems. */
@RestController
@Tag(name = "households")
class ParticipantApi {

    private static final String API = "/api/v1/participants";
    private static final String ONE = API + "/{id}";
    private static final String PROGRAMME = ONE + "/programmes/{programme}";

    private final Participants participants;

    ParticipantApi(Participants participants) {
        this.participants = participants;
    }

    @GetMapping(API)
    @Requires(PeopleAction.PARTICIPANT_SEE)
    @Operation(summary = "people.api.participants")
    CursorPage<Participant> listParticipants(
            Call call,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = CursorPage.limit(limit);
        return call.read(tx -> CursorPage.of(
                participants.list(tx, after, most + 1),
                most,
                row -> row,
                last -> last.id().toString()));
    }

    @PostMapping(API)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(PeopleAction.PARTICIPANT_CHANGE)
    @Operation(summary = "people.api.participants.add")
    Participant addParticipant(Call call, @RequestBody ParticipantInput in) {
        return call.write(tx -> participants.add(tx, in));
    }

    @GetMapping(ONE)
    @Requires(PeopleAction.PARTICIPANT_SEE)
    @Operation(summary = "people.api.participant")
    Participant getParticipant(Call call, @PathVariable UUID id) {
        return call.read(tx -> participants.get(tx, id));
    }

    @PostMapping(ONE)
    @Requires(PeopleAction.PARTICIPANT_CHANGE)
    @Refuses(409)
    @Operation(summary = "people.api.participants.change")
    Participant changeParticipant(Call call, @PathVariable UUID id, @RequestBody ParticipantInput in) {
        return call.write(tx -> participants.change(tx, id, in));
    }

    @GetMapping(ONE + "/matches")
    @Requires(PeopleAction.PARTICIPANT_SEE)
    @Operation(summary = "people.api.participants.matches")
    CursorPage<MatchResponse> listParticipantMatches(Call call, @PathVariable UUID id) {
        return call.read(tx ->
                CursorPage.whole(participants.candidates(tx, List.of(participants.get(tx, id))).values().stream()
                        .flatMap(List::stream)
                        .map(MatchResponse::of)
                        .toList()));
    }

    @PostMapping(ONE + "/programmes")
    @Requires(PeopleAction.PARTICIPANT_CHANGE)
    @Operation(summary = "people.api.participants.programme")
    Participant addParticipantProgramme(Call call, @PathVariable UUID id, @RequestBody ParticipationInput in) {
        return call.write(tx -> participants.takesPart(tx, id, in));
    }

    @PostMapping(PROGRAMME + "/completed")
    @Requires(PeopleAction.PARTICIPANT_CHANGE)
    @Refuses(409)
    @Operation(summary = "people.api.participants.completed")
    Participant completeParticipantProgramme(
            Call call, @PathVariable UUID id, @PathVariable UUID programme, @RequestBody CompletionInput in) {
        return call.write(tx -> participants.complete(tx, id, programme, in));
    }

    @PostMapping(PROGRAMME + "/undo")
    @Requires(PeopleAction.PARTICIPANT_CHANGE)
    @Refuses(409)
    @Operation(summary = "people.api.participants.uncompleted")
    Participant undoParticipantProgramme(Call call, @PathVariable UUID id, @PathVariable UUID programme) {
        return call.write(tx -> participants.uncomplete(tx, id, programme));
    }

    @PostMapping(ONE + "/join")
    @Requires(PeopleAction.PARTICIPANT_JOIN)
    @Refuses(409)
    @Operation(summary = "people.api.participants.join")
    Participant joinParticipant(Call call, @PathVariable UUID id, @RequestBody JoinInput in) {
        return call.write(tx -> participants.join(tx, id, in));
    }

    @PostMapping(ONE + "/leave")
    @Requires(PeopleAction.PARTICIPANT_JOIN)
    @Refuses(409)
    @Operation(summary = "people.api.participants.leave")
    Participant leaveParticipant(Call call, @PathVariable UUID id) {
        return call.write(tx -> participants.leave(tx, id));
    }
}
