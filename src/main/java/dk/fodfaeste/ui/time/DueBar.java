package dk.fodfaeste.ui.time;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A due window drawn on a line: the bar is the window, the upright line is now. All bars of one {@link Scale} share the
 * place of now, so a list of them reads from top to bottom: what lies left of the line is overdue.
 *
 * @param from  where the bar begins, from 0 to {@value #LENGTH}
 * @param to    where it ends, which is where it is due
 * @param now   where now is
 * @param state what to say about it
 * @param fromCut true where the window begins before the line does
 * @param toCut   true where it ends after the line does
 */
public record DueBar(int from, int to, int now, State state, boolean fromCut, boolean toCut) {

    /** How long the line is, in the units of the picture. */
    public static final int LENGTH = 210;

    /** What lies before and after now on the line. */
    public enum Scale {
        /** For ordinary tasks: one week back, two ahead. */
        WEEKS(Duration.ofDays(7), Duration.ofDays(14)),
        /** For what is counted in hours after an arrival: two days back, four ahead. */
        HOURS(Duration.ofDays(2), Duration.ofDays(4));

        private final Duration back;
        private final Duration ahead;

        Scale(Duration back, Duration ahead) {
            this.back = back;
            this.ahead = ahead;
        }
    }

    /** Where now is in relation to the window. */
    public enum State {
        NOT_YET,
        OPEN,
        OVERDUE
    }

    private static final int SMALLEST = 4;

    /**
     * Draws a window.
     *
     * @param notBefore {@code null} where only the end counts: the bar is then a mark at its end
     */
    public static DueBar of(@Nullable Instant notBefore, Instant dueBy, Instant now, Scale scale) {
        var begin = now.minus(scale.back);
        int to = place(dueBy, begin, scale);
        int from = notBefore == null ? to - SMALLEST : place(notBefore, begin, scale);
        var state = now.isAfter(dueBy)
                ? State.OVERDUE
                : notBefore != null && now.isBefore(notBefore) ? State.NOT_YET : State.OPEN;
        int shownTo = Math.clamp(to, SMALLEST, LENGTH);
        int shownFrom = Math.clamp(Math.min(from, shownTo - SMALLEST), 0, LENGTH - SMALLEST);
        return new DueBar(shownFrom, shownTo, place(now, begin, scale), state, from < 0, to > LENGTH);
    }

    /** How wide the bar is. */
    public int width() {
        return to - from;
    }

    private static int place(Instant instant, Instant begin, Scale scale) {
        double whole = scale.back.plus(scale.ahead).toSeconds();
        double share = Duration.between(begin, instant).toSeconds() / whole;
        return Math.clamp(Math.round(share * LENGTH), -LENGTH, 2 * LENGTH);
    }
}
