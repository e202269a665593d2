package dk.fodfaeste.arrivals.imports;

import static dk.fodfaeste.testing.Rows.row;
import static dk.fodfaeste.testing.TestClock.danish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.imports.ImportUndo.Reason;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.arrivals.intake.ImportState;
import dk.fodfaeste.jobs.RunJobs;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleChange;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.Rows;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Taking an import back, while nothing is built on it. */
@ServerTest
class ImportUndoTest {

    @Autowired
    Towns towns;

    @Autowired
    ArrivalImport imports;

    @Autowired
    ImportUndo undo;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Households households;

    @Autowired
    Worklist worklist;

    @Autowired
    TaskActions actions;

    @Autowired
    RunJobs jobs;

    @Autowired
    TestClock clock;

    private Town town;
    private Caller ole;

    @BeforeEach
    void aTown() {
        town = towns.town();
        ole = town.person("Ole Bro", Role.TEAM_LEADER);
    }

    @Test
    void households_that_it_brought_in_go_with_their_plans_and_can_come_again() {
        var main = row().household("H1").foreignerNo("12345678").build();
        var child = row().household("H1")
                .relation(Relation.CHILD)
                .name("Yara", "Al-Hakim")
                .born("2017-05-04")
                .build();
        ImportResult first = town.announce(main, child);
        assertThat(outlook(first)).satisfies(outlook -> {
            assertThat(outlook.households()).isEqualTo(1);
            assertThat(outlook.tasks()).isEqualTo(first.counts().tasksCreated());
            assertThat(outlook.isPossible()).isTrue();
        });
        undo(first);
        assertThat(find("H1")).isNull();
        for (String table : List.of(
                "household",
                "person",
                "person_number",
                "plan",
                "task",
                "anchor",
                "arrival",
                "household_team",
                "household_unit")) {
            assertThat(count(table)).as(table).isZero();
        }
        ImportResult undone = get(first);
        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        assertThat(undone.undone()).isEqualTo(new ImportResult.Undone(danish("2026-03-02T10:00"), "Ole Bro"));
        assertThat(town.announce(main, child).counts().householdsCreated()).isEqualTo(1);
    }

