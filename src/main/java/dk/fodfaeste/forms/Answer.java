package dk.fodfaeste.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire that somebody has answered, or begun to.
 *
 * @param file       as it was when it was answered
 * @param household  {@code null} where it is about something else, which {@code concerning} names
 * @param person     whom of the household it is about
 * @param answeredOn the day on which it was said
 * @param task       at which it was answered
 * @param revision   goes up with each correction; 0 while it is a draft
 * @param version    goes up with each change
 * @param values     in the order of the questions
 */
public record Answer(
        UUID id,
        FormFile file,
        @Nullable UUID household,
        @Nullable UUID person,
        @Nullable String concerning,
        LocalDate answeredOn,
        @Nullable UUID task,
        Status status,
        int revision,
        Instant startedAt,
        @Nullable String startedBy,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        int version,
        List<Value> values) {

    /** Where it stands. */
    public enum Status {
        DRAFT("edit", "waiting"),
        SUBMITTED("check", "done"),
        WITHDRAWN("close", "neutral");

        private final String icon;
        private final String tone;

        Status(String icon, String tone) {
            this.icon = icon;
            this.tone = tone;
        }

        public String icon() {
            return icon;
        }

        public String tone() {
            return tone;
        }
    }

    /**
     * What was answered to a question; one of several has one for each.
     *
     * @param text {@code null} where the reader may only know that there is something
     */
    public record Value(String question, @Nullable String text) {

        /** Without what was said, which is personal. */
        @Override
        public String toString() {
            return "Value[question=" + question + "]";
        }
    }

    /**
     * Something that happened to it.
     *
     * @param by {@code null} for another system
     */
    public record Event(
            String kind,
            int revision,
            @Nullable String reason,
            Instant at,
            @Nullable String by) {}

    /** What was answered to a question, as far as the reader may know it. */
    public List<String> told(String question) {
        return values.stream()
                .filter(each -> each.question().equals(question) && each.text() != null)
                .map(each -> String.valueOf(each.text()))
                .toList();
    }

    /** Whether there is an answer that the reader may not know. */
    public boolean hides(String question) {
        return values.stream().anyMatch(each -> each.question().equals(question) && each.text() == null);
    }

    /** Whether there is any answer that the reader may not know. */
    public boolean hides() {
        return values.stream().anyMatch(each -> each.text() == null);
    }

    /** By question. */
    public Map<String, List<String>> told() {
        Map<String, List<String>> told = new LinkedHashMap<>();
        values.forEach(each -> told.put(each.question(), told(each.question())));
        return told;
    }

    /** Without what was said, which is personal. */
    @Override
    public String toString() {
        return "Answer[id=%s, form=%s]".formatted(id, file.key());
    }
}
