package dk.fodfaeste.plans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a task stands. */
public enum TaskStatus {
    OPEN,
    /** Nothing can be done until someone else has done something. */
    WAITING,
    DONE,
    NOT_RELEVANT;

    /** Whether there is still something to do. */
    public boolean isActive() {
        return this == OPEN || this == WAITING;
    }

    /** Whether something that was due then should have been done by now. */
    boolean overdue(@Nullable Instant dueBy, Instant now) {
        return isActive() && dueBy != null && dueBy.isBefore(now);
    }
}
