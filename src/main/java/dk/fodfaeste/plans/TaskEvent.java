package dk.fodfaeste.plans;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a task.
 *
 * @param by who did it; {@code null} for another system or the product itself
 */
public record TaskEvent(
        UUID id,
        UUID task,
        Instant at,
        @Nullable String by,
        Kind kind,
        @Nullable String reason,
        @Nullable Instant oldDueBy,
        @Nullable Instant newDueBy,
        @Nullable String newAssignee) {

    /** What happened. */
    public enum Kind {
        DONE,
        REOPENED,
        WAITING,
        RESUMED,
        /** The anchor moved, and the date with it. */
        MOVED,
        /** A person chose another date. */
        REDATED,
        REASSIGNED,
        NOT_RELEVANT
    }
}
