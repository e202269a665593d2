package dk.fodfaeste.arrivals.overview;

import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.Tx.Known;
import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.ui.Piece;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.call.OverviewCard;
import dk.fodfaeste.ui.call.OverviewCard.Place;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What arrivals shows on Overblik: the clocks that run, and who comes next, which is first for whoever receives families. */
@Configuration(proxyBeanMethods = false)
class ArrivalCards {

    /** The rule of the placement on the ladder, whose window is a clock (HED-2). */
    private static final String LADDER_RULE = "ladder.placement.min/max";
    /** The rule of the first contact before arrival (HED-M4). */
    private static final String CONTACT_RULE = "prearrival.identityKnown";
    /** The function of who receives families; a municipality that has taken it out sees no order of its own for it. */
    private static final String RECEPTION = "reception";
    /** A clock is shown until long after its window has closed, for as long as nobody has acted. */
    private static final Duration CLOCKS_SINCE = Duration.ofDays(30);

    private static final int MOST_CLOCKS = 8;
    private static final int MOST_CLOCK_TASKS = 100;
    private static final int MOST_COMING = 8;
    private static final int MOST_ARRIVALS = 200;

    private static final Known<Boolean> RECEIVES = new Known<>();

    private final Worklist worklist;
    private final Arrivals arrivals;
    private final Households households;
    private final Directory directory;

    ArrivalCards(Worklist worklist, Arrivals arrivals, Households households, Directory directory) {
        this.worklist = worklist;
        this.arrivals = arrivals;
        this.households = households;
        this.directory = directory;
    }

    @Bean
    OverviewCard comingFirstCard() {
        return new OverviewCard(Place.BESIDE, 10, (call, tx) -> coming(call, tx, true));
    }

    @Bean
    OverviewCard clocksCard() {
        return new OverviewCard(
                Place.BESIDE,
                20,
                (call, tx) -> Piece.of("arrivals/overviewClocks").with("clocks", clocks(tx)));
    }

    @Bean
    OverviewCard comingCard() {
        return new OverviewCard(Place.BESIDE, 30, (call, tx) -> coming(call, tx, false));
    }

    private @Nullable Piece coming(Call call, Tx tx, boolean first) {
        return call.may(ArrivalAction.ARRIVAL_LIST) && tx.once(RECEIVES, () -> onlyReceives(tx)) == first
                ? Piece.of("arrivals/overviewComing").with("coming", coming(tx))
                : null;
    }

    /** Whether the caller receives families and does not work with them afterwards. */
    private boolean onlyReceives(Tx tx) {
        Set<String> held = directory.held(tx);
        return (has(tx, Role.SECRETARIAT) || held.contains(RECEPTION))
                && !has(tx, Role.PARTNER)
                && (!has(tx, Role.CASE_WORKER) || held.equals(Set.of(RECEPTION)));
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
                .map(each -> RunningClock.of(each.getValue(), Objects.requireNonNull(arrived.get(each.getKey()))))
                .toList();
    }

    private List<Coming> coming(Tx tx) {
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
