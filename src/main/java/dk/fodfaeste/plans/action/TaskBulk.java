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

/** Does the same to many tasks; what cannot be done to one of them does not hinder the others. */
@Service
class TaskBulk {

    /** As many as a list shows at a time, and the API's largest page. */
    public static final int MOST = 200;

    /** A task that stays as it was, and why. */
    public record Failure(UUID task, Problem problem) {}

    /**
     * What became of it.
     *
     * @param undo by what {@link TaskUndo#undo} takes back what was done
     */
    public record Result(UUID undo, List<UUID> done, List<Failure> failures) {

        public Result {
            done = List.copyOf(done);
            failures = List.copyOf(failures);
        }
    }

    private final TaskStore store;
    private final TaskUndo undo;

    TaskBulk(TaskStore store, TaskUndo undo) {
        this.store = store;
        this.undo = undo;
    }

    /**
     * Makes the change to each of the tasks that needs it, with the same few statements however many they are.
     *
     * @throws Problem if there are none or too many
     */
    public Result each(WriteTx tx, List<UUID> ids, TaskChange change) {
        Set<UUID> tasks = new TreeSet<>(ids);
        if (tasks.isEmpty()) {
            throw Problem.inField("id", "plans.bulk.none");
        }
        if (tasks.size() > MOST) {
            throw Problem.inField("id", "plans.bulk.most", MOST);
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
}
