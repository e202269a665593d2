package dk.fodfaeste.kernel.calendar;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The texts of this package in one language, and dates and clocks as they are written in it. */
public final class Phrases {

    private static final Phrases DANISH = new Phrases(Locale.of("da", "DK"));
    private static final Phrases ENGLISH = new Phrases(Locale.of("en", "GB"));

    private final Locale locale;
    private final ResourceBundle patterns;
    private final DateTimeFormatter date;
    private final DateTimeFormatter time;

    private Phrases(Locale locale) {
        this.locale = locale;
        this.patterns = ResourceBundle.getBundle("i18n.time", locale);
        this.date = DateTimeFormatter.ofPattern(patterns.getString("time.pattern.date"), locale);
        this.time = DateTimeFormatter.ofPattern(patterns.getString("time.pattern.time"), locale);
    }

    /** English where the language is English, otherwise Danish. */
    public static Phrases in(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : DANISH;
    }

    /** The text of a key; days, moments, weekdays and lists among the arguments are written in the language. */
    public String say(String key, @Nullable Object... args) {
        var written = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            written[i] = written(args[i]);
        }
        return new MessageFormat(patterns.getString(key), locale).format(written);
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    /** "a", "a og b", "a, b og c". */
    String list(List<?> items) {
        var texts = items.stream().map(item -> String.valueOf(written(item))).toList();
        if (texts.size() < 2) {
            return String.join("", texts);
        }
        return say("time.list", String.join(", ", texts.subList(0, texts.size() - 1)), texts.getLast());
    }

    private Object written(@Nullable Object arg) {
        return switch (arg) {
            case null -> "";
            case LocalDate day -> date.format(day);
            case LocalTime clock -> time.format(clock);
            case ZonedDateTime moment -> say("time.moment", moment.toLocalDate(), moment.toLocalTime());
            case DayOfWeek day -> weekday(day);
            case Closure closed -> say("time.closed", closed.name(locale), closed.date());
            case List<?> items -> list(items);
            default -> arg;
        };
    }
}
