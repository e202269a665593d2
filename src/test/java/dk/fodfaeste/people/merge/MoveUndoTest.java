package dk.fodfaeste.people.merge;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleChange;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.merge.Moves.Divided;
import dk.fodfaeste.people.merge.Moves.MoveInput;
import dk.fodfaeste.people.merge.Moves.Moved;
import dk.fodfaeste.people.merge.Moves.SplitInput;
import dk.fodfaeste.people.remark.Remark.Kind;
import dk.fodfaeste.people.remark.Remarks;
import dk.fodfaeste.people.remark.Remarks.RemarkInput;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who moved, and what was divided, is put back as it was, while nothing is built on it. */
@ServerTest
class MoveUndoTest {

    @Autowired
    Towns towns;

    @Autowired
    Households households;

    @Autowired
    Moves moves;

    @Autowired
    MoveUndo undo;

    @Autowired
    Remarks remarks;

    private final JdbcClient database = JdbcClient.create(TestDatabase.superuser());
    private Town town;
    private Caller mette;

    @BeforeEach
    void twoFamilies() {
        town = towns.town();
        mette = town.person("Mette Lund", Role.CASE_WORKER, null, EnumSet.allOf(Sensitivity.class));
        town.announce(
                row().household("H1")
                        .name("Samira", "Al-Hakim")
                        .born("1992-01-02")
                        .build(),
                row().household("H1")
                        .relation(Relation.SPOUSE)
                        .name("Omar", "Al-Hakim")
                        .born("1990-03-04")
                        .build(),
                row().household("H1")
                        .relation(Relation.CHILD)
                        .name("Nour", "Al-Hakim")
                        .born("2015-05-06")
                        .build(),
                row().household("H2").name("Oksana", "Kovalenko").build());
    }

    @Test
    void who_moved_is_back_related_as_she_was_with_her_open_tasks() {
        Map<String, Relation> before = relations("H1");
        Map<UUID, UUID> tasks = tasks();
        Moved moved = move("Omar", Relation.OTHER);
        assertThat(relations("H2")).containsKey("Omar");
        assertThat(tasks()).isNotEqualTo(tasks);
        undo(moved.move());
        assertThat(relations("H1")).isEqualTo(before);
        assertThat(relations("H2")).doesNotContainKey("Omar");
        assertThat(tasks()).isEqualTo(tasks);
        assertThatThrownBy(() -> undo(moved.move())).hasMessageContaining("people.move.gone");
    }

    @Test
    void a_main_person_who_comes_back_is_the_main_person_again_and_gives_the_family_its_name() {
        Map<String, Relation> before = relations("H1");
        String name = family("H1").name();
        Moved moved = move("Samira", Relation.OTHER);
        assertThat(relations("H1")).containsEntry("Omar", Relation.MAIN);
        undo(moved.move());
        assertThat(relations("H1")).isEqualTo(before);
        assertThat(family("H1").name()).isEqualTo(name);
    }

    @Test
    void a_divided_family_is_one_again_and_the_case_that_was_opened_is_behind_it() {
        Map<String, Relation> before = relations("H1");
        Map<UUID, UUID> tasks = tasks();
        Divided divided = split("Samira", "Nour");
        assertThat(relations("H1")).containsOnlyKeys("Omar");
        undo(divided.split());
        assertThat(relations("H1")).isEqualTo(before);
        assertThat(tasks()).isEqualTo(tasks);
        assertThatThrownBy(() -> town.read(
                        mette,
                        PeopleAction.HOUSEHOLD_SEE,
                        tx -> households.get(tx, divided.household().id())))
                .hasMessageContaining("people.household.unknown");
        List<PeopleChange> history = town.read(
                mette,
                PeopleAction.HOUSEHOLD_SEE,
                tx -> households.changes(tx, family("H1").id(), 20));
        assertThat(history.getFirst().field()).isEqualTo("splitUndone");
        assertThat(history.getFirst().newValue()).isEqualTo(divided.household().caseNumber());
    }

    @Test
    void what_was_written_about_a_person_meanwhile_goes_with_her_and_stands_in_nobodys_way() {
        Divided divided = split("Nour");
        UUID nour = divided.household().main().id();
        town.write(
                mette,
                PeopleAction.REMARK_WRITE,
                tx -> remarks.add(
                        tx, divided.household().id(), new RemarkInput(nour, Kind.ORDINARY, "Går til svømning")));
        undo(divided.split());
        assertThat(town.read(
                                mette,
                                PeopleAction.REMARK_SEE,
                                tx -> remarks.of(tx, family("H1").id()))
                        .items())
                .hasSize(1);
    }

    @Test
    void a_case_that_somebody_has_worked_on_is_not_taken_away_from_her() {
        Divided divided = split("Nour");
        database.sql("INSERT INTO reunification (municipality, id, household, relation, first_names, created_at)"
                        + " VALUES (:town, gen_random_uuid(), :household, 'SIBLING', 'Ali', '2026-03-02T10:00Z')")
                .param("town", town.code())
                .param("household", divided.household().id())
                .update();
        assertThatThrownBy(() -> undo(divided.split())).hasMessageContaining("people.split.worked");
        assertThat(relations("H1")).doesNotContainKey("Nour");
    }

    @Test
    void who_has_moved_on_or_is_somebody_else_now_stays() {
        Moved first = move("Omar", Relation.OTHER);
        town.write(
                mette,
                PeopleAction.PERSON_MOVE,
                tx -> moves.move(
                        tx, first.person().id(), new MoveInput(family("H1").caseNumber(), Relation.SIBLING)));
        assertThatThrownBy(() -> undo(first.move()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("people.move.later"));
    }

    private Moved move(String first, Relation relation) {
        return town.write(
                mette,
                PeopleAction.PERSON_MOVE,
                tx -> moves.move(tx, person(first), new MoveInput(family("H2").caseNumber(), relation)));
    }

    private Divided split(String... first) {
        List<UUID> going = List.of(first).stream().map(this::person).toList();
        return town.write(
                mette,
                PeopleAction.HOUSEHOLD_SPLIT,
                tx -> moves.split(tx, family("H1").id(), new SplitInput(going)));
    }

    private void undo(UUID occasion) {
        town.write(mette, PeopleAction.PERSON_MOVE, tx -> undo.undo(tx, occasion));
    }

    private UUID person(String first) {
        return family("H1").persons().stream()
                .filter(each -> first.equals(each.details().firstNames()))
                .map(Person::id)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Relation> relations(String number) {
        return family(number).persons().stream()
                .collect(Collectors.toMap(
                        each -> String.valueOf(each.details().firstNames()),
                        each -> each.details().relation()));
    }

    /** Where each open task is. */
    private Map<UUID, UUID> tasks() {
        return database
                .sql("SELECT id, household FROM task WHERE municipality = :town AND status = 'OPEN'")
                .param("town", town.code())
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getObject("household", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Household family(String number) {
        return town.read(
                        town.system(),
                        PeopleAction.HOUSEHOLD_SEE,
                        tx -> households.bySourceNumbers(tx, List.of(number)))
                .getFirst();
    }
}
