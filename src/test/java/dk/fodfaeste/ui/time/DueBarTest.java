package dk.fodfaeste.ui.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DueBarTest {

    private static final Instant NOW = Instant.parse("2026-03-05T14:00:00Z");

    private static DueBar bar(int fromDays, int toDays) {
        return DueBar.of(
                NOW.plus(Duration.ofDays(fromDays)), NOW.plus(Duration.ofDays(toDays)), NOW, DueBar.Scale.WEEKS);
    }

    @Test
    void nowHasTheSamePlaceOnEveryBarOfAScale() {
        assertThat(bar(-5, -2).now()).isEqualTo(bar(3, 9).now()).isEqualTo(70);
    }

    @Test
    void aWindowIsDrawnToScale() {
        var bar = bar(-1, 4);
        assertThat(bar.from()).isEqualTo(60);
        assertThat(bar.to()).isEqualTo(110);
        assertThat(bar.state()).isEqualTo(DueBar.State.OPEN);
    }

    @Test
    void theWindowIsOpenFromItsFirstToItsLastMoment() {
        assertThat(DueBar.of(NOW, NOW, NOW, DueBar.Scale.WEEKS).state()).isEqualTo(DueBar.State.OPEN);
        assertThat(DueBar.of(NOW.plusNanos(1), NOW.plusSeconds(9), NOW, DueBar.Scale.WEEKS)
                        .state())
                .isEqualTo(DueBar.State.NOT_YET);
        assertThat(DueBar.of(null, NOW.minusNanos(1), NOW, DueBar.Scale.WEEKS).state())
                .isEqualTo(DueBar.State.OVERDUE);
    }

    @Test
    void whatReachesBeyondTheLineIsMarked() {
        assertThat(bar(-8, 2).fromCut()).isTrue();
        assertThat(bar(-7, 2).fromCut()).isFalse();
        assertThat(bar(1, 15).toCut()).isTrue();
        assertThat(bar(1, 14).toCut()).isFalse();
    }

    @Property
    void theBarIsAlwaysOnTheLineAndWideEnoughToSee(
            @ForAll @IntRange(min = -10_000, max = 10_000) int from,
            @ForAll @IntRange(min = 0, max = 10_000) int length) {
        var bar = bar(from, from + length);
        assertThat(bar.from()).isBetween(0, DueBar.LENGTH);
        assertThat(bar.to()).isBetween(0, DueBar.LENGTH);
        assertThat(bar.width()).isGreaterThanOrEqualTo(4);
    }
}
