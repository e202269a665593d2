package dk.fodfaeste.plans.action;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.action.TaskCommand.TaskDismiss;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.action.TaskCommand.TaskReassign;
import dk.fodfaeste.plans.action.TaskCommand.TaskRedate;
import dk.fodfaeste.plans.action.TaskCommand.TaskRemind;
import dk.fodfaeste.plans.action.TaskCommand.TaskReopen;
import dk.fodfaeste.plans.action.TaskCommand.TaskWaiting;
import dk.fodfaeste.plans.task.TaskMenu;
import dk.fodfaeste.plans.task.TaskResponse;
import dk.fodfaeste.plans.task.TaskRow;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.ui.api.Inputs;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.call.Submission;
import dk.fodfaeste.ui.form.Form;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** One task, and what can be done to it. From a list, the answer is the task's row anew; from a form, the page it came from. */
@Controller
@Tag(name = "tasks")
class TaskEndpoints {

    private static final String PAGE = PlanAddresses.TASKS + "/{id}";
    private static final String API = "/api/v1/tasks/{id}";
    private static final int CONFLICT = 409;

    private record Changed(Task task, UUID undo) {}

    private final TaskActions actions;
    private final Worklist worklist;
    private final TaskViews views;

    TaskEndpoints(TaskActions actions, Worklist worklist, TaskViews views) {
        this.actions = actions;
        this.worklist = worklist;
        this.views = views;
    }

    @GetMapping(PAGE)
    @Requires(PlanAction.TASK_SEE)
    ModelAndView see(Call call, @PathVariable UUID id) {
        return views.page(call, id, Form.empty());
    }

    /** One thing that can be done with the task, without leaving the list. */
    @GetMapping(PAGE + TaskViews.APART + "{what}")
    @Requires(PlanAction.TASK_SEE)
    ModelAndView ask(Call call, @PathVariable UUID id, @PathVariable String what) {
        return views.ask(call, id, TaskMenu.Form.of(what), Form.empty());
    }

    @PostMapping(PAGE + "/udfoert")
    @Requires(PlanAction.TASK_DONE)
    ModelAndView complete(Call call, @PathVariable UUID id) {
        Submission<Task> done = call.submit(TaskDone.class, (tx, in) -> perform(tx, id, in))
                .then(task ->
                        call.page().flash().undoable(address(id) + "/genaabn", "plans.flash.done", title(call, task)))
                .answer(task -> views.row(call, task, from(call, id)));
        return TaskViews.hasForm(call)
                ? done.orAgain(form -> views.again(call, id, TaskMenu.Form.HOW, form))
                : done.orThrow();
    }

    @PostMapping(PAGE + "/genaabn")
    @Requires(PlanAction.TASK_REOPEN)
    ModelAndView reopen(Call call, @PathVariable UUID id) {
        return call.submit(TaskReopen.class, (tx, in) -> perform(tx, id, in))
                .then(task -> call.page().flash().success("plans.flash.reopened", title(call, task)))
                .answer(task -> views.row(call, task, from(call, id)))
                .orThrow();
    }

    @PostMapping(PAGE + "/mind")
    @Requires(PlanAction.TASK_REMIND)
    ModelAndView remind(Call call, @PathVariable UUID id) {
        return call.submit(TaskRemind.class, (tx, in) -> perform(tx, id, in))
                .then(task -> call.page()
                        .flash()
                        .success("plans.flash.reminded", new TaskRow(call.page(), task).who(), title(call, task)))
                .answer(task -> views.row(call, task, address(id)))
                .orThrow();
    }

    @PostMapping(PAGE + "/venter")
    @Requires(PlanAction.TASK_WAITING)
    ModelAndView await(Call call, @PathVariable UUID id) {
        return change(call, id, TaskWaiting.class, TaskMenu.Form.WAIT, "plans.flash.waiting");
    }

    @PostMapping(PAGE + "/frist")
    @Requires(PlanAction.TASK_REDATE)
    ModelAndView redate(Call call, @PathVariable UUID id) {
        return change(call, id, TaskRedate.class, TaskMenu.Form.REDATE, "plans.flash.redated");
    }

    @PostMapping(PAGE + "/overdrag")
    @Requires(PlanAction.TASK_REASSIGN)
    ModelAndView reassign(Call call, @PathVariable UUID id) {
        return change(call, id, TaskReassign.class, TaskMenu.Form.REASSIGN, "plans.flash.reassigned");
    }

