package dk.fodfaeste.plans.preview;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of time around the arrival: days near it have more room than those far away, as a plan has most to do there. All
 * steps of a plan share one.
 */
public final class TimeAxis {

    /** How wide the picture is, in its own units. */
    public static final int WIDTH = 400;

    private static final int EDGE = 10;
    /** Days closer to the arrival than this stand in proportion; further away, months shrink. */
    private static final double NEAR = 4;

    private static final int LEAST_BEFORE = -21;
    private static final int LEAST_AFTER = 35;
    /** Ten years: beyond it a bar only points on. */
    private static final int FARTHEST = 3650;
    /** Room for a word. */
    private static final double APART = 58;

    private static final int[] MARKS = {0, 7, -7, 28, -28, -56, 91, 182, -91, 365, 730, 1826, -182, -365};

    /** A mark of the line: its place, and how many days from the arrival. */
    public record Mark(double x, int days) {}

    private final double low;
    private final double high;
    private final List<Mark> marks = new ArrayList<>();

    /** A line on which these days have their place. */
    TimeAxis(List<Double> days) {
        low = bent(
                Math.max(-FARTHEST, days.stream().mapToDouble(day -> day).min().orElse(0)), LEAST_BEFORE, true);
        high = bent(
                Math.min(FARTHEST, days.stream().mapToDouble(day -> day).max().orElse(0)), LEAST_AFTER, false);
        for (int day : MARKS) {
            double x = x(day);
            if (bend(day) >= low
                    && bend(day) <= high
                    && marks.stream().allMatch(mark -> Math.abs(mark.x() - x) >= APART)) {
                marks.add(new Mark(x, day));
            }
        }
    }

    /** Where a day stands, counted from the arrival; what is too far away stands at the edge. */
    public double x(double days) {
        double share = (Math.clamp(bend(days), low, high) - low) / (high - low);
        return Math.round(10 * (EDGE + share * (WIDTH - 2 * EDGE))) / 10.0;
    }

    public List<Mark> marks() {
        return marks;
    }

    private static double bent(double days, double least, boolean before) {
        return bend(before ? Math.min(days, least) : Math.max(days, least));
    }

    private static double bend(double days) {
        return Math.signum(days) * Math.log1p(Math.abs(days) / NEAR);
    }
}
