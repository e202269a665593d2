package dk.fodfaeste.plans;

import dk.fodfaeste.kernel.text.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * As much of a task as it takes to say how far its plan has come, and who is missing for it.
 *
 * @param person       whom of the household it is about, when it is about one
 * @param assignee     who is to do it, or did; {@code null} where nobody has taken it
 * @param assigneeName the same by name; {@code null} also once it is finished
 * @param basket       where it lies while it is to be done and nobody has taken it
 * @param dueBy        when it must be done; {@code null} while the anchor is unknown
 * @param followUp     the day on which somebody looks again at what it waits for
 * @param toldLate     whether the date had passed before the plan could know of it
 */
public record TaskOutline(
        UUID id,
        UUID plan,
        String phase,
        Bilingual phaseName,
        Bilingual title,
        @Nullable String person,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        @Nullable Basket basket,
        TaskStatus status,
        @Nullable Instant dueBy,
        @Nullable LocalDate followUp,
        boolean toldLate) {

    /** The unit whose basket a task lies in, and the function that it needs there. */
    public record Basket(Bilingual function, String unit) {}

    /** Whether it should have been done by now. */
    public boolean overdue(Instant now) {
        return !toldLate && status.overdue(dueBy, now);
    }
}
