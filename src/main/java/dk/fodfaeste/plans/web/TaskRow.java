package dk.fodfaeste.plans.web;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.kernel.time.DanishTime;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.model.TaskTransition;
import dk.fodfaeste.ui.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task in the words and signs of a list. */
public final class TaskRow {

    /** A sign, a tone and a word for where the task stands. */
    public record State(String icon, String tone, String text) {}

    private static final int LONGEST_STATE = 28;

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

    /** Whom it is about: the person, or the household. */
    public String about() {
        return task.person() == null
                ? page.t("plans.task.family", task.householdName())
                : page.t("plans.task.person", task.person(), task.householdName());
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
        return dateOnly(dueBy) ? page.f().due(Dates.day(dueBy)) : page.f().due(dueBy);
    }

    public State state() {
        return switch (task.status()) {
            case DONE -> new State("check", "done", done());
            case NOT_RELEVANT -> new State("minus", "done", page.t("plans.task.state.not-relevant"));
            case WAITING -> overdue()
                    ? late()
                    : new State("hourglass", "waiting", page.t("plans.task.state.waiting", shortened(task.waitingFor())));
            case OPEN -> open();
        };
    }

    public boolean mayComplete() {
        return may(Action.TASK_DONE, TaskTransition.COMPLETE);
    }

    public boolean mayReopen() {
        return may(Action.TASK_REOPEN, TaskTransition.REOPEN);
    }

    public boolean mayWait() {
        return may(Action.TASK_WAITING, TaskTransition.WAIT);
    }

    public boolean mayRedate() {
        return may(Action.TASK_REDATE, TaskTransition.REDATE);
    }

    public boolean mayReassign() {
        return may(Action.TASK_REASSIGN, TaskTransition.REASSIGN);
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
        if (task.dueBy() == null) {
            return new State("help", "neutral", page.t("plans.task.state.undated"));
        }
        boolean upcoming = task.notBefore() != null && task.notBefore().isAfter(page.f().now());
        return upcoming
                ? new State("hourglass", "neutral", page.t("plans.task.state.upcoming"))
                : new State("time", "active", page.t("plans.task.state.open"));
    }

    private State late() {
        return new State("warning", "overdue", page.t("plans.task.state.overdue"));
    }

    private String done() {
        return task.doneBy() == null
                ? page.t("plans.task.state.done")
                : page.t("plans.task.state.done-by", String.valueOf(task.doneBy()));
    }

    private boolean overdue() {
        return task.overdue(page.f().now());
    }

    private boolean may(Action action, TaskTransition transition) {
        return page.caller() != null
                && Permissions.may(page.caller(), action)
                && transition.possible(task.status());
    }

    private static boolean dateOnly(Instant dueBy) {
        return dueBy.atZone(Dates.ZONE).toLocalTime().equals(DanishTime.END_OF_DAY);
    }

    private static String shortened(@Nullable String waitingFor) {
        String text = String.valueOf(waitingFor);
        return text.length() <= LONGEST_STATE ? text : text.substring(0, LONGEST_STATE - 1).strip() + "…";
    }
}