    @PostMapping(PAGE + "/ikke-relevant")
    @Requires(PlanAction.TASK_DISMISS)
    ModelAndView dismiss(Call call, @PathVariable UUID id) {
        return change(call, id, TaskDismiss.class, TaskMenu.Form.DISMISS, "plans.flash.dismissed");
    }

    @PostMapping(API + "/done")
    @ResponseBody
    @Requires(PlanAction.TASK_DONE)
    @Operation(summary = "plans.api.done")
    @Refuses(CONFLICT)
    TaskResponse markDone(Call call, @PathVariable UUID id, @RequestBody(required = false) @Nullable TaskDone in) {
        return answer(call, id, Inputs.orEmpty(in, TaskDone.PLAIN));
    }

    @PostMapping(API + "/reopen")
    @ResponseBody
    @Requires(PlanAction.TASK_REOPEN)
    @Operation(summary = "plans.api.reopen")
    @Refuses(CONFLICT)
    TaskResponse reopen(Call call, @PathVariable UUID id, @RequestBody(required = false) @Nullable TaskReopen in) {
        return answer(call, id, Inputs.orEmpty(in, new TaskReopen(null)));
    }

    @PostMapping(API + "/remind")
    @ResponseBody
    @Requires(PlanAction.TASK_REMIND)
    @Operation(summary = "plans.api.remind")
    @Refuses(CONFLICT)
    TaskResponse remind(Call call, @PathVariable UUID id, @RequestBody(required = false) @Nullable TaskRemind in) {
        return answer(call, id, Inputs.orEmpty(in, new TaskRemind(null)));
    }

    @PostMapping(API + "/waiting")
    @ResponseBody
    @Requires(PlanAction.TASK_WAITING)
    @Operation(summary = "plans.api.wait")
    @Refuses(CONFLICT)
    TaskResponse waitFor(Call call, @PathVariable UUID id, @RequestBody TaskWaiting in) {
        return answer(call, id, in);
    }

    @PostMapping(API + "/redate")
    @ResponseBody
    @Requires(PlanAction.TASK_REDATE)
    @Operation(summary = "plans.api.redate")
    @Refuses(CONFLICT)
    TaskResponse redate(Call call, @PathVariable UUID id, @RequestBody TaskRedate in) {
        return answer(call, id, in);
    }

    @PostMapping(API + "/reassign")
    @ResponseBody
    @Requires(PlanAction.TASK_REASSIGN)
    @Operation(summary = "plans.api.reassign")
    @Refuses(CONFLICT)
    TaskResponse reassign(Call call, @PathVariable UUID id, @RequestBody TaskReassign in) {
        return answer(call, id, in);
    }

    @PostMapping(API + "/not-relevant")
    @ResponseBody
    @Requires(PlanAction.TASK_DISMISS)
    @Operation(summary = "plans.api.not-relevant")
    @Refuses(CONFLICT)
    TaskResponse dismiss(Call call, @PathVariable UUID id, @RequestBody TaskDismiss in) {
        return answer(call, id, in);
    }

    private <C extends Record & TaskCommand> ModelAndView change(
            Call call, UUID id, Class<C> command, TaskMenu.Form what, String message) {
        return call.submit(command, (tx, in) -> {
                    UUID undo = actions.performUndoably(tx, id, in);
                    return new Changed(worklist.changed(tx, id), undo);
                })
                .then(done -> call.page()
                        .flash()
                        .undoable(
                                PlanAddresses.TASK_UNDO + done.undo(),
                                message,
                                title(call, done.task()),
                                new TaskRow(call.page(), done.task()).who()))
                .answer(done -> views.row(call, done.task(), TaskViews.back(call, id)))
                .orAgain(form -> views.again(call, id, what, form));
    }

    private TaskResponse answer(Call call, UUID id, TaskCommand command) {
        return call.write(tx -> TaskResponse.of(perform(tx, id, command), tx.now()));
    }

    private Task perform(WriteTx tx, UUID id, TaskCommand command) {
        actions.perform(tx, id, command);
        return worklist.changed(tx, id);
    }

    private static String title(Call call, Task task) {
        return task.title().in(call.page().language());
    }

    private static String address(UUID id) {
        return PlanAddresses.TASKS + "/" + id;
    }

    private static String from(Call call, UUID id) {
        return call.form().value("fra").equals("side")
                ? TaskViews.back(call, id)
                : Objects.requireNonNullElse(call.page().visit().cameFrom(), address(id));
    }
}
