package dk.fodfaeste.plans.action;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.action.TaskActions.Completion;
import dk.fodfaeste.plans.action.TaskActions.Target;
import dk.fodfaeste.plans.task.TaskRow;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One task, and what can be done to it. From a list, the answer is the task's row anew; from a form, the page it came from. */
@Controller
@RequestMapping("/opgaver/{id}")
class TaskController {

    private record Changed(Task task, UUID undo) {}

    private final Gate gate;
    private final TaskActions actions;
    private final TaskChanges changes;
    private final Worklist worklist;
    private final TaskResponses answers;

    TaskController(Gate gate, TaskActions actions, TaskChanges changes, Worklist worklist, TaskResponses answers) {
        this.gate = gate;
        this.actions = actions;
        this.changes = changes;
        this.worklist = worklist;
        this.answers = answers;
    }

    @GetMapping
    @Requires(PlanAction.TASK_SEE)
    ModelAndView see(Page page, Caller caller, @PathVariable UUID id) {
        return answers.page(page, caller, id, page.view("plans/task"), Form.empty());
    }

    /** What can be done with the task, without leaving the list. */
    @GetMapping("/menu")
    @Requires(PlanAction.TASK_SEE)
    ModelAndView menu(Page page, Caller caller, @PathVariable UUID id) {
        return page.htmx()
                ? answers.menu(page, caller, id, page.view("plans/taskMenu"), Form.empty())
                : page.redirect(PlanAddresses.TASKS + "/" + id);
    }

    @PostMapping("/udfoert")
    @Requires(PlanAction.TASK_DONE)
    ModelAndView complete(Page page, Caller caller, @PathVariable UUID id, Form form) {
        try {
            Completion how = new Completion(
                    form.value("initials"), form.value("outOfOrder"), TaskInput.dayOrNull(form, "heldOn"));
            Task task = make(caller, PlanAction.TASK_DONE, id, tx -> changes.completion(tx, how));
            page.flash()
                    .undoable(
                            "/opgaver/" + id + "/genaabn",
                            "plans.flash.done",
                            task.title().in(page.language()));
            return answers.row(page, task, form, back(page, id));
        } catch (Problem problem) {
            // The button of a row has no field that could show what is missing.
            if (problem.fields().isEmpty()
                    || (page.htmx() && form.value(TaskResponses.FROM).isEmpty())) {
                throw problem;
            }
            return answers.refused(page, caller, id, form.refused(problem, page.words()));
        }
    }

    @PostMapping("/genaabn")
    @Requires(PlanAction.TASK_REOPEN)
    ModelAndView reopen(Page page, Caller caller, @PathVariable UUID id, Form form) {
        Task task = make(caller, PlanAction.TASK_REOPEN, id, tx -> changes.reopening());
        page.flash().success("plans.flash.reopened", task.title().in(page.language()));
        return answers.row(page, task, form, back(page, id));
    }

    @PostMapping("/venter")
    @Requires(PlanAction.TASK_WAITING)
    ModelAndView await(Page page, Caller caller, @PathVariable UUID id, Form form) {
        return change(
                page,
                caller,
                id,
                form,
                PlanAction.TASK_WAITING,
                "plans.flash.waiting",
                tx -> changes.waiting(form.value("waitingFor")));
    }

    @PostMapping("/frist")
    @Requires(PlanAction.TASK_REDATE)
    ModelAndView redate(Page page, Caller caller, @PathVariable UUID id, Form form) {
        return change(
                page,
                caller,
                id,
                form,
                PlanAction.TASK_REDATE,
                "plans.flash.redated",
                tx -> changes.newDate(tx, TaskInput.day(form, "dueBy"), form.value("reason")));
    }

    @PostMapping("/overdrag")
    @Requires(PlanAction.TASK_REASSIGN)
    ModelAndView reassign(Page page, Caller caller, @PathVariable UUID id, Form form) {
        return change(
                page,
                caller,
                id,
                form,
                PlanAction.TASK_REASSIGN,
                "plans.flash.reassigned",
                tx -> changes.handOver(tx, TaskInput.assignee(form), TaskInput.unit(form)));
    }

    @PostMapping("/mind")
    @Requires(PlanAction.TASK_REMIND)
    ModelAndView remind(Page page, Caller caller, @PathVariable UUID id, Form form) {
        Task task = make(caller, PlanAction.TASK_REMIND, id, tx -> changes.reminder());
        page.flash()
                .success(
                        "plans.flash.reminded",
                        new TaskRow(page, task).who(),
                        task.title().in(page.language()));
        return answers.row(page, task, form, "/opgaver/" + id);
    }

    @PostMapping("/ikke-relevant")
    @Requires(PlanAction.TASK_DISMISS)
    ModelAndView dismiss(Page page, Caller caller, @PathVariable UUID id, Form form) {
        return change(
                page,
                caller,
                id,
                form,
                PlanAction.TASK_DISMISS,
                "plans.flash.dismissed",
                tx -> changes.dismissal(form.value("notRelevant")));
    }

    private ModelAndView change(
            Page page,
            Caller caller,
            UUID id,
            Form form,
            Action action,
            String message,
            Function<WriteTx, TaskChange> change) {
        try {
            Changed changed = gate.write(caller, action, tx -> {
                UUID before = actions.changeForUndo(tx, TaskInput.target(id, form), change.apply(tx));
                return new Changed(worklist.changed(tx, id), before);
            });
            page.flash()
                    .undoable(
                            PlanAddresses.TASK_UNDO + changed.undo(),
                            message,
                            changed.task().title().in(page.language()));
            return answers.row(page, changed.task(), form, "/opgaver/" + id);
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return answers.refused(page, caller, id, form.refused(problem, page.words()));
        }
    }

    private Task make(Caller caller, Action action, UUID id, Function<WriteTx, TaskChange> change) {
        return gate.write(caller, action, tx -> {
            actions.change(tx, new Target(id, null), change.apply(tx));
            return worklist.changed(tx, id);
        });
    }

    private static String back(Page page, UUID id) {
        return Objects.requireNonNullElse(page.visit().cameFrom(), "/opgaver/" + id);
    }
}
