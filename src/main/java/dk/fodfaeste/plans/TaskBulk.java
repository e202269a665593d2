package dk.fodfaeste.plans;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.TaskActions.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;

/** Does the same to many tasks; what cannot be done to one of them does not hinder the others. */
@Service
public class TaskBulk {

    /** As many as a list shows at a time, and the API's largest page. */
    public static final int MOST = 200;

    /** A task that stays as it was, and why. */
    public record Failure(UUID task, Problem problem) {}

    /**
     * What became of it.
     *
     * @param undo by what {@link TaskUndo#undo} takes back what was done
     */
    public record Result(UUID undo, List<Task> done, List<Failure> failures) {

        public Result {
            done = List.copyOf(done);
            failures = List.copyOf(failures);
        }
    }

    private final TaskUndo undo;

    TaskBulk(TaskUndo undo) {
        this.undo = undo;
    }

    /**
     * Does the work to each of the tasks. What is wrong with the input itself (a date, a reason) refuses all of them.
     *
     * @throws Problem if there are none or too many, or if the input is wrong
     */
    public Result each(WriteTx tx, List<UUID> ids, BiFunction<WriteTx, Target, Task> work) {
        // In one order, so that two who tick the same rows do not wait for each other for ever.
        TreeSet<UUID> tasks = new TreeSet<>(ids);
        if (tasks.isEmpty()) {
            throw Problem.inField("id", "plans.bulk.none");
        }
        if (tasks.size() > MOST) {
            throw Problem.inField("id", "plans.bulk.most", MOST);
        }
        UUID batch = undo.keep(tx, tasks);
        List<Task> done = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (UUID task : tasks) {
            try {
                done.add(work.apply(tx, new Target(task, null)));
            } catch (Problem refused) {
                if (isInput(refused)) {
                    throw refused;
                }
                failures.add(new Failure(task, refused));
            }
        }
        return new Result(batch, done, failures);
    }

    /** Out of order is the state of one task; every other wrong field is wrong for all of them. */
    private static boolean isInput(Problem refused) {
        return refused.fields().stream().anyMatch(field -> !field.field().equals("outOfOrder"));
    }
}
