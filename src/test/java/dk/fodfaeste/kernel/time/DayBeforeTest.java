package dk.fodfaeste.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.calendar.TimeSettings;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule key health.call (K08-1): the call the day before an appointment. */
class DayBeforeTest {

    private static final String CALL = "the day before appointment";

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-04 08:00 | 2026-03-03 09:00 .. 2026-03-03 15:00 | Wednesday: Tuesday in office hours
            2026-03-09 08:00 | 2026-03-06 09:00 .. 2026-03-06 15:00 | Monday: Friday
            2026-03-30 08:00 | 2026-03-27 09:00 .. 2026-03-27 15:00 | the Monday after the clock was changed
            2026-10-26 08:00 | 2026-10-23 09:00 .. 2026-10-23 15:00 | and in autumn
            2026-04-07 08:00 | 2026-04-01 09:00 .. 2026-04-01 15:00 | the Tuesday after Easter: before Maundy Thursday
            2024-03-01 08:00 | 2024-02-29 09:00 .. 2024-02-29 15:00 | a leap day
            2027-01-04 08:00 | 2026-12-30 09:00 .. 2026-12-30 15:00 | the first open day of the year
            """)
    void health_call_is_made_in_the_office_hours_of_the_open_day_before(String appointment, String window, String why) {
        assertThat(Worked.noted(CALL, appointment)).as(why).isEqualTo(window);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-03-03 08:59:59, UPCOMING",
        "2026-03-03 09:00:00, OPEN",
        "2026-03-03 15:00:00, OPEN",
        "2026-03-03 15:00:01, OVERDUE"
    })
    void health_call_is_due_when_the_office_closes(String now, DueWindow.State state) {
        assertThat(Worked.state(Worked.window(CALL, "2026-03-04"), now)).isEqualTo(state);
    }

    @Test
    void an_own_closing_day_is_skipped() {
        assertThat(Worked.noted(CALL, "2026-05-18")).isEqualTo("2026-05-15 09:00 .. 2026-05-15 15:00");
        assertThat(Worked.noted(CALL, "2026-05-18", Worked.closedOn("2026-05-15")))
                .as("the Friday after Ascension Day is closed as well")
                .isEqualTo("2026-05-13 09:00 .. 2026-05-13 15:00");
    }

    @Test
    void office_hours_and_special_days_are_the_municipalitys_own() {
        var settings = TimeSettings.defaults()
                .withOfficeHours(new TimeSettings.OfficeHours(LocalTime.of(10, 0), LocalTime.of(14, 30)))
                .withSpecialDays(Set.of(TimeSettings.SpecialDay.CHRISTMAS_EVE));

        assertThat(Worked.noted(CALL, "2027-01-04", Worked.calendar(settings)))
                .isEqualTo("2026-12-31 10:00 .. 2026-12-31 14:30");
    }

    @Test
    void the_explanation_says_from_which_day_it_was_moved() {
        assertThat(Worked.window(CALL, "2026-03-09").explanation().da())
                .isEqualTo("I kontortiden dagen før aftalen 9. marts 2026: 6. marts 2026 kl. 09.00–15.00;"
                        + " flyttet fra søndag 8. marts 2026 til sidste åbne dag før.");
    }
}
