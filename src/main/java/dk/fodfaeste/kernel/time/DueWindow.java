package dk.fodfaeste.kernel.time;

import dk.fodfaeste.kernel.calendar.DanishTime;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * From when and until when something is to be done. Never reversed. Both ends belong to the window.
 *
 * <p>What is due on a day is due by the end of it: {@code dueBy} is then {@link DanishTime#END_OF_DAY} and
 * {@link #isDateOnly()} holds, so the two moments alone (in a database, in the API) tell it from a due hour.
 *
 * @param notBefore {@code null} where there is no earliest. Earlier is early, not wrong: contract 1.12 no. 1.
 */
public record DueWindow(@Nullable ZonedDateTime notBefore, ZonedDateTime dueBy, Explanation explanation) {

    /** Where a moment lies, seen from the window. */
    public enum State {
        UPCOMING,
        OPEN,
        OVERDUE
    }

    /** @throws IllegalArgumentException where the window would end before it begins */
    public DueWindow {
        notBefore = notBefore == null ? null : notBefore.withZoneSameInstant(DanishTime.ZONE);
        dueBy = dueBy.withZoneSameInstant(DanishTime.ZONE);
        if (notBefore != null && notBefore.isAfter(dueBy)) {
            throw new IllegalArgumentException("A window from " + notBefore + " to " + dueBy + " is reversed");
        }
    }

    /** Whether it is due by the end of a day, so that only the date is shown. */
    public boolean isDateOnly() {
        return dueBy.toLocalTime().equals(DanishTime.END_OF_DAY);
    }

    /** The state at this instant. A due hour is kept when it strikes; a due day is kept until midnight. */
    public State state(Instant now) {
        if (notBefore != null && now.isBefore(notBefore.toInstant())) {
            return State.UPCOMING;
        }
        var due = dueBy.toInstant();
        var late = isDateOnly() ? !now.isBefore(due.plusSeconds(1)) : now.isAfter(due);
        return late ? State.OVERDUE : State.OPEN;
    }
}
