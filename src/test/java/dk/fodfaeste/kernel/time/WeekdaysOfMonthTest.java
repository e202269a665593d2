package dk.fodfaeste.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Meetings of a month's cohort: K04-3, read as contract 1.12 no. 3 says. */
class WeekdaysOfMonthTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-01 | 2026-02-05 | who arrives first in March
            2026-03-31 | 2026-02-05 | and who arrives last meet together
            2026-04-01 | 2026-03-05 | the next cohort
            2027-01-15 | 2026-12-03 | in the year before
            2024-03-31 | 2024-02-01 | a month that begins on the weekday
            2026-02-10 | 2026-01-01 | on New Year's Day: people decide
            """)
    void prearrival_infoMeeting_is_on_the_first_thursday_of_the_month_before(String arrival, String day, String why) {
        assertThat(Worked.noted("first thursday of the month before arrival", arrival))
                .as(why)
                .isEqualTo(day);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            first thursday of the month before arrival | 2026-04-02
            first thursday of the month before arrival, on closed days: next | 2026-04-07
            first thursday of the month before arrival, on closed days: previous | 2026-04-01
            """)
    void a_meeting_on_maundy_thursday_stays_unless_the_timing_moves_it(String timing, String day) {
        assertThat(Worked.noted(timing, "2026-05-12")).isEqualTo(day);
    }

    @Test
    void a_meeting_on_a_holiday_warns() {
        assertThat(Worked.window("first thursday of the month before arrival", "2026-05-12")
                        .explanation()
                        .da())
                .isEqualTo("Første torsdag i måneden før ankomst 12. maj 2026: 2. april 2026."
                        + " Kommunen har lukket den dag (skærtorsdag 2. april 2026).");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-24 | 2026-03-07 | the first Saturday of March
            2026-08-24 | 2026-08-01 | a month that begins on a Saturday
            2026-11-30 | 2026-11-07 | a month that begins on a Sunday
            2024-02-29 | 2024-02-03 | arrival on a leap day
            """)
    void arrival_cityTour_is_on_the_first_saturday_of_the_month_of_arrival(String arrival, String day, String why) {
        var window = Worked.window("first saturday of the month of arrival", arrival);

        assertThat(Worked.noted(window)).as(why).isEqualTo(day);
        assertThat(window.explanation().warns())
                .as("a Saturday that is meant is nothing to warn of")
                .isFalse();
    }

    @Test
    void a_saturday_that_is_meant_moves_only_for_a_holiday_or_an_own_closing_day() {
        var tour = "first saturday of the month of arrival, on closed days: next";

        assertThat(Worked.noted(tour, "2026-03-24")).isEqualTo("2026-03-07");
        assertThat(Worked.noted(tour, "2028-01-24")).as("New Year's Day 2028").isEqualTo("2028-01-03");
        assertThat(Worked.noted(tour, "2026-03-24", Worked.closedOn("2026-03-07")))
                .isEqualTo("2026-03-09");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-24 | 2026-03-10 | three days after the tour
            2026-10-24 | 2026-10-06 | in the same week of the month
            2028-01-24 | 2028-01-04 | after a tour on New Year's Day
            """)
    void arrival_cityTour_is_followed_by_the_cafe_on_tuesday(String arrival, String day, String why) {
        assertThat(Worked.noted("tuesday after the first saturday of the month of arrival", arrival))
                .as(why)
                .isEqualTo(day);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-24 | 2026-03-06 09:00 .. 2026-03-06 15:00 | Friday in office hours
            2026-04-24 | 2026-04-01 09:00 .. 2026-04-01 15:00 | the day before is Good Friday: before Easter
            """)
    void arrival_cityTour_is_announced_by_a_call_the_day_before(String arrival, String window, String why) {
        assertThat(Worked.noted("the day before the first saturday of the month of arrival", arrival))
                .as(why)
                .isEqualTo(window);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            second monday of the month of arrival | 2026-03-24 | 2026-03-09
            third monday of the month of arrival | 2026-03-24 | 2026-03-16
            fourth monday of the month of arrival | 2026-03-24 | 2026-03-23
            last monday of the month of arrival | 2026-03-24 | 2026-03-30
            last monday of the month of arrival | 2026-02-24 | 2026-02-23
            last thursday of the month after arrival | 2024-01-31 | 2024-02-29
            last friday of the month after arrival at 16:00 | 2026-01-31 | 2026-02-27 16:00 .. 2026-02-27
            """)
    void any_weekday_of_the_month_can_be_named(String timing, String arrival, String window) {
        assertThat(Worked.noted(timing, arrival)).isEqualTo(window);
    }

    @Test
    void the_weekday_after_something_is_never_its_own_day() {
        assertThat(Worked.noted("tuesday after arrival", "2026-03-02")).isEqualTo("2026-03-03");
        assertThat(Worked.noted("tuesday after arrival at 10:30", "2026-03-03"))
                .isEqualTo("2026-03-10 10:30 .. 2026-03-10");
    }
}
