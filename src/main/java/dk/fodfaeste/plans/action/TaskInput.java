package dk.fodfaeste.plans.action;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.action.TaskActions.Target;
import dk.fodfaeste.ui.form.Form;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the forms about tasks send, in the words of the plans. */
public final class TaskInput {

    private TaskInput() {}

    static Target target(UUID id, Form form) {
        String version = form.value("version");
        return new Target(id, version.matches("\\d{1,9}") ? Integer.valueOf(version) : null);
    }

    /** A day that must be there. */
    public static LocalDate day(Form form, String field) {
        try {
            return LocalDate.parse(form.value(field));
        } catch (DateTimeParseException noDate) {
            throw Problem.inField(field, "plans.task.date.missing").causedBy(noDate);
        }
    }

    /** A day that may be missing. */
    static @Nullable LocalDate dayOrNull(Form form, String field) {
        return form.value(field).isEmpty() ? null : day(form, field);
    }

    /** Who is to do it; {@code null} for a unit's basket. */
    static @Nullable UUID assignee(Form form) {
        String to = form.value("assignee");
        return to.startsWith(TaskResponses.UNIT) ? null : uuid("assignee", to);
    }

    /** Whose basket; {@code null} where a person was chosen. */
    static @Nullable UUID unit(Form form) {
        String to = form.value("assignee");
        return to.startsWith(TaskResponses.UNIT) ? uuid("assignee", to.substring(TaskResponses.UNIT.length())) : null;
    }

    /** An identifier that must be there. */
    public static UUID uuid(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noIdentifier) {
            throw Problem.inField(field, "plans.task.assignee.unknown").causedBy(noIdentifier);
        }
    }
}
