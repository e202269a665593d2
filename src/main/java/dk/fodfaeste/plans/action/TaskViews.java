package dk.fodfaeste.plans.action;

import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskEvent;
import dk.fodfaeste.plans.action.TaskCommand.TaskWaiting;
import dk.fodfaeste.plans.staffing.AssigneeOptions;
import dk.fodfaeste.plans.task.TaskMenu;
import dk.fodfaeste.plans.task.TaskRow;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.ui.LocalAddress;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** How a task is shown: its page, one form of it, or its row anew after something was done to it. */
@Component
class TaskViews {

    private static final int MOST_EVENTS = 100;

    /** What the addresses of forms by themselves have in common. */
    static final String APART = "/handling/";

    /** Where a form says that it stands by itself: in a dialog, on a page of its own. */
    private static final Set<String> FORMS_APART = Set.of("dialog", "side");

    private record Shown(Task task, List<TaskEvent> events, List<TaskComment> comments, List<Option> people) {}

    private final Worklist worklist;
    private final TaskComments comments;
    private final AssigneeOptions assignees;

    TaskViews(Worklist worklist, TaskComments comments, AssigneeOptions assignees) {
        this.worklist = worklist;
        this.comments = comments;
        this.assignees = assignees;
    }

    /** The task's page. */
    ModelAndView page(Call call, UUID id, Form form) {
        Shown shown = call.read(PlanAction.TASK_SEE, tx -> {
            Task task = worklist.get(tx, id);
            return new Shown(
                    task,
                    worklist.events(tx, List.of(id), MOST_EVENTS),
                    comments.of(tx, task),
                    assignees.ofTasks(call.page(), tx, List.of(id)));
        });
        return show(call, "plans/task", shown, form)
                .addObject("events", shown.events())
                .addObject("comments", shown.comments());
    }

    /** One form of the task, over the page that its row stands on, or without scripts as a page. */
    ModelAndView ask(Call call, UUID id, TaskMenu.Form what, Form sent) {
        Shown shown = call.read(PlanAction.TASK_SEE, tx -> {
            Task task = worklist.get(tx, id);
            return new Shown(
                    task,
                    List.of(),
                    what == TaskMenu.Form.COMMENT ? comments.of(tx, task) : List.of(),
                    what == TaskMenu.Form.REASSIGN ? assignees.ofTasks(call.page(), tx, List.of(id)) : List.of());
        });
        Task task = shown.task();
        new TaskMenu(call.page(), new TaskRow(call.page(), task)).require(what);
        Form form = what == TaskMenu.Form.WAIT && sent.all().isEmpty() ? waiting(task) : sent;
        return show(call, call.page().htmx() ? "plans/taskDialog" : "plans/taskAsk", shown, form)
                .addObject("what", what)
                .addObject("comments", shown.comments())
                .addObject("back", back(call, id));
    }

    /** What it waits for already stands in its form. */
    private static Form waiting(Task task) {
        return task.waitingFor() == null
                ? Form.empty()
                : Form.of(new TaskWaiting(task.waitingFor(), task.followUp(), task.version()));
    }

    /** The form again where it stood, with what is wrong. */
    ModelAndView again(Call call, UUID id, TaskMenu.Form what, Form form) {
        return FORMS_APART.contains(form.value("fra")) ? ask(call, id, what, form) : page(call, id, form);
    }

    /** Where a form leads that was sent without scripts: one by itself to where its sender was before, others to the task. */
    static String back(Call call, UUID id) {
        String named = call.page().visit().path().contains(APART)
                ? call.page().visit().cameFrom()
                : call.form().value("tilbage");
        return named != null && LocalAddress.isLocal(named) ? named : PlanAddresses.TASKS + "/" + id;
    }

    /** The row anew: in its own place, or from the dialog that disappears; without scripts the page where it stands. */
    ModelAndView row(Call call, Task task, String otherwise) {
        if (!call.page().htmx()) {
            return call.page().redirect(otherwise);
        }
        String from = String.valueOf(call.page().visit().cameFrom());
        return call.page()
                .view("plans/changedRow")
                .addObject("task", task)
                .addObject("outOfBand", isInDialog(call))
                .addObject("ticks", from.startsWith(PlanAddresses.TASKS))
                // On a family's own page its rows do not repeat whose they are.
                .addObject("showHousehold", !from.startsWith("/familier/"));
    }

    /** Whether a form was sent that can show what is wrong with it; the button of a row cannot. */
    static boolean hasForm(Call call) {
        return !call.page().htmx() || isInDialog(call);
    }

    static boolean isInDialog(Call call) {
        return call.page().htmx() && call.form().value("fra").equals("dialog");
    }

    private static ModelAndView show(Call call, String template, Shown shown, Form form) {
        return call.page()
                .view(template)
                .addObject("row", new TaskRow(call.page(), shown.task()))
                .addObject("people", shown.people())
                .addObject("form", form);
    }
}
