package dk.fodfaeste.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a task.
 *
 * @param by       who did it; {@code null} for another system or the product itself
 * @param followUp when somebody looks again at what the task waits for
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
        @Nullable String newAssignee,
        @Nullable LocalDate followUp) {

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
        NOT_RELEVANT,
        /** Something happened that did the task; the reason is the event's name. */
        FULFILLED,
        /** The task was made because the last of its kind was held. */
        REPEATED,
        /** The last of its kind was not held after all. */
        RETRACTED,
        /** The task is again as it was before the last change. */
        UNDONE,
        /** Somebody asked for it. */
        REMINDED
    }
}
