package dk.fodfaeste.plans.action;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.action.UndoStore.Restored;
import dk.fodfaeste.plans.fulfilment.Repeats;
import dk.fodfaeste.plans.task.LockedTask;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes back what one person did to one or many tasks, for those that nobody has changed since. */
@Service
class TaskUndo {

    /** Own choice: a slip is seen the same day; later, the history tells how it was. */
    private static final Duration KEPT = Duration.ofDays(1);

    /**
     * What was taken back.
     *
     * @param left how many tasks stay as they are, because somebody has changed them since
     */
    public record Undone(int restored, int left) {}

    private final UndoStore store;
    private final Repeats repeats;

    TaskUndo(UndoStore store, Repeats repeats) {
        this.store = store;
        this.repeats = repeats;
    }

    /**
     * Remembers how these tasks are, before the caller changes each of them once. Only what she does change may be kept:
     * she could take back what somebody else does to the rest.
     *
     * @param batch by what it is taken back
     */
    void keep(WriteTx tx, UUID batch, List<LockedTask> tasks) {
        store.keep(
                tx, batch, tasks.stream().map(LockedTask::id).toList(), tx.now().minus(KEPT));
    }

    /**
     * Takes it back.
     *
     * @throws Problem if the caller did nothing of that kind in the last day, or has taken it back already
     */
    public Undone undo(WriteTx tx, UUID batch) {
        int kept = store.kept(tx, batch);
        if (kept == 0) {
            throw Problem.notFound("plans.undo.unknown");
        }
        List<Restored> restored = store.restore(tx, batch);
        repeats.notHeld(tx, restored.stream().map(Restored::task).toList());
        restored.forEach(each -> tx.concerns(each.about()));
        return new Undone(restored.size(), kept - restored.size());
    }
}
