package dk.fodfaeste.plans;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a list holds; all parts must fit.
 *
 * @param function key of a function, or {@code null} for all
 */
public record TaskFilter(Who who, When when, @Nullable String function, @Nullable UUID household) {

    /** Whose tasks. */
    public enum Who {
        MINE,
        /** All of the units that the caller works in. */
        UNIT,
        /** Nobody's: they lie in a unit's basket. */
        UNASSIGNED,
        EVERYONE
    }

    /** When they are due, or what they wait for. */
    public enum When {
        /** Everything that is not done and has a date. */
        ACTIVE,
        OVERDUE,
        TODAY,
        /** From today to Sunday. */
        WEEK,
        WAITING,
        /** Their anchor is not known yet. */
        UNDATED,
        DONE
    }
}
