package dk.fodfaeste.ui.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A window counted in hours after an event (48 to 96 hours after an arrival), drawn as a clock face that fills: the
 * whole turn is the time until it is due, the outer ring shows where the window is open, the filled part has passed.
 *
 * @param elapsed hours since the event, whole, never below 0
 * @param opens   hours after the event at which the window opens
 * @param closes  hours after the event at which it is due
 * @param state   what to say about it
 * @param turn    how much of the whole turn has passed, 0 to 1
 */
public record ClockFace(long elapsed, long opens, long closes, DueBar.State state, double turn) {

    private static final double CENTRE = 24;

    /** Draws the window from {@code notBefore} to {@code dueBy}, counted from {@code anchor}. */
    public static ClockFace of(Instant anchor, Instant notBefore, Instant dueBy, Instant now) {
        var whole = Duration.between(anchor, dueBy);
        if (!whole.isPositive()) {
            throw new IllegalArgumentException("Due at " + dueBy + ", not after its anchor " + anchor);
        }
        var passed = Duration.between(anchor, now);
        var state = now.isAfter(dueBy)
                ? DueBar.State.OVERDUE
                : now.isBefore(notBefore) ? DueBar.State.NOT_YET : DueBar.State.OPEN;
        double turn = Math.clamp((double) passed.toSeconds() / whole.toSeconds(), 0, 1);
        return new ClockFace(
                Math.max(0, passed.toHours()),
                Duration.between(anchor, notBefore).toHours(),
                whole.toHours(),
                state,
                turn);
    }

    /** The filled part of the face, as the path of an SVG picture of 48 × 48. */
    public String filled() {
        return turn >= 1 ? disc(16) : sector(turn, 16);
    }

    /** The part of the ring where the window is open, as the path of a line. */
    public String window() {
        double start = Math.clamp((double) opens / closes, 0, 0.999);
        return "M" + point(start, 21) + " A21 21 0 " + (start < 0.5 ? 1 : 0) + " 1 " + point(0.9999, 21);
    }

    /** The hand: where now is, as the path of a line from the centre. */
    public String hand() {
        return "M24 24 L" + point(Math.min(turn, 0.9999), 16);
    }

    private static String sector(double share, double radius) {
        return share <= 0
                ? ""
                : "M24 24 L" + point(0, radius) + " A" + number(radius) + " " + number(radius) + " 0 "
                        + (share > 0.5 ? 1 : 0) + " 1 " + point(share, radius) + " Z";
    }

    private static String disc(double radius) {
        return sector(0.5, radius) + " M24 24 L" + point(0.5, radius) + " A" + number(radius) + " " + number(radius)
                + " 0 0 1 " + point(1, radius) + " Z";
    }

    private static String point(double share, double radius) {
        double angle = 2 * Math.PI * share;
        return number(CENTRE + radius * Math.sin(angle)) + " " + number(CENTRE - radius * Math.cos(angle));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
