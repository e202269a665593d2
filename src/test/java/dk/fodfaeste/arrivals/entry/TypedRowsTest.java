package dk.fodfaeste.arrivals.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dk.fodfaeste.arrivals.column.Column;
import dk.fodfaeste.arrivals.row.HouseholdRows;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Gender;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.Relation;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A household that is typed in is read as a file of one household would be. */
class TypedRowsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void every_column_of_a_file_can_be_typed() {
        assertThat(Column.values())
                .allMatch(column ->
                        TypedArrival.OF_HOUSEHOLD.contains(column) || TypedArrival.OF_PERSON.contains(column));
    }

    @Test
    void what_was_typed_becomes_a_household_with_its_main_person_first() {
        HouseholdRows rows = read(
                household("2026-03-16"),
                List.of(
                        person(Column.FIRST_NAMES, "Yara", Column.RELATION, "CHILD", Column.GENDER, "FEMALE"),
                        person(
                                Column.FIRST_NAMES,
                                "Rami",
                                Column.LAST_NAME,
                                "Haddad \"Abu; Yara\"",
                                Column.RELATION,
                                "MAIN")));
        assertThat(rows.first().relation()).isEqualTo(Relation.MAIN);
        assertThat(rows.first().lastName()).isEqualTo("Haddad \"Abu; Yara\"");
        assertThat(rows.rows().getLast().gender()).isEqualTo(Gender.FEMALE);
        assertThat(rows.first().expectedDate()).isEqualTo("2026-03-16");
    }

    @Test
    void the_codes_of_kinds_relations_and_genders_are_understood_as_words_are() {
        for (HouseholdKind kind : HouseholdKind.values()) {
            Map<Column, String> household = household("2026-03-16");
            household.put(Column.KIND, kind.name());
            assertThat(read(household, List.of(person(Column.FIRST_NAMES, "Ali", Column.BIRTH_DATE, "2012-05-04")))
                            .first()
                            .kind())
                    .isEqualTo(kind);
        }
        for (Relation relation : Relation.values()) {
            assertThat(read(
                                    household("2026-03-16"),
                                    List.of(person(Column.FIRST_NAMES, "Ali", Column.RELATION, relation.name())))
                            .first()
                            .relation())
                    .isEqualTo(relation);
        }
        for (Gender gender : Gender.values()) {
            assertThat(read(
                                    household("2026-03-16"),
                                    List.of(person(Column.FIRST_NAMES, "Ali", Column.GENDER, gender.name())))
                            .first()
                            .gender())
                    .isEqualTo(gender);
        }
    }

    @Test
    void a_person_of_whom_nothing_was_typed_is_left_out_and_the_others_keep_their_fields() {
        Problem problem = refused(
                household("2026-03-16"),
                List.of(
                        person(Column.FIRST_NAMES, "Ali"),
                        person(Column.RELATION, "CHILD"),
                        person(Column.FIRST_NAMES, "Sara", Column.BIRTH_DATE, "30-02-2012")));
        assertThat(problem.fields()).singleElement().satisfies(field -> {
            assertThat(field.field()).isEqualTo("persons.2.birthDate");
            assertThat(field.key()).isEqualTo("arrivals.row.date.no-such-day");
        });
    }

    @Test
    void a_fault_of_the_household_stands_at_its_own_field() {
        assertThat(refused(household(""), List.of(person(Column.FIRST_NAMES, "Ali")))
                        .fields())
                .extracting(Problem.Field::field, Problem.Field::key)
                .containsExactly(tuple("expectedArrival", "arrivals.row.arrival-missing"));
    }

    @Test
    void a_number_that_stands_twice_names_the_other_person_and_not_a_row() {
        Problem problem = refused(
                household("2026-03-16"),
                List.of(
                        person(Column.FIRST_NAMES, "Ali", Column.FOREIGNER_NO, "12345678"),
                        person(Column.FIRST_NAMES, "Sara", Column.FOREIGNER_NO, "12345678")));
        assertThat(problem.fields()).singleElement().satisfies(field -> {
            assertThat(field.field()).isEqualTo("persons.1.foreignerNo");
            assertThat(field.key()).isEqualTo("prearrival.typed.person-twice");
            assertThat(field.args()).containsExactly(1);
        });
    }

    @Test
    void a_household_without_anybody_is_none() {
        assertThat(refused(household("2026-03-16"), List.of(person(Column.RELATION, "MAIN")))
                        .fields())
                .extracting(Problem.Field::key)
                .containsExactly("prearrival.typed.nobody");
    }

    private static Map<Column, String> household(String expected) {
        Map<Column, String> household = new EnumMap<>(Column.class);
        household.put(Column.EXPECTED_ARRIVAL, expected);
        return household;
    }

    private static Map<Column, String> person(Object... values) {
        Map<Column, String> person = new EnumMap<>(Column.class);
        for (int i = 0; i < values.length; i += 2) {
            person.put((Column) values[i], (String) values[i + 1]);
        }
        return person;
    }

    private static HouseholdRows read(Map<Column, String> household, List<Map<Column, String>> persons) {
        return TypedRows.read(TypedArrival.of(household, persons), TODAY);
    }

    private static Problem refused(Map<Column, String> household, List<Map<Column, String>> persons) {
        TypedArrival typed = TypedArrival.of(household, persons);
        return catchThrowableOfType(Problem.class, () -> TypedRows.read(typed, TODAY));
    }
}
