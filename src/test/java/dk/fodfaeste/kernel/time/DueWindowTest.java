package dk.fodfaeste.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.fodfaeste.kernel.calendar.DanishTime;
import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueWindowTest {

    private static final Explanation WHY = new Explanation("derfor", "because");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    @Test
    void is_never_reversed() {
        var ten = DanishTime.at(DAY, LocalTime.of(10, 0));

        assertThatIllegalArgumentException().isThrownBy(() -> new DueWindow(ten, ten.minusSeconds(1), WHY));
        assertThat(new DueWindow(ten, ten, WHY).state(ten.toInstant())).isEqualTo(DueWindow.State.OPEN);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"2026-03-03T22:59:59.999999Z, OPEN", "2026-03-03T23:00:00Z, OVERDUE"})
    void a_due_day_is_kept_until_midnight_in_copenhagen(Instant now, DueWindow.State state) {
        assertThat(new DueWindow(null, DanishTime.endOf(DAY), WHY).state(now)).isEqualTo(state);
    }

    @Test
    void without_an_earliest_it_is_never_upcoming() {
        assertThat(new DueWindow(null, DanishTime.endOf(DAY), WHY).state(Instant.EPOCH))
                .isEqualTo(DueWindow.State.OPEN);
    }

    @Test
    void knows_whether_the_hour_matters() {
        assertThat(new DueWindow(null, DanishTime.endOf(DAY), WHY).isDateOnly()).isTrue();
        assertThat(new DueWindow(null, DanishTime.at(DAY, LocalTime.of(23, 59)), WHY).isDateOnly())
                .isFalse();
    }

    @Test
    void a_moment_from_elsewhere_is_shown_in_danish_time() {
        var fromDatabase = DanishTime.endOf(DAY).withZoneSameInstant(ZoneOffset.UTC);

        var window = new DueWindow(null, fromDatabase, WHY);

        assertThat(window.dueBy()).isEqualTo(DanishTime.endOf(DAY));
        assertThat(window.dueBy().toLocalDate()).isEqualTo(DAY);
        assertThat(window.isDateOnly()).isTrue();
    }

    @Test
    void an_anchor_is_known_to_the_minute_in_danish_time() {
        var anchor = Anchor.at("arrival", ZonedDateTime.parse("2026-03-03T23:30:59Z"));

        assertThat(anchor).isEqualTo(new Anchor("arrival", LocalDate.of(2026, 3, 4), LocalTime.of(0, 30)));
    }

    @Test
    void an_anchor_far_from_any_life_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Anchor.on("birth", LocalDate.of(1849, 12, 31)));
        assertThatIllegalArgumentException().isThrownBy(() -> Anchor.on("birth", LocalDate.of(3000, 1, 1)));
        assertThat(Anchor.on("birth", LocalDate.of(1850, 1, 1)).time()).isNull();
        assertThat(Anchor.on("birth", LocalDate.of(2999, 12, 31)).time()).isNull();
    }

    @Test
    void a_timing_is_not_counted_from_another_anchor() {
        var moveIn = Anchor.on("move-in", DAY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timing.parse("at arrival").window(moveIn, WorkingCalendar.standard()))
                .withMessageContaining("move-in");
    }
}
