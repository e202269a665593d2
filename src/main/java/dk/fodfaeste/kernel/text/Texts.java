package dk.fodfaeste.kernel.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * All texts of the product, in every {@link UiLanguage}. They live in {@code i18n/<module>_<language>.properties}
 * (UTF-8, patterns of {@link java.text.MessageFormat}); a key starts with its module's name. A key that is missing is
 * never shown as nothing: see {@link Missing}.
 */
public final class Texts {

    /** What happens where a key has no text. */
    public enum Missing {
        /** The key itself is shown, in brackets that nobody overlooks. */
        MARK,
        /** A test must find it: an exception. */
        THROW
    }

    /** A file of this name on the class path (the tests have one) turns {@link Missing#THROW} on. */
    private static final String STRICT_MARKER = "i18n/strict-texts";

    private final Map<UiLanguage, Words> words = new EnumMap<>(UiLanguage.class);

    private Texts(Map<UiLanguage, Map<String, String>> patterns, Missing missing) {
        for (var language : UiLanguage.values()) {
            words.put(language, new Words(language, patterns.getOrDefault(language, Map.of()), missing));
        }
    }

    /** The message files of all modules on the class path. */
    public static Texts load() {
        var loader = Objects.requireNonNull(Texts.class.getClassLoader());
        var missing = loader.getResource(STRICT_MARKER) == null ? Missing.MARK : Missing.THROW;
        return new Texts(MessageFiles.readAll(loader), missing);
    }

    /** Texts from patterns at hand, by language and key. */
    public static Texts of(Map<UiLanguage, Map<String, String>> patterns, Missing missing) {
        return new Texts(new HashMap<>(patterns), missing);
    }

    /** The texts of one language. */
    public Words of(UiLanguage language) {
        return Objects.requireNonNull(words.get(language));
    }
}
