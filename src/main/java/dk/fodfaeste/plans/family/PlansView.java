package dk.fodfaeste.plans.family;

import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.family.PlanView.PhaseView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A family's plans as its page shows them.
 *
 * @param rows     the tasks that are shown with all that belongs to them
 * @param timeline {@code null} where they are not shown on a line of time
 */
public record PlansView(
        UUID household,
        List<PlanView> plans,
        PlanDisplay display,
        Map<UUID, Task> rows,
        boolean mayAct,
        boolean mayStart,
        @Nullable TimelineView timeline) {

    public PlansView {
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
}
