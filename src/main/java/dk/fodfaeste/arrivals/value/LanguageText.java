package dk.fodfaeste.arrivals.value;

import dk.fodfaeste.kernel.reference.Language;
import dk.fodfaeste.kernel.reference.Language.Dialect;
import dk.fodfaeste.kernel.reference.Languages;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a language, with its dialect beside it or in brackets: "arabisk (syrisk)", "Syrian Arabic", "arabisk, irakisk". */
public final class LanguageText {

    /**
     * A spoken language.
     *
     * @param dialect a dialect's code where it is known, else what stood in brackets
     */
    public record Spoken(Language language, @Nullable String dialect) {}

    private static final Pattern IN_BRACKETS = Pattern.compile("(.+?) ?[(\\[] ?(.+?) ?[)\\]]");
    private static final Pattern APART = Pattern.compile(" *[,;/+&–-] *| og | and ");

    private LanguageText() {}

    /** Reads one language; several in a cell are a fault, as an interpreter is booked for one. */
    public static Parsed<Spoken> read(String text) {
        var plain = Languages.find(text);
        if (plain.isPresent()) {
            return Parsed.value(new Spoken(plain.get(), null));
        }
        var brackets = IN_BRACKETS.matcher(text);
        if (brackets.matches()) {
            return inBrackets(brackets.group(1), brackets.group(2));
        }
        var parts = APART.split(text);
        if (parts.length == 1) {
            parts = text.split(" ", 2);
        }
        return parts.length == 2 ? sideBySide(parts[0], parts[1]) : severalOrUnknown(parts);
    }

    private static Parsed<Spoken> inBrackets(String first, String second) {
        return Parsed.of(Languages.find(first), "language.unknown").then(language -> {
            var dialect = Languages.findDialect(language, second).map(Dialect::code);
            if (dialect.isEmpty() && Languages.find(second).isPresent()) {
                return Parsed.fault("language.several");
            }
            return Parsed.value(new Spoken(language, dialect.orElse(second)));
        });
    }

    /** Which of the two is the dialect shows from the lists: Danish says "arabisk syrisk", English "Syrian Arabic". */
    private static Parsed<Spoken> sideBySide(String first, String second) {
        var languageFirst = spoken(first, second);
        var spoken = languageFirst == null ? spoken(second, first) : languageFirst;
        return spoken == null ? severalOrUnknown(first, second) : Parsed.value(spoken);
    }

    private static @Nullable Spoken spoken(String language, String dialect) {
        return Languages.find(language)
                .flatMap(l -> Languages.findDialect(l, dialect).map(d -> new Spoken(l, d.code())))
                .orElse(null);
    }

    private static Parsed<Spoken> severalOrUnknown(String... parts) {
        for (var part : parts) {
            if (Languages.find(part).isEmpty()) {
                return Parsed.fault("language.unknown");
            }
        }
        return Parsed.fault("language.several");
    }
}
