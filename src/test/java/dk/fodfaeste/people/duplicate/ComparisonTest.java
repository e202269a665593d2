package dk.fodfaeste.people.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.people.Gender;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.IdentityNumber.Kind;
import dk.fodfaeste.people.NewHousehold.NewPerson;
import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.duplicate.Likeness.Level;
import dk.fodfaeste.people.duplicate.Likeness.Reason;
import dk.fodfaeste.people.household.MatchKeys;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes two persons one, and what does not. */
class ComparisonTest {

    @Test
    void an_equal_number_is_certain_whatever_else_differs() {
        NewPerson one = numbered("Samira Hakim", "1992-05-17", Kind.FOREIGNER, "12345678");
        NewPerson other = numbered("Oksana Kovalenko", "1970-01-01", Kind.FOREIGNER, "12345678");
        assertThat(Comparison.of(one, other).level()).isEqualTo(Level.CERTAIN);
        assertThat(Comparison.of(one, other).reasons()).contains(Reason.SAME_NUMBER, Reason.OTHER_BIRTH);
    }

    @Test
    void a_replacement_number_and_a_cpr_number_are_compared() {
        assertThat(Comparison.of(
                                numbered("Samira", null, Kind.CPR, "7505921234"),
                                numbered("Samira", null, Kind.REPLACEMENT, "7505921234"))
                        .level())
                .isEqualTo(Level.CERTAIN);
    }

    @Test
    void a_foreigner_number_with_the_digits_of_a_cpr_number_is_another_thing() {
        assertThat(Comparison.of(
                                numbered("Samira", null, Kind.CPR, "7505921234"),
                                numbered("Oksana", null, Kind.FOREIGNER, "7505921234"))
                        .level())
                .isNull();
    }

