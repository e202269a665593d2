package dk.fodfaeste.home;

import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.supervision.Supervision;
import dk.fodfaeste.plans.supervision.Supervision.Figures;
import dk.fodfaeste.plans.worklist.TaskFilter;
import dk.fodfaeste.plans.worklist.TaskFilter.When;
import dk.fodfaeste.plans.worklist.TaskFilter.Who;
import dk.fodfaeste.plans.worklist.Worklist;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a person must know when she begins her day. */
@Service
public class Overview {

    /** The rule of the placement on the ladder, whose window is a clock (HED-2). */
    public static final String LADDER_RULE = "ladder.placement.min/max";

    /** The rule of the first contact before arrival (HED-M4). */
    private static final String CONTACT_RULE = "prearrival.identityKnown";

    /** The function of who receives families; a municipality that has taken it out sees no page of its own for it. */
    private static final String RECEPTION = "reception";

    /** A clock is shown until long after its window has closed, for as long as nobody has acted. */
    private static final Duration CLOCKS_SINCE = Duration.ofDays(30);

    private static final int MOST_CLOCKS = 8;
    private static final int MOST_CLOCK_TASKS = 100;
    private static final int MOST_COMING = 8;
    private static final int MOST_TASKS = 12;
    private static final int MOST_ARRIVALS = 200;

    /**
     * A household whose window of hours runs since it arrived.
     *
     * @param tasks what is still to do within the window, the first to end first
     */
    public record RunningClock(List<Task> tasks, Instant arrivedAt, Instant notBefore, Instant dueBy) {

        public Task first() {
            return tasks.getFirst();
        }
    }

    /**
     * A household on its way.
     *
     * @param toContact the open task of contacting it, where that is still to do
     */
    public record Coming(
            Arrival arrival,
            HouseholdSummary household,
            @Nullable Task toContact) {}

    /** What a person's day begins with; who is more than one of them sees what each of them does. */
    public enum Kind {
        /** Leads others: how the work goes comes first. */
        LEADER,
        /** Receives families: who comes is first. */
        RECEPTION,
        /** Works with families: the clocks that run are first. */
        CASE_WORKER
    }

    /**
     * The day of one person.
     *
     * @param urgent  her own tasks that are overdue or due today, the most urgent first
     * @param counts  of her own tasks
     * @param figures how the work goes; {@code null} for whoever does not lead it
     */
    public record Day(
            Set<Kind> kinds,
            Map<When, Integer> counts,
            List<Task> urgent,
            List<RunningClock> clocks,
            List<Coming> coming,
            @Nullable Figures figures) {

        public boolean is(Kind kind) {
            return kinds.contains(kind);
        }
    }

    private final Worklist worklist;
    private final Arrivals arrivals;
    private final Households households;
    private final Supervision supervision;
    private final Directory directory;

    Overview(
            Worklist worklist, Arrivals arrivals, Households households, Supervision supervision, Directory directory) {
        this.worklist = worklist;
        this.arrivals = arrivals;
        this.households = households;
        this.supervision = supervision;
        this.directory = directory;
    }

    /** The day of the caller. */
    public Day day(Tx tx) {
        TaskFilter mine = new TaskFilter(Who.MINE, When.ACTIVE, null, null);
        Set<Kind> kinds = kinds(tx);
        return new Day(
                kinds,
                worklist.countsByTime(tx, mine),
                worklist.first(tx, mine, List.of(When.OVERDUE, When.TODAY), MOST_TASKS),
                clocks(tx),
                coming(tx),
                kinds.contains(Kind.LEADER) ? supervision.figures(tx) : null);
    }

    private Set<Kind> kinds(Tx tx) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Set<String> held = directory.held(tx);
        if (Permissions.may(tx.caller(), PlanAction.SUPERVISION_SEE)) {
            kinds.add(Kind.LEADER);
        }
        if (has(tx, Role.SECRETARIAT) || held.contains(RECEPTION)) {
            kinds.add(Kind.RECEPTION);
        }
        if (has(tx, Role.PARTNER) || (has(tx, Role.CASE_WORKER) && !held.equals(Set.of(RECEPTION)))) {
            kinds.add(Kind.CASE_WORKER);
        }
        return kinds;
    }

    private static boolean has(Tx tx, Role role) {
        return tx.caller().grants().stream().anyMatch(grant -> grant.role() == role);
    }

    private List<RunningClock> clocks(Tx tx) {
        Map<UUID, Arrival> arrived = arrivals.arrivedSince(tx, tx.now().minus(CLOCKS_SINCE), MOST_ARRIVALS).stream()
                .collect(Collectors.toMap(Arrival::household, Function.identity()));
        Map<UUID, List<Task>> byHousehold =
                worklist.byRule(tx, LADDER_RULE, arrived.keySet(), MOST_CLOCK_TASKS).stream()
                        .filter(task -> task.notBefore() != null && task.dueBy() != null)
                        .collect(Collectors.groupingBy(Task::household, LinkedHashMap::new, Collectors.toList()));
        return byHousehold.entrySet().stream()
                .limit(MOST_CLOCKS)
                .map(each -> clock(each.getValue(), Objects.requireNonNull(arrived.get(each.getKey()))))
                .toList();
    }

    private static RunningClock clock(List<Task> tasks, Arrival arrival) {
        Task first = tasks.getFirst();
        return new RunningClock(
                tasks,
                Objects.requireNonNull(arrival.arrivedAt()),
                Objects.requireNonNull(first.notBefore()),
                Objects.requireNonNull(first.dueBy()));
    }

    private List<Coming> coming(Tx tx) {
        if (!Permissions.may(tx.caller(), ArrivalAction.ARRIVAL_LIST)) {
            return List.of();
        }
        List<Arrival> expected = arrivals.expected(tx, tx.today().plusWeeks(Arrivals.WEEKS_AHEAD), MOST_COMING);
        Map<UUID, HouseholdSummary> summaries = households.summaries(
                tx, expected.stream().map(Arrival::household).toList());
        Map<UUID, Task> toContact = worklist.byRule(tx, CONTACT_RULE, summaries.keySet(), MOST_CLOCK_TASKS).stream()
                .collect(Collectors.toMap(Task::household, Function.identity(), (first, other) -> first));
        return expected.stream()
                .filter(arrival -> summaries.containsKey(arrival.household()))
                .map(arrival -> new Coming(
                        arrival,
                        Objects.requireNonNull(summaries.get(arrival.household())),
                        toContact.get(arrival.household())))
                .toList();
    }
}
