package dk.fodfaeste.kernel.reference;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * The text of timings in Danish: the same words in the same order, but for {@code hver 3. måned} and {@code kl. 16.00}. What is kept is
 * the English text; each says the same as the other.
 */
public final class TimingDanish {

    private static final Map<String, String> TO_DANISH = new HashMap<>();
    private static final Map<String, String> TO_ENGLISH = new HashMap<>();
    private static final Pattern ENGLISH;
    private static final Pattern DANISH;

    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}-])";
    private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{N}-])";

    private static final Pattern EVERY_ENGLISH = Pattern.compile("\\bevery (\\d+) (\\p{L}+(?: days)?)s\\b");
    private static final Pattern EVERY_DANISH = Pattern.compile("\\bhvert? (\\d+)\\. ?(\\p{L}+)");
    private static final Pattern TIME_ENGLISH = Pattern.compile("\\bat (\\d{1,2}):(\\d{2})\\b");
    private static final Pattern TIME_DANISH = Pattern.compile("\\bkl\\.? ?(\\d{1,2})[.:](\\d{2})\\b");

    static {
        for (CSVRecord row : ReferenceFile.read("timing-words.csv")) {
            TO_DANISH.put(row.get("english"), row.get("danish"));
            TO_ENGLISH.put(row.get("danish"), row.get("english"));
        }
        ENGLISH = words(TO_DANISH);
        DANISH = words(TO_ENGLISH);
    }

    private TimingDanish() {}

    /** A text of a timing in Danish. */
    public static String of(String english) {
        String text = EVERY_ENGLISH
                .matcher(english)
                .replaceAll(found -> Matcher.quoteReplacement((found.group(2).equals("year") ? "hvert " : "hver ")
                        + found.group(1) + ". " + TO_DANISH.getOrDefault(found.group(2), found.group(2))));
        text = TIME_ENGLISH.matcher(text).replaceAll("kl. $1.$2");
        return ENGLISH.matcher(text).replaceAll(found -> quoted(TO_DANISH, found.group()));
    }

    /** The same in English, for the parser; what is no Danish word of timings stays. */
    public static String english(String danish) {
        String text = danish.toLowerCase(Locale.ROOT);
        text = EVERY_DANISH.matcher(text).replaceAll("hver $1 $2");
        text = TIME_DANISH.matcher(text).replaceAll("at $1:$2");
        return DANISH.matcher(text.replace("hvert ", "hver ")).replaceAll(found -> quoted(TO_ENGLISH, found.group()));
    }

    private static String quoted(Map<String, String> words, String found) {
        return Matcher.quoteReplacement(String.valueOf(words.get(found)));
    }

    private static Pattern words(Map<String, String> words) {
        return Pattern.compile(words.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", NO_LETTER_BEFORE + "(?:", ")" + NO_LETTER_AFTER)));
    }
}
