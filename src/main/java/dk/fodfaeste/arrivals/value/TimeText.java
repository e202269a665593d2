package dk.fodfaeste.arrivals.value;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads times of day, alone or after a date. */
public final class TimeText {

    /**
     * A date with a time of day if there is one.
     *
     * @param date the text before the time, still to be read
     * @param time the text of the time, without "kl."
     */
    public record Split(String date, @Nullable String time) {}

    private static final String CLOCK = "kl|klokken|at";
    private static final Pattern TIME = Pattern.compile(
            "(?:(?:" + CLOCK + ")\\.? ?)?"
                    + "(?<h>\\d{1,2})(?:[:.]?(?<m>\\d{2})(?:[:.]\\d{2}(?:\\.\\d+)?)?)?(?: ?(?<half>[ap])\\.?m\\.?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_DATE = Pattern.compile(
            "(?<date>.+?)(?:"
                    + "[ ,]+(?:" + CLOCK + ")\\.? ?(?<told>\\S.*)"
                    + "|(?:T|,? )(?<bare>\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:\\.\\d+)?)?(?: ?[ap]\\.?m\\.?)?))",
            Pattern.CASE_INSENSITIVE);

    private TimeText() {}

    /** Reads "10", "10.00", "kl. 10:30", "1030" or "10:30 PM"; seconds are left out. */
    public static Parsed<LocalTime> read(String text) {
        var m = TIME.matcher(text);
        if (!m.matches()) {
            return Parsed.fault("time.unreadable");
        }
        var hour = Integer.parseInt(m.group("h"));
        var minute = m.group("m") == null ? 0 : Integer.parseInt(m.group("m"));
        return Parsed.of(
                hour24(hour, m.group("half")).filter(_ -> minute < 60).map(h -> LocalTime.of(h, minute)),
                "time.unreadable");
    }

    /** Parts a date from a time that follows it: "3. marts 2026 kl. 10", "03-03-2026 10.00", "2026-03-03T10:00". */
    public static Split split(String text) {
        var m = AFTER_DATE.matcher(text);
        if (!m.matches()) {
            return new Split(text, null);
        }
        return new Split(m.group("date"), m.group("told") == null ? m.group("bare") : m.group("told"));
    }

    private static Optional<Integer> hour24(int hour, @Nullable String half) {
        if (half == null) {
            return Optional.of(hour).filter(h -> h < 24);
        }
        return Optional.of(hour)
                .filter(h -> h >= 1 && h <= 12)
                .map(h -> h % 12 + (half.equalsIgnoreCase("p") ? 12 : 0));
    }
}
