package dk.fodfaeste.plans;

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
}
