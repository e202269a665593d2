package dk.fodfaeste.kernel.time;

/** What happens to a due day on which the municipality is closed. */
public enum ClosedDays {
    /** It stays; the explanation says that it is closed. */
    KEEP,
    /** It moves to the next open day. */
    NEXT,
    /** It moves to the last open day before. */
    PREVIOUS
}
