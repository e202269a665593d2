package dk.fodfaeste.plans.fulfilment;

import static dk.fodfaeste.testing.Rows.row;
import static dk.fodfaeste.testing.TestClock.danish;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskEvent;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.action.TaskCommand.TaskReopen;
import dk.fodfaeste.plans.running.Plans;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens elsewhere does the tasks that wait for it. */
@ServerTest
class FulfilmentEventsTest {

    private static final Instant NOW = danish("2026-03-02T10:00");

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    @Autowired
    Plans plans;

    @Autowired
    Arrivals arrivals;

    @Autowired
    TaskActions actions;

    private Town town;

    @BeforeEach
    void aTemplate() {
        town = towns.town();
        given.template(
                town,
                "happening",
                "arrived; fulfilled-by: arrival-registered",
                "home; fulfilled-by: keys-handed",
                "ladder; fulfilled-by: ladder-placed; for-each: {age: 18-}");
    }

    @Test
    void an_event_does_the_task_that_waits_for_it_and_no_other_and_no_other_familys() {
        UUID family = given.family(town);
        UUID other = given.family(town);
        assertThat(happened(family, "keys-handed")).isEqualTo(1);
        Task done = given.task(town, family, "home");
        assertThat(done.status()).isEqualTo(TaskStatus.DONE);
        assertThat(done.doneEvent()).isEqualTo("keys-handed");
        assertThat(done.doneAt()).isEqualTo(NOW);
        assertThat(given.events(town, done.id())).containsExactly(TaskEvent.Kind.FULFILLED);
        assertThat(given.task(town, family, "arrived").status()).isEqualTo(TaskStatus.OPEN);
        assertThat(given.task(town, other, "home").status()).isEqualTo(TaskStatus.OPEN);
    }

    @Test
    void the_same_event_again_does_nothing() {
        UUID family = given.family(town);
        happened(family, "keys-handed");
        assertThat(happened(family, "keys-handed")).isZero();
        assertThat(given.events(town, given.task(town, family, "home").id())).hasSize(1);
    }

    @Test
    void an_event_of_a_person_does_that_persons_tasks_only() {
        String number = "P-" + UUID.randomUUID();
        town.announce(
                row().household(number).build(),
                row().household(number)
                        .relation(Relation.SPOUSE)
                        .name("Omar", "Al-Hakim")
                        .build());
        Household family = given.household(town, number);
        UUID samira = family.main().id();
        assertThat(given.tasks(town, family.id(), "ladder")).hasSize(2);
        town.write(
                town.system(),
                PlanAction.EVENT_TELL,
                tx -> plans.happened(tx, family.id(), samira, "ladder-placed", NOW));
        assertThat(given.tasks(town, family.id(), "ladder"))
                .filteredOn(task -> task.status() == TaskStatus.DONE)
                .extracting(Task::person)
                .containsExactly("Samira Al-Hakim");
    }

    @Test
    void a_task_that_a_person_did_stays_hers_when_the_event_follows_and_when_it_is_taken_back() {
        UUID family = given.family(town);
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        UUID task = given.task(town, family, "home").id();
        town.run(mette, PlanAction.TASK_DONE, tx -> actions.perform(tx, task, TaskDone.PLAIN));
        assertThat(happened(family, "keys-handed")).isZero();
        int opened =
                town.write(town.system(), PlanAction.EVENT_TELL, tx -> plans.didNotHappen(tx, family, "keys-handed"));
        assertThat(opened).isZero();
        assertThat(given.task(town, family, "home").doneBy()).isEqualTo("Mette Lund");
    }

    @Test
    void registering_the_arrival_does_its_task_and_taking_that_back_opens_it() {
        UUID family = given.family(town);
        Caller ole = town.person("Ole Bro", Role.CASE_WORKER);
        town.write(
                ole, ArrivalAction.ARRIVAL_REGISTER, tx -> arrivals.register(tx, family, danish("2026-03-02T09:30")));
        Task done = given.task(town, family, "arrived");
        assertThat(done.doneEvent()).isEqualTo("arrival-registered");
        assertThat(done.doneAt()).isEqualTo(danish("2026-03-02T09:30"));
        assertThat(done.doneBy()).isEqualTo("Ole Bro");
        town.write(ole, ArrivalAction.ARRIVAL_REGISTER, tx -> {
            arrivals.unregister(tx, family);
            return family;
        });
        assertThat(given.task(town, family, "arrived").status()).isEqualTo(TaskStatus.OPEN);
        assertThat(given.task(town, family, "arrived").doneEvent()).isNull();
    }

    @Test
    void what_an_event_did_can_be_opened_by_a_person() {
        UUID family = given.family(town);
        happened(family, "keys-handed");
        UUID task = given.task(town, family, "home").id();
        town.run(
                town.person("Mette Lund", Role.CASE_WORKER),
                PlanAction.TASK_REOPEN,
                tx -> actions.perform(tx, task, new TaskReopen(null)));
        assertThat(given.task(town, family, "home").status()).isEqualTo(TaskStatus.OPEN);
        assertThat(given.events(town, task)).containsExactly(TaskEvent.Kind.REOPENED, TaskEvent.Kind.FULFILLED);
    }

    private int happened(UUID family, String event) {
        return town.write(town.system(), PlanAction.EVENT_TELL, tx -> plans.happened(tx, family, event, NOW));
    }
}
