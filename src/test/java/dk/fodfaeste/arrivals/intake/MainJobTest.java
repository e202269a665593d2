package dk.fodfaeste.arrivals.intake;

import static dk.fodfaeste.testing.Rows.row;
import static dk.fodfaeste.testing.TestClock.danish;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job: from a notice to everyone's dated tasks. */
@ServerTest
class MainJobTest {

    @Autowired
    Towns towns;

    @Autowired
    Households households;

    @Autowired
    Worklist worklist;

    @Autowired
    Arrivals arrivals;

    @Test
    void a_household_that_is_announced_gets_a_case_and_dated_tasks_for_the_right_people() {
        Town town = towns.town();
        Caller adviser = town.holds(town.person("Mette Lund", Role.CASE_WORKER), "employment-adviser");
        town.announce(row().household("H1").build());

        Household household = find(town, "H1");
        assertThat(household.caseNumber()).isEqualTo("2026-0001");
        List<Task> tasks = tasks(town, household);
        assertThat(tasks).isNotEmpty();
        assertThat(tasks)
                .filteredOn(task -> task.function().equals("employment-adviser"))
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.assignee()).isEqualTo(adviser.account()));
        assertThat(tasks)
                .filteredOn(task -> task.function().equals("housing"))
                .allSatisfy(task -> assertThat(task.assignee()).isNull());
    }

    @Test
    void registering_the_arrival_moves_the_window_of_48_to_96_hours() {
        Town town = towns.town();
        town.announce(row().household("H1").expected("2026-03-16T10:00").build());
        Household household = find(town, "H1");
        Task before = ladder(town, household);
        assertThat(before.notBefore()).isEqualTo(danish("2026-03-18T10:00"));
        assertThat(before.dueBy()).isEqualTo(danish("2026-03-20T10:00"));

        town.write(
                town.system(),
                ArrivalAction.ARRIVAL_REGISTER,
                tx -> arrivals.register(tx, household.id(), danish("2026-03-01T14:30")));

        Task after = ladder(town, household);
        assertThat(after.notBefore()).isEqualTo(danish("2026-03-03T14:30"));
        assertThat(after.dueBy()).isEqualTo(danish("2026-03-05T14:30"));
        assertThat(after.explanation().da()).contains("96 timer").contains("1. marts 2026");
    }

    @Test
    void the_same_list_twice_changes_nothing() {
        Town town = towns.town();
        var main = row().household("H1").foreignerNo("12345678").build();
        var child = row().household("H1")
                .relation(Relation.CHILD)
                .name("Yara", "Al-Hakim")
                .born("2017-05-04")
                .build();
        ImportResult first = town.announce(main, child);
        assertThat(first.counts().householdsCreated()).isEqualTo(1);
        assertThat(first.counts().personsCreated()).isEqualTo(2);
        assertThat(first.counts().tasksCreated()).isPositive();

        ImportResult second = town.announce(main, child);
        assertThat(second.counts().changedNothing()).isTrue();
        assertThat(second.counts().householdsUnchanged()).isEqualTo(1);
        assertThat(second.counts().tasksCreated()).isZero();
    }

    private Household find(Town town, String number) {
        return town.read(
                        town.system(),
                        PeopleAction.HOUSEHOLD_SEE,
                        tx -> households.bySourceNumbers(tx, List.of(number)))
                .getFirst();
    }

    private List<Task> tasks(Town town, Household household) {
        return town.read(town.system(), PlanAction.TASK_LIST, tx -> worklist.ofHousehold(tx, household.id()));
    }

    private Task ladder(Town town, Household household) {
        return tasks(town, household).stream()
                .filter(task -> task.timing().equals("48 to 96 hours after arrival"))
                .findFirst()
                .orElseThrow();
    }
}
