package dk.fodfaeste.arrivals.row;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.arrivals.file.Read;
import dk.fodfaeste.people.CprNumber;
import dk.fodfaeste.people.Gender;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.Relation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalRowTest {

    @Test
    void aFullRowIsReadWhole() {
        assertThat(Read.good(
                        "husstandsnr",
                        "H-7",
                        "relation",
                        "hovedperson",
                        "fornavne",
                        "Amina Noor",
                        "efternavn",
                        "Haddad",
                        "fødselsdato",
                        "01-01-1990",
                        "køn",
                        "kvinde",
                        "CPR",
                        "610190-1234",
                        "udlændingenr",
                        "12 345 678",
                        "nationalitet",
                        "syrer",
                        "sprog",
                        "arabisk (syrisk)",
                        "tolk",
                        "ja",
                        "asylcenter",
                        "Center Sandholm",
                        "opholdstilladelse",
                        "1. december 2025",
                        "afgørelsesdato",
                        "2026-01-15",
                        "forventet ankomst",
                        "16/3 2026",
                        "ankomsttid",
                        "10.30",
                        "kategori",
                        "kvoteflygtning",
                        "bemærkninger",
                        "Kørestol"))
                .isEqualTo(new ArrivalRow(
                        2,
                        "H-7",
                        Relation.MAIN,
                        "Amina Noor",
                        "Haddad",
                        LocalDate.of(1990, 1, 1),
                        false,
                        Gender.FEMALE,
                        new CprNumber("6101901234"),
                        "12345678",
                        "SY",
                        "ar",
                        "syrian",
                        true,
                        "Center Sandholm",
                        LocalDate.of(2025, 12, 1),
                        LocalDate.of(2026, 1, 15),
                        LocalDate.of(2026, 3, 16),
                        LocalTime.of(10, 30),
                        HouseholdKind.QUOTA_REFUGEE,
                        "Kørestol",
                        null));
    }

    @Test
    void aRowNeedsAHouseholdANameAndAnArrivalOnly() {
        assertThat(Read.good())
                .isEqualTo(new ArrivalRow(
                        2,
                        "1",
                        Relation.MAIN,
                        "Amina",
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        LocalDate.of(2026, 3, 16),
                        null,
                        HouseholdKind.REFUGEE,
                        null,
                        null));
    }

    @ParameterizedTest
    @CsvSource({
        "husstandsnr, arrivals.row.required",
        "fornavne, arrivals.row.name-missing",
        "forventet ankomst, arrivals.row.arrival-missing"
    })
    void eachOfTheseIsMissedWhenBlank(String heading, String key) {
        assertThat(Read.refused(heading, " \u00A0\u200B ")).isEqualTo(new RowRefusal(2, heading, "", key, List.of()));
    }

    @Test
    void somePeopleHaveOneName() {
        assertThat(Read.good("fornavne", "", "efternavn", "Haddad").firstNames())
                .isEmpty();
        assertThat(Read.good("fornavne", "Mohammad", "efternavn", "").lastName())
                .isNull();
    }

    @Test
    void aNameHasALetter() {
        assertThat(Read.refused("fornavne", "123").key()).isEqualTo("arrivals.row.name-without-letter");
        assertThat(Read.good("fornavne", "أمينة").firstNames()).isEqualTo("أمينة");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "=HYPERLINK(\"http://x\")",
                "+45 Amina",
                "@SUM(A1)",
                "Robert'); DROP TABLE person;--",
                "{0} ${x} 'a'"
            })
    void textIsTextWhateverItLooksLike(String name) {
        assertThat(Read.good("fornavne", name).firstNames()).isEqualTo(name);
    }

    @Test
    void invisibleCharactersAreTakenOut() {
        assertThat(Read.good("fornavne", "\u00A0Ami\u200Bna\u202E\u00A0 \t Noor\uFEFF ")
                        .firstNames())
                .isEqualTo("Amina Noor");
        assertThat(Read.good("fornavne", "A\u030Ase").firstNames())
                .as("one character for å")
                .isEqualTo("Åse");
    }

    @Test
    void controlCharactersAndLostLettersAreRefused() {
        assertThat(Read.refused("fornavne", "Ami\u0007na"))
                .isEqualTo(new RowRefusal(2, "fornavne", "Ami na", "arrivals.row.control-character", List.of()));
        assertThat(Read.refused("fornavne", "S\uFFFDren").key()).isEqualTo("arrivals.row.lost-letters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#REF!", "#NAME?", "#I/T", "#VÆRDI!", "#DIV/0!"})
    void aSpreadsheetsErrorIsNoName(String error) {
        assertThat(Read.refused("fornavne", error).key()).isEqualTo("arrivals.row.spreadsheet-error");
    }

    @Test
    void aTextHas500CharactersAtMost() {
        assertThat(Read.good("fornavne", "å".repeat(500)).firstNames()).hasSize(500);
        var refusal = Read.refused("fornavne", "å".repeat(501));
        assertThat(refusal)
                .isEqualTo(new RowRefusal(2, "fornavne", "å".repeat(60) + "…", "arrivals.row.too-long", List.of(500)));
    }

    @ParameterizedTest
    @CsvSource({
        "12345678, 12345678",
        "+45 12 34 56 78, +45 12 34 56 78",
        "(+45) 12.34.56.78, +45 12 34 56 78",
        "tlf. 12 34 56 78, 12 34 56 78",
        "0045-12345678, 0045 12345678",
        "١٢٣٤٥٦٧٨, 12345678"
    })
    void aTelephoneIsReadWhateverSignsStandInIt(String written, String phone) {
        assertThat(Read.good("mobil", written).phone()).isEqualTo(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "12345678 og 87654321", "1234567890123456", "ring til Omar"})
    void whatIsNoOneTelephoneIsRefused(String written) {
        assertThat(Read.refused("telefon", written).key()).isEqualTo("arrivals.row.phone.unreadable");
    }

    @Test
    void remarksHave4000CharactersAtMost() {
        assertThat(Read.good("bemærkninger", "å".repeat(4_000)).remarks()).hasSize(4_000);
        assertThat(Read.refused("bemærkninger", "å".repeat(4_001)).args()).containsExactly(4_000);
        assertThat(Read.refused("bemærkninger", "å".repeat(32_767)).value()).hasSize(61);
    }

    @Test
    void everyFaultOfARowIsNamedWithItsOwnHeading() {
        var rows = Read.person("Fødsels-dato", "30-02-1990", "køn", "æble", "TOLK", "måske");
        assertThat(rows.rows()).isEmpty();
        assertThat(rows.refusedCount()).isEqualTo(1);
        assertThat(rows.refusals())
                .containsExactlyInAnyOrder(
                        new RowRefusal(2, "køn", "æble", "arrivals.row.gender.unknown", List.of()),
                        new RowRefusal(2, "Fødsels-dato", "30-02-1990", "arrivals.row.date.no-such-day", List.of(28)),
                        new RowRefusal(2, "TOLK", "måske", "arrivals.row.interpreter.unknown", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "køn",
                "CPR",
                "udlændingenr",
                "fødselsdato",
                "sprog",
                "tolk",
                "asylcenter",
                "opholdstilladelse",
                "ankomsttid",
                "relation"
            })
    void aDashOrAWordForUnknownIsABlankCell(String heading) {
        assertThat(Read.good(heading, "-"))
                .isEqualTo(Read.good(heading, "ukendt"))
                .isEqualTo(Read.good());
    }

    @Test
    void anUnknownNationalityIsAnAnswerOfItsOwn() {
        assertThat(Read.good("nationalitet", "uoplyst").nationality()).isEqualTo("XXX");
        assertThat(Read.good("nationalitet", "").nationality()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"K, FEMALE", "m, MALE", "Kvinde, FEMALE", "dreng, MALE", "female, FEMALE", "X, OTHER", "andet, OTHER"})
    void gendersAreRead(String text, Gender gender) {
        assertThat(Read.good("køn", text).gender()).isEqualTo(gender);
    }

    @ParameterizedTest
    @CsvSource({
        "ref, MAIN",
        "Hovedperson, MAIN",
        "ægtefælle, SPOUSE",
        "Hustru, SPOUSE",
        "wife, SPOUSE",
        "søn, CHILD",
        "Daughter, CHILD",
        "mor, PARENT",
        "søster, SIBLING",
        "farmor, OTHER",
        "other, OTHER"
    })
    void relationsAreRead(String text, Relation relation) {
        assertThat(Read.good("relation", text).relation()).isEqualTo(relation);
    }

    @ParameterizedTest
    @CsvSource({
        "flygtning, REFUGEE",
        "Kvoteflygtning, QUOTA_REFUGEE",
        "familie-sammenført, FAMILY_REUNIFIED",
        "family-reunified, FAMILY_REUNIFIED",
        "Ukraine, UKRAINE",
        "quota refugee, QUOTA_REFUGEE"
    })
    void kindsAreRead(String text, HouseholdKind kind) {
        assertThat(Read.good("kategori", text).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"ja, true", "X, true", "Yes, true", "nej, false", "no, false", "ingen, false", "TRUE, true"})
    void theNeedForAnInterpreterIsYesOrNo(String text, boolean needed) {
        assertThat(Read.good("tolk", text).interpreter()).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({
        "relation, nabo, relation.unknown",
        "kategori, turist, kind.unknown",
        "nationalitet, Atlantis, nationality.unknown",
        "sprog, klingon, language.unknown",
        "sprog, arabisk og kurdisk, language.several",
        "udlændingenr, 123, foreigner-no.unreadable",
        "ankomsttid, formiddag, time.unreadable"
    })
    void wordsThatNobodyKnowsAreRefused(String heading, String text, String reason) {
        assertThat(Read.refused(heading, text)).satisfies(refusal -> {
            assertThat(refusal.column()).isEqualTo(heading);
            assertThat(refusal.value()).isEqualTo(text);
            assertThat(refusal.key()).isEqualTo("arrivals.row." + reason);
        });
    }

    @Test
    void nothingPersonalIsPrinted() {
        var row = Read.good("CPR", "010190-1234", "efternavn", "Haddad");
        assertThat(row.toString()).isEqualTo("ArrivalRow[rowNumber=2]");
        assertThat(Read.refused("efternavn", "#N/A").toString()).doesNotContain("#N/A");
    }
}
