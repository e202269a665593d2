package dk.fodfaeste.people.household;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What someone typed to find a family.
 *
 * @param words  parts of names, in the form of {@link #of}; all must occur with one person
 * @param number a case number, CPR number or foreigner number that must match wholly, or {@code null}
 */
public record SearchText(List<String> words, @Nullable String number) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9A-Za-z -]{3,24}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 200;

    /** Understands what was typed; nothing is refused, as a search that finds nothing says enough. */
    public static SearchText parse(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST);
        }
        if (NUMBER.matcher(text).matches()) {
            return new SearchText(List.of(), text.toUpperCase(Locale.ROOT));
        }
        List<String> words = Arrays.stream(BLANKS.split(of(text)))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        return new SearchText(words, null);
    }

    /** A name as it is searched: small letters without accents, å as aa; æ and ø stay. */
    public static String of(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace("å", "aa");
        return ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    /** Whether nothing was typed. */
    public boolean isEmpty() {
        return words.isEmpty() && number == null;
    }

    /** The words as patterns for {@code LIKE ALL}; what a person types is never a wildcard. */
    public String[] patterns() {
        return words.stream()
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
    }

    /** The number without blanks and hyphens, as CPR and foreigner numbers are stored. */
    public @Nullable String compactNumber() {
        return number == null ? null : number.replaceAll("[ -]", "");
    }
}
