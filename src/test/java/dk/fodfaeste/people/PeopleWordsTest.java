package dk.fodfaeste.people;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.text.UiLanguage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How families and persons are named. */
class PeopleWordsTest {

    private static final PeopleWords DANISH = new PeopleWords(Texts.load().of(UiLanguage.DA));
    private static final PeopleWords ENGLISH = new PeopleWords(Texts.load().of(UiLanguage.EN));

    @Test
    void a_family_goes_by_its_name_and_who_is_alone_by_her_own() {
        assertThat(DANISH.family(summary("Al-Hakim", "Samira Al-Hakim", 4))).isEqualTo("Familien Al-Hakim");
        assertThat(ENGLISH.family(summary("Al-Hakim", "Samira Al-Hakim", 4))).isEqualTo("The Al-Hakim family");
        assertThat(DANISH.family(summary("Al-Hakim", "Samira Al-Hakim", 1))).isEqualTo("Samira Al-Hakim");
        assertThat(DANISH.family(summary("Tesfay", "Tesfay", 1))).isEqualTo("Tesfay");
        assertThat(DANISH.family(summary("Karimi", null, 1))).isEqualTo("Familien Karimi");
    }

    @Test
    void a_language_has_its_dialect_beside_it_and_none_is_taken_for_granted() {
        assertThat(DANISH.language("ar", "syrian")).isEqualTo("arabisk (syrisk)");
        assertThat(ENGLISH.language("ar", "syrian")).isEqualTo("Arabic (Syrian)");
        assertThat(DANISH.language("ar", null)).isEqualTo("arabisk");
        assertThat(DANISH.language(null)).isEqualTo("ikke oplyst");
        assertThat(DANISH.nationality("SY")).isEqualTo("Syrien");
        assertThat(DANISH.nationality(null)).isEqualTo("ikke oplyst");
        assertThat(DANISH.interpreter(true)).isEqualTo("tolk nødvendig");
        assertThat(DANISH.interpreter(null)).isEqualTo("tolkebehov ikke afklaret");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-02, 2 år",
        "2024-03-03, 23 måneder",
        "2026-02-02, 1 måned",
        "2026-02-03, under en måned",
        "1992-01-15, 34 år",
        ", ikke oplyst"
    })
    void an_age_is_in_years_from_the_second_birthday_and_in_months_before(@Nullable String born, String age) {
        assertThat(DANISH.age(person(born, false), LocalDate.parse("2026-03-02")))
                .isEqualTo(age);
    }

    @Test
    void an_estimated_birth_date_says_so() {
        assertThat(DANISH.birthDate(person("1992-01-01", true).details())).isEqualTo("1. januar 1992 (anslået)");
        assertThat(DANISH.birthDate(person("1992-01-01", false).details())).isEqualTo("1. januar 1992");
    }

    @Test
    void a_personal_number_is_masked() {
        assertThat(DANISH.number(new IdentityNumber(IdentityNumber.Kind.CPR, "7501921234")))
                .isEqualTo("CPR 750192-••••");
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_has_a_word(HouseholdKind kind) {
        assertThat(DANISH.kind(kind)).isNotBlank().isNotEqualTo(ENGLISH.kind(kind));
    }

    @ParameterizedTest
    @EnumSource
    void every_relation_has_a_word(Relation relation) {
        assertThat(DANISH.relation(relation)).isNotBlank().isNotEqualTo(ENGLISH.relation(relation));
    }

    private static HouseholdSummary summary(String name, @Nullable String main, int size) {
        return new HouseholdSummary(
                UUID.randomUUID(), "2026-0001", name, main, HouseholdKind.REFUGEE, size, "ar", true, false);
    }

    private static Person person(@Nullable String born, boolean estimated) {
        return new Person(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new PersonDetails(
                        Relation.MAIN,
                        "Samira",
                        null,
                        born == null ? null : LocalDate.parse(born),
                        estimated,
                        null,
                        null,
                        null,
                        null,
                        null),
                List.of(),
                null,
                null,
                0);
    }
}
