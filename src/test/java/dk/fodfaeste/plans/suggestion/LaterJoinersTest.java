package dk.fodfaeste.plans.suggestion;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.imports.ArrivalImport;
import dk.fodfaeste.arrivals.imports.ImportUndo;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.jobs.RunJobs;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.NewHousehold.NewPerson;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.retraction.Retractions;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.Rows;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Who joins a family later gets tasks, and whoever made the change is told. */
@ServerTest
class LaterJoinersTest {

    private static final String SCHOOL = "Aftal skoleplads til børn på 6–16 år";

    @Autowired
    Towns towns;

    @Autowired
    Households households;

    @Autowired
    Retractions values;

    @Autowired
    Environment environment;

    @Autowired
    Suggestions suggestions;

    @Autowired
    FittingRecount recount;

    @Autowired
    Worklist worklist;

    @Autowired
    TaskActions actions;

    @Autowired
    ArrivalImport imports;

    @Autowired
    ImportUndo undo;

    @Autowired
    RunJobs jobs;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private Town town;
    private Caller mette;

    @BeforeEach
    void aMotherAlone() {
        town = towns.town();
        mette = town.person("Mette Lund", Role.TEAM_LEADER, null, EnumSet.allOf(Sensitivity.class));
        town.announce(mother().build());
    }

    @Test
    void nothing_waits_for_a_family_that_is_as_it_was_announced() {
        assertThat(waiting()).isZero();
        assertThat(page()).doesNotContain("passer nu");
    }

