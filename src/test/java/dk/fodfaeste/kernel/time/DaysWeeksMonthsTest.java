package dk.fodfaeste.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.calendar.TimeSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lengths of days, weeks, months and years after and before an anchor. The first column is the rule key. */
class DaysWeeksMonthsTest {

    @ParameterizedTest(name = "{0}: {1} {2}, {4}")
    @CsvSource(delimiter = '|', textBlock = """
            child.schoolStart | within 3 days after arrival | 2026-03-03 | 2026-03-03 .. 2026-03-06 | Tuesday to Friday
            child.schoolStart | within 3 days after arrival | 2026-03-05 | 2026-03-05 .. 2026-03-08 | a promise does not wait for Monday
            child.schoolStart | within 3 days after arrival | 2024-02-27 | 2024-02-27 .. 2024-03-01 | a leap day is one of the three
            child.schoolStart | within 3 days after arrival | 2026-02-27 | 2026-02-27 .. 2026-03-02 | no leap day
            child.schoolStart | within 3 days after arrival | 2026-12-30 | 2026-12-30 .. 2027-01-02 | into the next year
            child.introHours | within 4 weeks after enrolment | 2026-02-02 | 2026-02-02 .. 2026-03-02 | from enrolment, not arrival
            child.introHours | within 4 weeks after enrolment | 2024-02-05 | 2024-02-05 .. 2024-03-04 | with a leap day
            child.receptionClass | within 12 weeks after enrolment | 2026-08-10 | 2026-08-10 .. 2026-11-02 | over the end of summer time
            youth.iu | within 3 years after enrolment | 2026-08-10 | 2026-08-10 .. 2029-08-10 | three years to the day
            youth.iu | within 3 years after enrolment | 2024-02-29 | 2024-02-29 .. 2027-02-28 | from a leap day
            hojskole | within 26 weeks after arrival | 2026-01-05 | 2026-01-05 .. 2026-07-06 | Monday to Monday
            job.crown | within 26 weeks after enrolment | 2026-07-06 | 2026-07-06 .. 2027-01-04 | into the next year
            fritidspas | within 1 year after grant | 2026-07-01 | 2026-07-01 .. 2027-07-01 | a year to the day
            fritidspas | within 1 year after grant | 2024-02-29 | 2024-02-29 .. 2025-02-28 | from a leap day
            health.offer | within 3 months after responsibility | 2026-03-03 | 2026-03-03 .. 2026-06-03 | three months to the day
            health.offer | within 3 months after responsibility | 2026-11-30 | 2026-11-30 .. 2027-02-28 | February ends on the 28th
            health.offer | within 3 months after responsibility | 2027-11-30 | 2027-11-30 .. 2028-02-29 | or on the 29th
            housing.privateLease | within 2 years after lease | 2026-03-01 | 2026-03-01 .. 2028-03-01 | two years to the day
            housing.privateLease | within 2 years after lease | 2024-02-29 | 2024-02-29 .. 2026-02-28 | from a leap day
            housing.checklist | within 14 days after placement | 2026-03-03 | 2026-03-03 .. 2026-03-17 | the first part
            packages | within 8 weeks after enrolment | 2026-02-02 | 2026-02-02 .. 2026-03-30 | the introduction
            fasttrack | within 7 weeks after enrolment | 2026-02-02 | 2026-02-02 .. 2026-03-23 | seven Mondays later
            mentor | within 4 months after match | 2026-10-31 | 2026-10-31 .. 2027-02-28 | February ends on the 28th
            """)
    void within_runs_from_the_anchor_and_ends_that_long_after_it(
            String key, String timing, String anchor, String window, String why) {
        assertThat(Worked.noted(timing, anchor)).as(key + ", " + why).isEqualTo(window);
    }

