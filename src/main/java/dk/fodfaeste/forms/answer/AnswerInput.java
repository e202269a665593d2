package dk.fodfaeste.forms.answer;

import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers to a questionnaire, as they are given.
 *
 * @param id         of what is there already: a draft, or what is corrected
 * @param mark       the sender's own, for new ones: sent twice, they are kept once
 * @param person     whom they are about, where the questionnaire is about one of the household
 * @param concerning what they are about, where that is no household
 * @param answeredOn when they were given; today where nothing is said
 * @param task       at which they were given
 * @param submit     false keeps a draft
 * @param version    of what is there already, as it was read
 * @param reason     why something is corrected
 */
@Command
public record AnswerInput(
        @Nullable UUID id,
        @Text(max = 60) @Nullable String mark,
        @Nullable UUID person,
        @Text(max = 120) @Nullable String concerning,
        @Nullable LocalDate answeredOn,
        @Nullable UUID task,
        boolean submit,
        @Nullable Integer version,
        @Text(max = 500) @Nullable String reason,
        List<ValueInput> values) {

    /** The answers to one question: one, or several. */
    @Command
    public record ValueInput(
            @Text(max = 60) String question,
            @Text(max = AnswerCheck.LONGEST_TEXT) List<String> values) {}

    /** The fields of the form beside the questions; what each question was answered stands in {@link #values(Form)}. */
    @Command
    record Around(
            @Nullable UUID id,
            @Text(max = 60) @Nullable String mark,
            @Nullable UUID person,
            @Text(max = 120) @Nullable String concerning,
            @Nullable LocalDate answeredOn,
            @Nullable UUID task,
            boolean submit,
            @Nullable Integer version,
            @Text(max = 500) @Nullable String reason) {

        AnswerInput with(List<ValueInput> values) {
            return new AnswerInput(id, mark, person, concerning, answeredOn, task, submit, version, reason, values);
        }
    }

    /** What a form sent as answers to the questions. */
    static List<ValueInput> values(Form form) {
        return form.all().entrySet().stream()
                .filter(each -> each.getKey().startsWith("q-"))
                .map(each -> new ValueInput(each.getKey().substring(2), each.getValue()))
                .toList();
    }

    /** By question; the first where one stands twice. */
    Map<String, List<String>> byQuestion() {
        return values.stream()
                .collect(Collectors.toMap(ValueInput::question, ValueInput::values, (first, again) -> first));
    }
}
