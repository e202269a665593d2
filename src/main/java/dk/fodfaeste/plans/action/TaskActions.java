package dk.fodfaeste.plans.action;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.task.LockedTask;
import dk.fodfaeste.plans.task.TaskStore;
import dk.fodfaeste.plans.worklist.Worklist;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What people do to one task. Each method locks it, checks that it can be done in its present state, changes it and adds
 * to its history; {@link Worklist#changed} tells how it is then.
 */
@Service
public class TaskActions {

    private final TaskStore store;
    private final TaskChanges changes;
    private final TaskUndo undo;

    TaskActions(TaskStore store, TaskChanges changes, TaskUndo undo) {
        this.store = store;
        this.changes = changes;
        this.undo = undo;
    }

    /**
     * Which task, in which version.
     *
     * @param version the version that the person saw; {@code null} for whichever it is
     */
    public record Target(UUID id, @Nullable Integer version) {}

    /**
     * How a task was done.
     *
     * @param initials   of whoever did it, where the step asks for them; made from the caller's name if missing
     * @param outOfOrder why it is done though a step before it is open; only then needed
     * @param heldOn     the day from which the next one is counted, where it comes again; {@code null} for today
     */
    public record Completion(
            @Nullable String initials,
            @Nullable String outOfOrder,
            @Nullable LocalDate heldOn) {

        public static final Completion PLAIN = new Completion(null, null, null);
    }

    /** The task is done, today and in its order. */
    public void complete(WriteTx tx, Target target, @Nullable String initials) {
        carryOut(tx, target, new Completion(initials, null, null));
    }

    /** The task is done, in this way. */
    public void carryOut(WriteTx tx, Target target, Completion how) {
        change(tx, target, changes.completion(tx, how));
    }

    /** The task is to do again: it was not done after all, or nothing is waited for any more. */
    public void reopen(WriteTx tx, Target target) {
        change(tx, target, changes.reopening());
    }

    /** Nothing can be done until something has happened elsewhere; the date stays. */
    public void await(WriteTx tx, Target target, String waitingFor) {
        change(tx, target, changes.waiting(waitingFor));
    }

    /** There is nothing to do here for this family; the task can be opened again. */
    public void dismiss(WriteTx tx, Target target, String why) {
        change(tx, target, changes.dismissal(why));
    }

    /** Asks whoever is to do it to do it now: she sees who asked and when, until it is done. */
    public void remind(WriteTx tx, Target target) {
        change(tx, target, changes.reminder());
    }

    /** The task is due by the end of another day; from now on its date no longer follows the anchor. */
    public void redate(WriteTx tx, Target target, LocalDate day, String why) {
        change(tx, target, changes.newDate(tx, day, why));
    }

    /** Somebody else, or a unit's basket, is to do it; see {@link TaskChanges#handOver}. */
    public void reassign(WriteTx tx, Target target, @Nullable UUID assignee, @Nullable UUID unit) {
        change(tx, target, changes.handOver(tx, assignee, unit));
    }

    /** Makes the change. */
    public void change(WriteTx tx, Target target, TaskChange change) {
        change.make(tx, needing(tx, target, change));
    }

    /**
     * Makes the change so that it can be taken back.
     *
     * @return by what {@link TaskUndo#undo} takes it back
     */
    public UUID changeForUndo(WriteTx tx, Target target, TaskChange change) {
        UUID batch = Ids.next();
        List<LockedTask> task = needing(tx, target, change);
        undo.keep(tx, batch, task);
        change.make(tx, task);
        return batch;
    }

    /** The task, locked; nothing where the change would leave it as it is. */
    private List<LockedTask> needing(WriteTx tx, Target target, TaskChange change) {
        LockedTask task = store.lock(tx, target.id());
        if (target.version() != null && target.version() != task.version()) {
            throw Problem.conflict("plans.task.changed");
        }
        return change.needed().test(task) ? List.of(task) : List.of();
    }
}
