package dk.fodfaeste.plans.worklist;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.task.TaskRow;
import dk.fodfaeste.plans.worklist.TaskFilter.When;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.list.Paging;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The worklist. */
@Controller
class TaskListController {

    private static final int PAGE_SIZE = 50;

    private static final int MOST_NOTICES = 20;

    private record Shown(
            List<Task> tasks,
            TaskCounts counts,
            List<LateNotice> late,
            @Nullable String unit,
            @Nullable String assignee) {}

    private final Worklist worklist;
    private final Directory directory;

    TaskListController(Worklist worklist, Directory directory) {
        this.worklist = worklist;
        this.directory = directory;
    }

    @GetMapping(PlanAddresses.TASKS)
    @Requires(PlanAction.TASK_LIST)
    ModelAndView list(Call call, @RequestParam Map<String, String> query) {
        TaskFilter filter = ListAddress.read(query);
        TaskCursor cursor = TaskCursor.parse(query.get("efter"));
        Shown shown = call.read(tx -> shown(tx, filter, cursor));
        boolean more = shown.tasks().size() > PAGE_SIZE;
        List<Task> tasks = more ? shown.tasks().subList(0, PAGE_SIZE) : shown.tasks();
        String next = more
                ? ListAddress.of(
                        filter,
                        TaskCursor.behind(tasks.getLast(), filter.when()).text())
                : null;
        return call.page()
                .view("plans/tasks")
                .addObject(
                        "rows",
                        tasks.stream()
                                .map(task -> new TaskRow(call.page(), task))
                                .toList())
                .addObject("paging", new Paging(cursor == null ? null : ListAddress.of(filter), next, tasks.size(), -1))
                .addObject("filter", filter)
                .addObject(
                        "links", new FilterLinks(call.page(), filter, shown.counts(), shown.unit(), shown.assignee()))
                .addObject("counts", shown.counts())
                .addObject("late", shown.late());
    }

    private Shown shown(Tx tx, TaskFilter filter, @Nullable TaskCursor cursor) {
        String unit = filter.unit() == null
                ? null
                : directory.units(tx).stream()
                        .filter(each -> each.id().equals(filter.unit()))
                        .map(Directory.Unit::name)
                        .findAny()
                        .orElse(null);
        String assignee = filter.assignee() == null
                ? null
                : directory.colleagues(tx).stream()
                        .filter(each -> each.account().equals(Objects.requireNonNull(filter.assignee())))
                        .map(Directory.Colleague::name)
                        .findAny()
                        .orElse(null);
        TaskCounts counts = worklist.counts(tx, filter);
        // On the first page of a list that they stand in.
        boolean late = counts.of(When.TOLD_LATE) > 0
                && cursor == null
                && (filter.when() == When.ACTIVE || filter.when() == When.TOLD_LATE);
        return new Shown(
                worklist.page(tx, filter, cursor, PAGE_SIZE + 1),
                counts,
                late ? worklist.toldLate(tx, filter, MOST_NOTICES) : List.of(),
                unit,
                assignee);
    }
}
