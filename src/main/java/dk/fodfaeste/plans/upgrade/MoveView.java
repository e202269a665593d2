package dk.fodfaeste.plans.upgrade;

import dk.fodfaeste.access.Scope;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.kernel.calendar.DanishTime;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.template.Template;
import dk.fodfaeste.plans.upgrade.PlanChange.Kept;
import dk.fodfaeste.plans.upgrade.PlanMoves.Preview;
import dk.fodfaeste.ui.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The families who are behind a version, and what a move would do to each.
 *
 * @param next where the next page begins; {@code null} on the last one
 */
public record MoveView(
        Page page,
        Template template,
        int behind,
        List<Family> families,
        @Nullable UUID next,
        List<MoveRun> runs) {

    /**
     * A family with the changes in words. What the reader may not know of is left out, though the move does it.
     *
     * @param refusal why the plan stays where it is, or empty
     */
    public record Family(
            UUID plan,
            UUID household,
            String name,
            String caseNumber,
            int from,
            String refusal,
            List<String> added,
            List<String> dropped,
            List<Dated> redated,
            int settled) {

        /** Whether the move changes nothing that she would notice. */
        public boolean quiet() {
            return added.isEmpty() && dropped.isEmpty() && redated.isEmpty();
        }
    }

    /** A task that gets another date. */
    public record Dated(String title, String before, String after) {}

    static Family family(Page page, Preview preview, Scope scope) {
        PlanChange change = preview.change();
        return new Family(
                change.plan(),
                change.household(),
                preview.household().name(),
                preview.household().caseNumber(),
                change.fromVersion(),
                change.refusal() == null ? "" : page.t(change.refusal()),
                change.added().stream()
                        .filter(added -> shows(scope, added.task().sensitivity()))
                        .map(added -> added.title().in(page.language()))
                        .toList(),
                change.dropped().stream()
                        .filter(task -> shows(scope, task.sensitivity()))
                        .map(task -> task.title().in(page.language()))
                        .toList(),
                change.redated().stream()
                        .filter(kept -> shows(scope, kept.sensitivity())
                                && shows(scope, kept.before().sensitivity()))
                        .map(kept -> dated(page, kept))
                        .toList(),
                change.settled());
    }

    static boolean shows(Scope scope, @Nullable String sensitivity) {
        return sensitivity == null || scope.shows(Sensitivity.valueOf(sensitivity));
    }

    /** Where the move is done. */
    public String address() {
        return PlanAddresses.TEMPLATES + "/" + template.id() + "/flyt";
    }

    private static Dated dated(Page page, Kept kept) {
        return new Dated(
                kept.title().in(page.language()),
                when(page, kept.before().dates().dueBy()),
                when(page, kept.dates().dueBy()));
    }

    private static String when(Page page, @Nullable Instant due) {
        if (due == null) {
            return page.t("plans.task.undated");
        }
        boolean dateOnly = due.atZone(Dates.ZONE).toLocalTime().equals(DanishTime.END_OF_DAY);
        return dateOnly ? page.f().shortDate(due) : page.f().shortDateTime(due);
    }
}
