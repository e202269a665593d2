package dk.fodfaeste.access;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.action.TaskCommand.TaskReassign;
import dk.fodfaeste.plans.worklist.TaskCounts;
import dk.fodfaeste.plans.worklist.TaskFilter;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a unit or a missing right keeps from somebody is gone everywhere: in lists, counts, the household's plan and by identifier. */
@ServerTest
class RestrictedRowsTest {

    private static final TaskFilter ALL = new TaskFilter(TaskFilter.Who.EVERYONE, TaskFilter.When.ACTIVE, null, null);

    @Autowired
    Towns towns;

    @Autowired
    Households households;

    @Autowired
    Worklist worklist;

    @Autowired
    TaskActions actions;

    private Town town;
    private Household household;
    private Task task;

    @BeforeEach
    void oneHouseholdWithItsTasks() {
        town = towns.town();
        town.announce(row().household("H1").build());
        household = town.read(
                        town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.bySourceNumbers(tx, List.of("H1")))
                .getFirst();
        task = plan(town.system()).stream()
                .filter(each -> each.dueBy() != null)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_partner_sees_the_tasks_of_her_own_unit_and_no_others() {
        Caller partner = town.person("Bente Skov", Role.PARTNER, task.unitName(), Set.of());
        assertThat(list(partner))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.unit()).isEqualTo(task.unit()));
        assertThat(list(partner)).hasSizeLessThan(list(town.system()).size());
        assertThat(plan(partner))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.unit()).isEqualTo(task.unit()));
        assertThat(counts(partner).of(TaskFilter.Who.EVERYONE))
                .isEqualTo(list(partner).size());
        assertThat(get(partner, task.id()).id()).isEqualTo(task.id());

        Task others = list(town.system()).stream()
                .filter(each -> !each.unit().equals(task.unit()))
                .findFirst()
                .orElseThrow();
        notFound(() -> get(partner, others.id()));
        notFound(() -> complete(partner, others.id()));
        assertThat(get(town.system(), others.id()).status()).isEqualTo(others.status());
    }

    @Test
    void a_partner_whose_unit_has_nothing_to_do_for_a_household_does_not_see_it_until_it_has() {
        Caller partner = town.person("Bente Skov", Role.PARTNER, "Sprogcenter Øst", Set.of());
        assertThat(families(partner)).isEmpty();
        assertThat(list(partner)).isEmpty();
        assertThat(counts(partner).of(TaskFilter.Who.EVERYONE)).isZero();
        notFound(() -> household(partner));

        town.run(
                town.system(),
                PlanAction.TASK_REASSIGN,
                tx -> actions.perform(
                        tx, task.id(), new TaskReassign(Optional.empty(), town.unit("Sprogcenter Øst"), null)));

        assertThat(families(partner)).extracting(HouseholdSummary::id).containsExactly(household.id());
        assertThat(list(partner)).extracting(Task::id).containsExactly(task.id());
        assertThat(household(partner).id()).isEqualTo(household.id());
    }

    @Test
    void a_case_worker_who_is_restricted_to_a_unit_is_so_in_every_list() {
        Caller worker = town.person("Ole Friis", Role.CASE_WORKER, "Sprogcenter Øst", Set.of());
        assertThat(list(worker)).isEmpty();
        assertThat(families(worker)).isEmpty();
        notFound(() -> get(worker, task.id()));
    }

    @Test
    void a_task_about_concern_for_a_child_is_nowhere_for_those_without_the_right() {
        Caller worker = town.person("Mette Lund", Role.CASE_WORKER);
        int before = counts(worker).of(TaskFilter.Who.EVERYONE);
        mark("CHILD_CONCERN");

        hidden(worker, before);
        hidden(town.person("Ole Friis", Role.CASE_WORKER, null, Set.of(Sensitivity.HEALTH)), before);
        hidden(Caller.token(UUID.randomUUID(), town.code(), "system", Set.of(ApiScope.values())), before);
    }

    @Test
    void a_task_about_concern_for_a_child_is_there_for_those_with_the_right() {
        mark("CHILD_CONCERN");
        Caller worker = town.person("Mette Lund", Role.CASE_WORKER, null, Set.of(Sensitivity.CHILD_CONCERN));
        assertThat(list(worker)).extracting(Task::id).contains(task.id());
        assertThat(plan(worker)).extracting(Task::id).contains(task.id());
        assertThat(get(worker, task.id()).id()).isEqualTo(task.id());
        assertThat(complete(worker, task.id()).status().isActive()).isFalse();
    }

    @Test
    void a_partner_with_the_right_still_sees_only_her_own_unit() {
        mark("CHILD_CONCERN");
        Caller elsewhere =
                town.person("Bente Skov", Role.PARTNER, "Sprogcenter Øst", Set.of(Sensitivity.CHILD_CONCERN));
        assertThat(list(elsewhere)).isEmpty();
        notFound(() -> get(elsewhere, task.id()));
    }

    @Test
    void the_right_in_another_unit_does_not_open_this_ones() {
        mark("CHILD_CONCERN");
        Caller there = town.person("Eva Dam", Role.PARTNER, task.unitName(), Set.of(Sensitivity.CHILD_CONCERN));
        Caller elsewhere = new Caller(
                there.account(),
                null,
                town.code(),
                there.name(),
                Caller.Via.SESSION,
                Set.of(
                        new Caller.Grant(Role.CASE_WORKER, null, Set.of()),
                        new Caller.Grant(
                                Role.PARTNER, town.unit("Sprogcenter Øst"), Set.of(Sensitivity.CHILD_CONCERN))),
                Set.of());
        assertThat(get(there, task.id()).id()).isEqualTo(task.id());
        notFound(() -> get(elsewhere, task.id()));
        assertThat(list(elsewhere)).isNotEmpty().noneMatch(each -> each.id().equals(task.id()));
    }

    @Test
    void another_municipalitys_household_and_task_are_not_found() {
        Caller stranger = towns.town().person("Mette Lund", Role.CASE_WORKER);
        assertThat(list(stranger)).isEmpty();
        assertThat(families(stranger)).isEmpty();
        notFound(() -> household(stranger));
        notFound(() -> get(stranger, task.id()));
        notFound(() -> complete(stranger, task.id()));
    }

    private void hidden(Caller caller, int countBefore) {
        assertThat(list(caller)).extracting(Task::id).isNotEmpty().doesNotContain(task.id());
        assertThat(plan(caller)).extracting(Task::id).isNotEmpty().doesNotContain(task.id());
        assertThat(counts(caller).of(TaskFilter.Who.EVERYONE)).isEqualTo(countBefore - 1);
        assertThat(counts(caller).of(TaskFilter.When.ACTIVE)).isEqualTo(countBefore - 1);
        notFound(() -> get(caller, task.id()));
        notFound(() -> complete(caller, task.id()));
    }

    private void mark(String sensitivity) {
        JdbcClient.create(TestDatabase.superuser())
                .sql("UPDATE task SET sensitivity = :sensitivity WHERE id = :id")
                .param("sensitivity", sensitivity)
                .param("id", task.id())
                .update();
    }

    private List<Task> list(Caller caller) {
        return read(caller, PlanAction.TASK_LIST, tx -> worklist.page(tx, ALL, null, 1000));
    }

    private TaskCounts counts(Caller caller) {
        return read(caller, PlanAction.TASK_LIST, tx -> worklist.counts(tx, ALL));
    }

    private List<Task> plan(Caller caller) {
        return read(caller, PlanAction.HOUSEHOLD_PLANS_SEE, tx -> worklist.ofHousehold(tx, household.id()));
    }

    private Task get(Caller caller, UUID id) {
        return read(caller, PlanAction.TASK_SEE, tx -> worklist.get(tx, id));
    }

    private Task complete(Caller caller, UUID id) {
        town.run(caller, PlanAction.TASK_DONE, tx -> actions.perform(tx, id, TaskDone.PLAIN));
        return get(caller, id);
    }

    private Household household(Caller caller) {
        return read(caller, PeopleAction.HOUSEHOLD_SEE, tx -> households.get(tx, household.id()));
    }

    private List<HouseholdSummary> families(Caller caller) {
        return read(caller, PeopleAction.HOUSEHOLD_LIST, tx -> households.list(tx, "", null, 100));
    }

    private <T> T read(Caller caller, Action action, Function<Tx, T> work) {
        return town.read(caller, action, work);
    }

    private static void notFound(Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    }
}
