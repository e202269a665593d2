package dk.fodfaeste.home;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.Households;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskCounts;
import dk.fodfaeste.plans.TaskFilter;
import dk.fodfaeste.plans.TaskFilter.When;
import dk.fodfaeste.plans.TaskFilter.Who;
import dk.fodfaeste.plans.Worklist;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What a person must know when she begins her day. */
@Service
public class Overview {

    /** The rule of the placement on the ladder, whose window is a clock (HED-2). */
    public static final String LADDER_RULE = "ladder.placement.min/max";

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

    /** A household on its way. */
    public record Coming(Arrival arrival, HouseholdSummary household) {}

    /**
     * The day of one person.
     *
     * @param urgent her own tasks that are overdue or due today, the most urgent first
     * @param counts of her own tasks
     */
    public record Day(TaskCounts counts, List<Task> urgent, List<RunningClock> clocks, List<Coming> coming) {}

    private final Worklist worklist;
    private final Arrivals arrivals;
    private final Households households;

    Overview(Worklist worklist, Arrivals arrivals, Households households) {
        this.worklist = worklist;
        this.arrivals = arrivals;
        this.households = households;
    }

    /** The day of the caller. */
    public Day day(Tx tx) {
        TaskFilter overdue = new TaskFilter(Who.MINE, When.OVERDUE, null, null);
        TaskFilter today = new TaskFilter(Who.MINE, When.TODAY, null, null);
        List<Task> urgent = new ArrayList<>(worklist.page(tx, overdue, null, MOST_TASKS));
        urgent.addAll(worklist.page(tx, today, null, MOST_TASKS));
        return new Day(worklist.counts(tx, overdue), urgent, clocks(tx), coming(tx));
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
        if (!Permissions.may(tx.caller(), Action.ARRIVAL_LIST)) {
            return List.of();
        }
        List<Arrival> expected =
                arrivals.expected(tx, tx.today().plusWeeks(Arrivals.WEEKS_AHEAD), MOST_COMING);
        Map<UUID, HouseholdSummary> summaries =
                households.summaries(tx, expected.stream().map(Arrival::household).toList());
        return expected.stream()
                .filter(arrival -> summaries.containsKey(arrival.household()))
                .map(arrival -> new Coming(arrival, Objects.requireNonNull(summaries.get(arrival.household()))))
                .toList();
    }
}
