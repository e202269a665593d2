package dk.fodfaeste.plans.action;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.task.LockedTask;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done to tasks, whose input has been checked.
 *
 * @param needed whether there is something to change in this task; refuses, by a {@link Problem},
 *               what cannot be done in its present state
 * @param work   does it to all of them with the same few statements, their histories included
 */
record TaskChange(Predicate<LockedTask> needed, BiConsumer<WriteTx, List<LockedTask>> work) {

    /**
     * The same, where nobody has changed the task since its caller saw it.
     *
     * @param version the one that she saw; {@code null} for whichever it is
     */
    TaskChange unlessChangedSince(@Nullable Integer version) {
        if (version == null) {
            return this;
        }
        return new TaskChange(
                task -> {
                    if (version != task.version()) {
                        throw Problem.conflict("plans.task.changed");
                    }
                    return needed.test(task);
                },
                work);
    }

    /** Makes the change to tasks that all need it, and says whose they are. */
    void make(WriteTx tx, List<LockedTask> tasks) {
        if (!tasks.isEmpty()) {
            work.accept(tx, tasks);
            tasks.forEach(task -> tx.concerns(task.about()));
        }
    }
}
