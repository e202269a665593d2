package dk.fodfaeste.arrivals.value;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.arrivals.value.DateText.Precision;
import dk.fodfaeste.arrivals.value.DateText.Written;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            form("dd-MM-uuuu"),
            form("d/M uuuu"),
            form("d/M-uuuu"),
            form("d.M.uuuu"),
            form("dd.MM.uuuu"),
            form("d. MMMM uuuu"),
            form("'den' d. MMMM uuuu"),
            form("d. MMM uuuu"),
            form("d/M/uuuu"),
            form("uuuu/MM/dd"),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH));

    @Property
    void everyDateIsReadBackInEveryForm(@ForAll("dates") LocalDate date) {
        assertThat(FORMS)
                .allSatisfy(form -> assertThat(DateText.read(form.format(date))).isEqualTo(exact(date)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03-03-2026",
                "3/3 2026",
                "3/3-2026",
                "3.3.2026",
                "3. 3. 2026",
                "3. marts 2026",
                "3 MARTS 2026",
                "3. mar. 2026",
                "3 March 2026",
                "3rd March 2026",
                "March 3, 2026",
                "2026-03-03",
                "2026-3-3",
                "den 3. marts 2026"
            })
    void theThirdOfMarchHasManyForms(String text) {
        assertThat(DateText.read(text)).isEqualTo(exact(LocalDate.of(2026, 3, 3)));
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource({
        "30-02-2026, date.no-such-day",
        "31. april 2026, date.no-such-day",
        "29-02-2026, date.no-such-day",
        "0/3 2026, date.no-such-day",
        "2026-02-30, date.no-such-day",
        "03-13-2026, date.no-such-month",
        "2026-00-01, date.no-such-month",
        "03-03-26, date.two-digit-year",
        "3. marts 26, date.two-digit-year",
        "3/3 '26, date.two-digit-year",
        "3.3.26, date.two-digit-year",
        "3/3, date.no-year",
        "3. marts, date.no-year",
        "uge 10, date.unreadable",
        "3. ventôse 2026, date.unreadable",
        "i morgen, date.unreadable",
        "2026-03-03 i Sandholm, date.unreadable",
        "46084, date.unreadable",
        "=NOW(), date.unreadable"
    })
    void whatIsNoDateIsRefusedWithItsReason(String text, String reason) {
        assertThat(DateText.read(text))
                .isInstanceOfSatisfying(
                        Parsed.Fault.class, fault -> assertThat(fault.reason()).isEqualTo(reason));
    }

    @Test
    void theRefusalOfADaySaysHowManyTheMonthHas() {
        assertThat(DateText.read("30-02-2028")).isEqualTo(Parsed.fault("date.no-such-day", 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-01-1985 (anslået)",
                "ca. 1/1 1985",
                "1. januar 1985 est.",
                "1985-01-01, estimated",
                "~01-01-1985",
                "anslået: 01-01-1985",
                "Skønnet 1.1.1985"
            })
    void aDayMayBeCalledAnEstimate(String text) {
        assertThat(DateText.read(text))
                .isEqualTo(Parsed.value(new Written(LocalDate.of(1985, 1, 1), Precision.DAY, true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1985", "ca. 1985", "cirka 1985", "1985 (anslået)", "omkring 1985", "about 1985"})
    void aYearAloneIsAnEstimateOfTheFirstOfJanuary(String text) {
        assertThat(DateText.read(text))
                .isEqualTo(Parsed.value(new Written(LocalDate.of(1985, 1, 1), Precision.YEAR, true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"marts 1985", "03-1985", "1985-03", "ca. marts 1985", "March 1985"})
    void aMonthAloneIsAnEstimateOfItsFirstDay(String text) {
        assertThat(DateText.read(text))
                .isEqualTo(Parsed.value(new Written(LocalDate.of(1985, 3, 1), Precision.MONTH, true)));
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2099, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Parsed<Written> exact(LocalDate date) {
        return Parsed.value(new Written(date, Precision.DAY, false));
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.of("da"));
    }
}
