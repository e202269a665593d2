package dk.fodfaeste.plans.action;

import dk.fodfaeste.plans.Task;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Day;
import dk.fodfaeste.ui.input.FormField;
import dk.fodfaeste.ui.input.Text;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody does to a task, or to many. */
public sealed interface TaskCommand {

    int LONGEST_REASON = 500;

    /** A date further away than this is a slip of the keyboard. */
    int MOST_YEARS_AHEAD = 5;

    String DATE_PAST = "plans.task.date.past";
    String DATE_FAR = "plans.task.date.far";

    /** The {@link Task#version} that the person saw; {@code null} for whichever it is. */
    @Nullable
    Integer version();

    /**
     * It is done.
     *
     * @param initials   of whoever did it, where the step asks for them; made from the caller's name if missing
     * @param outOfOrder why it is done though a step before it is open; only then needed
     * @param heldOn     the day from which the next one is counted, where it comes again; {@code null} for today
     * @param answer     the key of the answer to what the step asks; only where it asks something
     */
    @Command
    record TaskDone(
            @Text(max = 10) @Nullable String initials,
            @Text(max = LONGEST_REASON) @Nullable String outOfOrder,

            @Day(yearsBack = 1, early = "plans.task.held.range", yearsAhead = 0, late = "plans.task.held.range")
            @Nullable
            LocalDate heldOn,

            @Text(max = 40) @Nullable String answer,
            @Nullable Integer version)
            implements TaskCommand {

        /** The same where nothing is asked. */
        public TaskDone(
                @Nullable String initials,
                @Nullable String outOfOrder,
                @Nullable LocalDate heldOn,
                @Nullable Integer version) {
            this(initials, outOfOrder, heldOn, null, version);
        }

        /** Today and in its order, whichever version it is. */
        public static final TaskDone PLAIN = new TaskDone(null, null, null, null, null);
    }

    /** It is to do again: it was not done after all, or nothing is waited for any more. */
    @Command
    record TaskReopen(@Nullable Integer version) implements TaskCommand {}

    /**
     * Nothing can be done until something has happened elsewhere; the date stays. A task that waits already gets this
     * reason and this day.
     *
     * @param followUp when somebody looks again at what became of it
     */
    @Command
    record TaskWaiting(
            @Text(max = LONGEST_REASON) String waitingFor,

            @Day(yearsBack = 0, early = DATE_PAST, yearsAhead = MOST_YEARS_AHEAD, late = DATE_FAR) @Nullable
            LocalDate followUp,

            @Nullable Integer version)
            implements TaskCommand {

        /** Until whatever is waited for has happened. */
        public TaskWaiting(String waitingFor, @Nullable Integer version) {
            this(waitingFor, null, version);
        }
    }

    /** There is nothing to do here for this family; the task can be opened again. */
    @Command
    record TaskDismiss(
            @Text(max = LONGEST_REASON) @FormField("notRelevant")
            String reason,

            @Nullable Integer version) implements TaskCommand {}

    /** Whoever is to do it is asked to do it now: she sees who asked and when, until it is done. */
    @Command
    record TaskRemind(@Nullable Integer version) implements TaskCommand {}

    /** It is due by the end of another day; from now on its date no longer follows the anchor. */
    @Command
    record TaskRedate(
            @Day(yearsBack = 0, early = DATE_PAST, yearsAhead = MOST_YEARS_AHEAD, late = DATE_FAR)
            LocalDate dueBy,

            @Text(max = LONGEST_REASON) String reason,
            @Nullable Integer version)
            implements TaskCommand {}

    /**
     * Somebody else, or a unit's basket, is to do it. A task that is there already stays as it is.
     *
     * @param assignee a colleague, or nobody for the basket
     * @param unit     another unit, or {@code null} for the one it is in
     */
    @Command
    record TaskReassign(
            Optional<UUID> assignee,
            @FormField("assignee") @Nullable UUID unit,
            @Nullable Integer version) implements TaskCommand {}
}
