package dk.fodfaeste.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.calendar.TimeSettings;
import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ages, counted from birth. The first column is the rule key. */
class AgeTest {

    private static final WorkingCalendar LEAP_DAYS_IN_MARCH =
            Worked.calendar(TimeSettings.defaults().withLeapDayBirthday(TimeSettings.LeapDayBirthday.MARCH_1));

    @ParameterizedTest(name = "{0}: {1} {2}, {4}")
    @CsvSource(delimiter = '|', textBlock = """
            unaccompanied | at age 18 | 2008-03-03 | 2026-03-03 | on the birthday
            unaccompanied | at age 15 | 2011-03-03 | 2026-03-03 | when a home can take the youth
            unaccompanied | at age 18 | 2008-12-31 | 2026-12-31 | on the last day of the year
            unaccompanied | at age 18 | 2009-01-01 | 2027-01-01 | and on the first
            unaccompanied | at age 18 | 2008-03-01 | 2026-03-01 | a birthday does not wait for Monday
            unaccompanied | 3 months before age 18 | 2008-06-03 | 2026-03-03 | in good time
            unaccompanied | 3 months before age 18 | 2008-05-31 | 2026-02-27 | 28 February is a Saturday: the open day before
            unaccompanied | 3 months before age 18 | 2010-05-31 | 2028-02-29 | February has a 29th
            club | at age 6 | 2020-03-03 | 2026-03-03 | the youngest
            club | at age 17 | 2009-03-03 | 2026-03-03 | the oldest
            youth.iu | at age 14 | 2012-03-05 | 2026-03-05 | from 14
            youth.iu | at age 20 | 2006-03-05 | 2026-03-05 | to 20
            youth.staerk | at age 16 | 2010-03-05 | 2026-03-05 | from 16
            youth.staerk | at age 25 | 2001-03-05 | 2026-03-05 | to 25
            youth.vuc | at age 18 | 2008-03-05 | 2026-03-05 | from 18
            youth.vuc | at age 30 | 1996-03-05 | 2026-03-05 | to 30
            hojskole | at age 40 | 1986-03-05 | 2026-03-05 | voluntary after it
            fritidspas | at age 24 | 2002-03-05 | 2026-03-05 | the last year
            """)
    void an_age_is_reached_on_the_birthday(String key, String timing, String birth, String day, String why) {
        assertThat(Worked.noted(timing, birth)).as(key + ", " + why).isEqualTo(day);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-03-02 23:59:59, UPCOMING",
        "2026-03-03 00:00:00, OPEN",
        "2026-03-03 23:59:59, OPEN",
        "2026-03-04 00:00:00, OVERDUE"
    })
    void unaccompanied_comes_of_age_when_the_birthday_begins(String now, DueWindow.State state) {
        assertThat(Worked.state(Worked.window("at age 18", "2008-03-03"), now)).isEqualTo(state);
    }

    @ParameterizedTest(name = "age {0}: {1} or {2}")
    @CsvSource(delimiter = '|', textBlock = """
            17 | 2025-02-28 | 2025-03-01
            18 | 2026-02-28 | 2026-03-01
            20 | 2028-02-29 | 2028-02-29
            """)
    void who_was_born_on_a_leap_day_has_a_birthday_every_year(int age, String february, String march) {
        assertThat(Worked.noted("at age " + age, "2008-02-29")).isEqualTo(february);
        assertThat(Worked.noted("at age " + age, "2008-02-29", LEAP_DAYS_IN_MARCH))
                .isEqualTo(march);
    }

    @Test
    void the_explanation_says_how_a_leap_day_was_taken() {
        assertThat(Worked.window("at age 18", "2008-02-29").explanation().da())
                .startsWith("På 18-årsdagen (født 29. februar 2008): 28. februar 2026;"
                        + " født 29. februar, og fødselsdagen regnes det år som 28. februar 2026.");
        assertThat(Worked.window("at age 20", "2008-02-29").explanation().da()).doesNotContain("regnes");
    }
}
