package dk.fodfaeste.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.calendar.TimeSettings;
import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule keys ladder.placement.min, ladder.placement.max (HED-2, HED-M3); contract 1.12 no. 1. */
class HoursTest {

    private static final String LADDER = "48 to 96 hours after arrival";
    private static final WorkingCalendar COUNTS_WORKING_DAYS =
            Worked.calendar(TimeSettings.defaults().withHours(TimeSettings.HourCount.WORKING_DAYS));

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-02 10:00 | 2026-03-04 10:00 .. 2026-03-06 10:00 | Monday to Wednesday and Friday
            2026-03-05 16:30 | 2026-03-07 16:30 .. 2026-03-09 16:30 | the clock runs through a weekend
            2024-02-27 09:00 | 2024-02-29 09:00 .. 2024-03-02 09:00 | through a leap day
            2026-02-27 09:00 | 2026-03-01 09:00 .. 2026-03-03 09:00 | through an end of February without one
            2026-12-29 12:00 | 2026-12-31 12:00 .. 2027-01-02 12:00 | into the next year
            2026-04-01 10:00 | 2026-04-03 10:00 .. 2026-04-05 10:00 | through Easter
            2026-03-26 10:00 | 2026-03-28 10:00 .. 2026-03-30 11:00 | summer time begins between the two ends
            2026-03-27 10:00 | 2026-03-29 11:00 .. 2026-03-31 11:00 | summer time begins before both
            2026-10-22 10:00 | 2026-10-24 10:00 .. 2026-10-26 09:00 | summer time ends between the two ends
            2026-10-23 10:00 | 2026-10-25 09:00 .. 2026-10-27 09:00 | summer time ends before both
            """)
    void the_ladder_counts_48_to_96_hours_on_the_clock(String arrival, String window, String why) {
        assertThat(Worked.noted(LADDER, arrival)).as(why).isEqualTo(window);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-03-04 09:59:59, UPCOMING",
        "2026-03-04 10:00:00, OPEN",
        "2026-03-06 10:00:00, OPEN",
        "2026-03-06 10:00:01, OVERDUE"
    })
    void the_ladder_is_open_from_the_48th_hour_to_the_96th(String now, DueWindow.State state) {
        assertThat(Worked.state(Worked.window(LADDER, "2026-03-02 10:00"), now)).isEqualTo(state);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-06 10:00 | 2026-03-10 10:00 .. 2026-03-12 10:00 | Friday's hours go on on Monday
            2026-03-07 10:00 | 2026-03-11 .. 2026-03-13 00:00 | a Saturday's begin on Monday at midnight
            2026-04-01 10:00 | 2026-04-08 10:00 .. 2026-04-10 10:00 | Easter does not count
            2026-12-23 18:00 | 2026-12-29 18:00 .. 2027-01-04 18:00 | nor do Christmas, New Year's Eve and New Year
            """)
    void a_municipality_may_count_only_the_hours_of_working_days(String arrival, String window, String why) {
        var due = Worked.window(LADDER, arrival, COUNTS_WORKING_DAYS);

        assertThat(Worked.noted(due)).as(why).isEqualTo(window);
        assertThat(due.explanation().da()).contains("kun timer på hverdage er talt med");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-10 10:00 | 2026-03-09 .. 2026-03-09 10:00 | on the clock and by working days the same
            2026-03-09 10:00 | 2026-03-06 .. 2026-03-06 10:00 | from Monday back to Friday
            2026-03-08 10:00 | 2026-03-06 .. 2026-03-06 00:00 | from a Sunday: the whole of Friday
            """)
    void hours_of_working_days_are_counted_back_as_well(String appointment, String window, String why) {
        assertThat(Worked.noted("24 hours before appointment", appointment, COUNTS_WORKING_DAYS))
                .as(why)
                .isEqualTo(window);
    }

    @Test
    void hours_from_a_day_are_counted_from_the_assumed_time_and_the_explanation_says_so() {
        var noon = Worked.window(LADDER, "2026-03-02");
        var morning = Worked.window(
                LADDER, "2026-03-02", Worked.calendar(TimeSettings.defaults().withAssumedTime(LocalTime.of(8, 0))));

        assertThat(Worked.noted(noon)).isEqualTo("2026-03-04 12:00 .. 2026-03-06 12:00");
        assertThat(noon.explanation().da()).contains("klokkeslættet er ikke kendt og er sat til kl. 12.00");
        assertThat(Worked.noted(morning)).isEqualTo("2026-03-04 08:00 .. 2026-03-06 08:00");
        assertThat(morning.explanation().en()).contains("the time of day is not known and was taken as 08:00");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-03 10:00 | Tidsrummet falder i en weekend (lørdag 7. marts 2026).
            2026-03-05 10:00 | Tidsrummet falder i en weekend (lørdag 7. marts 2026 og søndag 8. marts 2026).
            2026-03-31 10:00 | Tidsrummet falder på lukkedage (skærtorsdag 2. april 2026, langfredag 3. april 2026 og lørdag 4. april 2026).
            """)
    void a_window_on_a_weekend_or_a_holiday_warns(String arrival, String warning) {
        var explanation = Worked.window(LADDER, arrival).explanation();

        assertThat(explanation.warns()).isTrue();
        assertThat(explanation.da()).endsWith(warning);
    }

    @Test
    void a_window_on_open_days_warns_of_nothing() {
        assertThat(Worked.window(LADDER, "2026-03-02 10:00").explanation().warns())
                .isFalse();
    }

    @Test
    void a_window_of_working_days_does_not_warn_of_the_weekend_that_it_leaves_out() {
        assertThat(Worked.window(LADDER, "2026-03-06 10:00", COUNTS_WORKING_DAYS)
                        .explanation()
                        .warns())
                .isFalse();
    }

    @Test
    void the_explanation_says_that_the_clock_is_changed_on_the_way() {
        var explanation = Worked.window(LADDER, "2026-03-27 10:00").explanation();

        assertThat(explanation.da()).contains("uret stilles om undervejs");
        assertThat(Worked.window(LADDER, "2026-03-20 10:00").explanation().da()).doesNotContain("uret");
    }

    @Test
    void an_hour_that_is_skipped_in_spring_counts_as_the_hour_after_it() {
        var anchor = new Anchor("arrival", LocalDate.of(2026, 3, 29), LocalTime.of(2, 30));

        var due = Timing.parse("1 hour after arrival")
                .window(anchor, WorkingCalendar.standard())
                .dueBy();

        assertThat(due.toInstant()).isEqualTo(Instant.parse("2026-03-29T02:30:00Z"));
        assertThat(due.toLocalTime()).isEqualTo(LocalTime.of(4, 30));
    }

    @Test
    void of_an_hour_that_comes_twice_in_autumn_it_is_the_first() {
        var anchor = new Anchor("arrival", LocalDate.of(2026, 10, 25), LocalTime.of(2, 30));

        var due = Timing.parse("1 hour after arrival")
                .window(anchor, WorkingCalendar.standard())
                .dueBy();

        assertThat(due.toInstant()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(due.toLocalTime()).isEqualTo(LocalTime.of(2, 30));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-10-25T02:30+02:00 | 2026-10-27T01:30+01:00 | 2026-10-29T01:30+01:00
            2026-10-25T02:30+01:00 | 2026-10-27T02:30+01:00 | 2026-10-29T02:30+01:00
            2026-10-25T02:00+01:00 | 2026-10-27T02:00+01:00 | 2026-10-29T02:00+01:00
            2026-10-25T03:00+01:00 | 2026-10-27T03:00+01:00 | 2026-10-29T03:00+01:00
            2026-10-23T02:30+02:00 | 2026-10-25T02:30+02:00 | 2026-10-27T01:30+01:00
            2026-10-23T03:30+02:00 | 2026-10-25T02:30+01:00 | 2026-10-27T02:30+01:00
            2026-03-29T01:30+01:00 | 2026-03-31T02:30+02:00 | 2026-04-02T02:30+02:00
            2026-03-29T02:30+01:00 | 2026-03-31T03:30+02:00 | 2026-04-02T03:30+02:00
            2026-03-27T02:30+01:00 | 2026-03-29T03:30+02:00 | 2026-03-31T03:30+02:00
            """)
    void a_moment_of_the_nights_when_the_clock_is_changed_counts_from_its_own_offset(
            String arrival, String notBefore, String dueBy) {
        var anchor = Anchor.at("arrival", OffsetDateTime.parse(arrival).toZonedDateTime());

        var window = Timing.parse(LADDER).window(anchor, WorkingCalendar.standard());

        assertThat(window.notBefore().toOffsetDateTime()).isEqualTo(OffsetDateTime.parse(notBefore));
        assertThat(window.dueBy().toOffsetDateTime()).isEqualTo(OffsetDateTime.parse(dueBy));
        assertThat(anchor.moment(WorkingCalendar.standard().settings()).toInstant())
                .isEqualTo(OffsetDateTime.parse(arrival).toInstant());
    }

    @Test
    void a_window_of_days_that_opens_at_a_moment_opens_at_that_one_of_two() {
        var second = Anchor.at(
                "arrival", OffsetDateTime.parse("2026-10-25T02:30+01:00").toZonedDateTime());

        var at = Timing.parse("at arrival").window(second, WorkingCalendar.standard());
        var within = Timing.parse("within 14 days after arrival").window(second, WorkingCalendar.standard());

        assertThat(at.notBefore().toInstant()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(within.notBefore().toInstant()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void the_explanation_says_which_of_two_hours_was_counted_from() {
        var second = Anchor.at(
                "arrival", OffsetDateTime.parse("2026-10-25T02:30+01:00").toZonedDateTime());

        assertThat(Timing.parse(LADDER)
                        .window(second, WorkingCalendar.standard())
                        .explanation()
                        .da())
                .contains("den anden gang");
        assertThat(Worked.window(LADDER, "2026-10-25 02:30").explanation().da()).contains("den første gang");
        assertThat(Worked.window(LADDER, "2026-10-24 02:30").explanation().da()).doesNotContain("gang");
    }

    @Test
    void only_an_hour_that_comes_twice_is_ever_the_second() {
        var winter = Anchor.at(
                "arrival", OffsetDateTime.parse("2026-12-01T02:30+01:00").toZonedDateTime());

        assertThat(winter).isEqualTo(new Anchor("arrival", LocalDate.of(2026, 12, 1), LocalTime.of(2, 30)));
    }

    @Test
    void the_explanation_names_rule_and_arithmetic_in_both_languages() {
        var explanation = Worked.window(LADDER, "2026-03-02 10:00").explanation();

        assertThat(explanation.in(Locale.of("da", "DK")))
                .isEqualTo(
                        "48–96 timer efter ankomst 2. marts 2026 kl. 10.00: fra 4. marts 2026 kl. 10.00 til 6. marts 2026 kl. 10.00.");
        assertThat(explanation.in(Locale.ENGLISH))
                .isEqualTo(
                        "48–96 hours after arrival on 2 March 2026 at 10:00: from 4 March 2026 at 10:00 to 6 March 2026 at 10:00.");
    }
}
