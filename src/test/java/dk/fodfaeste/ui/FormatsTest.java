package dk.fodfaeste.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.text.UiLanguage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormatsTest {

    /** Thursday 5 March 2026 at 15:00 in Copenhagen. */
    private static final Instant NOW = Instant.parse("2026-03-05T14:00:00Z");

    private final Formats danish = new Formats(Texts.load().of(UiLanguage.DA), NOW);
    private final Formats english = new Formats(Texts.load().of(UiLanguage.EN), NOW);

    private static Instant in(Duration distance) {
        return NOW.plus(distance);
    }

    @Test
    void whatIsDueIsSaidInMinutesThenHoursThenDays() {
        assertThat(danish.due(in(Duration.ofMinutes(1)))).isEqualTo("1 minut tilbage");
        assertThat(danish.due(in(Duration.ofMinutes(59)))).isEqualTo("59 minutter tilbage");
        assertThat(danish.due(in(Duration.ofMinutes(60)))).isEqualTo("1 time tilbage");
        assertThat(danish.due(in(Duration.ofHours(19)))).isEqualTo("19 timer tilbage");
        assertThat(danish.due(in(Duration.ofHours(47)))).isEqualTo("47 timer tilbage");
        assertThat(danish.due(in(Duration.ofHours(48)))).isEqualTo("2 dage tilbage");
    }

    @Test
    void whatIsOverdueSaysByHowMuch() {
        assertThat(danish.due(in(Duration.ofMinutes(-30)))).isEqualTo("30 minutter overskredet");
        assertThat(danish.due(in(Duration.ofDays(-2)))).isEqualTo("2 dage overskredet");
        assertThat(english.due(in(Duration.ofDays(-2)))).isEqualTo("2 days overdue");
    }

    @Test
    void whatIsDueAtThisMomentIsNotOverdue() {
        assertThat(danish.due(NOW)).isEqualTo("0 minutter tilbage");
        assertThat(danish.due(NOW.minusNanos(1))).isEqualTo("0 minutter overskredet");
    }

    @Test
    void aDayIsOverWhenTheDayIs() {
        assertThat(danish.due(LocalDate.of(2026, 3, 4))).isEqualTo("1 dag overskredet");
        assertThat(danish.due(LocalDate.of(2026, 3, 5))).isEqualTo("i dag");
        assertThat(danish.due(LocalDate.of(2026, 3, 6))).isEqualTo("i morgen");
        assertThat(danish.due(LocalDate.of(2026, 3, 8))).isEqualTo("3 dage tilbage");
    }

    @Test
    void aMomentNearbyIsNamedByItsDay() {
        assertThat(danish.shortDateTime(in(Duration.ofHours(1)))).isEqualTo("i dag kl. 16.00");
        assertThat(danish.shortDateTime(in(Duration.ofHours(9)))).isEqualTo("i morgen kl. 00.00");
        assertThat(danish.shortDateTime(in(Duration.ofHours(-16)))).isEqualTo("i går kl. 23.00");
        assertThat(danish.shortDateTime(in(Duration.ofHours(-77)))).isEqualTo("man 2/3 kl. 10.00");
        assertThat(english.shortDateTime(in(Duration.ofHours(-77)))).isEqualTo("Mon 2 Mar at 10:00");
    }

    @Test
    void aShortDateNamesTheYearOnlyWhereItIsNotThisOne() {
        assertThat(danish.shortDate(LocalDate.of(2026, 12, 31))).isEqualTo("tors 31/12");
        assertThat(danish.shortDate(LocalDate.of(2027, 1, 1))).isEqualTo("fre 1/1 2027");
    }

    @Test
    void thePastIsSaidAsAgo() {
        assertThat(danish.relative(in(Duration.ofMinutes(-5)))).isEqualTo("for 5 minutter siden");
        assertThat(danish.relative(in(Duration.ofSeconds(-59)))).isEqualTo("nu");
        assertThat(english.relative(in(Duration.ofHours(3)))).isEqualTo("in 3 hours");
    }

    @Test
    void numbersAreWrittenTheWayOfTheLanguage() {
        assertThat(danish.number(1234)).isEqualTo("1.234");
        assertThat(english.number(1234)).isEqualTo("1,234");
        assertThat(danish.number(3.456, 1)).isEqualTo("3,5");
        assertThat(danish.percent(0.42)).isEqualTo("42\u00a0%");
        assertThat(danish.week(LocalDate.of(2026, 3, 9))).isEqualTo("uge 11");
    }
}
