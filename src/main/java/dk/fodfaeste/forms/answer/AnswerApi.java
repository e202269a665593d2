package dk.fodfaeste.forms.answer;

import dk.fodfaeste.forms.Answer;
import dk.fodfaeste.forms.FormAction;
import dk.fodfaeste.forms.FormAction.Requires;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.input.Command;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers to questionnaires, for other systems. A token has no right to what is sensitive, and is told that it is there. */
@RestController
@Tag(name = "forms")
class AnswerApi {

    private static final String ANSWER = "/api/v1/answers/{answer}";

    /** The answers to a question; {@code hidden} where there are some that the caller may not read. */
    record Told(String question, List<String> values, boolean hidden) {}

    /** Answers to a questionnaire. */
    record AnswerResponse(
            UUID id,
            String form,
            @Nullable UUID household,
            @Nullable UUID person,
            @Nullable String concerning,
            LocalDate answeredOn,
            Answer.Status status,
            int revision,
            @Nullable Instant submittedAt,
            @Nullable String submittedBy,
            int version,
            List<Told> values) {

        static AnswerResponse of(Answer answer) {
            return new AnswerResponse(
                    answer.id(),
                    answer.file().key(),
                    answer.household(),
                    answer.person(),
                    answer.concerning(),
                    answer.answeredOn(),
                    answer.status(),
                    answer.revision(),
                    answer.submittedAt(),
                    answer.submittedBy(),
                    answer.version(),
                    answer.told().entrySet().stream()
                            .map(each -> new Told(each.getKey(), each.getValue(), answer.hides(each.getKey())))
                            .toList());
        }
    }

    /** What was seen, so that nobody takes back what another has done since. */
    @Command
    record VersionInput(int version) {}

    private final Answers answers;

    AnswerApi(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/api/v1/households/{id}/answers")
    @Requires(FormAction.ANSWER_SEE)
    @Operation(summary = "forms.api.answers")
    CursorPage<AnswerResponse> listAnswers(Call call, @PathVariable UUID id) {
        return CursorPage.whole(call.read(tx -> answers.of(tx, id)).stream()
                .map(AnswerResponse::of)
                .toList());
    }

    @PostMapping("/api/v1/households/{id}/forms/{key}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(FormAction.ANSWER_WRITE)
    @Refuses(409)
    @Operation(summary = "forms.api.answer")
    AnswerResponse putHouseholdAnswer(
            Call call, @PathVariable UUID id, @PathVariable String key, @RequestBody AnswerInput in) {
        return AnswerResponse.of(call.write(tx -> answers.put(tx, id, key, in)));
    }

    @PostMapping("/api/v1/forms/{key}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(FormAction.ANSWER_WRITE)
    @Refuses(409)
    @Operation(summary = "forms.api.answer.other")
    AnswerResponse putOtherAnswer(Call call, @PathVariable String key, @RequestBody AnswerInput in) {
        return AnswerResponse.of(call.write(tx -> answers.put(tx, null, key, in)));
    }

    @GetMapping(ANSWER)
    @Requires(FormAction.ANSWER_SEE)
    @Operation(summary = "forms.api.answer.get")
    AnswerResponse getAnswer(Call call, @PathVariable UUID answer) {
        return AnswerResponse.of(call.read(tx -> answers.get(tx, answer)));
    }

    @PostMapping(ANSWER + "/undo")
    @Requires(FormAction.ANSWER_WRITE)
    @Refuses(409)
    @Operation(summary = "forms.api.answer.undo")
    AnswerResponse undoAnswer(Call call, @PathVariable UUID answer, @RequestBody VersionInput in) {
        return AnswerResponse.of(call.write(tx -> answers.undo(tx, answer, in.version())));
    }

    @PostMapping(ANSWER + "/withdraw")
    @Requires(FormAction.ANSWER_WRITE)
    @Refuses(409)
    @Operation(summary = "forms.api.answer.withdraw")
    AnswerResponse withdrawAnswer(Call call, @PathVariable UUID answer, @RequestBody VersionInput in) {
        return AnswerResponse.of(call.write(tx -> answers.withdraw(tx, answer, in.version())));
    }

    @PostMapping(ANSWER + "/reinstate")
    @Requires(FormAction.ANSWER_WRITE)
    @Refuses(409)
    @Operation(summary = "forms.api.answer.reinstate")
    AnswerResponse reinstateAnswer(Call call, @PathVariable UUID answer, @RequestBody VersionInput in) {
        return AnswerResponse.of(call.write(tx -> answers.reinstate(tx, answer, in.version())));
    }
}
