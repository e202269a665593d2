package dk.fodfaeste.arrivals.imports;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.ArrivalStore;
import dk.fodfaeste.arrivals.intake.HouseholdIntake;
import dk.fodfaeste.arrivals.intake.HouseholdState;
import dk.fodfaeste.arrivals.intake.HouseholdState.PersonState;
import dk.fodfaeste.arrivals.intake.ImportChangeStore;
import dk.fodfaeste.arrivals.intake.ImportChangeStore.Kept;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.arrivals.intake.ImportState;
import dk.fodfaeste.arrivals.intake.NoticeRestore;
import dk.fodfaeste.jobs.Jobs;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.contact.Contacts;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.retraction.Retractions;
import dk.fodfaeste.plans.running.PlanRetraction;
import dk.fodfaeste.settings.NumberSetting;
import dk.fodfaeste.settings.Setting.Range;
import dk.fodfaeste.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Takes an import back while nothing is built on it: households that it brought in go, with their plans; those that it
 * changed get their earlier values back, and both stay in their history.
 */
@Service
public class ImportUndo {

    /** For how many days files, and what undoing needs, are kept (our own choice). */
    static final NumberSetting KEPT_DAYS = new NumberSetting("arrivals.import.kept-days", new Range(1, 366), 30, null);

    private static final int SLICE = 500;

    /** Tables that the rows below are removed from, or asked about by those who know them. */
    private static final Set<String> LOOKED_AFTER = Set.of(
            "person",
            "person_number",
            "remark",
            "household_team",
            "household_unit",
            "people_change",
            "plan",
            "task",
            "task_event",
            "anchor",
            "arrival",
            "arrival_import_change",
            "person_match_key",
            "possible_duplicate",
            "participant",
            "arrival_change",
            "fitting_task");

    private static final Set<String> LOOKED_AFTER_OF_PERSONS = Set.of(
            "person_number", "remark", "participant", "person_match_key", "possible_duplicate", "fitting_task", "task");

    /** What can stand in the way; the text is {@code arrivals.undo.obstacle.<name>}. */
    public enum Reason {
        TASKS,
        CHANGED,
        MOVED,
        OTHER
    }

    /** What undoing would do, and the households that stand in its way. */
    public record Outlook(int households, int tasks, int changed, Map<UUID, Set<Reason>> obstacles) {

        public boolean isPossible() {
            return obstacles.isEmpty();
        }
    }

    private final ImportStore store;
    private final ImportFileStore files;
    private final ImportChangeStore changes;
    private final ArrivalStore arrivals;
    private final HouseholdIntake intake;
    private final Households households;
    private final Contacts contacts;
    private final Retractions retractions;
    private final PlanRetraction plans;
    private final NoticeRestore notices;
    private final Settings settings;
    private final Jobs jobs;

    ImportUndo(
            ImportStore store,
            ImportFileStore files,
            ImportChangeStore changes,
            ArrivalStore arrivals,
            HouseholdIntake intake,
            Households households,
            Contacts contacts,
            Retractions retractions,
            PlanRetraction plans,
            NoticeRestore notices,
            Settings settings,
            Jobs jobs) {
        this.store = store;
        this.files = files;
        this.changes = changes;
        this.arrivals = arrivals;
        this.intake = intake;
        this.households = households;
        this.contacts = contacts;
        this.retractions = retractions;
        this.plans = plans;
        this.notices = notices;
        this.settings = settings;
        this.jobs = jobs;
    }

    /** Whether it can be asked for at all: something was written, and not too long ago. */
    public boolean isOpen(Tx tx, ImportResult result) {
        return result.state().isUndoable()
                && !result.counts().changedNothing()
                && result.at().plus(kept(tx)).isAfter(tx.now());
    }

    /** For how long an import can be undone, and its file is kept at most. */
    public Duration kept(Tx tx) {
        return Duration.ofDays(settings.number(tx, KEPT_DAYS));
    }

