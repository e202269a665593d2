package dk.fodfaeste.plans.task;

import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.ui.Page;
import java.util.Arrays;
import java.util.List;

/** What can be done with a task and needs more than the button in its row. */
public final class TaskMenu {

    /** Each is a form of its own, which is sent to the address of the task with its verb behind. */
    public enum Form {
        HOW("udfoert", "check"),
        WAIT("venter", "hourglass"),
        REDATE("frist", "calendar-month"),
        REASSIGN("overdrag", "person-add"),
        COMMENT("kommentar", "chat"),
        DISMISS("ikke-relevant", "minus");

        private final String verb;
        private final String icon;

        Form(String verb, String icon) {
            this.verb = verb;
            this.icon = icon;
        }

        public String verb() {
            return verb;
        }

        /**
         * The form with this verb.
         *
         * @throws Problem if there is none
         */
        public static Form of(String verb) {
            return Arrays.stream(values())
                    .filter(each -> each.verb.equals(verb))
                    .findAny()
                    .orElseThrow(() -> Problem.notFound("ui.problem.404"));
        }
    }

    /** A line of the menu: it leads to the form. */
    public record Entry(String label, String icon, String address) {}

    private final Page page;
    private final TaskRow row;

    public TaskMenu(Page page, TaskRow row) {
        this.page = page;
        this.row = row;
    }

    /** What the person may do with the task as it is now. */
    public List<Form> forms() {
        return Arrays.stream(Form.values()).filter(this::offers).toList();
    }

    public List<Entry> entries() {
        return forms().stream()
                .map(each -> new Entry(title(each), each.icon, row.address("handling/" + each.verb)))
                .toList();
    }

    public boolean offers(Form form) {
        return switch (form) {
            case HOW -> row.asksHow();
            case WAIT -> row.mayWait();
            case REDATE -> row.mayRedate();
            case REASSIGN -> row.mayReassign();
            case COMMENT -> page.caller() != null && Permissions.may(page.caller(), PlanAction.TASK_COMMENT);
            case DISMISS -> row.mayDismiss();
        };
    }

    /**
     * Lets it pass.
     *
     * @throws Problem if the task is finished, or this is not the person's to do
     */
    public void require(Form form) {
        if (!offers(form)) {
            if (!row.task().status().isActive()) {
                throw Problem.conflict("plans.task.cannot.complete");
            }
            throw Problem.forbidden("ui.problem.403");
        }
    }

    /** What the form is called: in the menu, above it. */
    public String title(Form form) {
        return page.t(
                switch (form) {
                    case HOW ->
                        row.task().after() != null
                                ? "plans.task.complete.anyway"
                                : row.task().asked() != null ? "plans.task.complete.answer" : "plans.task.complete.how";
                    case WAIT ->
                        row.task().status() == TaskStatus.WAITING ? "plans.task.wait.change" : "plans.task.wait";
                    case REDATE -> "plans.task.redate";
                    case REASSIGN -> "plans.task.reassign";
                    case COMMENT -> "plans.task.comment";
                    case DISMISS -> "plans.task.dismiss";
                });
    }
}
