package dk.fodfaeste.home.family;

import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.home.family.PlanView.PhaseView;
import dk.fodfaeste.home.team.TeamView;
import dk.fodfaeste.kernel.time.Explanation;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskOutline;
import dk.fodfaeste.ui.time.Phase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A family on one page.
 *
 * @param address        {@code null} where none is known, or where the caller may not see it
 * @param arrival        {@code null} where the family was not announced
 * @param whyResponsible why the municipality is responsible from the day that it is
 * @param rows           the tasks that are shown with all that belongs to them
 * @param suspects       how many pairs of persons that may be one somebody of the family is part of
 */
public record FamilyView(
        Household family,
        @Nullable String address,
        @Nullable Arrival arrival,
        @Nullable Explanation whyResponsible,
        List<Phase> way,
        List<PlanView> plans,
        PlanDisplay display,
        Map<UUID, Task> rows,
        TeamView team,
        HistoryView history,
        int suspects,
        Rights rights,
        FamilyCare care) {

    /** How many tasks fit on the printed page beside what else stands there. */
    private static final int PRINTED_TASKS = 12;

    /** Which buttons the caller sees. */
    public record Rights(
            boolean registering, boolean acting, boolean staffing, boolean plans, boolean arrivals, boolean changing) {}

    public FamilyView {
        way = List.copyOf(way);
        plans = List.copyOf(plans);
        rows = Map.copyOf(rows);
    }

    /** The tasks of a phase as its rows show them; none where they are asked for when it is unfolded. */
    public List<Task> rows(PhaseView phase) {
        return phase.tasks().stream()
                .map(task -> rows.get(task.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What is to be done next, for the printed page. */
    public List<TaskOutline> next() {
        return plans.stream()
                .flatMap(plan -> plan.phases().stream())
                .flatMap(phase -> phase.tasks().stream())
                .filter(task -> task.status().isActive() && task.dueBy() != null)
                .sorted(Comparator.comparing(task -> Objects.requireNonNull(task.dueBy())))
                .limit(PRINTED_TASKS)
                .toList();
    }
}
