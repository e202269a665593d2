package dk.fodfaeste.arrivals.contact;

import java.time.LocalDate;
import java.time.Period;

/** What counts in the time before a household comes. */
public final class PreArrival {

    /** prearrival.identityKnown: who comes is known at least a month before, and the time is used (HED-M4). */
    public static final Period KNOWN_BEFORE = Period.ofMonths(1);

    /** prearrival.permitToMove: four to eight weeks from the permit to the move. */
    public static final int SHORTEST_WEEKS = 4;

    public static final int LONGEST_WEEKS = 8;

    /** How long it is from the permit to the move, beside what is usual. */
    public enum Move {
        SHORT,
        USUAL,
        LONG
    }

    private PreArrival() {}

    /** Whether less than a month is left until the day; a month to the day is enough. */
    public static boolean isShort(LocalDate day, LocalDate today) {
        return today.isAfter(day.minus(KNOWN_BEFORE));
    }

    /** Four weeks to the day, and eight weeks to the day, are usual. */
    public static Move move(LocalDate permit, LocalDate expected) {
        if (expected.isBefore(permit.plusWeeks(SHORTEST_WEEKS))) {
            return Move.SHORT;
        }
        return expected.isAfter(permit.plusWeeks(LONGEST_WEEKS)) ? Move.LONG : Move.USUAL;
    }
}
