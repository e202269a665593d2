package dk.fodfaeste.people.merge;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleChange;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.consent.Consents;
import dk.fodfaeste.people.duplicate.Duplicates;
import dk.fodfaeste.people.duplicate.Likeness;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.merge.Merging.Order;
import dk.fodfaeste.people.merge.Merging.Seen;
import dk.fodfaeste.people.team.ContactPerson;
import dk.fodfaeste.people.team.ContactPersons;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two who are the same become one, with all that is theirs, and two again. */
@ServerTest
class MergingTest {

    private static final List<String> PUT_BACK = List.of(
            "household",
            "person",
            "person_number",
            "person_match_key",
            "household_team",
            "household_unit",
            "plan",
            "task",
            "anchor",
            "arrival");

    @Autowired
    Towns towns;

    @Autowired
    Households households;

    @Autowired
    Merging merging;

    @Autowired
    Duplicates duplicates;

    @Autowired
    ContactPersons contactPersons;

    @Autowired
    Consents consents;

    @Autowired
    Worklist worklist;

    @Autowired
    TaskActions actions;

    private final JdbcClient database = JdbcClient.create(TestDatabase.superuser());
    private Town town;
    private Caller mette;

    @BeforeEach
    void theSameFamilyTwice() {
        town = towns.town();
        mette = town.person("Mette Lund", Role.CASE_WORKER);
        town.announce(
                row().household("H1")
                        .name("Samira", "Al-Hakim")
                        .born("1992-01-01")
                        .foreignerNo("11111111")
                        .build(),
                row().household("H1")
                        .relation(Relation.SPOUSE)
                        .name("Omar", "Al-Hakim")
                        .born("1990-04-05")
                        .build(),
                row().household("H2")
                        .name("Samirah", "Alhakim")
                        .born("1992-05-17")
                        .cpr("1705921234")
                        .foreignerNo("22222222")
                        .build(),
                row().household("H2")
                        .relation(Relation.SIBLING)
                        .name("Nour", "Alhakim")
                        .born("2000-03-04")
                        .build(),
                row().household("H3")
                        .name("Oksana", "Kovalenko")
                        .born("1980-06-07")
                        .build());
    }

    @Test
    void what_was_taken_is_known_of_the_one_who_stays_and_what_was_before_stands_in_the_history() {
        Household h1 = family("H1");
        merge("H1", "H2", Set.of("birthDate", "number.CPR", "number.FOREIGNER"), false);
        Person samira = family("H1").main();
        assertThat(samira.name()).isEqualTo("Samira Al-Hakim");
        assertThat(samira.details().birthDate()).hasToString("1992-05-17");
        assertThat(samira.number(IdentityNumber.Kind.CPR)).isNotNull();
        assertThat(Objects.requireNonNull(samira.number(IdentityNumber.Kind.FOREIGNER))
                        .value())
                .isEqualTo("22222222");
        assertThat(changes(h1.id())).anySatisfy(change -> {
            assertThat(change.field()).isEqualTo("birthDate");
            assertThat(change.oldValue()).isEqualTo("1992-01-01");
        });
        assertThat(listed("11111111"))
                .as("found by the number that gave way")
                .extracting(HouseholdSummary::id)
                .containsExactly(h1.id());
    }

    @Test
    void a_household_that_keeps_somebody_goes_on_under_the_name_of_who_is_left() {
        merge("H1", "H2", Set.of(), false);
        Household left = family("H2");
        assertThat(left.persons()).extracting(Person::name).containsExactly("Nour Alhakim");
        assertThat(left.main().details().relation()).isEqualTo(Relation.MAIN);
        assertThat(changes(left.id())).extracting(PeopleChange::field).contains("mergedElsewhere");
    }

    @Test
    void a_whole_household_goes_along_with_its_people_tasks_and_history() {
        Household h1 = family("H1");
        Household h2 = family("H2");
        merge("H1", "H2", Set.of(), true);
        assertThat(family("H1").persons())
                .extracting(Person::name)
                .containsExactly("Samira Al-Hakim", "Omar Al-Hakim", "Nour Alhakim");
        assertThat(family("H2").id())
                .as("a newer list with its number means the one that stays")
                .isEqualTo(h1.id());
        assertThat(listed(""))
                .extracting(HouseholdSummary::caseNumber)
                .doesNotContain(h2.caseNumber())
                .hasSize(2);
        assertThatThrownBy(() -> town.read(mette, PeopleAction.HOUSEHOLD_SEE, tx -> households.get(tx, h2.id())))
                .isInstanceOf(Problem.class);
        assertThat(tasks(h2.id())).isEmpty();
        assertThat(tasks(h1.id())).anySatisfy(task -> assertThat(task.person()).isEqualTo("Nour Alhakim"));
        assertThat(changes(h1.id())).extracting(PeopleChange::field).contains("merged", "householdMerged");
    }

