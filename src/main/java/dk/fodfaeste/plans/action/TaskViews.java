package dk.fodfaeste.plans.action;

import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskEvent;
import dk.fodfaeste.plans.staffing.AssigneeOptions;
import dk.fodfaeste.plans.task.TaskRow;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** How a task is shown: its page, its menu in a list, or its row anew after something was done to it. */
@Component
class TaskViews {

    private static final int MOST_EVENTS = 100;

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

    /** What can be done with the task, as a row below its own. */
    ModelAndView menu(Call call, UUID id, Form form) {
        Shown shown = call.read(
                PlanAction.TASK_SEE,
                tx -> new Shown(
                        worklist.get(tx, id), List.of(), List.of(), assignees.ofTasks(call.page(), tx, List.of(id))));
        return show(call, "plans/taskMenu", shown, form);
    }

    /** The form again where it stood, with what is wrong. */
    ModelAndView again(Call call, UUID id, Form form) {
        return isInMenu(call) ? menu(call, id, form) : page(call, id, form);
    }

    /** The row anew: in its own place, or from the menu that disappears; without scripts the page where it stands. */
    ModelAndView row(Call call, Task task, String otherwise) {
        if (!call.page().htmx()) {
            return call.page().redirect(otherwise);
        }
        String from = String.valueOf(call.page().visit().cameFrom());
        return call.page()
                .view("plans/changedRow")
                .addObject("task", task)
                .addObject("outOfBand", isInMenu(call))
                .addObject("ticks", from.startsWith(PlanAddresses.TASKS))
                // On a family's own page its rows do not repeat whose they are.
                .addObject("showHousehold", !from.startsWith("/familier/"));
    }

    /** Whether a form was sent that can show what is wrong with it; the button of a row cannot. */
    static boolean hasForm(Call call) {
        return !call.page().htmx() || isInMenu(call);
    }

    private static boolean isInMenu(Call call) {
        return call.page().htmx() && call.form().value("fra").equals("menu");
    }

    private static ModelAndView show(Call call, String template, Shown shown, Form form) {
        return call.page()
                .view(template)
                .addObject("row", new TaskRow(call.page(), shown.task()))
                .addObject("people", shown.people())
                .addObject("form", form);
    }
}
