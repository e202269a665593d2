package dk.fodfaeste.ui.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The 48–96 hour window (HED-M4). */
class ClockFaceTest {

    private static final Instant ARRIVAL = Instant.parse("2026-03-02T09:00:00Z");

    private static ClockFace after(Duration passed) {
        return ClockFace.of(
                ARRIVAL, ARRIVAL.plus(Duration.ofHours(48)), ARRIVAL.plus(Duration.ofHours(96)), ARRIVAL.plus(passed));
    }

    @Test
    void theWindowOpensAt48HoursAndIsDueAt96() {
        assertThat(after(Duration.ofHours(48).minusNanos(1)).state()).isEqualTo(DueBar.State.NOT_YET);
        assertThat(after(Duration.ofHours(48)).state()).isEqualTo(DueBar.State.OPEN);
        assertThat(after(Duration.ofHours(96)).state()).isEqualTo(DueBar.State.OPEN);
        assertThat(after(Duration.ofHours(96).plusNanos(1)).state()).isEqualTo(DueBar.State.OVERDUE);
    }

    @Test
    void theFaceFillsAsTheHoursPass() {
        assertThat(after(Duration.ZERO).filled()).isEmpty();
        assertThat(after(Duration.ofHours(24)).filled())
                .isEqualTo("M24 24 L24.00 8.00 A16.00 16.00 0 0 1 40.00 24.00 Z");
        assertThat(after(Duration.ofHours(72)).filled())
                .isEqualTo("M24 24 L24.00 8.00 A16.00 16.00 0 1 1 8.00 24.00 Z");
        assertThat(after(Duration.ofHours(200)).turn()).isEqualTo(1);
    }

    @Test
    void theRingShowsTheSecondHalfAsOpen() {
        assertThat(after(Duration.ZERO).window()).startsWith("M24.00 45.00");
    }

    @Test
    void beforeTheArrivalNothingHasPassed() {
        var face = after(Duration.ofHours(-5));
        assertThat(face.elapsed()).isZero();
        assertThat(face.filled()).isEmpty();
    }

    @Test
    void aWindowThatEndsBeforeItsAnchorIsAMistake() {
        assertThatThrownBy(() -> ClockFace.of(ARRIVAL, ARRIVAL, ARRIVAL, ARRIVAL))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
