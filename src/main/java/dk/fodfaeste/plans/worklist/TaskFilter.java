package dk.fodfaeste.plans.worklist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a list holds; all parts must fit, and a part that is {@code null} fits all.
 *
 * @param function key of a function
 * @param phase    key of a phase of the plans
 * @param unit     whose basket or whose people have it
 * @param assignee who is to do it
 */
public record TaskFilter(
        Who who,
        When when,
        @Nullable String function,
        @Nullable UUID household,
        @Nullable String phase,
        @Nullable UUID unit,
        @Nullable UUID assignee) {

    /** A filter that does not ask for phase, unit or assignee. */
    public TaskFilter(Who who, When when, @Nullable String function, @Nullable UUID household) {
        this(who, when, function, household, null, null, null);
    }

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
        /** Their date had passed before the plan could know of it. */
        TOLD_LATE,
        TODAY,
        /** From today to Sunday. */
        WEEK,
        WAITING,
        /** Their anchor is not known yet. */
        UNDATED,
        DONE
    }

    /** The same for others' tasks. */
    public TaskFilter with(Who other) {
        return new TaskFilter(other, when, function, household, phase, unit, assignee);
    }

    /** The same for another time. */
    public TaskFilter with(When other) {
        return new TaskFilter(who, other, function, household, phase, unit, assignee);
    }

    /** The same for another function, or for all. */
    public TaskFilter withFunction(@Nullable String other) {
        return new TaskFilter(who, when, other, household, phase, unit, assignee);
    }

    /** The same for another phase, or for all. */
    public TaskFilter withPhase(@Nullable String other) {
        return new TaskFilter(who, when, function, household, other, unit, assignee);
    }

    /** The same for a unit, or for all. */
    public TaskFilter withUnit(@Nullable UUID other) {
        return new TaskFilter(who, when, function, household, phase, other, assignee);
    }

    /** The same for one person's tasks, or for everyone's. */
    public TaskFilter withAssignee(@Nullable UUID other) {
        return new TaskFilter(who, when, function, household, phase, unit, other);
    }
}
