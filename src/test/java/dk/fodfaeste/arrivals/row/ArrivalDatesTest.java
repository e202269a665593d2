package dk.fodfaeste.arrivals.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.fodfaeste.arrivals.file.Read;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates in a row, as read on 1 March 2026. */
class ArrivalDatesTest {

    @ParameterizedTest
    @CsvSource({
        "fødselsdato, 01-03-2026, ",
        "fødselsdato, 02-03-2026, birth.future",
        "fødselsdato, 01-03-1906, ",
        "fødselsdato, 28-02-1906, birth.too-old",
        "fødselsdato, 1885, birth.too-old",
        "fødselsdato, 2027, birth.future",
        "forventet ankomst, 01-03-2028, ",
        "forventet ankomst, 02-03-2028, date.too-far-ahead",
        "forventet ankomst, 01-03-2021, ",
        "forventet ankomst, 28-02-2021, date.too-far-back",
        "afgørelsesdato, 01-03-2016, ",
        "afgørelsesdato, 29-02-2016, date.too-far-back",
        "opholdstilladelse, 01-03-2028, ",
        "opholdstilladelse, 02-03-2028, date.too-far-ahead",
        "opholdstilladelse, 01-01-1026, date.too-far-back"
    })
    void anImplausibleDateIsRefused(String heading, String date, String reason) {
        var refusals = Read.person(heading, date).refusals();
        if (reason == null) {
            assertThat(refusals).isEmpty();
        } else {
            assertThat(refusals)
                    .extracting(RowRefusal::column, RowRefusal::key)
                    .containsExactly(tuple(heading, "arrivals.row." + reason));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "30-02-2026, date.no-such-day",
        "16-03-26, date.two-digit-year",
        "16/3, date.no-year",
        "snart, date.unreadable",
        "marts 2026, date.not-exact",
        "ca. 16-03-2026, date.not-exact",
        "2026, date.not-exact",
        "03-16-2026, date.no-such-month",
        "46097, date.unreadable"
    })
    void anArrivalIsExpectedOnACertainDay(String text, String reason) {
        assertThat(Read.refused("forventet ankomst", text).key()).isEqualTo("arrivals.row." + reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"16-03-2026 10:30", "16. marts 2026 kl. 10.30", "2026-03-16T10:30:00", "16/3 2026, kl. 10.30"})
    void theTimeMayStandWithTheDate(String text) {
        var row = Read.good("forventet ankomst", text);
        assertThat(row.expectedDate()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(row.expectedTime()).isEqualTo(LocalTime.of(10, 30));
    }

    @Test
    void theTimeMayStandInItsOwnColumn() {
        assertThat(Read.good("ankomsttid", "kl. 10.30").expectedTime()).isEqualTo(LocalTime.of(10, 30));
    }

    @Test
    void twoTimesMustAgree() {
        assertThat(Read.good("forventet ankomst", "16-03-2026 10:30", "ankomsttid", "10.30")
                        .expectedTime())
                .isEqualTo(LocalTime.of(10, 30));
        assertThat(Read.refused("forventet ankomst", "16-03-2026 10:30", "ankomsttid", "11.00"))
                .isEqualTo(new RowRefusal(2, "ankomsttid", "11.00", "arrivals.row.time.conflict", List.of("10:30")));
    }

    @Test
    void aTimeThatDoesNotExistIsRefusedWhereItStands() {
        assertThat(Read.refused("forventet ankomst", "16-03-2026 25:00")).satisfies(refusal -> {
            assertThat(refusal.column()).isEqualTo("forventet ankomst");
            assertThat(refusal.key()).isEqualTo("arrivals.row.time.unreadable");
        });
    }

    @Test
    void aTimeAfterAnotherDateDoesNotMatter() {
        assertThat(Read.good("fødselsdato", "1990-05-17 00:00:00").birthDate()).isEqualTo(LocalDate.of(1990, 5, 17));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca. 1985", "1985", "01-01-1985 (anslået)"})
    void aBirthDateMayBeEstimated(String text) {
        var row = Read.good("fødselsdato", text);
        assertThat(row.birthDate()).isEqualTo(LocalDate.of(1985, 1, 1));
        assertThat(row.birthEstimated()).isTrue();
    }

    @Test
    void theCprNumberGivesTheBirthDateWhereTheFileDoesNot() {
        var row = Read.good("CPR", "170590-1234");
        assertThat(row.birthDate()).isEqualTo(LocalDate.of(1990, 5, 17));
        assertThat(row.birthEstimated()).isFalse();
    }

    @Test
    void aBirthDateThatTheCprNumberContradictsIsRefusedWithBothShown() {
        assertThat(Read.refused("fødselsdato", "17-05-1991", "CPR", "170590-1234"))
                .isEqualTo(new RowRefusal(
                        2,
                        "fødselsdato",
                        "17-05-1991",
                        "arrivals.row.cpr.birth-conflict",
                        List.of("17-05-1991", "17-05-1990")));
        assertThat(Read.refused("fødselsdato", "1991", "CPR", "170590-1234").key())
                .isEqualTo("arrivals.row.cpr.birth-conflict");
        assertThat(Read.refused("fødselsdato", "17-05-1991", "CPR", "770590-1234")
                        .key())
                .as("day + 60 too")
                .isEqualTo("arrivals.row.cpr.birth-conflict");
    }

    @Test
    void anEstimatedYearGivesWayToTheCprNumbersDay() {
        var row = Read.good("fødselsdato", "ca. 1990", "CPR", "170590-1234");
        assertThat(row.birthDate()).isEqualTo(LocalDate.of(1990, 5, 17));
        assertThat(row.birthEstimated()).isTrue();
    }

    @Test
    void aReplacementNumberWithoutADateContradictsNothing() {
        assertThat(Read.good("fødselsdato", "17-05-1991", "CPR", "919999-1234").birthDate())
                .isEqualTo(LocalDate.of(1991, 5, 17));
    }

    @Test
    void aCprNumberOfTheUnbornIsRefused() {
        assertThat(Read.refused("CPR", "020326-4000"))
                .isEqualTo(new RowRefusal(
                        2, "CPR", "020326-••••", "arrivals.row.cpr.implausible-date", List.of("02-03-2026")));
    }

    @ParameterizedTest
    @CsvSource({
        "300290-1234, 300290-••••, cpr.no-such-date",
        "010190-123, 010190-•••, cpr.unreadable",
        "01019012345, 010190•••••, cpr.unreadable"
    })
    void aRefusedCprNumberIsShownMasked(String text, String shown, String reason) {
        assertThat(Read.refused("CPR", text))
                .isEqualTo(new RowRefusal(2, "CPR", shown, "arrivals.row." + reason, List.of()));
    }
}
