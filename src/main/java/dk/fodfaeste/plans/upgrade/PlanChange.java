package dk.fodfaeste.plans.upgrade;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.NewTask;
import dk.fodfaeste.plans.NewTask.Dates;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a move to another version of the template does to one plan. The preview shows it, the move does it.
 *
 * @param refusal the text that says why the plan stays where it is; {@code null} where it moves
 * @param added   tasks that the new version has and the plan lacks
 * @param dropped active tasks that the new version has not
 * @param kept    active tasks that stay, with what is new about them
 * @param settled how many tasks are done or not relevant; they stay as they are
 */
record PlanChange(
        UUID plan,
        UUID household,
        UUID from,
        int fromVersion,
        @Nullable String refusal,
        List<Added> added,
        List<MovableTask> dropped,
        List<Kept> kept,
        int settled) {

    /** A task that is added, with its step's title. */
    public record Added(NewTask task, Bilingual title) {}

    /** An active task as it is after the move. */
    public record Kept(
            MovableTask before,
            UUID step,
            Bilingual title,
            UUID function,
            UUID unit,
            @Nullable UUID assignee,
            @Nullable String sensitivity,
            Dates dates) {

        /** Whether it gets another date. */
        public boolean redated() {
            return !Objects.equals(before.dates().dueBy(), dates.dueBy())
                    || !Objects.equals(before.dates().notBefore(), dates.notBefore());
        }

        /** Whether somebody else is to do it. */
        public boolean reassigned() {
            return !before.function().equals(function);
        }
    }

    /** A plan that stays where it is. */
    static PlanChange refused(UUID plan, UUID household, UUID from, int fromVersion, String refusal) {
        return new PlanChange(plan, household, from, fromVersion, refusal, List.of(), List.of(), List.of(), 0);
    }

    public boolean moves() {
        return refusal == null;
    }

    /** The tasks that get another date. */
    public List<Kept> redated() {
        return kept.stream().filter(Kept::redated).toList();
    }
}