    @ParameterizedTest(name = "{0} {1} and {2} {3}: {4}")
    @CsvSource({
        "Samira Al-Hakim, 1992-05-17, Samira Al-Hakim,  1992-05-17, LIKELY",
        "Samira Al-Hakim, 1992-05-17, Hakim Samira,     1992-05-17, LIKELY",
        "Samira Al-Hakim, 1992-05-17, Samirah El Hakeem, 1992-05-17, LIKELY",
        "Samira Al-Hakim, 1992-05-04, Samira Al-Hakim,  1992-04-05, LIKELY",
        "Samira Al-Hakim, 1992-01-01, Samira Al-Hakim,  1992-05-17, LIKELY",
        "Samira Al-Hakim, 1992-01-01, Samira Al-Hakim,  1994-01-01, LIKELY",
        "Samira Al-Hakim, 1992-01-01, Samira Al-Hakim,  1995-01-01, ",
        "Samira Al-Hakim, 1992-05-17, Samira Al-Hakim,  1993-05-17, ",
        "Samira Al-Hakim, 1992-05-17, Samira Nour Al-Hakim, 1992-05-17, LIKELY",
        "Samira Al-Hakim, , Samira Al-Hakim, 1992-05-17, POSSIBLE",
        "Samira Al-Hakim, 1992-05-17, Amal Al-Hakim,    1992-05-17, POSSIBLE",
        "Samira Al-Hakim, 1992-05-17, Amal Al-Hakim,    1994-05-17, ",
        "Samira Al-Hakim, 1992-01-01, Amal Al-Hakim,    1992-01-01, ",
        "Samira Al-Hakim, 1992-05-17, Oksana Kovalenko, 1992-05-17, ",
        "Tesfay,          1992-05-17, Tesfai Gebre,     1992-05-17, POSSIBLE",
    })
    void names_and_birth_dates_weigh_together(
            String name, @Nullable String born, String other, @Nullable String otherBorn, @Nullable Level level) {
        Likeness likeness = Comparison.of(person(name, born), person(other, otherBorn));
        assertThat(likeness.level()).as(likeness.toString()).isEqualTo(level);
        assertThat(Comparison.of(person(other, otherBorn), person(name, born)).score())
                .isEqualTo(likeness.score());
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "Мар'яна Соловйова, Mariana Soloviova",
        "Мар’яна Соловйова, Maryana Solovyova",
        "Ольга Ковальчук, Olga Koval'chuk",
        "Ольга Ковальчук, Olha Kovalchuk",
        "Đorđe Đorđević, Djordje Djordjevic",
        "Đorđe Đorđević, Dorde Dordevic",
        "Łukasz Strauß, Lukasz Strauss",
        "Ayşe Yıldız, Ayse Yildiz",
        "رضا كريمي, رضا کریمی",
        "محمد الأحمد, محمد الاحمد",
        "Åse Sørensen, Aase Soerensen",
    })
    void a_name_in_other_letters_is_likely_the_same_and_is_found_to_be_compared(String name, String other) {
        NewPerson one = person(name, "1992-05-17");
        NewPerson two = person(other, "1992-05-17");
        assertThat(Comparison.of(one, two).level()).isEqualTo(Level.LIKELY);
        assertThat(Comparison.of(two, one).level()).isEqualTo(Level.LIKELY);
        assertThat(MatchKeys.sought(person(other, null).details()))
                .containsAnyElementsOf(MatchKeys.of(person(name, null).details()));
    }

    @Test
    void another_name_in_other_letters_is_another() {
        assertThat(Comparison.of(person("Мар'яна Соловйова", "1992-05-17"), person("Марта Соколова", "1990-05-17"))
                        .level())
                .isNull();
    }

    @Test
    void brothers_who_share_the_names_of_father_and_grandfather_are_two() {
        assertThat(Comparison.of(person("Omar Ali Hassan Haddad", null), person("Yusuf Ali Hassan Haddad", null))
                        .level())
                .isNull();
    }

    @Test
    void another_nationality_or_gender_or_number_speaks_against_it() {
        NewPerson one = numbered("Samira Hakim", null, Kind.FOREIGNER, "1");
        int same = Comparison.of(one, person("Samira Hakim", null)).score();
        assertThat(Comparison.of(one, numbered("Samira Hakim", null, Kind.FOREIGNER, "2"))
                        .score())
                .isLessThan(same);
        assertThat(Comparison.of(one, with("IQ", Gender.FEMALE)).score()).isLessThan(same);
        assertThat(Comparison.of(one, with("SY", Gender.MALE)).score()).isLessThan(same);
    }

    @Test
    void whoever_is_found_shares_a_key_and_an_estimated_year_is_sought_around() {
        PersonDetails known = person("Samira Al-Hakim", "1994-05-17").details();
        assertThat(MatchKeys.sought(person("Sameera", "1993-06-01").details()))
                .containsAnyElementsOf(MatchKeys.of(known));
        assertThat(MatchKeys.sought(person("Sameera", "1992-01-01").details()))
                .containsAnyElementsOf(MatchKeys.of(known));
        assertThat(MatchKeys.sought(person("Sameera", "1992-06-01").details()))
                .doesNotContainAnyElementsOf(MatchKeys.of(known));
        assertThat(MatchKeys.sought(person("Hakim, Samira", null).details()))
                .containsAnyElementsOf(MatchKeys.of(known));
        assertThat(MatchKeys.of(person("A", "1992-01-01").details())).doesNotContain("1992-01-01");
    }

    private static NewPerson person(String name, @Nullable String born) {
        return person(name, born, "SY", null, List.of());
    }

    private static NewPerson with(String nationality, Gender gender) {
        return person("Samira Hakim", null, nationality, gender, List.of());
    }

    private static NewPerson numbered(String name, @Nullable String born, Kind kind, String number) {
        return person(name, born, "SY", Gender.FEMALE, List.of(new IdentityNumber(kind, number)));
    }

    private static NewPerson person(
            String name,
            @Nullable String born,
            String nationality,
            @Nullable Gender gender,
            List<IdentityNumber> numbers) {
        return new NewPerson(
                new PersonDetails(
                        Relation.MAIN,
                        name,
                        null,
                        born == null ? null : LocalDate.parse(born),
                        false,
                        gender,
                        nationality,
                        "ar",
                        null,
                        null),
                numbers);
    }
}
