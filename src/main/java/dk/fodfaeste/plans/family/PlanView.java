package dk.fodfaeste.plans.family;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.RunningPlan;
import dk.fodfaeste.plans.TaskOutline;
import dk.fodfaeste.plans.TaskStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plan as the family's page shows it: by phase, with how far each has come. */
public record PlanView(RunningPlan plan, List<PhaseView> phases) {

    /**
     * A phase of a plan.
     *
     * @param key     what it is called in the template
     * @param done    how many tasks are done
     * @param total   of how many; those that are not relevant do not count
     * @param overdue how many should have been done by now
     * @param open    whether it is unfolded: it is the first with something left to do
     */
    public record PhaseView(
            String key, Bilingual name, List<TaskOutline> tasks, int done, int total, int overdue, boolean open) {

        public PhaseView {
            tasks = List.copyOf(tasks);
        }

        /** How many tasks have a date that had passed before the plan could know of it. */
        public int toldLate() {
            return (int) tasks.stream()
                    .filter(task -> task.toldLate() && task.status().isActive())
                    .count();
        }

        /** How much is done, of a bar of 100. */
        public int share() {
            return total == 0 ? 0 : 100 * done / total;
        }
    }

    public PlanView {
        phases = List.copyOf(phases);
    }

    public int done() {
        return phases.stream().mapToInt(PhaseView::done).sum();
    }

    public int total() {
        return phases.stream().mapToInt(PhaseView::total).sum();
    }

    /** This phase of it, or {@code null}. */
    @Nullable
    PhaseView phase(String key) {
        return phases.stream()
                .filter(phase -> phase.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** The plans with those of these tasks that are theirs; a plan of which the caller may see no task is left out. */
    static List<PlanView> of(List<RunningPlan> plans, List<TaskOutline> tasks, Instant now) {
        Map<UUID, List<TaskOutline>> byPlan = tasks.stream()
                .collect(Collectors.groupingBy(TaskOutline::plan, LinkedHashMap::new, Collectors.toList()));
        return plans.stream()
                .filter(plan -> byPlan.containsKey(plan.id()))
                .map(plan -> new PlanView(plan, phases(Objects.requireNonNull(byPlan.get(plan.id())), now)))
                .toList();
    }

    private static List<PhaseView> phases(List<TaskOutline> tasks, Instant now) {
        Map<String, List<TaskOutline>> byPhase = tasks.stream()
                .collect(Collectors.groupingBy(TaskOutline::phase, LinkedHashMap::new, Collectors.toList()));
        List<PhaseView> phases = new ArrayList<>();
        boolean current = true;
        for (List<TaskOutline> phase : byPhase.values()) {
            boolean active = phase.stream().anyMatch(task -> task.status().isActive());
            int overdue = (int) phase.stream().filter(task -> task.overdue(now)).count();
            phases.add(new PhaseView(
                    phase.getFirst().phase(),
                    phase.getFirst().phaseName(),
                    phase,
                    (int) phase.stream()
                            .filter(task -> task.status() == TaskStatus.DONE)
                            .count(),
                    (int) phase.stream()
                            .filter(task -> task.status() != TaskStatus.NOT_RELEVANT)
                            .count(),
                    overdue,
                    current && active));
            current &= !active;
        }
        return phases;
    }
}
