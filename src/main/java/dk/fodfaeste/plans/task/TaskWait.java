package dk.fodfaeste.plans.task;

import dk.fodfaeste.plans.Task;
import dk.fodfaeste.ui.Page;

/** That a task waits, in words; also on one that is overdue, as waiting does not move a date. */
public final class TaskWait {

    private final Page page;
    private final Task task;

    TaskWait(Page page, Task task) {
        this.page = page;
        this.task = task;
    }

    public boolean isOn() {
        return task.waitingFor() != null && task.waitingSince() != null;
    }

    /** What it waits for and since when; empty where it waits for nobody. */
    public String what() {
        return task.waitingFor() == null || task.waitingSince() == null
                ? ""
                : page.t("plans.task.waiting-for", task.waitingFor(), page.f().shortDate(task.waitingSince()));
    }

    /** When somebody looks at it again; empty where no day was chosen. */
    public String followUp() {
        if (task.followUp() == null) {
            return "";
        }
        String day = page.f().shortDate(task.followUp());
        return page.t(isToFollowUp() ? "plans.task.follow-up.come" : "plans.task.follow-up.on", day);
    }

    /** Whether somebody is to look by now at what became of it. */
    public boolean isToFollowUp() {
        return task.followUp() != null && !task.followUp().isAfter(page.f().today());
    }
}