    @ParameterizedTest(name = "{0}: {1} {2}, {4}")
    @CsvSource(delimiter = '|', textBlock = """
            prearrival.permitToMove | 4 to 8 weeks after permit | 2026-01-05 | 2026-02-02 .. 2026-03-02 | Monday to Monday
            prearrival.permitToMove | 4 to 8 weeks after permit | 2024-02-05 | 2024-03-04 .. 2024-04-01 | to Easter Monday, which stays
            youth.staerk | 1 to 3 years after enrolment | 2026-08-10 | 2027-08-10 .. 2029-08-10 | one to three years
            youth.vuc | 6 months after enrolment | 2026-08-10 | 2027-02-10 | half a year of Danish
            youth.vuc | 6 months after enrolment | 2026-08-31 | 2027-03-01 | 28 February is a Sunday: the next open day
            youth.vuc | 2 years after enrolment | 2026-08-10 | 2028-08-10 | two years in all
            child.trial | 4 weeks after start-meeting | 2026-03-03 | 2026-03-31 | Tuesday to Tuesday
            child.trial | 4 weeks after start-meeting | 2026-03-05 | 2026-04-07 | Maundy Thursday: after Easter
            child.trial | 4 weeks after start-meeting | 2026-12-03 | 2027-01-04 | New Year's Eve: in the next year
            """)
    void a_day_so_long_after_moves_to_the_next_open_day_and_a_window_stays(
            String key, String timing, String anchor, String window, String why) {
        assertThat(Worked.noted(timing, anchor)).as(key + ", " + why).isEqualTo(window);
    }

    @ParameterizedTest(name = "{0}: {1} {2}, {4}")
    @CsvSource(delimiter = '|', textBlock = """
            prearrival.formoede | 3 weeks before arrival | 2026-03-24 | 2026-03-03 | 21 days earlier
            prearrival.formoede | 3 weeks before arrival | 2024-03-14 | 2024-02-22 | with a leap day between
            prearrival.formoede | 3 weeks before arrival | 2026-04-23 | 2026-04-01 | Maundy Thursday: the open day before
            prearrival.formoede | 3 weeks before arrival | 2027-01-14 | 2026-12-23 | Christmas Eve: the open day before
            prearrival.identityKnown | at least 1 month before arrival | 2026-04-15 | .. 2026-03-13 | 15 March is a Sunday
            prearrival.identityKnown | at least 1 month before arrival | 2026-03-31 | .. 2026-02-27 | 28 February is a Saturday
            prearrival.identityKnown | at least 1 month before arrival | 2028-03-31 | .. 2028-02-29 | February has a 29th
            prearrival.identityKnown | at least 1 month before arrival | 2027-01-15 | .. 2026-12-15 | in the year before
            prearrival.screening1 | before arrival | 2026-03-03 | .. 2026-03-02 | the day before
            prearrival.screening1 | before arrival | 2026-03-02 | .. 2026-02-27 | before a Monday: Friday
            prearrival.screening1 | before arrival | 2024-03-01 | .. 2024-02-29 | a leap day
            prearrival.screening1 | before arrival | 2026-04-07 | .. 2026-04-01 | before the Tuesday after Easter
            volunteer.cert | before first-contact | 2026-03-03 | .. 2026-03-02 | the certificate first
            volunteer.consent | before first-contact | 2027-01-04 | .. 2026-12-30 | not in the new year's first days
            """)
    void a_day_before_moves_to_an_earlier_open_day_so_that_nothing_is_late(
            String key, String timing, String anchor, String window, String why) {
        assertThat(Worked.noted(timing, anchor)).as(key + ", " + why).isEqualTo(window);
    }

    @ParameterizedTest(name = "{0}: {1} {2}, {4}")
    @CsvSource(delimiter = '|', textBlock = """
            housing.checklist | about 14 days after placement | 2026-03-03 | 2026-03-15 .. 2026-03-19 | two days to either side
            housing.checklist | about 14 days after placement | 2024-02-16 | 2024-02-28 .. 2024-03-03 | over a leap day
            child.schoolBoost | about 3 months after arrival | 2026-11-30 | 2027-02-14 .. 2027-03-14 | two weeks around 28 February
            any | about 1 day after arrival | 2026-03-03 | 2026-03-03 .. 2026-03-06 | never before what it comes after
            any | about 1 day before arrival | 2026-03-05 | 2026-03-02 .. 2026-03-05 | never after what it comes before
            """)
    void about_is_a_window_around_the_day(String key, String timing, String anchor, String window, String why) {
        assertThat(Worked.noted(timing, anchor)).as(key + ", " + why).isEqualTo(window);
    }

