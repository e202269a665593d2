package dk.fodfaeste.kernel.text;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one language. Safe for use by many threads.
 */
public final class Words {

    /** Texts about numbers below this are kept: days, families, tasks. */
    private static final int THOUSAND = 1000;
    /** So many such texts are kept, whatever is asked for. */
    private static final int MOST_KEPT = 10_000;

    /** An argument that says itself in the language of the sentence. */
    public interface Spoken {
        String in(Words words);
    }

    /** A parsed pattern; the text itself where the pattern takes no arguments. */
    private record Parsed(MessageFormat format, @Nullable String constant) {}

    private final UiLanguage language;
    private final Dates dates;
    private final Texts.Missing missing;
    private final Map<String, Parsed> formats = new HashMap<>();
    private final Map<List<Object>, String> kept = new ConcurrentHashMap<>();

    Words(UiLanguage language, Map<String, String> patterns, Texts.Missing missing) {
        this.language = language;
        this.dates = Dates.in(language);
        this.missing = missing;
        patterns.forEach((key, pattern) -> formats.put(key, parse(key, pattern)));
    }

    /**
     * The text of a key. Numbers are written the way of the language; a {@link LocalDate}, {@link LocalTime} or
     * {@link Instant} is written as {@link Dates} does; an identifier is passed as a string, lest it gets a thousands
     * separator. A string that runs from right to left is set apart ({@link Direction}); a {@link Bilingual} is said in the
     * language, as is what is {@link Spoken}.
     *
     * @throws IllegalArgumentException where the key has no text and the texts are strict
     */
    public String t(String key, @Nullable Object... args) {
        var parsed = formats.get(key);
        if (parsed == null) {
            if (missing == Texts.Missing.THROW) {
                throw new IllegalArgumentException("No text '" + key + "' in " + language);
            }
            return "⟦" + key + "⟧";
        }
        if (parsed.constant != null) {
            return parsed.constant;
        }
        if (!areSmall(args)) {
            return format(parsed, args);
        }
        // "43 dage" is said on every page, and MessageFormat makes a new format for every number.
        var which = new ArrayList<Object>(List.of(args));
        which.add(key);
        String known = kept.get(which);
        if (known == null) {
            known = format(parsed, args);
            if (kept.size() < MOST_KEPT) {
                kept.put(which, known);
            }
        }
        return known;
    }

    private String format(Parsed parsed, @Nullable Object... args) {
        // MessageFormat keeps state while it formats: each call works on its own copy.
        var format = (MessageFormat) parsed.format.clone();
        var written = new @Nullable Object[args.length];
        for (int i = 0; i < args.length; i++) {
            written[i] = written(args[i]);
        }
        return format.format(written);
    }

    private static boolean areSmall(@Nullable Object... args) {
        for (Object each : args) {
            if (!isSmall(each)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSmall(@Nullable Object arg) {
        return switch (arg) {
            case Integer number -> 0 <= number && number < THOUSAND;
            case Long number -> 0 <= number && number < THOUSAND;
            case null, default -> false;
        };
    }

    /** The same for arguments that stand in a list. */
    public String t(String key, List<?> args) {
        return t(key, args.toArray());
    }

    public boolean has(String key) {
        return formats.containsKey(key);
    }

    /** All keys, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(formats.keySet());
    }

    public UiLanguage language() {
        return language;
    }

    /** Dates and clocks in this language. */
    public Dates dates() {
        return dates;
    }

    private @Nullable Object written(@Nullable Object arg) {
        return switch (arg) {
            case LocalDate date -> dates.date(date);
            case LocalTime time -> dates.time(time);
            case Instant instant -> dates.dateTime(instant);
            case String text -> Direction.apart(text);
            case Spoken spoken -> Direction.apart(spoken.in(this));
            case Bilingual text -> Direction.apart(text.in(language));
            case null -> "";
            default -> arg;
        };
    }

    private Parsed parse(String key, String pattern) {
        try {
            var format = new MessageFormat(pattern, language.locale());
            return new Parsed(format, format.getFormats().length == 0 ? format.format(new Object[0]) : null);
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException(
                    "Text '" + key + "' in " + language + " is no pattern: " + pattern, broken);
        }
    }
}
