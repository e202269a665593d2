package dk.fodfaeste.plans.web;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Directory;
import dk.fodfaeste.access.Directory.WorkFunction;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Requires;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskCounts;
import dk.fodfaeste.plans.TaskCursor;
import dk.fodfaeste.plans.TaskFilter;
import dk.fodfaeste.plans.TaskFilter.When;
import dk.fodfaeste.plans.TaskFilter.Who;
import dk.fodfaeste.plans.Worklist;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.list.FilterLink;
import dk.fodfaeste.ui.list.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The worklist. */
@Controller
class TaskListController {

    private static final int PAGE_SIZE = 50;

    private record Shown(List<Task> tasks, TaskCounts counts, List<WorkFunction> functions) {}

    private final Gate gate;
    private final Worklist worklist;
    private final Directory directory;

    TaskListController(Gate gate, Worklist worklist, Directory directory) {
        this.gate = gate;
        this.worklist = worklist;
        this.directory = directory;
    }

    @GetMapping(ListAddress.PATH)
    @Requires(Action.TASK_LIST)
    ModelAndView list(
            Page page,
            Caller caller,
            @RequestParam(name = "hvem", required = false) String who,
            @RequestParam(name = "frist", required = false) String when,
            @RequestParam(name = "funktion", required = false) String function,
            @RequestParam(name = "efter", required = false) String after) {
        TaskFilter filter = ListAddress.read(who, when, function);
        TaskCursor cursor = TaskCursor.parse(after);
        Shown shown = gate.read(caller, Action.TASK_LIST, tx -> new Shown(
                worklist.page(tx, filter, cursor, PAGE_SIZE + 1),
                worklist.counts(tx, filter),
                directory.functions(tx)));
        boolean more = shown.tasks().size() > PAGE_SIZE;
        List<Task> tasks = more ? shown.tasks().subList(0, PAGE_SIZE) : shown.tasks();
        String next = more
                ? ListAddress.of(filter, TaskCursor.behind(tasks.getLast(), filter.when()).text())
                : null;
        return page.view("plans/tasks")
                .addObject("rows", tasks.stream().map(task -> new TaskRow(page, task)).toList())
                .addObject("paging", new Paging(cursor == null ? null : ListAddress.of(filter), next, tasks.size(), -1))
                .addObject("filter", filter)
                .addObject("whose", whose(page, filter, shown.counts()))
                .addObject("when", when(page, filter, shown.counts()))
                .addObject("functions", functions(page, filter, shown.functions()))
                .addObject("counts", shown.counts());
    }

    private static List<FilterLink> whose(Page page, TaskFilter filter, TaskCounts counts) {
        List<FilterLink> links = new ArrayList<>();
        for (Who each : Who.values()) {
            TaskFilter other = new TaskFilter(each, filter.when(), filter.function(), null);
            String label = page.t("plans.list.who." + each.name().toLowerCase(Locale.ROOT));
            links.add(new FilterLink(label, ListAddress.of(other), counts.of(each), each == filter.who()));
        }
        return links;
    }

    private static List<FilterLink> when(Page page, TaskFilter filter, TaskCounts counts) {
        List<FilterLink> links = new ArrayList<>();
        for (When each : When.values()) {
            TaskFilter other = new TaskFilter(filter.who(), each, filter.function(), null);
            String label = page.t("plans.list.when." + each.name().toLowerCase(Locale.ROOT));
            // Done tasks are not counted: there is no end of them.
            int count = each == When.DONE ? -1 : counts.of(each);
            links.add(new FilterLink(label, ListAddress.of(other), count, each == filter.when()));
        }
        return links;
    }

    private static List<FilterLink> functions(Page page, TaskFilter filter, List<WorkFunction> functions) {
        List<FilterLink> links = new ArrayList<>();
        TaskFilter all = new TaskFilter(filter.who(), filter.when(), null, null);
        links.add(new FilterLink(page.t("plans.list.function.all"), ListAddress.of(all), -1, filter.function() == null));
        for (WorkFunction each : functions) {
            TaskFilter other = new TaskFilter(filter.who(), filter.when(), each.key(), null);
            boolean current = each.key().equals(filter.function());
            links.add(new FilterLink(each.name().in(page.language()), ListAddress.of(other), -1, current));
        }
        return links;
    }
}