    @Test
    void how_far_about_reaches_is_a_setting() {
        var wide = Worked.calendar(TimeSettings.defaults().withTolerance(new TimeSettings.Tolerance(3, 30)));

        assertThat(Worked.noted("about 2 weeks after placement", "2026-03-03", wide))
                .isEqualTo("2026-03-14 .. 2026-03-20");
        assertThat(Worked.noted("about 1 year after placement", "2026-03-03", wide))
                .isEqualTo("2027-02-01 .. 2027-04-02");
        assertThat(Worked.window("about 2 weeks after placement", "2026-03-03", wide)
                        .explanation()
                        .da())
                .contains("cirka er her op til 3 dage før eller efter");
    }

    @ParameterizedTest(name = "{1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-03 | 2026-03-03 | only the day is known
            2026-03-03 10:00 | 2026-03-03 10:00 .. 2026-03-03 | from the hour to the end of the day
            2026-03-01 10:00 | 2026-03-01 10:00 .. 2026-03-01 | who arrives on a Sunday is received on a Sunday
            2024-02-29 | 2024-02-29 | a leap day
            """)
    void arrival_dayOneReceiver_is_there_on_the_day_of_arrival(String arrival, String window, String why) {
        assertThat(Worked.noted("at arrival", arrival)).as(why).isEqualTo(window);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-03-02 23:59:59, UPCOMING",
        "2026-03-03 00:00:00, OPEN",
        "2026-03-06 23:59:59, OPEN",
        "2026-03-07 00:00:00, OVERDUE"
    })
    void child_schoolStart_is_kept_until_the_end_of_the_third_day(String now, DueWindow.State state) {
        assertThat(Worked.state(Worked.window("within 3 days after arrival", "2026-03-03"), now))
                .isEqualTo(state);
    }

    @Test
    void within_a_time_before_something_ends_the_day_before_it() {
        assertThat(Worked.noted("within 2 weeks before arrival", "2026-03-17 10:00"))
                .isEqualTo("2026-03-03 .. 2026-03-16");
        assertThat(Worked.noted("within 1 working day before arrival", "2026-03-09"))
                .isEqualTo("2026-03-06 .. 2026-03-08");
        assertThat(Worked.noted("within 4 hours before arrival", "2026-03-17 10:00"))
                .isEqualTo("2026-03-17 06:00 .. 2026-03-17 10:00");
    }

    @Test
    void at_least_so_many_hours_before_ends_on_the_hour() {
        assertThat(Worked.noted("at least 24 hours before appointment", "2026-03-09 10:00"))
                .isEqualTo(".. 2026-03-08 10:00");
    }

    @Test
    void a_window_before_something_begins_at_the_larger_distance() {
        assertThat(Worked.noted("2 to 4 weeks before arrival", "2026-03-31")).isEqualTo("2026-03-03 .. 2026-03-17");
        assertThat(Worked.noted("24 to 48 hours before arrival", "2026-03-05 10:00"))
                .isEqualTo("2026-03-03 10:00 .. 2026-03-04 10:00");
    }

    @Test
    void a_limit_on_a_closed_day_stays_and_names_the_last_open_day() {
        var explanation =
                Worked.window("within 3 days after arrival", "2026-03-05").explanation();

        assertThat(explanation.warns()).isTrue();
        assertThat(explanation.da())
                .isEqualTo(
                        "Senest 3 dage efter ankomst 5. marts 2026: fra 5. marts 2026 til 8. marts 2026."
                                + " Fristen falder på en lukkedag (søndag 8. marts 2026); sidste åbne dag før er 6. marts 2026.");
    }

    @Test
    void a_window_without_an_open_day_says_so() {
        var explanation =
                Worked.window("within 3 days after arrival", "2026-04-02").explanation();

        assertThat(explanation.en()).endsWith("There is no open day in the window.");
    }
}
