package dk.fodfaeste.plans.upgrade;

import dk.fodfaeste.access.Scope;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.upgrade.PlanMoves.Preview;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a move to a version does to one family's plan.
 *
 * @param from    the version that the plan is by now
 * @param refusal the code of why the plan stays where it is; {@code null} where it moves
 * @param settled how many tasks are done or not relevant; they stay as they are
 */
record MoveResponse(
        UUID plan,
        UUID household,
        String caseNumber,
        int from,
        @Nullable String refusal,
        List<Bilingual> added,
        List<Bilingual> dropped,
        List<Redated> redated,
        int settled) {

    /** A task that gets another date. */
    record Redated(
            UUID task,
            Bilingual title,
            @Nullable Instant before,
            @Nullable Instant after) {}

    static MoveResponse of(Preview preview, Scope scope) {
        PlanChange change = preview.change();
        return new MoveResponse(
                change.plan(),
                change.household(),
                preview.household().caseNumber(),
                change.fromVersion(),
                change.refusal(),
                change.added().stream()
                        .filter(added -> shows(scope, added.task().sensitivity()))
                        .map(PlanChange.Added::title)
                        .toList(),
                change.dropped().stream()
                        .filter(task -> shows(scope, task.sensitivity()))
                        .map(task -> task.title())
                        .toList(),
                change.redated().stream()
                        .filter(kept -> shows(scope, kept.sensitivity())
                                && shows(scope, kept.before().sensitivity()))
                        .map(kept -> new Redated(
                                kept.before().id(),
                                kept.title(),
                                kept.before().dates().dueBy(),
                                kept.dates().dueBy()))
                        .toList(),
                change.settled());
    }

    private static boolean shows(Scope scope, @Nullable String sensitivity) {
        return sensitivity == null || scope.shows(Sensitivity.valueOf(sensitivity));
    }
}
