package dk.fodfaeste.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the last one held, not by the calendar quarter: contract 1.12 no. 4. The first column is the rule key. */
class RhythmTest {

    @ParameterizedTest(name = "{0}: {1} {2}, {4}")
    @CsvSource(delimiter = '|', textBlock = """
            gp.meeting | every 3 months since last meeting | 2026-02-16 | 2026-05-18 | 16 May is a Saturday: the next open day
            gp.meeting | every 3 months since last meeting | 2026-03-03 | 2026-06-03 | three months to the day
            gp.meeting | every 3 months since last meeting | 2026-03-10 | 2026-06-10 | held a week later, due a week later
            gp.meeting | every 3 months since last meeting | 2027-11-30 | 2028-02-29 | February has a 29th
            gp.meeting | every 3 months since last meeting | 2026-11-30 | 2027-03-01 | 28 February is a Sunday
            volunteer.meeting | every 3 months since last meeting | 2026-10-01 | 2027-01-04 | not on New Year's Day
            leadership | every 3 months since last meeting | 2026-01-02 | 2026-04-07 | Maundy Thursday: after Easter
            leadership | every 6 months since last summing-up | 2026-08-31 | 2027-03-01 | 28 February is a Sunday
            leadership | every 6 months since last summing-up | 2026-03-03 | 2026-09-03 | half a year to the day
            housing.key | every month since last meeting | 2028-01-31 | 2028-02-29 | the end of the month
            housing.key | every month since last meeting | 2026-02-05 | 2026-03-05 | a month to the day
            themeGroup | every month since last meeting | 2026-11-25 | 2026-12-28 | Christmas Day: the next open day
            counselling.open | every week since last meeting | 2026-03-03 | 2026-03-10 | the same weekday
            houseMeeting | every week since last meeting | 2026-03-30 | 2026-04-07 | not on Easter Monday
            introcafe | every week since last meeting | 2026-03-05 | 2026-03-12 | Thursday to Thursday
            introcafe | every week since last meeting | 2026-03-26 | 2026-04-07 | not on Maundy Thursday
            fasttrack | every week since last visit | 2026-12-28 | 2027-01-04 | into the next year
            """)
    void a_rhythm_is_counted_from_the_last_one_held(String key, String timing, String last, String day, String why) {
        assertThat(Worked.noted(timing, last)).as(key + ", " + why).isEqualTo(day);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-06-02 23:59:59, UPCOMING",
        "2026-06-03 00:00:00, OPEN",
        "2026-06-03 23:59:59, OPEN",
        "2026-06-04 00:00:00, OVERDUE"
    })
    void gp_meeting_is_due_on_the_day(String now, DueWindow.State state) {
        assertThat(Worked.state(Worked.window("every 3 months since last meeting", "2026-03-03"), now))
                .isEqualTo(state);
    }

    @Test
    void whatever_is_held_the_anchor_is_when_it_was_last_held() {
        assertThat(Timing.parse("every 3 months since last meeting").anchor()).isEqualTo("last");
        assertThat(Timing.parse("every 2 weeks since last home-visit").anchor()).isEqualTo("last");
    }
}
