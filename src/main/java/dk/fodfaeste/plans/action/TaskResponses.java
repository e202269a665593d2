package dk.fodfaeste.plans.action;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskEvent;
import dk.fodfaeste.plans.comment.TaskComment;
import dk.fodfaeste.plans.comment.TaskComments;
import dk.fodfaeste.plans.task.TaskRow;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** How a task is shown after something was done to it: its page, its menu in a list, or its row anew. */
@Component
public class TaskResponses {

    /** What begins the value of an option that is a unit's basket and not a person. */
    public static final String UNIT = "unit:";
    /** The field by which a form in a row's menu says where it stands. */
    static final String FROM = "fra";

    private static final String MENU = "menu";
    private static final int MOST_EVENTS = 100;

    private record Shown(Task task, List<TaskEvent> events, List<TaskComment> comments, List<Option> people) {}

    private final Gate gate;
    private final Worklist worklist;
    private final TaskComments comments;
    private final Directory directory;

    TaskResponses(Gate gate, Worklist worklist, TaskComments comments, Directory directory) {
        this.gate = gate;
        this.worklist = worklist;
        this.comments = comments;
        this.directory = directory;
    }

    /** The task's page. */
    ModelAndView page(Page page, Caller caller, UUID id, ModelAndView view, Form form) {
        Shown shown = gate.read(caller, PlanAction.TASK_SEE, tx -> {
            Task task = worklist.get(tx, id);
            return new Shown(
                    task, worklist.events(tx, List.of(id), MOST_EVENTS), comments.of(tx, task), people(page, tx));
        });
        return view.addObject("row", new TaskRow(page, shown.task()))
                .addObject("events", shown.events())
                .addObject("comments", shown.comments())
                .addObject("people", shown.people())
                .addObject("form", form);
    }

    /** What can be done with the task, as a row below its own. */
    ModelAndView menu(Page page, Caller caller, UUID id, ModelAndView view, Form form) {
        Shown shown = gate.read(
                caller,
                PlanAction.TASK_SEE,
                tx -> new Shown(worklist.get(tx, id), List.of(), List.of(), people(page, tx)));
        return view.addObject("row", new TaskRow(page, shown.task()))
                .addObject("people", shown.people())
                .addObject("form", form);
    }

    /** The form again, with what is wrong. */
    ModelAndView refused(Page page, Caller caller, UUID id, Form form) {
        return fromMenu(page, form)
                ? menu(page, caller, id, page.again("plans/taskMenu"), form)
                : page(page, caller, id, page.again("plans/task"), form);
    }

    /** The row anew: in its own place, or from the menu that disappears; without scripts the page where it stands. */
    ModelAndView row(Page page, Task task, Form form, String otherwise) {
        if (!page.htmx()) {
            return page.redirect(otherwise);
        }
        String from = String.valueOf(page.visit().cameFrom());
        return page.view("plans/rowAnswer")
                .addObject("task", task)
                .addObject("outOfBand", fromMenu(page, form))
                .addObject("ticks", from.startsWith(PlanAddresses.TASKS))
                // On a family's own page its rows do not repeat whose they are.
                .addObject("showHousehold", !from.startsWith("/familier/"));
    }

    private static boolean fromMenu(Page page, Form form) {
        return page.htmx() && form.value(FROM).equals(MENU);
    }

    public List<Option> people(Page page, Tx tx) {
        List<Option> options = new ArrayList<>();
        directory
                .colleagues(tx)
                .forEach(each -> options.add(new Option(each.account().toString(), each.name())));
        directory
                .units(tx)
                .forEach(each -> options.add(new Option(UNIT + each.id(), page.t("plans.task.basket", each.name()))));
        return options;
    }
}
