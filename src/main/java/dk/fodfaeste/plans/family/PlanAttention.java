package dk.fodfaeste.plans.family;

import dk.fodfaeste.people.family.FamilyAttention.Line;
import dk.fodfaeste.people.family.FamilyAttention.Urgency;
import dk.fodfaeste.plans.TaskOutline;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.ui.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** What of a family's tasks needs attention. */
final class PlanAttention {

    /** Own choice: what must be done within it is told before it is late. */
    private static final Duration SOON = Duration.ofDays(2);

    private final Page page;
    private final UUID household;
    private final List<TaskOutline> tasks;
    private final List<Line> lines = new ArrayList<>();

    private PlanAttention(Page page, UUID household, List<TaskOutline> tasks) {
        this.page = page;
        this.household = household;
        this.tasks = tasks.stream().filter(task -> task.status().isActive()).toList();
    }

    /** @param unfilled how many functions with something to do nobody fills */
    static List<Line> of(Page page, UUID household, List<TaskOutline> tasks, int unfilled) {
        PlanAttention found = new PlanAttention(page, household, tasks);
        Instant now = page.f().now();
        found.count(Urgency.OVERDUE, "overdue", task -> task.overdue(now));
        found.count(Urgency.SOON, "soon", task -> isSoon(task, now));
        found.count(Urgency.FOLLOW_UP, "follow-up", task -> isToFollowUp(page, task));
        found.count(Urgency.TOLD_LATE, "told-late", TaskOutline::toldLate);
        if (unfilled > 0) {
            found.lines.add(new Line(Urgency.MISSING, page.t("plans.family.team.unfilled", unfilled), "#team"));
        }
        return found.lines;
    }

    /** One task is led to, several are found in the plan. */
    private void count(Urgency urgency, String key, Predicate<TaskOutline> which) {
        List<TaskOutline> found = tasks.stream().filter(which).toList();
        if (!found.isEmpty()) {
            lines.add(new Line(
                    urgency,
                    page.t(
                            "plans.family.attention." + key,
                            found.size(),
                            found.getFirst().title().in(page.language())),
                    found.size() == 1
                            ? "/opgaver/" + found.getFirst().id()
                            : "/familier/" + household + "?plan=" + PlanDisplay.UNFOLDED.value() + "#plan"));
        }
    }

    private static boolean isSoon(TaskOutline task, Instant now) {
        Instant dueBy = task.dueBy();
        return dueBy != null && !task.toldLate() && !dueBy.isBefore(now) && !dueBy.isAfter(now.plus(SOON));
    }

    private static boolean isToFollowUp(Page page, TaskOutline task) {
        return task.status() == TaskStatus.WAITING
                && task.followUp() != null
                && !task.followUp().isAfter(page.f().today());
    }
}
