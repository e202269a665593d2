package dk.fodfaeste.demo.story;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.demo.telling.Telling;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand.TaskReassign;
import dk.fodfaeste.plans.action.TaskCommand.TaskRedate;
import dk.fodfaeste.plans.action.TaskCommand.TaskReopen;
import dk.fodfaeste.plans.worklist.TaskFilter;
import dk.fodfaeste.plans.worklist.TaskFilter.When;
import dk.fodfaeste.plans.worklist.TaskFilter.Who;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Sees to it, the evening before, that whoever visits the demo today has something to do, whatever day it is: the guide
 * has a task that is due and one that is overdue, and baskets hold tasks that nobody has taken.
 */
final class VisitorsDay {

    private static final int LIST = 200;
    private static final int BASKETS = 3;
    private static final int TASKS_A_BASKET = 2;

    private final Telling telling;
    private final TaskStories stories;
    private final TaskActions actions;
    private final Caller guide;

    VisitorsDay(Telling telling, TaskStories stories) {
        this.telling = telling;
        this.stories = stories;
        actions = telling.services().actions();
        guide = telling.staff().guide();
    }

    void prepare() {
        leaveSomethingOverdue();
        haveSomethingDueToday();
        putSomeInBaskets();
    }

    private void leaveSomethingOverdue() {
        List<Task> overdue = list(guide, Who.MINE, When.ACTIVE).stream()
                .filter(task -> task.status() == TaskStatus.OPEN && isDueBeforeToday(task))
                .toList();
        if (!overdue.isEmpty()) {
            stories.leave(overdue.getFirst());
            return;
        }
        // She had ticked off a wrong one.
        Task slip = list(guide, Who.MINE, When.DONE).stream()
                .filter(this::isDueBeforeToday)
                .findFirst()
                .orElseThrow();
        stories.leave(slip);
        telling.change(
                guide, PlanAction.TASK_REOPEN, slip.id(), tx -> actions.perform(tx, slip.id(), new TaskReopen(null)));
    }

    private void haveSomethingDueToday() {
        List<Task> ahead = list(guide, Who.MINE, When.ACTIVE).stream()
                .filter(task -> task.status() == TaskStatus.OPEN && !isDueBeforeToday(task))
                .toList();
        Task due = ahead.stream().filter(this::isDueToday).findFirst().orElse(null);
        if (due == null) {
            Task next = ahead.stream()
                    .filter(VisitorsDay::isDueByTheEndOfADay)
                    .findFirst()
                    .orElseThrow();
            String reason = telling.dice().pick(telling.phrases().redated());
            due = telling.change(
                    guide,
                    PlanAction.TASK_REDATE,
                    next.id(),
                    tx -> actions.perform(tx, next.id(), new TaskRedate(telling.today(), reason, null)));
        }
        stories.leave(due);
    }

    /** A colleague is going on leave: what she will not get to lies ready for the others of her unit. */
    private void putSomeInBaskets() {
        Caller leader = telling.staff().with(Role.TEAM_LEADER);
        Map<UUID, List<Task>> byUnit = list(leader, Who.EVERYONE, When.ACTIVE).stream()
                .filter(task -> task.status() == TaskStatus.OPEN
                        && task.assignee() != null
                        && !task.assignee().equals(guide.account()))
                .filter(task -> !isDueBeforeToday(task) && !isDueToday(task))
                .collect(Collectors.groupingBy(Task::unit));
        byUnit.values().stream()
                .sorted(Comparator.<List<Task>>comparingInt(List::size)
                        .reversed()
                        .thenComparing(tasks -> tasks.getFirst().unitName()))
                .limit(BASKETS)
                .flatMap(tasks -> tasks.stream().limit(TASKS_A_BASKET))
                .forEach(task -> {
                    stories.leave(task);
                    telling.change(
                            leader,
                            PlanAction.TASK_REASSIGN,
                            task.id(),
                            tx -> actions.perform(tx, task.id(), new TaskReassign(Optional.empty(), null, null)));
                });
    }

    private List<Task> list(Caller caller, Who who, When when) {
        TaskFilter filter = new TaskFilter(who, when, null, null);
        return telling.gate()
                .read(
                        caller,
                        PlanAction.TASK_LIST,
                        tx -> telling.services().worklist().page(tx, filter, null, LIST));
    }

    private boolean isDueBeforeToday(Task task) {
        return task.dueBy() != null && task.dueBy().isBefore(telling.morning());
    }

    /** By the end of today: at whatever hour the visitor looks, it is still to do. */
    private boolean isDueToday(Task task) {
        return isDueByTheEndOfADay(task)
                && Dates.day(Objects.requireNonNull(task.dueBy())).equals(telling.today());
    }

    /** A window of hours is not moved: it is what the visitor is to see. */
    private static boolean isDueByTheEndOfADay(Task task) {
        Instant due = task.dueBy();
        return due != null && !Dates.day(due.plusSeconds(1)).equals(Dates.day(due));
    }
}