    @Test
    void of_two_equal_tasks_one_is_left_to_do() {
        Household h1 = family("H1");
        Household h2 = family("H2");
        Task doneThere = tasks(h2.id()).stream()
                .filter(task -> task.person() == null)
                .findFirst()
                .orElseThrow();
        town.run(
                mette,
                PlanAction.TASK_DONE,
                tx -> actions.perform(tx, doneThere.id(), new TaskDone("ML", null, null, null)));
        merge("H1", "H2", Set.of(), true);
        List<Task> equal = tasks(h1.id()).stream()
                .filter(task -> task.title().equals(doneThere.title()) && task.person() == null)
                .toList();
        assertThat(equal).extracting(Task::status).containsExactlyInAnyOrder(TaskStatus.DONE, TaskStatus.NOT_RELEVANT);
        long active = tasks(h1.id()).stream()
                .filter(task -> task.status().isActive() && task.person() == null)
                .map(task -> task.title().da())
                .distinct()
                .count();
        assertThat(tasks(h1.id()).stream().filter(task -> task.status().isActive() && task.person() == null))
                .hasSize((int) active);
    }

    @Test
    void taken_back_everything_is_exactly_as_it_was() {
        for (boolean whole : new boolean[] {true, false}) {
            List<String> before = rows();
            UUID merge = merge("H1", "H2", Set.of("firstNames", "birthDate", "number.CPR", "number.FOREIGNER"), whole);
            assertThat(rows()).isNotEqualTo(before);
            undo(merge);
            assertThat(rows()).as("whole: " + whole).isEqualTo(before);
        }
    }

    @Test
    void contact_persons_and_consents_go_along_and_come_back() {
        Household h1 = family("H1");
        Household h2 = family("H2");
        Caller ole = town.person("Ole Friis", Role.CASE_WORKER);
        Caller eva = town.person("Eva Dam", Role.CASE_WORKER);
        contact(h1, mette);
        contact(h1, ole);
        contact(h2, ole);
        contact(h2, eva);
        consent(h1, false);
        consent(h2, true);
        UUID merge = merge("H1", "H2", Set.of(), true);
        assertThat(contacts(h1))
                .as("one more than the cap is seen as a breach")
                .containsExactly("Eva Dam", "Mette Lund", "Ole Friis");
        assertThat(consented(h1)).as("what was said last about either").isTrue();
        consent(h1, false);
        assertThat(consented(h1)).isFalse();
        undo(merge);
        assertThat(contacts(h1)).containsExactly("Mette Lund", "Ole Friis");
        assertThat(contacts(h2)).containsExactly("Eva Dam", "Ole Friis");
        assertThat(consented(h1)).isFalse();
        assertThat(consented(h2)).isTrue();
    }

    private void contact(Household household, Caller colleague) {
        town.write(mette, PeopleAction.CONTACT_PERSON_CHANGE, tx -> {
            contactPersons.add(tx, household.id(), colleague.account());
            return household;
        });
    }

    private List<String> contacts(Household household) {
        return town
                .read(mette, PeopleAction.CONTACT_PERSON_SEE, tx -> contactPersons.of(tx, household.id()))
                .now()
                .stream()
                .map(ContactPerson::name)
                .toList();
    }

    private void consent(Household household, boolean given) {
        UUID person = household.main().id();
        town.write(mette, PeopleAction.CONSENT_CHANGE, tx -> {
            consents.record(
                    tx,
                    household,
                    new Consents.ConsentInput(
                            person, "handover", given, person, null, Consents.Way.ORAL, tx.today(), null));
            return household;
        });
    }

    private boolean consented(Household household) {
        return town.read(
                mette,
                PeopleAction.CONSENT_SEE,
                tx -> !consents.holding(tx, List.of(household.main()), "handover")
                        .isEmpty());
    }

    @Test
    void what_was_done_since_the_merge_is_kept_when_it_is_taken_back() {
        Household h2 = family("H2");
        UUID merge = merge("H1", "H2", Set.of(), true);
        Task nours = tasks(family("H1").id()).stream()
                .filter(task ->
                        "Nour Alhakim".equals(task.person()) && task.status().isActive())
                .findFirst()
                .orElseThrow();
        town.run(
                mette,
                PlanAction.TASK_DONE,
                tx -> actions.perform(tx, nours.id(), new TaskDone("ML", null, null, null)));
        undo(merge);
        assertThat(tasks(h2.id())).anySatisfy(task -> {
            assertThat(task.id()).isEqualTo(nours.id());
            assertThat(task.status()).isEqualTo(TaskStatus.DONE);
        });
    }

    @Test
    void a_merge_that_another_stands_on_is_taken_back_after_it() {
        UUID first = merge("H1", "H2", Set.of(), false);
        UUID second = merge("H1", "H3", Set.of(), false);
        assertThatThrownBy(() -> undo(first)).hasMessageContaining("people.merge.later");
        undo(second);
        undo(first);
        assertThatThrownBy(() -> undo(first)).hasMessageContaining("people.merge.unknown");
    }

