package dk.fodfaeste.plans.upgrade;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.jobs.Jobs;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.team.Teams;
import dk.fodfaeste.plans.NewTask;
import dk.fodfaeste.plans.running.PlanStore;
import dk.fodfaeste.plans.template.Template;
import dk.fodfaeste.plans.template.TemplateStore;
import dk.fodfaeste.plans.template.TemplateVersion;
import dk.fodfaeste.plans.template.Templates;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Moves families' plans to a newer version of their template, with a preview, in batches, and back again. */
@Service
class PlanMoves {

    /** So many plans are moved in one transaction. */
    public static final int BATCH = 50;

    private final TemplateStore templates;
    private final Templates versions;
    private final OutdatedPlanStore behind;
    private final MoveStore store;
    private final MoveRunStore runs;
    private final PlanStore plans;
    private final Households households;
    private final Teams teams;
    private final PlanChanges changes;
    private final Texts texts;
    private final Jobs jobs;

    PlanMoves(
            TemplateStore templates,
            Templates versions,
            OutdatedPlanStore behind,
            MoveStore store,
            MoveRunStore runs,
            PlanStore plans,
            Households households,
            Teams teams,
            PlanChanges changes,
            Texts texts,
            Jobs jobs) {
        this.templates = templates;
        this.versions = versions;
        this.behind = behind;
        this.store = store;
        this.runs = runs;
        this.plans = plans;
        this.households = households;
        this.teams = teams;
        this.changes = changes;
        this.texts = texts;
        this.jobs = jobs;
    }

    /** A family whose plan is behind, with what a move would do to it. */
    public record Preview(Household household, PlanChange change) {}

    /** How many plans are by earlier versions. */
    public int behind(Tx tx, UUID to) {
        return behind.count(earlier(tx, target(tx, to)));
    }

    /**
     * A page of the families who are behind, each with what the move would do, as {@link #move} would do it now.
     *
     * @param after the last plan of the page before; {@code null} for the first page
     */
    public List<Preview> preview(Tx tx, UUID to, @Nullable UUID after, int limit) {
        Template template = target(tx, to);
        List<Preview> previews = changes.of(tx, template, behind.page(earlier(tx, template), after, limit), false)
                .previews();
        previews.forEach(preview -> tx.concerns(preview.household().id()));
        return previews;
    }

    /**
     * Moves these plans, as many as one transaction takes.
     *
     * @return the run; what could not be moved is not in it
     */
    public MoveRun move(WriteTx tx, UUID to, Collection<UUID> chosen) {
        if (chosen.isEmpty()) {
            throw Problem.invalid("plans.moves.none-chosen");
        }
        if (chosen.size() > BATCH) {
            throw Problem.invalid("plans.moves.too-many", BATCH);
        }
        Template template = target(tx, to);
        List<OutdatedPlanStore.Plan> locked = behind.lock(chosen, earlier(tx, template));
        if (locked.isEmpty()) {
            throw Problem.conflict("plans.moves.nothing");
        }
        UUID run = Ids.next();
        runs.insert(tx, run, to, chosen.size(), true);
        batch(tx, run, template, locked);
        return get(tx, run);
    }

    /** Moves all who are behind: soon, outside the request, batch by batch. */
    public MoveRun moveAll(WriteTx tx, UUID to) {
        int families = behind(tx, to);
        if (families == 0) {
            throw Problem.conflict("plans.moves.nothing");
        }
        UUID run = Ids.next();
        runs.insert(tx, run, to, families, false);
        jobs.plan(tx, MoveJob.KIND, run);
        return get(tx, run);
    }

    /**
     * Moves the next batch of a run.
     *
     * @return whether there is more to do
     */
    boolean next(WriteTx tx, UUID run) {
        UUID reached = runs.lockReached(run);
        if (reached == null) {
            return false;
        }
        Template template = target(tx, get(tx, run).template());
        List<UUID> earlier = earlier(tx, template);
        List<OutdatedPlanStore.Plan> page = behind.page(earlier, reached, BATCH);
        if (page.isEmpty()) {
            runs.finish(tx, run);
            return false;
        }
        batch(
                tx,
                run,
                template,
                behind.lock(page.stream().map(OutdatedPlanStore.Plan::id).toList(), earlier));
        runs.reach(run, page.getLast().id());
        return true;
    }

    /**
     * A run with how far it has come.
     *
     * @throws Problem if there is none
     */
    public MoveRun get(Tx tx, UUID run) {
        MoveRun found = runs.find(run);
        if (found == null) {
            throw Problem.notFound("plans.moves.unknown");
        }
        return found;
    }

    /** The latest runs to a version, the newest first. */
    public List<MoveRun> runs(Tx tx, UUID to) {
        return runs.of(to);
    }

    /**
     * Moves families of a run back, as many as one transaction takes: those on whose tasks nothing was built since.
     *
     * @return how many were moved back
     */
    public int undo(WriteTx tx, UUID run) {
        MoveRun known = get(tx, run);
        Template template = versions.get(tx, known.template());
        List<MoveRunStore.Done> moves = runs.undoable(run, template.id(), BATCH * 4);
        if (moves.isEmpty()) {
            throw Problem.conflict("plans.moves.undo.built-on");
        }
        runs.undo(tx, moves, texts.of(UiLanguage.DA).t("plans.moves.undo.reason", String.valueOf(template.version())));
        moves.forEach(move ->
                households.note(tx, move.household(), "plan", name(template), name(versions.get(tx, move.from()))));
        return moves.size();
    }

    private void batch(WriteTx tx, UUID run, Template template, List<OutdatedPlanStore.Plan> locked) {
        PlanChanges.Computed computed = changes.of(tx, template, locked, true);
        List<PlanChange> moving = computed.previews().stream()
                .map(Preview::change)
                .filter(PlanChange::moves)
                .toList();
        if (moving.isEmpty()) {
            return;
        }
        String reason = texts.of(UiLanguage.DA).t("plans.moves.reason", String.valueOf(template.version()));
        store.move(tx, run, template.id(), moving, reason);
        List<NewTask> added = moving.stream()
                .flatMap(change -> change.added().stream())
                .map(PlanChange.Added::task)
                .toList();
        plans.insertTasks(tx, added);
        teams.fill(tx, computed.staffing().filled());
        households.involve(tx, units(moving));
        for (PlanChange change : moving) {
            households.note(tx, change.household(), "plan", name(versions.get(tx, change.from())), name(template));
        }
    }

    private Template target(Tx tx, UUID to) {
        Template template = versions.get(tx, to);
        Template current = templates.current(template.key());
        if (current == null || !current.id().equals(to)) {
            throw Problem.conflict("plans.moves.not-current");
        }
        return template;
    }

    private List<UUID> earlier(Tx tx, Template template) {
        return versions.versions(tx, template.key()).stream()
                .filter(version -> version.version() < template.version())
                .map(TemplateVersion::id)
                .toList();
    }

    private static Map<UUID, Set<UUID>> units(List<PlanChange> moving) {
        Map<UUID, Set<UUID>> units = new HashMap<>();
        for (PlanChange change : moving) {
            Set<UUID> own = units.computeIfAbsent(change.household(), none -> new HashSet<>());
            change.added().forEach(added -> own.add(added.task().unit()));
            change.kept().forEach(kept -> own.add(kept.unit()));
        }
        units.values().removeIf(Set::isEmpty);
        return units;
    }

    private static String name(Template template) {
        return template.name().da() + " " + template.version();
    }
}
