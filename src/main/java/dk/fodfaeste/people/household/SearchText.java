package dk.fodfaeste.people.household;

import dk.fodfaeste.kernel.text.Folding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What someone typed to find a family.
 *
 * @param words  parts of names; each must occur with one person, in one of its {@linkplain Folding forms}
 * @param number a case number, CPR number or foreigner number that must match wholly, or {@code null}
 */
public record SearchText(List<String> words, @Nullable String number) {

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9A-Za-z -]{3,24}");
    private static final Pattern BLANKS = Pattern.compile("[\\s-]+");
    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 200;

    /** Understands what was typed; nothing is refused, as a search that finds nothing says enough. */
    public static SearchText parse(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST);
        }
        return NUMBER.matcher(text).matches()
                ? new SearchText(List.of(), text.toUpperCase(Locale.ROOT))
                : ofWords(text);
    }

    /** The same for what has no numbers by which it is sought. */
    public static SearchText ofWords(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST);
        }
        List<String> words = Arrays.stream(BLANKS.split(text))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        // A hyphen alone is no name, and finds nobody instead of everybody.
        return new SearchText(words.isEmpty() && !text.isEmpty() ? List.of(text) : words, null);
    }

    /** A name as it is searched: all its forms, one behind the other. */
    public static String of(String name) {
        return String.join(" ", Folding.forms(name));
    }

    /** That a person {@code p} is meant by the words or the number; what it names is in {@link #parameters}. */
    public String condition() {
        if (number != null) {
            return "p.id IN (SELECT n.person FROM person_number n WHERE n.value = :compact)";
        }
        return IntStream.range(0, words.size())
                .mapToObj(i -> "p.search LIKE ANY (:word" + i + ")")
                .collect(Collectors.joining(" AND "));
    }

    /** The values of the condition. */
    public Map<String, Object> parameters() {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            values.put("word" + i, patterns(words.get(i)));
        }
        if (number != null) {
            values.put("compact", compact(number));
        }
        return values;
    }

    /** Whether one of the words is in this part of a name. */
    public boolean isIn(String part) {
        String there = of(part);
        return words.stream().flatMap(word -> formsOf(word).stream()).anyMatch(there::contains);
    }

    /** An apostrophe alone has no form: it is sought as it stands, and found nowhere. */
    private static List<String> formsOf(String word) {
        return Folding.key(word).isEmpty() ? List.of(word) : Folding.forms(word);
    }

    /** Whether nothing was typed. */
    public boolean isEmpty() {
        return words.isEmpty() && number == null;
    }

    /** The forms of a word as patterns for {@code LIKE ANY}; what a person types is never a wildcard. */
    private static String[] patterns(String typed) {
        return formsOf(typed).stream()
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
    }

    /** The number without blanks and hyphens, as CPR and foreigner numbers are stored. */
    public @Nullable String compactNumber() {
        return number == null ? null : compact(number);
    }

    private static String compact(String number) {
        return number.replaceAll("[ -]", "");
    }
}