    /** What undoing would do now. */
    public Outlook outlook(Tx tx, UUID id) {
        List<UUID> created = arrivals.ofImport(id);
        Map<UUID, Kept> kept = changes.of(id);
        Map<UUID, Set<Reason>> obstacles = new LinkedHashMap<>();
        plans.touched(tx, created).keySet().forEach(each -> add(obstacles, each, Reason.TASKS));
        changes.moved(created).forEach(each -> add(obstacles, each, Reason.MOVED));
        retractions.changed(tx, created).forEach(each -> add(obstacles, each, Reason.CHANGED));
        changes.heldElsewhere(created, List.of(), LOOKED_AFTER).forEach(each -> add(obstacles, each, Reason.OTHER));
        Map<UUID, HouseholdState> now = intake.states(tx, kept.keySet());
        kept.forEach((household, each) -> {
            if (!each.after().equals(now.get(household))) {
                add(obstacles, household, Reason.CHANGED);
            }
        });
        List<UUID> joined =
                kept.values().stream().flatMap(each -> joined(each).stream()).toList();
        plans.holding(tx, tasks(kept), joined).forEach(each -> add(obstacles, each, Reason.TASKS));
        changes.heldElsewhere(List.of(), joined, LOOKED_AFTER_OF_PERSONS)
                .forEach(each -> add(obstacles, each, Reason.OTHER));
        obstacles.keySet().forEach(tx::concerns);
        return new Outlook(
                created.size(), plans.tasks(tx, created) + tasks(kept).size(), kept.size(), obstacles);
    }

    /**
     * Has an import taken back.
     *
     * @throws Problem if something is built on it, or it is too late
     */
    public void order(WriteTx tx, ImportResult result) {
        ImportState state = store.lock(result.id());
        if (state == null || !state.isUndoable() || !isOpen(tx, result)) {
            throw Problem.conflict("arrivals.undo.closed");
        }
        int obstacles = outlook(tx, result.id()).obstacles().size();
        if (obstacles > 0) {
            throw Problem.conflict("arrivals.undo.obstructed", obstacles);
        }
        store.move(result.id(), ImportState.UNDOING);
        jobs.plan(tx, ImportJob.KIND, result.id());
    }

    /** Takes it back, all of it or nothing; where something was built on it meanwhile, it stays. */
    void take(WriteTx tx, UUID id) {
        store.waitForTurn();
        if (store.lock(id) != ImportState.UNDOING) {
            return;
        }
        if (!outlook(tx, id).isPossible()) {
            store.move(id, ImportState.DONE);
            return;
        }
        List<UUID> created = arrivals.ofImport(id);
        for (int from = 0; from < created.size(); from += SLICE) {
            List<UUID> slice = created.subList(from, Math.min(from + SLICE, created.size()));
            plans.remove(tx, slice);
            changes.removeArrivals(slice);
            retractions.remove(tx, slice);
        }
        restore(tx, changes.of(id), store.fileName(id));
        changes.remove(id);
        files.remove(id);
        store.undone(tx, id);
    }

    private void restore(WriteTx tx, Map<UUID, Kept> kept, String file) {
        plans.removeTasks(tx, tasks(kept));
        Map<UUID, Household> now = new HashMap<>();
        households.everywhere(tx, kept.keySet()).forEach(each -> now.put(each.id(), each));
        kept.forEach((household, each) -> {
            retractions.restore(
                    tx,
                    household,
                    each.before().persons().stream()
                            .map(person -> person.in(household))
                            .toList(),
                    Objects.requireNonNull(now.get(household)).persons());
            restorePhones(tx, household, each.before());
            notices.restore(tx, household, each);
            // Last: the newest stands first, and so the reason above what came of it.
            retractions.note(tx, household, file);
        });
    }

    private void restorePhones(WriteTx tx, UUID household, HouseholdState before) {
        Map<UUID, Person> now = new HashMap<>();
        households
                .everywhere(tx, List.of(household))
                .forEach(each -> each.persons().forEach(person -> now.put(person.id(), person)));
        before.persons()
                .forEach(each -> contacts.changePhone(tx, Objects.requireNonNull(now.get(each.id())), each.phone()));
    }

    private static List<UUID> tasks(Map<UUID, Kept> kept) {
        return kept.values().stream().flatMap(each -> each.tasks().stream()).toList();
    }

    private static List<UUID> joined(Kept kept) {
        Set<UUID> before = kept.before().persons().stream().map(PersonState::id).collect(Collectors.toSet());
        List<UUID> joined = new ArrayList<>();
        kept.after().persons().stream()
                .map(PersonState::id)
                .filter(each -> !before.contains(each))
                .forEach(joined::add);
        return joined;
    }

    private static void add(Map<UUID, Set<Reason>> obstacles, UUID household, Reason reason) {
        obstacles
                .computeIfAbsent(household, none -> EnumSet.noneOf(Reason.class))
                .add(reason);
    }
}
