package dk.fodfaeste.plans.family;

import dk.fodfaeste.plans.TaskOutline;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How far a family's plans have come, and what is to be done next.
 *
 * @param tasks the first of what is open, the most urgent first
 * @param open  how many are open, also without a date
 * @param total of how many tasks, without those that are not relevant
 */
public record NextView(List<TaskOutline> tasks, int open, int done, int total) {

    /** As many as leave room for the team beside who the family is. */
    private static final int MOST = 4;

    public NextView {
        tasks = List.copyOf(tasks);
    }

    static NextView of(List<PlanView> plans) {
        return new NextView(
                first(plans, MOST),
                (int) tasks(plans).stream()
                        .filter(task -> task.status().isActive())
                        .count(),
                plans.stream().mapToInt(PlanView::done).sum(),
                plans.stream().mapToInt(PlanView::total).sum());
    }

    /** The open tasks with a date, the most urgent first. */
    static List<TaskOutline> first(List<PlanView> plans, int most) {
        return tasks(plans).stream()
                .filter(task -> task.status().isActive() && task.dueBy() != null)
                .sorted(Comparator.comparing(task -> Objects.requireNonNull(task.dueBy())))
                .limit(most)
                .toList();
    }

    private static List<TaskOutline> tasks(List<PlanView> plans) {
        return plans.stream()
                .flatMap(plan -> plan.phases().stream())
                .flatMap(phase -> phase.tasks().stream())
                .toList();
    }
}