    @Test
    void a_household_of_one_that_is_the_same_is_closed_by_itself() {
        Household h3 = family("H3");
        merge("H1", "H3", Set.of(), false);
        assertThat(family("H3").id()).isNotEqualTo(h3.id());
    }

    @Test
    void two_in_one_household_become_one_and_the_main_person_stays_it() {
        town.announce(
                row().household("H4").name("Amal", "Said").born("1980-02-03").build(),
                row().household("H4")
                        .relation(Relation.OTHER)
                        .name("Amaal", "Saeed")
                        .born("1980-02-03")
                        .foreignerNo("4444")
                        .build());
        Household h4 = family("H4");
        List<String> before = rows();
        UUID merge = merge(h4.persons().get(1), h4.main(), Set.of(), false, null);
        assertThat(family("H4").persons()).hasSize(1);
        assertThat(family("H4").main().details().relation()).isEqualTo(Relation.MAIN);
        undo(merge);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void nobody_is_merged_with_herself_or_on_what_has_changed_meanwhile() {
        Person samira = family("H1").main();
        Person other = family("H2").main();
        assertThatThrownBy(() -> merge(samira, samira, Set.of(), false, null))
                .hasMessageContaining("people.merge.same");
        assertThatThrownBy(() -> merge(samira, other, Set.of(), false, new Seen(samira.version(), other.version() + 1)))
                .hasMessageContaining("people.merge.changed");
        merge(samira, other, Set.of(), false, new Seen(samira.version(), other.version()));
    }

    @Test
    void pairs_are_listed_until_somebody_has_decided_about_them() {
        compare();
        List<Duplicates.Suspects> open = open();
        assertThat(open).hasSize(1);
        Duplicates.Suspects pair = open.getFirst();
        assertThat(pair.level()).isEqualTo(Likeness.Level.POSSIBLE);
        town.write(mette, PeopleAction.DUPLICATE_DECIDE, tx -> {
            duplicates.decideDifferent(
                    tx, pair.first().person().id(), pair.second().person().id());
            return true;
        });
        assertThat(open()).isEmpty();
        town.write(mette, PeopleAction.DUPLICATE_DECIDE, tx -> {
            duplicates.undecideDifferent(
                    tx, pair.second().person().id(), pair.first().person().id());
            return true;
        });
        assertThat(open()).hasSize(1);
        UUID merge = merge("H1", "H2", Set.of(), true);
        compare();
        assertThat(open()).isEmpty();
        undo(merge);
        compare();
        assertThat(open()).hasSize(1);
    }

    private List<HouseholdSummary> listed(String text) {
        return town.read(mette, PeopleAction.HOUSEHOLD_LIST, tx -> households.list(tx, text, null, 10));
    }

    private void compare() {
        town.write(town.system(), PeopleAction.DUPLICATE_LIST, duplicates::compareNew);
    }

    private List<Duplicates.Suspects> open() {
        return town.read(mette, PeopleAction.DUPLICATE_LIST, tx -> duplicates.open(tx, null, 10))
                .pairs();
    }

    private UUID merge(String kept, String gone, Set<String> take, boolean whole) {
        return merge(family(kept).main(), family(gone).main(), take, whole, null);
    }

    private UUID merge(Person kept, Person gone, Set<String> take, boolean whole, @Nullable Seen seen) {
        return town.write(
                mette,
                PeopleAction.PERSON_MERGE,
                tx -> merging.merge(tx, new Order(kept.id(), gone.id(), take, Set.of(), whole, seen)));
    }

    private void undo(UUID merge) {
        town.write(mette, PeopleAction.PERSON_MERGE, tx -> merging.undo(tx, merge));
    }

    private Household family(String number) {
        return town.read(
                        town.system(),
                        PeopleAction.HOUSEHOLD_SEE,
                        tx -> households.bySourceNumbers(tx, List.of(number)))
                .getFirst();
    }

    private List<Task> tasks(UUID household) {
        return town.read(town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> worklist.ofHousehold(tx, household));
    }

    private List<PeopleChange> changes(UUID household) {
        return town.read(town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.changes(tx, household, 50));
    }

    /** All rows but for what only grows: versions, and whether somebody was compared. */
    private List<String> rows() {
        return PUT_BACK.stream().flatMap(table -> rows(table)).toList();
    }

    private Stream<String> rows(String table) {
        return database
                .sql(
                        "SELECT '%1$s ' || (to_jsonb(t) - 'version' - 'compared')::text FROM %1$s t WHERE municipality = :here ORDER BY 1"
                                .formatted(table))
                .param("here", town.code())
                .query(String.class)
                .list()
                .stream();
    }
}
