package dk.fodfaeste.plans.worklist;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskEvent;
import dk.fodfaeste.plans.TaskOutline;
import dk.fodfaeste.plans.task.TaskStore;
import dk.fodfaeste.plans.worklist.TaskFilter.When;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What there is to do, and for whom. */
@Service
public class Worklist {

    private final WorklistStore lists;
    private final TaskCountStore counts;
    private final TaskStore tasks;

    Worklist(WorklistStore lists, TaskCountStore counts, TaskStore tasks) {
        this.lists = lists;
        this.counts = counts;
        this.tasks = tasks;
    }

    /** A page of tasks, the most urgent first; done ones by when they were done, newest first. */
    public List<Task> page(Tx tx, TaskFilter filter, @Nullable TaskCursor after, int limit) {
        return seen(tx, lists.page(tx, filter, after, limit));
    }

    /** The filter's tasks of each of these times, at most so many of each, the most urgent first. */
    public List<Task> first(Tx tx, TaskFilter filter, List<When> times, int limit) {
        return seen(tx, lists.first(tx, filter, times, limit));
    }

    /** How many tasks each of the filters beside this one would show. */
    public TaskCounts counts(Tx tx, TaskFilter filter) {
        return counts.counts(tx, filter);
    }

    /** How many tasks each filter of time would show, of those whose tasks the filter is about. */
    public Map<When, Integer> countsByTime(Tx tx, TaskFilter filter) {
        return counts.byTime(tx, filter);
    }

    /** The families with tasks that were told late, of those that the filter is about; the last told first. */
    public List<LateNotice> toldLate(Tx tx, TaskFilter filter, int limit) {
        List<LateNotice> families = lists.toldLate(tx, filter, limit);
        families.forEach(each -> tx.concerns(each.subject().id()));
        return families;
    }

    /** These tasks, as far as the caller may see them, the most urgent first. */
    public List<Task> these(Tx tx, Collection<UUID> ids) {
        return seen(tx, lists.these(tx, ids));
    }

    /** The active tasks of these households that stand under a rule, the most urgent first. */
    public List<Task> byRule(Tx tx, String ruleKey, Collection<UUID> households, int limit) {
        return seen(tx, lists.byRule(tx, ruleKey, households, limit));
    }

    /** All tasks of a household, in the order of their plans. */
    public List<Task> ofHousehold(Tx tx, UUID household) {
        return seen(tx, lists.ofHousehold(tx, household));
    }

    /** All tasks of what is no household, in the order of their plans. */
    public List<Task> ofSubject(Tx tx, UUID subject) {
        return seen(tx, lists.ofSubject(tx, subject));
    }

    /** A household's tasks as far as the progress of their plans needs to know them, of each plan in its order. */
    public List<TaskOutline> outline(Tx tx, UUID household) {
        List<TaskOutline> found = lists.outline(tx, household);
        if (!found.isEmpty()) {
            tx.concerns(household);
        }
        return found;
    }

    /**
     * One task.
     *
     * @throws Problem if there is none that the caller may see
     */
    public Task get(Tx tx, UUID id) {
        Task found = tasks.find(tx, id);
        if (found == null) {
            throw Problem.notFound("plans.task.unknown");
        }
        concern(tx, found);
        return found;
    }

    /** A task that the caller has just changed, as it is now, also if she handed it out of her own reach. */
    public Task changed(WriteTx tx, UUID id) {
        Task changed = Objects.requireNonNull(tasks.findChanged(tx, id), "it was changed in this transaction");
        concern(tx, changed);
        return changed;
    }

    /** What happened to these tasks, newest first. */
    public List<TaskEvent> events(Tx tx, Collection<UUID> ids, int limit) {
        return tasks.events(ids, limit);
    }

    private static void concern(Tx tx, Task task) {
        tx.concerns(task.subject().id());
    }

    private static List<Task> seen(Tx tx, List<Task> found) {
        found.forEach(task -> concern(tx, task));
        return found;
    }
}
