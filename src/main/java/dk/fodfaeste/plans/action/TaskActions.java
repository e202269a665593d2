package dk.fodfaeste.plans.action;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.task.LockedTask;
import dk.fodfaeste.plans.task.TaskStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * What people do to tasks. A task is locked, it is checked that the command fits its present state and version, it is
 * changed, and its history grows; {@link dk.fodfaeste.plans.worklist.Worklist#changed} tells how it is then.
 */
@Service
public class TaskActions {

    /** As many as a list shows at a time, and the API's largest page. */
    static final int MOST = 200;

    /** A task that stays as it was, and why. */
    record Failure(UUID task, Problem problem) {}

    /**
     * What became of many.
     *
     * @param undo by what {@link TaskUndo#undo} takes back what was done
     */
    record Result(UUID undo, List<UUID> done, List<Failure> failures) {

        Result {
            done = List.copyOf(done);
            failures = List.copyOf(failures);
        }
    }

    private final TaskStore store;
    private final TaskChanges changes;
    private final TaskUndo undo;

    TaskActions(TaskStore store, TaskChanges changes, TaskUndo undo) {
        this.store = store;
        this.changes = changes;
        this.undo = undo;
    }

    /**
     * Does it to one task.
     *
     * @throws Problem if it cannot be done, or somebody has changed the task since
     */
    public void perform(WriteTx tx, UUID task, TaskCommand command) {
        TaskChange change = changes.of(tx, command);
        change.make(tx, needing(tx, task, change));
    }

    /**
     * The same so that it can be taken back.
     *
     * @return by what {@link TaskUndo#undo} takes it back
     */
    UUID performUndoably(WriteTx tx, UUID task, TaskCommand command) {
        TaskChange change = changes.of(tx, command);
        UUID batch = Ids.next();
        List<LockedTask> needing = needing(tx, task, change);
        undo.keep(tx, batch, needing);
        change.make(tx, needing);
        return batch;
    }

    /**
     * Does it to each of the tasks that needs it, with the same few statements however many they are; what cannot be done
     * to one does not hinder the others.
     *
     * @throws Problem if there are none or too many
     */
    Result each(WriteTx tx, List<UUID> ids, TaskCommand command) {
        TaskChange change = changes.of(tx, command);
        Set<UUID> tasks = new TreeSet<>(ids);
        if (tasks.isEmpty()) {
            throw Problem.inField("tasks", "plans.bulk.none");
        }
        if (tasks.size() > MOST) {
            throw Problem.inField("tasks", "plans.bulk.most", MOST);
        }
        UUID batch = Ids.next();
        List<UUID> done = new ArrayList<>();
        List<Failure> failures;
        int waiting;
        do {
            waiting = tasks.size();
            failures = pass(tx, batch, tasks, change, done);
            // What waits for one of the others can be done once that one is.
        } while (!tasks.isEmpty() && tasks.size() < waiting);
        return new Result(batch, done, failures);
    }

    /** Moves those to which the change can be made from the one list to the other, and says why it cannot to the rest. */
    private List<Failure> pass(WriteTx tx, UUID batch, Set<UUID> tasks, TaskChange change, List<UUID> done) {
        List<LockedTask> needing = new ArrayList<>();
        Map<UUID, Problem> refused = new HashMap<>();
        for (LockedTask task : store.lock(tx, tasks)) {
            try {
                if (change.needed().test(task)) {
                    needing.add(task);
                }
                done.add(task.id());
                tasks.remove(task.id());
            } catch (Problem problem) {
                refused.put(task.id(), problem);
            }
        }
        undo.keep(tx, batch, needing);
        change.make(tx, needing);
        Problem unknown = Problem.notFound("plans.task.unknown");
        return tasks.stream()
                .map(task -> new Failure(task, refused.getOrDefault(task, unknown)))
                .toList();
    }

    /** The task, locked; nothing where the change would leave it as it is. */
    private List<LockedTask> needing(WriteTx tx, UUID id, TaskChange change) {
        LockedTask task = store.lock(tx, id);
        return change.needed().test(task) ? List.of(task) : List.of();
    }
}
