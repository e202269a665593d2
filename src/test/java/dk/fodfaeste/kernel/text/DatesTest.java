package dk.fodfaeste.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatesTest {

    private final Dates danish = Dates.in(UiLanguage.DA);
    private final Dates english = Dates.in(UiLanguage.EN);

    @Test
    void aDateIsWrittenInFull() {
        assertThat(danish.date(LocalDate.of(2026, 3, 3))).isEqualTo("3. marts 2026");
        assertThat(english.date(LocalDate.of(2026, 3, 3))).isEqualTo("3 March 2026");
    }

    @Test
    void aShortDateHasItsWeekdayAndNoPoints() {
        assertThat(danish.shortDate(LocalDate.of(2026, 3, 2))).isEqualTo("man 2/3");
        assertThat(danish.shortDate(LocalDate.of(2026, 3, 7))).isEqualTo("lør 7/3");
        assertThat(english.shortDate(LocalDate.of(2026, 3, 2))).isEqualTo("Mon 2 Mar");
    }

    @Test
    void anInstantIsReadInCopenhagenInWinterAndInSummer() {
        assertThat(danish.dateTime(Instant.parse("2026-03-03T09:00:00Z"))).isEqualTo("3. marts 2026 kl. 10.00");
        assertThat(danish.dateTime(Instant.parse("2026-07-03T09:00:00Z"))).isEqualTo("3. juli 2026 kl. 11.00");
        assertThat(english.shortDateTime(Instant.parse("2026-03-03T09:00:00Z"))).isEqualTo("Tue 3 Mar at 10:00");
    }

    @Test
    void theDayTurnsAtMidnightInCopenhagen() {
        assertThat(Dates.day(Instant.parse("2026-03-02T22:59:59Z"))).isEqualTo("2026-03-02");
        assertThat(Dates.day(Instant.parse("2026-03-02T23:00:00Z"))).isEqualTo("2026-03-03");
    }

    @Test
    void weeksAreCountedTheIsoWay() {
        assertThat(danish.week(LocalDate.of(2026, 12, 31))).isEqualTo(53);
        assertThat(danish.week(LocalDate.of(2027, 1, 3))).isEqualTo(53);
        assertThat(danish.week(LocalDate.of(2027, 1, 4))).isEqualTo(1);
    }
}