    @Test
    void households_that_it_changed_get_their_earlier_values_back_and_keep_both_in_their_history() {
        town.announce(base().build(), child().build());
        Household before = known();
        Map<UUID, @Nullable Instant> dates = dueDates(before);
        ImportResult second = town.announce(
                base().name("Samira", "Hakim")
                        .cpr("1501921234")
                        .expected("2026-03-23T12:00")
                        .decided("2026-02-12")
                        .build(),
                child().build(),
                row().household("H1")
                        .relation(Relation.CHILD)
                        .name("Adam", "Al-Hakim")
                        .born("2019-01-02")
                        .build());
        assertThat(second.counts().householdsUpdated()).isEqualTo(1);
        assertThat(known().persons()).hasSize(3);
        assertThat(dueDates(known())).isNotEqualTo(dates);

        undo(second);

        Household after = known();
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(after.persons())
                .extracting(Person::details)
                .isEqualTo(before.persons().stream().map(Person::details).toList());
        assertThat(after.main().numbers()).extracting(IdentityNumber::value).containsExactly("11111111");
        assertThat(dueDates(after)).isEqualTo(dates);
        Arrival arrival = town.read(ole, PeopleAction.HOUSEHOLD_SEE, tx -> arrivals.get(tx, after.id()));
        assertThat(arrival.expectedDate()).isEqualTo("2026-03-16");
        assertThat(arrival.decisionDate()).isEqualTo("2026-02-10");
        List<PeopleChange> history =
                town.read(ole, PeopleAction.HOUSEHOLD_SEE, tx -> households.changes(tx, after.id(), 100));
        assertThat(history.getFirst())
                .as("that it was taken back, by whom, and what")
                .extracting(PeopleChange::by, PeopleChange::field, PeopleChange::oldValue)
                .containsExactly("Ole Bro", "list", second.fileName());
        assertThat(history)
                .filteredOn(change -> change.field().equals("lastName"))
                .extracting(PeopleChange::oldValue, PeopleChange::newValue)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Al-Hakim", "Hakim"),
                        org.assertj.core.groups.Tuple.tuple("Hakim", "Al-Hakim"));
        assertThat(history)
                .filteredOn(change -> change.field().equals("person"))
                .extracting(PeopleChange::oldValue, PeopleChange::newValue)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(null, "Adam Al-Hakim"),
                        org.assertj.core.groups.Tuple.tuple("Adam Al-Hakim", null));
    }

    @Test
    void a_decision_that_was_not_known_before_is_unknown_again() {
        town.announce(base().decided(null).build());
        Map<UUID, @Nullable Instant> dates = dueDates(known());
        ImportResult second = town.announce(base().decided("2026-02-10").build());
        undo(second);
        assertThat(dueDates(known())).isEqualTo(dates);
        assertThat(town.read(ole, PeopleAction.HOUSEHOLD_SEE, tx -> arrivals.get(tx, known().id()))
                        .decisionDate())
                .isNull();
    }

    @Test
    void a_task_that_was_worked_on_stands_in_the_way() {
        ImportResult first = town.announce(base().build());
        Task task = town.read(ole, PlanAction.TASK_LIST, tx -> worklist.ofHousehold(tx, known().id()))
                .getFirst();
        town.run(
                ole,
                PlanAction.TASK_DONE,
                tx -> actions.perform(tx, task.id(), new TaskDone(null, null, null, task.version())));
        assertThat(outlook(first).obstacles()).isEqualTo(Map.of(known().id(), Set.of(Reason.TASKS)));
        assertRefused(first, "arrivals.undo.obstructed");
    }

    @Test
    void an_arrival_that_was_registered_stands_in_the_way() {
        ImportResult first = town.announce(base().build());
        town.write(
                ole,
                ArrivalAction.ARRIVAL_REGISTER,
                tx -> arrivals.register(tx, known().id(), danish("2026-03-01T14:30")));
        assertThat(outlook(first).obstacles().get(known().id())).contains(Reason.MOVED, Reason.CHANGED, Reason.TASKS);
        assertRefused(first, "arrivals.undo.obstructed");
    }

    @Test
    void a_later_import_that_changed_the_household_is_undone_first() {
        ImportResult first = town.announce(base().build());
        ImportResult second = town.announce(base().name("Samira", "Hakim").build());
        ImportResult third = town.announce(base().name("Samira", "Hakimi").build());
        assertRefused(first, "arrivals.undo.obstructed");
        assertRefused(second, "arrivals.undo.obstructed");
        undo(third);
        undo(second);
        assertThat(known().name()).isEqualTo("Al-Hakim");
        // The history that the two left behind is about this household, so it stays.
        assertRefused(first, "arrivals.undo.obstructed");
    }

    @Test
    void what_is_built_on_it_between_the_order_and_the_job_keeps_all_of_it() {
        ImportResult first = town.announce(
                base().build(), row().household("H2").name("Tesfay", null).build());
        order(first);
        town.write(
                ole,
                ArrivalAction.ARRIVAL_REGISTER,
                tx -> arrivals.register(tx, known().id(), danish("2026-03-01T14:30")));
        jobs.due(town);
        assertThat(get(first).state()).isEqualTo(ImportState.DONE);
        assertThat(find("H2")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({", 2026-04-01T10:59, 2026-04-01T11:00", "7, 2026-03-09T09:59, 2026-03-09T10:00"})
    void it_is_open_for_thirty_days_or_as_many_as_the_municipality_says(
            @Nullable Integer days, String open, String closed) {
        if (days != null) {
            town.settles("arrivals.import.kept-days", days);
        }
        ImportResult first = town.announce(base().build());
        clock.set(open);
        assertThat(town.<Boolean>read(ole, ArrivalAction.ARRIVAL_IMPORT_UNDO, tx -> undo.isOpen(tx, get(first))))
                .isTrue();
        clock.set(closed);
        assertRefused(first, "arrivals.undo.closed");
    }

    @Test
    void an_import_that_changed_nothing_or_was_undone_has_nothing_to_undo() {
        ImportResult first = town.announce(base().build());
        assertRefused(town.announce(base().build()), "arrivals.undo.closed");
        undo(first);
        assertRefused(first, "arrivals.undo.closed");
    }

    private void assertRefused(ImportResult result, String key) {
        assertThatThrownBy(() -> order(result))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo(key));
    }

    private void undo(ImportResult result) {
        order(result);
        jobs.due(town);
        assertThat(get(result).state()).isEqualTo(ImportState.UNDONE);
    }

    private void order(ImportResult result) {
        town.write(ole, ArrivalAction.ARRIVAL_IMPORT_UNDO, tx -> {
            undo.order(tx, imports.get(tx, result.id()));
            return true;
        });
    }

    private ImportUndo.Outlook outlook(ImportResult result) {
        return town.read(ole, ArrivalAction.ARRIVAL_IMPORT_UNDO, tx -> undo.outlook(tx, result.id()));
    }

    private ImportResult get(ImportResult result) {
        return town.read(ole, ArrivalAction.ARRIVAL_IMPORT_SEE, tx -> imports.get(tx, result.id()));
    }

    private Household known() {
        return java.util.Objects.requireNonNull(find("H1"));
    }

    private @Nullable Household find(String number) {
        List<Household> found = town.read(
                town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.bySourceNumbers(tx, List.of(number)));
        return found.isEmpty() ? null : found.getFirst();
    }

    private Map<UUID, @Nullable Instant> dueDates(Household household) {
        return town.read(town.system(), PlanAction.TASK_LIST, tx -> worklist.ofHousehold(tx, household.id())).stream()
                .filter(task -> task.dueBy() != null)
                .collect(Collectors.toMap(Task::id, Task::dueBy));
    }

    private int count(String table) {
        return JdbcClient.create(TestDatabase.superuser())
                .sql("SELECT count(*) FROM " + table + " WHERE municipality = :town")
                .param("town", town.code())
                .query(Integer.class)
                .single();
    }

    private static Rows base() {
        return row().household("H1").foreignerNo("11111111");
    }

    private static Rows child() {
        return row().household("H1")
                .relation(Relation.CHILD)
                .name("Yara", "Al-Hakim")
                .born("2017-05-04");
    }
}
