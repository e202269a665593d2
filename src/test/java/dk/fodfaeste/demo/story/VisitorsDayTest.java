package dk.fodfaeste.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.demo.LoadedDemo;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.worklist.TaskCounts;
import dk.fodfaeste.plans.worklist.TaskFilter;
import dk.fodfaeste.plans.worklist.TaskFilter.When;
import dk.fodfaeste.plans.worklist.TaskFilter.Who;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whatever day it is, there is something to see for whoever visits the demo. */
@ServerTest
class VisitorsDayTest {

    @Autowired
    ApplicationContext server;

    @Autowired
    TestClock clock;

    @Autowired
    Worklist worklist;

    @Autowired
    Arrivals arrivals;

    // A Tuesday, three days after a Saturday; and Easter Monday, after four closed days.
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "2026-04-06"})
    void the_advisers_day_is_alive_from_morning_to_night(String day) {
        LoadedDemo demo = LoadedDemo.at(server, day + "T07:30");
        Caller adviser = demo.adviser();
        for (String hour : List.of("T07:30", "T13:00", "T23:00")) {
            clock.set(day + hour);
            Instant now = clock.instant();
            TaskCounts mine = demo.read(
                    adviser,
                    PlanAction.TASK_LIST,
                    tx -> worklist.counts(tx, new TaskFilter(Who.MINE, When.ACTIVE, null, null)));
            assertThat(mine.of(When.TODAY)).as("due today at %s", hour).isPositive();
            assertThat(mine.of(When.OVERDUE)).as("overdue at %s", hour).isPositive();
            assertThat(window(demo, adviser))
                    .as("48 to 96 hours at %s", hour)
                    .isNotEmpty()
                    .allSatisfy(task -> {
                        assertThat(task.notBefore()).isBeforeOrEqualTo(now);
                        assertThat(task.dueBy()).isAfterOrEqualTo(now);
                        assertThat(task.assignee()).isEqualTo(adviser.account());
                    });
        }
        List<Arrival> coming = demo.read(
                adviser,
                ArrivalAction.ARRIVAL_LIST,
                tx -> arrivals.expected(tx, tx.today().plusWeeks(Arrivals.WEEKS_AHEAD), 50));
        assertThat(coming).hasSizeGreaterThan(3);
        TaskCounts unit = demo.read(
                adviser,
                PlanAction.TASK_LIST,
                tx -> worklist.counts(tx, new TaskFilter(Who.UNIT, When.ACTIVE, null, null)));
        assertThat(unit.of(Who.UNASSIGNED)).isPositive();
    }

    /** What is open in the window of the families who came within the last 96 hours. */
    private List<Task> window(LoadedDemo demo, Caller adviser) {
        List<Arrival> arrived = demo.read(
                adviser,
                ArrivalAction.ARRIVAL_LIST,
                tx -> arrivals.arrivedSince(tx, tx.now().minus(Duration.ofHours(96)), 10));
        assertThat(arrived).isNotEmpty();
        return arrived.stream()
                .filter(each -> each.arrivedAt() != null
                        && !each.arrivedAt().plus(Duration.ofHours(48)).isAfter(clock.instant()))
                .flatMap(each ->
                        demo
                                .read(adviser, PlanAction.TASK_LIST, tx -> worklist.ofHousehold(tx, each.household()))
                                .stream())
                .filter(task -> task.status().isActive() && task.timing().equals("48 to 96 hours after arrival"))
                .toList();
    }
}
