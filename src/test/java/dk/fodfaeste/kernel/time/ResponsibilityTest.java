package dk.fodfaeste.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.calendar.TimeSettings;
import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * When a municipality takes over responsibility: integrationsloven § 4 stk. 2, and for Ukrainians lov nr. 324 of 16 March
 * 2022 as amended by lov nr. 266 of 2024.
 */
class ResponsibilityTest {

    private static final String USUAL = "end of the first whole month after decision";
    private static final String UKRAINE = "within 15 working days after decision";
    private static final WorkingCalendar SPECIAL_DAYS_COUNT =
            Worked.calendar(TimeSettings.defaults().withSpecialDays(Set.of()));

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-15 | 2026-04-30 | April is the first whole month
            2026-01-31 | 2026-03-02 | February ends on a Saturday: the Monday after
            2026-02-01 | 2026-03-31 | a decision on the first of February leaves no whole February after it
            2028-01-01 | 2028-02-29 | February ends on a leap day
            2026-11-10 | 2027-01-04 | New Year's Eve, New Year and a weekend
            2026-04-10 | 2026-06-01 | May ends on a Sunday
            2024-02-15 | 2024-04-02 | March ends on Easter Sunday: the Tuesday after
            """)
    void responsibility_begins_at_the_end_of_the_first_whole_month_or_the_next_working_day(
            String decision, String day, String why) {
        assertThat(Worked.noted(USUAL, decision)).as(why).isEqualTo(day);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-02 | 2026-03-02 .. 2026-03-23 | three weeks without a holiday
            2026-03-07 | 2026-03-07 .. 2026-03-27 | from a Saturday: Monday is the first
            2026-03-27 | 2026-03-27 .. 2026-04-22 | four days of Easter do not count
            2024-02-15 | 2024-02-15 .. 2024-03-07 | a leap day counts
            2023-04-14 | 2023-04-14 .. 2023-05-08 | Great Prayer Day did not count in 2023
            2024-04-12 | 2024-04-12 .. 2024-05-03 | and counts from 2024 on
            2026-12-16 | 2026-12-16 .. 2027-01-12 | Christmas, New Year's Eve and New Year do not count
            """)
    void for_ukrainians_responsibility_begins_within_15_working_days(String decision, String window, String why) {
        assertThat(Worked.noted(UKRAINE, decision)).as(why).isEqualTo(window);
    }

    @Test
    void before_april_2024_it_was_4_working_days() {
        assertThat(Worked.noted("within 4 working days after decision", "2024-03-27"))
                .isEqualTo("2024-03-27 .. 2024-04-05");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"2026-03-23 23:59:59, OPEN", "2026-03-24 00:00:00, OVERDUE"})
    void the_15th_working_day_is_in_time(String now, DueWindow.State state) {
        assertThat(Worked.state(Worked.window(UKRAINE, "2026-03-02"), now)).isEqualTo(state);
    }

    @Test
    void whether_special_days_are_working_days_is_the_municipalitys_choice() {
        assertThat(Worked.noted(USUAL, "2026-11-10", SPECIAL_DAYS_COUNT)).isEqualTo("2026-12-31");
        assertThat(Worked.noted(UKRAINE, "2026-12-16", SPECIAL_DAYS_COUNT)).isEqualTo("2026-12-16 .. 2027-01-08");
    }

    @Test
    void an_own_closing_day_does_not_prolong_what_the_law_counts() {
        assertThat(Worked.noted(USUAL, "2026-03-15", Worked.closedOn("2026-04-30")))
                .isEqualTo("2026-04-30");
        assertThat(Worked.noted(UKRAINE, "2026-03-02", Worked.closedOn("2026-03-10")))
                .isEqualTo("2026-03-02 .. 2026-03-23");
    }

    @Test
    void the_plain_end_of_the_month_can_be_asked_for() {
        assertThat(Worked.noted(USUAL + ", on closed days: keep", "2026-01-31")).isEqualTo("2026-02-28");
    }

    @Test
    void the_explanation_says_why_the_end_of_the_month_was_not_the_day() {
        assertThat(Worked.window(USUAL, "2026-01-31").explanation().da())
                .isEqualTo("Ved udgangen af den første hele måned efter afgørelsen 31. januar 2026: 2. marts 2026;"
                        + " lørdag 28. februar 2026 er ikke en hverdag, så næste hverdag gælder.");
    }

    @Test
    void the_explanation_names_the_holidays_that_were_not_counted() {
        assertThat(Worked.window(UKRAINE, "2026-03-27").explanation().en())
                .endsWith("not counted as working days: Maundy Thursday 2 April 2026, Good Friday 3 April 2026,"
                        + " Easter Sunday 5 April 2026 and Easter Monday 6 April 2026.");
    }
}
