package dk.fodfaeste.plans;

import dk.fodfaeste.kernel.text.Bilingual;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * As much of a task as it takes to say how far its plan has come, and who is missing for it.
 *
 * @param person       whom of the household it is about, when it is about one
 * @param assignee     who is to do it, or did; {@code null} where it lies in the unit's basket
 * @param assigneeName the same by name; {@code null} also once it is finished
 * @param dueBy        when it must be done; {@code null} while the anchor is unknown
 */
public record TaskOutline(
        UUID id,
        UUID plan,
        String phase,
        Bilingual phaseName,
        Bilingual title,
        @Nullable String person,
        Bilingual functionName,
        String unitName,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        TaskStatus status,
        @Nullable Instant dueBy) {

    /** Whether it should have been done by now. */
    public boolean overdue(Instant now) {
        return status.overdue(dueBy, now);
    }
}
