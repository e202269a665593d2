package dk.fodfaeste.plans.worklist;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.worklist.TaskFilter.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a task list ended.
 *
 * @param at the moment that the list is sorted by; {@code null} in a list without dates
 */
record TaskCursor(@Nullable Instant at, UUID id) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,17}|-)_([0-9a-f-]{36})");
    private static final long MICROS = 1_000_000;

    /**
     * Reads the text form.
     *
     * @throws Problem if it is none
     */
    public static @Nullable TaskCursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw Problem.inField("after", "plans.cursor");
        }
        try {
            UUID id = UUID.fromString(form.group(2));
            return new TaskCursor(form.group(1).equals("-") ? null : instant(Long.parseLong(form.group(1))), id);
        } catch (IllegalArgumentException noIdentifier) {
            throw Problem.inField("after", "plans.cursor").causedBy(noIdentifier);
        }
    }

    /** Behind this task, in a list of that kind. */
    public static TaskCursor behind(Task task, When list) {
        LocalDate followUp = list == When.WAITING ? task.followUp() : null;
        Instant at = list == When.DONE ? task.doneAt() : task.dueBy();
        return new TaskCursor(
                followUp == null ? at : followUp.atStartOfDay(Dates.ZONE).toInstant(), task.id());
    }

    /** The text form; there is nothing personal in it. */
    public String text() {
        return (at == null ? "-" : String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at))) + "_" + id;
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1000);
    }
}
