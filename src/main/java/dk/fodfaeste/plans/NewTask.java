package dk.fodfaeste.plans;

import dk.fodfaeste.kernel.text.Bilingual;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as a starting plan makes it: about a household, or about a subject that is none. */
public record NewTask(
        UUID id,
        @Nullable UUID household,
        @Nullable UUID subject,
        @Nullable UUID person,
        UUID plan,
        UUID step,
        UUID function,
        UUID unit,
        @Nullable UUID assignee,
        @Nullable String sensitivity,
        Dates dates) {

    /** When it is due, and why; without a window while the anchor is unknown. */
    public record Dates(
            @Nullable Instant notBefore, @Nullable Instant dueBy, Bilingual explanation) {}
}
