package dk.fodfaeste.plans.task;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.kernel.calendar.DanishTime;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.about.Subject;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A task in the words and signs of a list. */
public final class TaskRow {

    /** A sign, a tone and a word for where the task stands. */
    public record State(String icon, String tone, String text) {}

    private final Page page;
    private final Task task;

    public TaskRow(Page page, Task task) {
        this.page = page;
        this.task = task;
    }

    public Task task() {
        return task;
    }

    public String title() {
        return task.title().in(page.language());
    }

    /** What it is about: the person, the household, or what else its plan is about. */
    public String about() {
        Subject subject = task.subject();
        if (subject.household() == null) {
            return page.t("plans.subject.named", page.t("plans.subject.kind." + subject.kind()), subject.name());
        }
        return task.person() == null
                ? page.t("plans.task.family", subject.name())
                : page.t("plans.task.person", task.person(), subject.name());
    }

    /** Where the task is acted on. */
    public String address(String verb) {
        return "/opgaver/" + task.id() + "/" + verb;
    }

    /** When it is due: a date, or a date with a clock where the hour matters; empty without a date. */
    public String due() {
        Instant dueBy = task.dueBy();
        if (dueBy == null) {
            return page.t("plans.task.undated");
        }
        return dateOnly(dueBy) ? page.f().shortDate(dueBy) : page.f().shortDateTime(dueBy);
    }

    /** How far away that is; empty for what is finished or has no date. */
    public String distance() {
        Instant dueBy = task.dueBy();
        if (dueBy == null || !task.status().isActive()) {
            return "";
        }
        Instant told = task.toldLateAt();
        if (told != null) {
            return page.t("plans.late.distance", ChronoUnit.DAYS.between(Dates.day(dueBy), Dates.day(told)));
        }
        return dateOnly(dueBy) ? page.f().due(Dates.day(dueBy)) : page.f().due(dueBy);
    }

    /** Why it has its date: who chose it, and what the rule says. */
    public String why() {
        return task.why().in(page.language());
    }

    public State state() {
        return switch (task.status()) {
            case DONE -> new State("check", "done", done());
            case NOT_RELEVANT -> new State("minus", "done", page.t("plans.task.state.not-relevant"));
            case WAITING -> overdue() ? late() : waits();
            case OPEN -> open();
        };
    }

    /** Whether it can be done just so: nothing before it is open, and nothing is asked. */
    public boolean mayComplete() {
        return mayCompleteSomehow() && task.after() == null && task.asked() == null && task.form() == null;
    }

    /** Whether it can be done, if only with a reason. */
    public boolean mayCompleteSomehow() {
        return may(PlanAction.TASK_DONE, TaskTransition.COMPLETE) && !(task.strict() && task.after() != null);
    }

    /** Whether doing it may need more words than a button has. */
    public boolean asksHow() {
        return mayCompleteSomehow()
                && (task.after() != null
                        || task.every() != null
                        || task.initialed()
                        || task.asked() != null
                        || task.form() != null);
    }

    /** Where the questionnaire that it carries is answered; empty where it carries none, or is finished. */
    public String form() {
        return task.form() == null || !task.status().isActive() ? "" : address("skema");
    }

    /** The answers to what its step asks. */
    public List<Option> answers() {
        return task.asked() == null
                ? List.of()
                : task.asked().choices().stream()
                        .map(each -> new Option(each.key(), each.name().in(page.language())))
                        .toList();
    }

    public boolean mayReopen() {
        return may(PlanAction.TASK_REOPEN, TaskTransition.REOPEN);
    }

    public boolean mayWait() {
        return may(PlanAction.TASK_WAITING, TaskTransition.WAIT);
    }

    public boolean mayRedate() {
        return may(PlanAction.TASK_REDATE, TaskTransition.REDATE);
    }

    public boolean mayReassign() {
        return may(PlanAction.TASK_REASSIGN, TaskTransition.REASSIGN);
    }

    public boolean mayDismiss() {
        return may(PlanAction.TASK_DISMISS, TaskTransition.DISMISS);
    }