    @Test
    void a_child_of_eleven_who_comes_with_a_later_row_of_a_list_gets_her_tasks_at_once() {
        int before = tasks().size();
        ImportResult second =
                town.announce(mother().build(), child("2015-01-05").build());
        assertThat(titles()).contains(SCHOOL);
        assertThat(second.counts().tasksCreated())
                .isEqualTo(tasks().size() - before)
                .isPositive();
        assertThat(waiting()).isZero();
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(mette), Town.PASSWORD);
        assertThat(visitor.get("/ankomster/indlaesninger/" + second.id()).body())
                .contains("Ændrede familier", "Familien Al-Hakim", (tasks().size() - before) + " nye opgaver");
    }

    @Test
    void a_list_that_changes_only_a_number_starts_nothing() {
        int before = tasks().size();
        ImportResult second = town.announce(mother().cpr("1501921234").build());
        assertThat(second.counts().householdsUpdated()).isEqualTo(1);
        assertThat(second.counts().tasksCreated()).isZero();
        assertThat(tasks()).hasSize(before);
    }

    @Test
    void what_a_list_started_goes_when_the_list_is_undone() {
        List<UUID> before = tasks().stream().map(Task::id).toList();
        ImportResult second =
                town.announce(mother().build(), child("2015-01-05").build());
        undo(second);
        assertThat(tasks()).extracting(Task::id).containsExactlyInAnyOrderElementsOf(before);
        assertThat(waiting()).isZero();
    }

    @Test
    void what_a_list_started_and_somebody_has_done_keeps_the_list_from_being_undone() {
        ImportResult second =
                town.announce(mother().build(), child("2015-01-05").build());
        Task school = tasks().stream()
                .filter(each -> each.title().da().equals(SCHOOL))
                .findFirst()
                .orElseThrow();
        town.run(mette, PlanAction.TASK_DONE, tx -> actions.perform(tx, school.id(), TaskDone.PLAIN));
        assertThatThrownBy(() -> undo(second)).isInstanceOf(Problem.class);
    }

    @Test
    void who_is_added_by_hand_is_told_of_on_the_familys_page_with_one_button() {
        int before = tasks().size();
        join(child("2015-01-05"));
        int fitting = waiting();
        assertThat(fitting).isPositive();
        assertThat(page()).contains(fitting == 1 ? "1 opgave passer nu" : fitting + " opgaver passer nu", "Tilføj");
        town.write(mette, PlanAction.TASK_SUGGEST, tx -> suggestions.takeWaiting(tx, family().id()));
        assertThat(titles()).contains(SCHOOL);
        assertThat(tasks()).hasSize(before + fitting);
        assertThat(waiting()).isZero();
        int again = made();
        assertThat(again).as("once more").isZero();
    }

    @Test
    void what_somebody_has_said_no_to_is_not_offered_again_by_the_next_change() {
        join(child("2015-01-05"));
        town.run(mette, PlanAction.TASK_SUGGEST, tx -> suggestions.decline(tx, family().id()));
        assertThat(waiting()).isZero();
        Person child = member(Relation.CHILD);
        correct(child, LocalDate.of(2015, 1, 6));
        assertThat(waiting()).isZero();
    }

    @Test
    void a_birth_date_that_is_put_right_makes_other_tasks_fit_and_those_of_the_wrong_one_not() {
        join(child("2000-01-05"));
        int asAdult = waiting();
        assertThat(offered()).doesNotContain(SCHOOL);
        correct(member(Relation.CHILD), LocalDate.of(2015, 1, 5));
        assertThat(offered()).contains(SCHOOL);
        assertThat(waiting()).isNotEqualTo(asAdult);
    }

    @Test
    void two_families_that_become_one_and_are_two_again() {
        town.announce(
                row().household("H2")
                        .name("Samira", "Al Hakim")
                        .foreignerNo("22222222")
                        .build(),
                row().household("H2")
                        .relation(Relation.CHILD)
                        .name("Nour", "Al Hakim")
                        .born("2015-01-05")
                        .build());
        Household other = family("H2");
        ApiClient client = ApiClient.of(environment, town.token(ApiScope.HOUSEHOLDS_WRITE));
        ApiResponse merged = client.post(
                "/persons/" + family().main().id() + "/merge",
                "{\"gone\": \"%s\", \"whole\": true}".formatted(other.main().id()));
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        assertThat(titles()).contains(SCHOOL);
        assertThat(waiting()).as("her tasks came with her").isZero();
        client.post("/merges/" + merged.at("/merge") + "/undo", "{}");
        assertThat(waiting()).isZero();
    }

    @Test
    void the_day_before_she_is_six_nothing_fits_and_on_her_birthday_the_school_does() {
        join(child("2020-03-19"));
        town.run(mette, PlanAction.TASK_SUGGEST, tx -> suggestions.decline(tx, family().id()));
        clock.set("2026-03-18T05:00");
        jobs.daily(town, BirthdayJob.KIND);
        assertThat(offered()).doesNotContain(SCHOOL);
        clock.set("2026-03-19T05:00");
        jobs.daily(town, BirthdayJob.KIND);
        assertThat(offered()).contains(SCHOOL);
        assertThat(waiting()).isPositive();
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(mette), Town.PASSWORD);
        assertThat(visitor.get("/").body()).contains("Nye opgaver passer", "/nye-opgaver");
    }

    @Test
    void whoever_was_born_on_the_29th_of_february_is_a_year_older_on_the_1st_of_march() {
        join(child("2020-02-29"));
        town.run(mette, PlanAction.TASK_SUGGEST, tx -> suggestions.decline(tx, family().id()));
        clock.set("2027-03-01T05:00");
        assertThat(birthdays()).isEqualTo(1);
        clock.set("2027-02-28T05:00");
        assertThat(birthdays()).isZero();
    }

    @Test
    void who_may_not_start_tasks_is_told_whom_to_ask() {
        join(child("2015-01-05"));
        Caller secretary = town.person("Birgit Ravn", Role.SECRETARIAT);
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(secretary), Town.PASSWORD);
        assertThat(visitor.get("/familier/" + family().id()).body())
                .contains("passer nu", "Bed familiens sagsbehandler")
                .doesNotContain("Tilføj opgave");
    }

    private int made() {
        return town.write(mette, PlanAction.TASK_SUGGEST, tx -> suggestions.takeWaiting(tx, family().id()));
    }

    private int birthdays() {
        return town.write(town.system(), PlanAction.TASKS_FIND, recount::birthdays);
    }

    private void undo(ImportResult result) {
        town.run(mette, ArrivalAction.ARRIVAL_IMPORT_UNDO, tx -> undo.order(tx, imports.get(tx, result.id())));
        jobs.due(town);
    }

    private void join(Rows row) {
        var built = row.build();
        PersonDetails details = new PersonDetails(
                built.relation(), "Yara", "Al-Hakim", built.birthDate(), false, null, "SY", "ar", null, false);
        town.write(
                mette,
                PeopleAction.PERSON_ADD,
                tx -> households.addPersons(tx, family().id(), List.of(new NewPerson(details, List.of()))));
    }

    private void correct(Person now, LocalDate birth) {
        PersonDetails was = now.details();
        PersonDetails is = new PersonDetails(
                was.relation(),
                was.firstNames(),
                was.lastName(),
                birth,
                false,
                was.gender(),
                was.nationality(),
                was.language(),
                was.dialect(),
                was.interpreter());
        town.run(
                mette,
                PeopleAction.PERSON_CORRECT,
                tx -> values.become(
                        tx, now, new Person(now.id(), now.household(), is, now.numbers(), null, null, now.version())));
    }

    private Person member(Relation relation) {
        return family().persons().stream()
                .filter(each -> each.details().relation() == relation)
                .findFirst()
                .orElseThrow();
    }

    private int waiting() {
        return town.read(mette, PlanAction.HOUSEHOLD_PLANS_SEE, tx -> suggestions.waiting(tx, family().id()));
    }

    private List<String> offered() {
        return town.read(mette, PlanAction.TASK_SUGGEST, tx -> suggestions.of(tx, family().id())).stream()
                .map(each -> each.title().da())
                .toList();
    }

    private List<Task> tasks() {
        return town.read(town.system(), PlanAction.TASK_LIST, tx -> worklist.ofHousehold(tx, family().id()));
    }

    private List<String> titles() {
        return tasks().stream().map(each -> each.title().da()).toList();
    }

    private String page() {
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(mette), Town.PASSWORD);
        return visitor.get("/familier/" + family().id()).body();
    }

    private Household family() {
        return family("H1");
    }

    private Household family(String number) {
        return town.read(
                        town.system(),
                        PeopleAction.HOUSEHOLD_SEE,
                        tx -> households.bySourceNumbers(tx, List.of(number)))
                .getFirst();
    }

    private static Rows mother() {
        return row().household("H1").name("Samira", "Al-Hakim").foreignerNo("11111111");
    }

    private static Rows child(@Nullable String born) {
        return row().household("H1")
                .relation(Relation.CHILD)
                .name("Yara", "Al-Hakim")
                .born(born);
    }
}
