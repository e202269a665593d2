package dk.fodfaeste.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.calendar.ClosedDayRule;
import dk.fodfaeste.kernel.calendar.TimeSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a due day does when the municipality is closed on it. */
class ClosedDayRuleTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            14 days after move-in | 2026-02-28 | 2026-03-16
            14 days after move-in, on closed days: keep | 2026-02-28 | 2026-03-14
            14 days after move-in, on closed days: next | 2026-02-28 | 2026-03-16
            14 days after move-in, on closed days: previous | 2026-02-28 | 2026-03-13
            14 days after move-in, on closed days: previous | 2026-03-03 | 2026-03-17
            at move-in, on closed days: next | 2026-02-28 | 2026-03-02
            at age 18, on closed days: previous | 2008-02-28 | 2026-02-27
            before arrival, on closed days: keep | 2026-03-02 | .. 2026-03-01
            the day before appointment, on closed days: keep | 2026-03-02 | 2026-03-01 09:00 .. 2026-03-01 15:00
            """)
    void a_day_stays_or_moves_as_the_timing_says(String timing, String anchor, String window) {
        assertThat(Worked.noted(timing, anchor)).isEqualTo(window);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            within 3 days after arrival, on closed days: previous | 2026-03-05 | 2026-03-05 .. 2026-03-06
            within 3 days after arrival, on closed days: next | 2026-03-05 | 2026-03-05 .. 2026-03-09
            12 to 16 days after move-in, on closed days: next | 2026-02-26 | 2026-03-10 .. 2026-03-16
            48 to 96 hours after arrival, on closed days: next | 2026-03-03 10:00 | 2026-03-05 10:00 .. 2026-03-09 10:00
            48 to 96 hours after arrival, on closed days: previous | 2026-03-03 10:00 | 2026-03-05 10:00 .. 2026-03-06 10:00
            """)
    void of_a_longer_window_only_the_end_moves(String timing, String anchor, String window) {
        assertThat(Worked.noted(timing, anchor)).isEqualTo(window);
    }

    @Test
    void a_window_is_not_moved_so_far_back_that_it_would_end_before_it_begins() {
        assertThat(Worked.noted("within 1 day after arrival, on closed days: previous", "2026-03-07"))
                .isEqualTo("2026-03-07 .. 2026-03-08");
    }

    @Test
    void an_own_closing_day_moves_a_due_day() {
        assertThat(Worked.noted("14 days after move-in", "2026-05-01")).isEqualTo("2026-05-15");
        assertThat(Worked.window("14 days after move-in", "2026-05-01", Worked.closedOn("2026-05-15")))
                .satisfies(window -> assertThat(Worked.noted(window)).isEqualTo("2026-05-18"))
                .satisfies(window -> assertThat(window.explanation().da())
                        .isEqualTo("14 dage efter indflytning 1. maj 2026: 18. maj 2026;"
                                + " flyttet fra lukkedag 15. maj 2026 til næste åbne dag."));
    }

    @Test
    void a_municipality_may_have_other_habits() {
        var habits = new TimeSettings.ClosedDayDefaults(
                ClosedDayRule.PREVIOUS, ClosedDayRule.KEEP, ClosedDayRule.NEXT, ClosedDayRule.NEXT);
        var calendar = Worked.calendar(TimeSettings.defaults().withClosedDays(habits));

        assertThat(Worked.noted("14 days after move-in", "2026-02-28", calendar))
                .isEqualTo("2026-03-13");
        assertThat(Worked.noted("before arrival", "2026-03-02", calendar)).isEqualTo(".. 2026-03-01");
        assertThat(Worked.noted("within 3 days after arrival", "2026-03-05", calendar))
                .isEqualTo("2026-03-05 .. 2026-03-09");
        assertThat(Worked.noted("at arrival", "2026-03-01", calendar)).isEqualTo("2026-03-02");
        assertThat(Worked.noted("end of the first whole month after decision", "2026-01-31", calendar))
                .as("the law is no habit")
                .isEqualTo("2026-03-02");
    }
}
