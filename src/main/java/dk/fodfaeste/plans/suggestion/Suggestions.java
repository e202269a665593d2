package dk.fodfaeste.plans.suggestion;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.team.Teams;
import dk.fodfaeste.plans.NewPlan;
import dk.fodfaeste.plans.NewTask;
import dk.fodfaeste.plans.NewTask.Dates;
import dk.fodfaeste.plans.absence.AbsenceStore;
import dk.fodfaeste.plans.running.PlanStore;
import dk.fodfaeste.plans.staffing.Assignees;
import dk.fodfaeste.plans.staffing.Staffing;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.FormField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The tasks that fit a household as it is today and that it does not have: after a child was born, somebody joined it, or
 * it was divided. Nothing of it starts by itself, but for what a list brings; somebody chooses.
 */
@Service
public class Suggestions {

    /**
     * A task that could be made.
     *
     * @param key    identifies it for as long as the household stays as it is
     * @param plan   the name of the plan that it belongs to
     * @param starts whether that plan would begin with it
     * @param person whom it would be about
     */
    public record Suggestion(
            String key,
            Bilingual plan,
            boolean starts,
            Bilingual title,
            @Nullable String person,
            Bilingual function,
            Dates dates) {}

    /** Which of them are to be made, by their keys. */
    @Command
    record SuggestionChoice(@FormField("id") Set<String> chosen) {}

    /** Some are another unit's. */
    private static final int ASKED_FOR_ONE = 10;

    private record Begun(UUID household, UUID template) {}

    private final FittingTasks fitting;
    private final FittingStore found;
    private final SuggestionStore store;
    private final PlanStore plans;
    private final Households households;
    private final Teams teams;
    private final Assignees assignees;
    private final AbsenceStore absences;

    Suggestions(
            FittingTasks fitting,
            FittingStore found,
            SuggestionStore store,
            PlanStore plans,
            Households households,
            Teams teams,
            Assignees assignees,
            AbsenceStore absences) {
        this.fitting = fitting;
        this.found = found;
        this.store = store;
        this.plans = plans;
        this.households = households;
        this.teams = teams;
        this.assignees = assignees;
        this.absences = absences;
    }

    /** What the household could get, by plan and in the plan's order. */
    List<Suggestion> of(Tx tx, UUID household) {
        return fitting(tx, household).stream().map(FittingTask::shown).toList();
    }

    /** How many of them the caller may know of, that nobody has said no to, as it was found when the family changed. */
    public int waiting(Tx tx, UUID household) {
        return found.count(tx.scope(), household);
    }

    /** Families that the caller may see and for which something waits, where it was found last first. */
    List<HouseholdSummary> families(Tx tx, int most) {
        List<UUID> ids = found.families(most * ASKED_FOR_ONE);
        Map<UUID, HouseholdSummary> seen = households.summaries(tx, ids);
        return ids.stream().map(seen::get).filter(Objects::nonNull).limit(most).toList();
    }

    /**
     * Makes those that were chosen; a plan that has none of them does not begin.
     *
     * @return how many tasks were made; one that somebody has made meanwhile is not made again
     */
    int take(WriteTx tx, UUID household, SuggestionChoice in) {
        store.lock(List.of(household));
        return make(
                        tx,
                        fitting(tx, household).stream()
                                .filter(each -> in.chosen().contains(each.key()))
                                .toList())
                .size();
    }

    /** Makes all that the caller may know of and that nobody has said no to. */
    int takeWaiting(WriteTx tx, UUID household) {
        store.lock(List.of(household));
        Set<Taken> waiting = found.waiting(household);
        return make(
                        tx,
                        fitting(tx, household).stream()
                                .filter(each -> waiting.contains(each.place()))
                                .toList())
                .size();
    }

    /** They do not fit, somebody says: they are not offered again by themselves. */
    void decline(WriteTx tx, UUID household) {
        households.get(tx, household);
        found.decline(tx, household);
    }

    /**
     * Makes what fits households since they are different, and did not before; for whoever takes in a list, which starts
     * new families just so.
     *
     * @param before what they were like, by identifier
     * @return the tasks that were made, by household
     */
    public Map<UUID, List<UUID>> start(WriteTx tx, Map<UUID, Household> before) {
        if (before.isEmpty()) {
            return Map.of();
        }
        store.lock(before.keySet());
        Map<UUID, List<FittingTask>> then = fitting.of(tx, before.values());
        List<FittingTask> fresh = new ArrayList<>();
        fitting.of(tx, households.everywhere(tx, before.keySet())).forEach((household, now) -> {
            Set<Taken> fitted = then.getOrDefault(household, List.of()).stream()
                    .map(FittingTask::place)
                    .collect(Collectors.toSet());
            now.stream().filter(each -> !fitted.contains(each.place())).forEach(fresh::add);
        });
        return make(tx, fresh).stream()
                .collect(Collectors.groupingBy(
                        NewTask::household, Collectors.mapping(NewTask::id, Collectors.toList())));
    }

    private List<FittingTask> fitting(Tx tx, UUID household) {
        return fitting.of(tx, List.of(households.get(tx, household))).getOrDefault(household, List.of()).stream()
                .filter(each -> each.isShownTo(tx))
                .toList();
    }

    private List<NewTask> make(WriteTx tx, List<FittingTask> taken) {
        if (taken.isEmpty()) {
            return List.of();
        }
        Set<UUID> families = taken.stream().map(FittingTask::household).collect(Collectors.toSet());
        Staffing staffing = new Staffing(
                assignees.holders(tx),
                plans.load(),
                teams.places(tx, List.copyOf(families)),
                absences.away(tx.today()));
        Map<Begun, NewPlan> begun = new LinkedHashMap<>();
        Map<UUID, Set<UUID>> units = new HashMap<>();
        List<NewTask> tasks = new ArrayList<>();
        for (FittingTask each : taken) {
            UUID household = each.household();
            UUID plan = each.plan() != null
                    ? each.plan()
                    : begun.computeIfAbsent(
                                    new Begun(household, each.template().id()),
                                    key -> NewPlan.ofHousehold(Ids.next(), household, key.template()))
                            .id();
            units.computeIfAbsent(household, none -> new LinkedHashSet<>())
                    .add(each.function().unit());
            tasks.add(new NewTask(
                    Ids.next(),
                    household,
                    null,
                    each.person() == null ? null : each.person().id(),
                    plan,
                    each.stepId(),
                    each.function().id(),
                    each.function().unit(),
                    staffing.assign(household, each.function().id()),
                    each.sensitivity(),
                    each.dates()));
        }
        plans.insertPlans(tx, List.copyOf(begun.values()));
        plans.insertTasks(tx, tasks);
        teams.fill(tx, staffing.filled());
        households.involve(tx, units);
        found.made(tasks);
        return tasks;
    }
}
