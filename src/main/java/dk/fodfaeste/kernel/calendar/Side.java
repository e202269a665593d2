package dk.fodfaeste.kernel.calendar;

/** On which side of a point. */
public enum Side {
    BEFORE,
    AFTER;

    /** 1 forward in time, -1 back. */
    public int sign() {
        return this == AFTER ? 1 : -1;
    }
}
