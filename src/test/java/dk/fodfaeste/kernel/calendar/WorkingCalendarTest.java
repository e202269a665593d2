package dk.fodfaeste.kernel.calendar;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.time.Worked;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Danish holidays, special days, own closing days, and counting working days (law 2.3). */
class WorkingCalendarTest {

    private static final Locale DANISH = Locale.of("da");

    private final WorkingCalendar calendar = WorkingCalendar.standard();

    @Test
    void the_public_holidays_of_2026_are_known_by_name() {
        var names = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .flatMap(day -> calendar.closedDay(day).stream())
                .filter(day -> day.kind() == Closure.Kind.PUBLIC_HOLIDAY)
                .collect(toMap(day -> day.date().toString(), day -> day.name(DANISH)));

        assertThat(new TreeMap<>(names))
                .containsExactlyEntriesOf(new TreeMap<>(Map.ofEntries(
                        Map.entry("2026-01-01", "nytårsdag"),
                        Map.entry("2026-04-02", "skærtorsdag"),
                        Map.entry("2026-04-03", "langfredag"),
                        Map.entry("2026-04-05", "påskedag"),
                        Map.entry("2026-04-06", "2. påskedag"),
                        Map.entry("2026-05-14", "Kristi himmelfartsdag"),
                        Map.entry("2026-05-24", "pinsedag"),
                        Map.entry("2026-05-25", "2. pinsedag"),
                        Map.entry("2026-12-25", "juledag"),
                        Map.entry("2026-12-26", "2. juledag"))));
    }

    @ParameterizedTest(name = "Easter Sunday {0}")
    @ValueSource(strings = {"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2035-03-25", "2038-04-25"})
    void easter_is_early_or_late(LocalDate easter) {
        assertThat(calendar.closedDay(easter)).map(day -> day.name(DANISH)).contains("påskedag");
        assertThat(calendar.previousOpenDay(easter)).as("Wednesday before").isEqualTo(easter.minusDays(4));
        assertThat(calendar.nextOpenDay(easter)).as("Tuesday after").isEqualTo(easter.plusDays(2));
    }

    @Test
    void great_prayer_day_was_a_holiday_until_2023() {
        assertThat(calendar.closedDay(LocalDate.of(2023, 5, 5)))
                .map(day -> day.name(DANISH))
                .contains("store bededag");
        assertThat(calendar.isOpen(LocalDate.of(2024, 4, 26))).isTrue();
        assertThat(calendar.isOpen(LocalDate.of(2026, 5, 1))).isTrue();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"2026-06-05, grundlovsdag", "2026-12-24, juleaftensdag", "2026-12-31, nytårsaftensdag"})
    void special_days_are_closed_unless_the_municipality_says_otherwise(LocalDate day, String name) {
        var open = Worked.calendar(TimeSettings.defaults().withSpecialDays(Set.of()));

        assertThat(calendar.closedDay(day)).map(closed -> closed.name(DANISH)).contains(name);
        assertThat(calendar.isWorkingDay(day)).isFalse();
        assertThat(open.isOpen(day)).isTrue();
        assertThat(open.isWorkingDay(day)).isTrue();
    }

    @Test
    void each_special_day_is_chosen_by_itself() {
        var onlyChristmas =
                Worked.calendar(TimeSettings.defaults().withSpecialDays(Set.of(TimeSettings.SpecialDay.CHRISTMAS_EVE)));

        assertThat(onlyChristmas.isOpen(LocalDate.of(2026, 12, 24))).isFalse();
        assertThat(onlyChristmas.isOpen(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(onlyChristmas.isOpen(LocalDate.of(2026, 6, 5))).isTrue();
    }

    @Test
    void an_own_closing_day_is_closed_but_still_a_working_day() {
        var friday = LocalDate.of(2026, 5, 15);
        var closed = new WorkingCalendar(TimeSettings.defaults(), Map.of(friday, "fredag efter Kristi himmelfart"));

        assertThat(closed.isOpen(friday)).isFalse();
        assertThat(closed.isWorkingDay(friday)).isTrue();
        assertThat(closed.closedDay(friday)).map(day -> day.name(DANISH)).contains("fredag efter Kristi himmelfart");
        assertThat(closed.nextOpenDay(LocalDate.of(2026, 5, 13))).isEqualTo(LocalDate.of(2026, 5, 18));
    }

    @ParameterizedTest(name = "{0}: {1} or {2}")
    @CsvSource({
        "2026-03-06, 2026-03-06, 2026-03-06",
        "2026-03-07, 2026-03-06, 2026-03-09",
        "2026-03-08, 2026-03-06, 2026-03-09",
        "2026-03-09, 2026-03-09, 2026-03-09",
        "2024-02-29, 2024-02-29, 2024-02-29",
        "2027-01-01, 2026-12-30, 2027-01-04"
    })
    void the_nearest_open_days(LocalDate day, LocalDate before, LocalDate after) {
        assertThat(calendar.openOnOrBefore(day)).isEqualTo(before);
        assertThat(calendar.openOnOrAfter(day)).isEqualTo(after);
    }

    @ParameterizedTest(name = "{0} and {1} working days: {2}")
    @CsvSource({
        "2026-03-02, 0, 2026-03-02",
        "2026-03-02, 1, 2026-03-03",
        "2026-03-06, 1, 2026-03-09",
        "2026-03-07, 1, 2026-03-09",
        "2026-04-01, 1, 2026-04-07",
        "2026-03-09, -1, 2026-03-06",
        "2026-03-08, -1, 2026-03-06",
        "2027-01-04, -1, 2026-12-30",
        "2024-02-28, 2, 2024-03-01"
    })
    void working_days_are_counted_from_the_day_after(LocalDate day, int count, LocalDate reached) {
        assertThat(calendar.plusWorkingDays(day, count)).isEqualTo(reached);
        assertThat(calendar.minusWorkingDays(day, -count)).isEqualTo(reached);
    }

    @Test
    void every_holiday_of_two_centuries_has_a_name_in_both_languages() {
        for (int year = 1900; year < 2100; year++) {
            for (var day : DanishHolidays.in(year).keySet()) {
                var closed = calendar.closedDay(day).orElseThrow();
                assertThat(closed.name(DANISH)).isNotBlank();
                assertThat(closed.name(Locale.ENGLISH)).isNotBlank();
            }
        }
    }
}
