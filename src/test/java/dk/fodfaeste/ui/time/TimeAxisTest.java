package dk.fodfaeste.ui.time;

import static dk.fodfaeste.testing.TestClock.danish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The line of time that all rows of a picture share. */
class TimeAxisTest {

    private static final Instant NOW = danish("2026-03-02T10:00");

    @Test
    void it_holds_every_moment_within_half_a_year_and_some_days_around() {
        TimeAxis axis = TimeAxis.around(List.of(danish("2026-02-02T00:00"), danish("2026-04-13T12:00")), NOW);
        assertThat(axis.from()).isEqualTo(danish("2026-01-30T00:00"));
        assertThat(axis.place(danish("2026-02-02T00:00"))).isPositive();
        assertThat(axis.place(danish("2026-04-13T12:00"))).isLessThan(TimeAxis.LENGTH);
        assertThat(axis.place(axis.from())).isZero();
        assertThat(axis.place(axis.to())).isEqualTo(TimeAxis.LENGTH);
    }

    @Test
    void what_lies_further_away_is_cut_off_and_what_lies_just_within_is_not() {
        Instant within = NOW.plusSeconds(182L * 86_400);
        TimeAxis axis = TimeAxis.around(List.of(within, NOW.plusSeconds(400L * 86_400)), NOW);
        assertThat(axis.bar(NOW, within).toCut()).isFalse();
        assertThat(axis.bar(NOW, NOW.plusSeconds(400L * 86_400)).toCut()).isTrue();
        assertThat(axis.bar(NOW.minusSeconds(86_400L * 9), within).fromCut()).isTrue();
        assertThat(axis.bar(NOW.minusSeconds(86_400L * 2), within).fromCut()).isFalse();
    }

    @Test
    void a_window_without_a_beginning_is_a_mark_at_its_end() {
        TimeAxis axis = TimeAxis.around(List.of(danish("2026-04-13T12:00")), NOW);
        TimeAxis.Bar bar = axis.bar(null, danish("2026-03-16T23:59"));
        assertThat(bar.from() + bar.width()).isEqualTo(axis.place(danish("2026-03-16T23:59")));
        assertThat(bar.width()).isEqualTo(5);
    }

    @Test
    void a_short_line_is_marked_by_mondays_and_a_long_one_by_months() {
        assertThat(TimeAxis.around(List.of(danish("2026-03-20T10:00")), NOW).days())
                .containsExactly(
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 3, 9),
                        LocalDate.of(2026, 3, 16),
                        LocalDate.of(2026, 3, 23));
        assertThat(TimeAxis.around(List.of(danish("2026-08-20T10:00")), NOW).days())
                .containsExactly(
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 4, 1),
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 6, 1),
                        LocalDate.of(2026, 7, 1),
                        LocalDate.of(2026, 8, 1));
    }

    @Test
    void nothing_at_all_is_still_a_line_with_now_in_the_middle() {
        TimeAxis axis = TimeAxis.around(List.of(), NOW);
        assertThat(axis.place(NOW)).isEqualTo(TimeAxis.LENGTH / 2);
    }
}
