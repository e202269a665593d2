package dk.fodfaeste.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.calendar.TimeSettings;
import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ISO weeks, Monday to Sunday; contract 1.12 no. 2. */
class WeeksTest {

    private static final WorkingCalendar MONDAY_COUNTS =
            Worked.calendar(TimeSettings.defaults().withMondayWeekCounts(true));

    private static final WorkingCalendar CALENDAR_WEEKS =
            Worked.calendar(TimeSettings.defaults().withWeeksOfStay(TimeSettings.WeekCount.CALENDAR));

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-01 | 2026-02-23 .. 2026-03-01 | Sunday is the last day of its week
            2026-03-02 | 2026-03-02 .. 2026-03-08 | Monday the first
            2026-03-08 23:59 | 2026-03-02 .. 2026-03-08 | until its last minute
            2024-02-29 | 2024-02-26 .. 2024-03-03 | a week with a leap day
            2027-01-01 | 2026-12-28 .. 2027-01-03 | week 53 lies in two years
            2026-03-27 | 2026-03-23 .. 2026-03-29 | a week of 167 hours
            """)
    void arrival_startMeeting_is_in_the_week_of_arrival(String arrival, String week, String why) {
        assertThat(Worked.noted("in the same week as arrival", arrival)).as(why).isEqualTo(week);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-03 | 2026-03-16 .. 2026-03-22 | Tuesday: the arrival week does not count
            2026-03-08 | 2026-03-16 .. 2026-03-22 | Sunday of the same week
            2026-03-09 | 2026-03-23 .. 2026-03-29 | Monday after: its own week does not count either
            2026-12-23 | 2027-01-04 .. 2027-01-10 | week 53 is the first whole week
            2024-02-20 | 2024-03-04 .. 2024-03-10 | over a leap day
            """)
    void arrival_welcomeMeeting_is_in_the_second_whole_week(String arrival, String week, String why) {
        assertThat(Worked.noted("in week 2 after arrival", arrival)).as(why).isEqualTo(week);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-08 | 2026-03-16 .. 2026-03-22 | Sunday
            2026-03-09 | 2026-03-16 .. 2026-03-22 | Monday: its own week is the first
            2026-03-10 | 2026-03-23 .. 2026-03-29 | Tuesday
            """)
    void a_municipality_may_count_the_week_of_a_monday_as_whole(String arrival, String week, String why) {
        assertThat(Worked.noted("in week 2 after arrival", arrival, MONDAY_COUNTS))
                .as(why)
                .isEqualTo(week);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-03-15 23:59:59, UPCOMING",
        "2026-03-16 00:00:00, OPEN",
        "2026-03-22 23:59:59, OPEN",
        "2026-03-23 00:00:00, OVERDUE"
    })
    void arrival_welcomeMeeting_opens_with_the_monday_of_the_second_whole_week(String now, DueWindow.State state) {
        assertThat(Worked.state(Worked.window("in week 2 after arrival", "2026-03-03"), now))
                .isEqualTo(state);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-02 | 2026-03-09 .. 2026-03-15 | 2026-03-09 .. 2026-03-15 | Monday: both ways give the same week
            2026-03-04 | 2026-03-11 .. 2026-03-17 | 2026-03-09 .. 2026-03-15 | Wednesday
            2026-03-08 | 2026-03-15 .. 2026-03-21 | 2026-03-09 .. 2026-03-15 | Sunday: the calendar week is the next day
            2026-12-28 | 2027-01-04 .. 2027-01-10 | 2027-01-04 .. 2027-01-10 | over the turn of the year
            2024-02-22 | 2024-02-29 .. 2024-03-06 | 2024-02-26 .. 2024-03-03 | the eighth day is a leap day
            """)
    void week_two_of_a_stay_begins_on_the_eighth_day_or_on_the_monday_after(
            String arrival, String days, String calendarWeek, String why) {
        assertThat(Worked.noted("in week 2 from arrival", arrival)).as(why).isEqualTo(days);
        assertThat(Worked.noted("in week 2 from arrival", arrival, CALENDAR_WEEKS))
                .as(why)
                .isEqualTo(calendarWeek);
    }

    @Test
    void the_first_week_of_a_stay_never_begins_before_it() {
        assertThat(Worked.noted("in week 1 from arrival", "2026-03-04")).isEqualTo("2026-03-04 .. 2026-03-10");
        assertThat(Worked.noted("in week 1 from arrival", "2026-03-04", CALENDAR_WEEKS))
                .isEqualTo("2026-03-04 .. 2026-03-08");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-03-10 23:59:59, UPCOMING",
        "2026-03-11 00:00:00, OPEN",
        "2026-03-17 23:59:59, OPEN",
        "2026-03-18 00:00:00, OVERDUE"
    })
    void arrival_jobActive_begins_with_the_eighth_day(String now, DueWindow.State state) {
        assertThat(Worked.state(Worked.window("in week 2 from arrival", "2026-03-04"), now))
                .isEqualTo(state);
    }

    @Test
    void a_week_that_ends_on_a_sunday_is_nothing_to_warn_of() {
        assertThat(Worked.window("in week 2 after arrival", "2026-03-03")
                        .explanation()
                        .warns())
                .isFalse();
    }

    @Test
    void a_week_in_which_the_municipality_is_closed_warns() {
        var closed = LocalDate.of(2026, 7, 20)
                .datesUntil(LocalDate.of(2026, 7, 25))
                .collect(Collectors.toMap(day -> day, day -> "sommerlukket"));
        var calendar = new WorkingCalendar(TimeSettings.defaults(), closed);

        assertThat(Worked.window("in week 1 after arrival", "2026-07-15", calendar)
                        .explanation()
                        .da())
                .endsWith("Der er ingen åben dag i tidsrummet.");
    }

    @Test
    void the_end_of_a_week_may_be_moved_to_its_last_open_day() {
        assertThat(Worked.noted("in the same week as arrival, on closed days: previous", "2026-03-03"))
                .isEqualTo("2026-03-02 .. 2026-03-06");
    }
}
