package dk.fodfaeste.plans.web;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Directory;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Requires;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskActions;
import dk.fodfaeste.plans.TaskActions.Target;
import dk.fodfaeste.plans.TaskEvent;
import dk.fodfaeste.plans.Worklist;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One task, and what can be done to it. From a list, the answer is the task's row anew; from a form, the page it came from. */
@Controller
@RequestMapping("/opgaver/{id}")
class TaskController {

    private static final int MOST_EVENTS = 100;
    private static final String UNIT = "unit:";

    private record Shown(Task task, List<TaskEvent> events, List<Option> people) {}

    private final Gate gate;
    private final Worklist worklist;
    private final TaskActions actions;
    private final Directory directory;

    TaskController(Gate gate, Worklist worklist, TaskActions actions, Directory directory) {
        this.gate = gate;
        this.worklist = worklist;
        this.actions = actions;
        this.directory = directory;
    }

    @GetMapping
    @Requires(Action.TASK_SEE)
    ModelAndView see(Page page, Caller caller, @PathVariable UUID id) {
        return detail(page, caller, id, page.view("plans/task"), Form.empty());
    }

    @PostMapping("/udfoert")
    @Requires(Action.TASK_DONE)
    ModelAndView complete(
            Page page, Caller caller, @PathVariable UUID id, @RequestParam(name = "initials", required = false) String initials) {
        Task task = gate.write(
                caller, Action.TASK_DONE, tx -> actions.complete(tx, new Target(id, null), initials));
        page.flash().undoable("/opgaver/" + id + "/genaabn", "plans.flash.done", task.title().in(page.language()));
        return answer(page, task);
    }

    @PostMapping("/genaabn")
    @Requires(Action.TASK_REOPEN)
    ModelAndView reopen(Page page, Caller caller, @PathVariable UUID id) {
        Task task = gate.write(caller, Action.TASK_REOPEN, tx -> actions.reopen(tx, new Target(id, null)));
        page.flash().success("plans.flash.reopened", task.title().in(page.language()));
        return answer(page, task);
    }

    @PostMapping("/venter")
    @Requires(Action.TASK_WAITING)
    ModelAndView await(Page page, Caller caller, @PathVariable UUID id, Form form) {
        return change(page, caller, id, form, Action.TASK_WAITING, "plans.flash.waiting", tx ->
                actions.await(tx, target(id, form), form.value("waitingFor")));
    }

    @PostMapping("/frist")
    @Requires(Action.TASK_REDATE)
    ModelAndView redate(Page page, Caller caller, @PathVariable UUID id, Form form) {
        return change(page, caller, id, form, Action.TASK_REDATE, "plans.flash.redated", tx ->
                actions.redate(tx, target(id, form), date(form.value("dueBy")), form.value("reason")));
    }

    @PostMapping("/overdrag")
    @Requires(Action.TASK_REASSIGN)
    ModelAndView reassign(Page page, Caller caller, @PathVariable UUID id, Form form) {
        return change(page, caller, id, form, Action.TASK_REASSIGN, "plans.flash.reassigned", tx -> {
            String to = form.value("assignee");
            boolean basket = to.startsWith(UNIT);
            return actions.reassign(
                    tx, target(id, form), basket ? null : uuid(to), basket ? uuid(to.substring(UNIT.length())) : null);
        });
    }

    private ModelAndView change(
            Page page, Caller caller, UUID id, Form form, Action action, String message, Function<WriteTx, Task> work) {
        try {
            Task task = gate.write(caller, action, work);
            page.flash().success(message, task.title().in(page.language()));
            return page.redirect("/opgaver/" + id);
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return detail(page, caller, id, page.again("plans/task"), form.refused(problem, page.words()));
        }
    }

    private ModelAndView detail(Page page, Caller caller, UUID id, ModelAndView view, Form form) {
        Shown shown = gate.read(caller, Action.TASK_SEE, tx -> new Shown(
                worklist.get(tx, id),
                worklist.events(tx, List.of(id), MOST_EVENTS),
                people(page, directory.colleagues(tx), directory.units(tx))));
        return view.addObject("row", new TaskRow(page, shown.task()))
                .addObject("events", shown.events())
                .addObject("people", shown.people())
                .addObject("form", form);
    }

    private static ModelAndView answer(Page page, Task task) {
        if (page.htmx()) {
            String from = page.visit().cameFrom();
            // On a family's own page its rows do not repeat whose they are.
            return page.view("plans/taskRow")
                    .addObject("task", task)
                    .addObject("showHousehold", from == null || !from.startsWith("/familier/"));
        }
        return page.back("/opgaver/" + task.id());
    }

    private static List<Option> people(Page page, List<Directory.Colleague> colleagues, List<Directory.Unit> units) {
        List<Option> options = new java.util.ArrayList<>();
        colleagues.forEach(each -> options.add(new Option(each.account().toString(), each.name())));
        units.forEach(each -> options.add(new Option(UNIT + each.id(), page.t("plans.task.basket", each.name()))));
        return options;
    }

    private static Target target(UUID id, Form form) {
        String version = form.value("version");
        return new Target(id, version.matches("\\d{1,9}") ? Integer.valueOf(version) : null);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            throw Problem.inField("dueBy", "plans.task.date.missing").causedBy(noDate);
        }
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noIdentifier) {
            throw Problem.inField("assignee", "plans.task.assignee.unknown").causedBy(noIdentifier);
        }
    }
}