    public boolean mayRemind() {
        return may(PlanAction.TASK_REMIND, TaskTransition.REMIND);
    }

    /** Who asked for it and when; empty where nobody did. */
    public String reminded() {
        if (task.remindedAt() == null) {
            return "";
        }
        String by = task.remindedBy() == null ? page.t("plans.event.system") : task.remindedBy();
        return page.t("plans.task.reminded", by, page.f().shortDateTime(task.remindedAt()));
    }

    /** That whoever is to do it is away, and who covers; empty where she is not. */
    public String absent() {
        return task.absentUntil() == null || !task.status().isActive()
                ? ""
                : page.t(
                        "plans.task.absent",
                        task.assigneeName(),
                        page.f().shortDate(task.absentUntil()),
                        task.coverName());
    }

    /** That it waits. */
    public TaskWait waiting() {
        return new TaskWait(page, task);
    }

    /** Whether it is the reader's own. */
    public boolean mine() {
        return page.caller() != null
                && task.assignee() != null
                && task.assignee().equals(page.caller().account());
    }

    /** The open step that it waits for; empty where nothing hinders it. */
    public String after() {
        if (task.after() == null) {
            return "";
        }
        String title = task.after().in(page.language());
        String waits = page.t("plans.task.after", title.isEmpty() ? page.t("plans.task.after.hidden") : title);
        return task.strict() ? waits + ". " + page.t("plans.task.after.only") : waits;
    }

    /** In what rhythm it comes again; empty where it does not. */
    public String rhythm() {
        return task.every() == null
                ? ""
                : page.t(
                        "plans.task.every",
                        Timing.parse(task.every()).describe(page.language().locale()));
    }

    /** What happened, where an event did the task; empty elsewhere. */
    public String doneEvent() {
        return task.doneEvent() == null ? "" : FulfilmentEventNames.of(page.words(), task.doneEvent());
    }

    /** For a list of what was chosen, or a message. */
    public String titleAndFamily() {
        return page.t("plans.task.title-and-family", title(), about());
    }

    /** Who is to do it: a person, or the unit's basket. */
    public String who() {
        return task.assigneeName() == null
                ? page.t("plans.task.basket", task.unitName())
                : String.valueOf(task.assigneeName());
    }

    public String function() {
        return task.functionName().in(page.language());
    }

    private State open() {
        if (overdue()) {
            return late();
        }
        if (task.toldLate()) {
            return new State("notifications", "neutral", page.t("plans.late.state"));
        }
        if (task.dueBy() == null) {
            return new State("help", "neutral", page.t("plans.task.state.undated"));
        }
        if (task.after() != null) {
            return new State("hourglass", "waiting", page.t("plans.task.state.after"));
        }
        Instant opens = task.notBefore();
        return opens != null && opens.isAfter(page.f().now())
                ? new State(
                        "hourglass",
                        "neutral",
                        page.t("plans.task.state.upcoming", page.f().opening(opens)))
                : new State("time", "active", page.t("plans.task.state.open"));
    }

    private State waits() {
        return waiting().isToFollowUp()
                ? new State("notifications", "active", page.t("plans.task.state.follow-up"))
                : new State("hourglass", "waiting", page.t("plans.task.state.waiting"));
    }

    private State late() {
        return new State("warning", "overdue", page.t("plans.task.state.overdue"));
    }

    private String done() {
        if (task.doneEvent() != null) {
            return page.t("plans.task.state.done-event");
        }
        return task.doneBy() == null
                ? page.t("plans.task.state.done")
                : page.t("plans.task.state.done-by", String.valueOf(task.doneBy()));
    }

    private boolean overdue() {
        return task.overdue(page.f().now());
    }

    private boolean may(Action action, TaskTransition transition) {
        return page.caller() != null && Permissions.may(page.caller(), action) && transition.possible(task.status());
    }

    private static boolean dateOnly(Instant dueBy) {
        return dueBy.atZone(Dates.ZONE).toLocalTime().equals(DanishTime.END_OF_DAY);
    }
}
