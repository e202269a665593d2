package dk.fodfaeste.access;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.action.TaskCommand.TaskWaiting;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One passage is one transaction: all of it, with its audit row, or nothing. */
@ServerTest
class GateTest {

    @Autowired
    Towns towns;

    @Autowired
    Gate gate;

    @Autowired
    Directory directory;

    @Autowired
    Households households;

    @Autowired
    Worklist worklist;

    @Autowired
    TaskActions actions;

    @Autowired
    TestClock clock;

    @Test
    void a_read_leaves_who_what_when_and_about_whom() {
        Town town = towns.town();
        Caller worker = town.person("Mette Lund", Role.CASE_WORKER);
        Household household = announced(town);
        clock.set("2026-03-03T08:15");

        town.read(worker, PeopleAction.HOUSEHOLD_SEE, tx -> households.get(tx, household.id()));

        assertThat(audit(town, PeopleAction.HOUSEHOLD_SEE, worker))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.get("wrote")).isEqualTo(false);
                    assertThat(entry.get("at").toString()).startsWith("2026-03-03 07:15");
                    assertThat(entry.get("subjects").toString())
                            .contains(household.id().toString());
                });
    }

    @Test
    void what_a_page_asks_for_twice_is_read_once() {
        Town town = towns.town();
        Caller worker = town.person("Mette Lund", Role.CASE_WORKER);
        Tx.Known<Integer> known = new Tx.Known<>();
        AtomicInteger readings = new AtomicInteger();

        List<Integer> told = town.read(
                worker,
                PeopleAction.HOUSEHOLD_LIST,
                tx -> List.of(tx.once(known, readings::incrementAndGet), tx.once(known, readings::incrementAndGet)));

        assertThat(told).containsExactly(1, 1);
        Integer next = town.read(worker, PeopleAction.HOUSEHOLD_LIST, tx -> tx.once(known, readings::incrementAndGet));
        assertThat(next).isEqualTo(2);
    }

    @Test
    void what_may_change_meanwhile_is_read_each_time() {
        Town town = towns.town();
        Caller worker = town.person("Mette Lund", Role.CASE_WORKER);
        Tx.Known<Integer> known = new Tx.Known<>();
        AtomicInteger readings = new AtomicInteger();

        List<Integer> told = gate.write(
                worker,
                PlanAction.TASK_DONE,
                tx -> List.of(tx.once(known, readings::incrementAndGet), tx.once(known, readings::incrementAndGet)));

        assertThat(told).containsExactly(1, 2);
    }

    @Test
    void a_list_leaves_everybody_whom_it_showed() {
        Town town = towns.town();
        Caller worker = town.person("Mette Lund", Role.CASE_WORKER);
        Household first = announced(town);
        Household second = announced(town);

        town.read(worker, PeopleAction.HOUSEHOLD_LIST, tx -> households.list(tx, "", null, 10));

        assertThat(audit(town, PeopleAction.HOUSEHOLD_LIST, worker))
                .singleElement()
                .satisfies(entry -> assertThat(entry.get("subjects").toString())
                        .contains(first.id().toString(), second.id().toString()));
    }

    @Test
    void a_change_leaves_that_it_wrote_and_for_whom() {
        Town town = towns.town();
        Caller worker = town.person("Mette Lund", Role.CASE_WORKER);
        Household household = announced(town);
        Task task = task(town, household);

        town.run(
                worker,
                PlanAction.TASK_DONE,
                tx -> actions.perform(tx, task.id(), new TaskDone(null, null, null, task.version())));

        assertThat(audit(town, PlanAction.TASK_DONE, worker)).singleElement().satisfies(entry -> {
            assertThat(entry.get("wrote")).isEqualTo(true);
            assertThat(entry.get("subjects").toString()).contains(household.id().toString());
        });
    }

    @Test
    void a_token_leaves_its_own_name_instead_of_an_account() {
        Town town = towns.town();
        Caller token = Caller.token(UUID.randomUUID(), town.code(), "school system", Set.of(ApiScope.HOUSEHOLDS_READ));
        town.read(token, PeopleAction.HOUSEHOLD_LIST, tx -> households.list(tx, "", null, 10));
        assertThat(audit(town, PeopleAction.HOUSEHOLD_LIST, token))
                .singleElement()
                .satisfies(entry -> assertThat(entry.get("token")).isEqualTo(token.token()));
    }

    @Test
    void a_refused_action_leaves_no_trace_of_change() {
        Town town = towns.town();
        Caller secretary = town.person("Ida Holm", Role.SECRETARIAT);

        assertThatThrownBy(() -> town.write(
                        secretary, AdministrationAction.USER_MANAGE, tx -> directory.addUnit(tx, "Ny enhed")))
                .isInstanceOf(Problem.class);

        assertThat(town.units()).extracting(Directory.Unit::name).doesNotContain("Ny enhed");
        assertThat(audit(town, AdministrationAction.USER_MANAGE, secretary)).isEmpty();
    }

    @Test
    void work_that_refuses_in_the_end_takes_back_what_it_did_before() {
        Town town = towns.town();
        Caller administrator = town.person("Anne Krogh", Role.ADMINISTRATOR);

        assertThatThrownBy(() -> town.write(administrator, AdministrationAction.USER_MANAGE, tx -> {
                    directory.addUnit(tx, "Ny enhed");
                    throw Problem.conflict("plans.task.changed");
                }))
                .isInstanceOf(Problem.class);

        assertThat(town.units()).extracting(Directory.Unit::name).doesNotContain("Ny enhed");
        assertThat(audit(town, AdministrationAction.USER_MANAGE, administrator)).isEmpty();
    }

    @Test
    void work_that_fails_unexpectedly_takes_everything_back_too() {
        Town town = towns.town();
        Caller administrator = town.person("Anne Krogh", Role.ADMINISTRATOR);

        assertThatThrownBy(() -> town.write(administrator, AdministrationAction.USER_MANAGE, tx -> {
                    directory.addUnit(tx, "Ny enhed");
                    throw new IllegalStateException("a mistake");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(town.units()).extracting(Directory.Unit::name).doesNotContain("Ny enhed");
    }

    @Test
    void a_passage_into_a_municipality_ends_with_it() {
        Town one = towns.town();
        Town other = towns.town();
        one.unit("Kun her");
        assertThat(one.units()).extracting(Directory.Unit::name).contains("Kun her");
        assertThat(other.units()).extracting(Directory.Unit::name).doesNotContain("Kun her");
    }

    @Test
    void a_change_to_what_somebody_else_has_changed_meanwhile_is_refused() {
        Town town = towns.town();
        Caller worker = town.person("Mette Lund", Role.CASE_WORKER);
        Task seen = task(town, announced(town));
        town.run(
                worker,
                PlanAction.TASK_WAITING,
                tx -> actions.perform(tx, seen.id(), new TaskWaiting("svar fra lægen", seen.version())));

        assertThatThrownBy(() -> town.run(
                        worker,
                        PlanAction.TASK_DONE,
                        tx -> actions.perform(tx, seen.id(), new TaskDone(null, null, null, seen.version()))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT));

        Task now = town.read(worker, PlanAction.TASK_SEE, tx -> worklist.get(tx, seen.id()));
        assertThat(now.status()).isEqualTo(TaskStatus.WAITING);
        assertThat(now.version()).isEqualTo(seen.version() + 1);
        town.run(
                worker,
                PlanAction.TASK_DONE,
                tx -> actions.perform(tx, now.id(), new TaskDone(null, null, null, now.version())));
        assertThat(town.read(worker, PlanAction.TASK_SEE, tx -> worklist.get(tx, now.id()))
                        .status())
                .isEqualTo(TaskStatus.DONE);
    }

    @Test
    void today_is_the_day_in_denmark() {
        Town town = towns.town();
        clock.set("2026-03-02T23:59");
        assertThat(town.<LocalDate>read(town.system(), PlanAction.TASK_LIST, Tx::today))
                .isEqualTo("2026-03-02");
        clock.set("2026-03-03T00:00");
        assertThat(town.<LocalDate>read(town.system(), PlanAction.TASK_LIST, Tx::today))
                .isEqualTo("2026-03-03");
    }

    private Household announced(Town town) {
        var row = row().build();
        town.announce(row);
        return town.read(
                        town.system(),
                        PeopleAction.HOUSEHOLD_SEE,
                        tx -> households.bySourceNumbers(tx, List.of(row.householdNo())))
                .getFirst();
    }

    private Task task(Town town, Household household) {
        return town.read(town.system(), PlanAction.TASK_LIST, tx -> worklist.ofHousehold(tx, household.id()))
                .getFirst();
    }

    private static List<Map<String, Object>> audit(Town town, Action action, Caller by) {
        return JdbcClient.create(TestDatabase.superuser())
                .sql("""
                        SELECT at AT TIME ZONE 'UTC' AS at, account, token, wrote, subjects
                        FROM audit_entry
                        WHERE municipality = :town AND action = :action AND coalesce(account, token) = :by
                        """)
                .param("town", town.code())
                .param("action", action.name())
                .param("by", by.account() == null ? by.token() : by.account())
                .query()
                .listOfRows();
    }
}
