package dk.fodfaeste.kernel.text;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as people type it: 9.30, 9:30, 930 or 0930, always of 24 hours; also "kl. 9.30", with the comma of a phone's
 * figures, and with seconds, as some systems do.
 */
public final class Clock {

    /** What a browser lets pass before it sends a field; the reading here is what counts. */
    public static final String PATTERN = "([01]?[0-9]|2[0-3])[.:,]?[0-5][0-9]";

    private static final Pattern PARTED = Pattern.compile("(\\d{1,2})[.:,](\\d{2})(?:[.:](\\d{2}))?");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{1,2})(\\d{2})");
    private static final Pattern WRITTEN = Pattern.compile("(\\d{2}):(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?");

    private static final Pattern PREFIX = Pattern.compile("^kl\\.? ?", Pattern.CASE_INSENSITIVE);

    private Clock() {}

    /** The time; {@code null} where the text is none. */
    public static @Nullable LocalTime read(String text) {
        String typed = PREFIX.matcher(text.strip()).replaceFirst("");
        Matcher parted = PARTED.matcher(typed);
        Matcher together = TOGETHER.matcher(typed);
        try {
            if (parted.matches()) {
                return LocalTime.of(part(parted, 1), part(parted, 2), parted.group(3) == null ? 0 : part(parted, 3));
            }
            return together.matches() ? LocalTime.of(part(together, 1), part(together, 2)) : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** A value that a field begins with, as its language writes it: "9:30" and whatever else was typed stays. */
    public static String shown(String value, UiLanguage language) {
        Matcher written = WRITTEN.matcher(value);
        return written.matches()
                ? written.group(1) + (language == UiLanguage.DA ? "." : ":") + written.group(2)
                : value;
    }

    private static int part(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
