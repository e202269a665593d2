package dk.fodfaeste.kernel.calendar;

/** What happens to a due day on which the municipality is closed. */
public enum ClosedDayRule {
    /** It stays; the explanation says that it is closed. */
    KEEP,
    /** It moves to the next open day. */
    NEXT,
    /** It moves to the last open day before. */
    PREVIOUS
}
