package dk.fodfaeste.demo.telling;

import static dk.fodfaeste.testing.TestClock.danish;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;

/** When the demo's colleagues do things: from Friday 27 February to Monday 2 March 2026. */
class OfficeHoursTest {

    private final OfficeHours office = new OfficeHours(WorkingCalendar.standard());

    @Test
    void only_working_time_counts_between_two_moments() {
        // One hour is left on Friday and one has gone on Monday: half of two is Friday's closing.
        assertThat(office.between(danish("2026-02-27T14:30"), danish("2026-03-02T09:00"), 0.5))
                .isEqualTo(danish("2026-02-27T15:30"));
        assertThat(office.between(danish("2026-02-27T14:30"), danish("2026-03-02T09:00"), 0.75))
                .isEqualTo(danish("2026-03-02T08:30"));
    }

    @Test
    void the_result_lies_between_the_moments_both_included() {
        assertThat(office.between(danish("2026-02-27T09:12"), danish("2026-02-27T09:20"), 0))
                .isEqualTo(danish("2026-02-27T09:12"));
        assertThat(office.between(danish("2026-02-27T09:12"), danish("2026-02-27T09:20"), 1))
                .isEqualTo(danish("2026-02-27T09:20"));
    }

    @Test
    void where_nobody_is_at_work_somebody_was_on_call() {
        assertThat(office.between(danish("2026-02-28T10:00"), danish("2026-02-28T12:00"), 0.5))
                .isEqualTo(danish("2026-02-28T11:00"));
    }

    @Test
    void open_days_are_counted_over_a_weekend_and_a_holiday() {
        assertThat(office.later(danish("2026-02-27T14:00"), 1, 0)).isEqualTo(danish("2026-03-02T08:00"));
        // Easter 2026: Thursday 2 to Monday 6 April are closed.
        assertThat(office.later(danish("2026-04-01T14:00"), 2, 0)).isEqualTo(danish("2026-04-08T08:00"));
    }
}
