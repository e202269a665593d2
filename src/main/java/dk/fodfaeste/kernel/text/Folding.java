package dk.fodfaeste.kernel.text;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names as they are searched for and compared, whatever letters and marks they are written with: in small Latin letters,
 * by Unicode's own transliterations (ICU). Some letters are brought over in two ways, ø as o or oe, г as in Russian or in
 * Ukrainian; so a name has one form or two, and is found by each.
 */
public final class Folding {

    private static final String TO_LATIN =
            "NFD; [[:Mn:]&[[:Block=Arabic:][:Block=Hebrew:]]] Remove; NFC; %s; Any-Latin; NFC";

    /** Apostrophes, soft signs, half rings, accents: written in many ways, and left out in more. */
    private static final Pattern MARKS = Pattern.compile("[\\p{Lm}\\p{Mn}\\p{Sk}'\"\u2018\u2019\u201B\u2032\u2033]+");

    private static final Pattern LONG_I = Pattern.compile("[ijy]+");

    private static final Way PLAIN = new Way("Russian-Latin/BGN", new String[0]);
    private static final Way IN_FULL = new Way(
            "Ukrainian-Latin/BGN", new String[] {"ø", "oe", "å", "aa", "ä", "ae", "ö", "oe", "ü", "ue", "đ", "dj"});

    /** Letters that stand for each other in Arabic, and those that Unicode has no Latin letter for. */
    private static final String[] ONE_FOR_ANOTHER = {
        "\u0640", "", "\u0671", "\u0627", "\u0629", "\u0647", "\u0649", "\u064A", "\u0259", "e", "\u01DD", "e"
    };

    private Folding() {}

    /** One of the ways to bring letters over. */
    private static final class Way {

        private static final Transliterator ASCII = Transliterator.getInstance("Latin-ASCII");

        private final Transliterator toLatin;
        private final String[] letters;

        Way(String cyrillic, String[] letters) {
            this.toLatin = Transliterator.getInstance(TO_LATIN.formatted(cyrillic));
            this.letters = letters;
        }

        String of(String lower) {
            String latin = toLatin.transliterate(replaced(lower, ONE_FOR_ANOTHER));
            return ASCII.transliterate(replaced(replaced(latin, letters), ONE_FOR_ANOTHER));
        }
    }

    /**
     * The ways to write a name in small Latin letters, one or two: without accents and apostrophes, y and j apart. What is
     * no letter stays.
     */
    public static List<String> latin(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 0x80)) {
            return List.of(unmarked(lower));
        }
        String plain = unmarked(PLAIN.of(lower));
        String full = unmarked(IN_FULL.of(lower));
        return plain.equals(full) ? List.of(plain) : List.of(plain, full);
    }

    /** The same with i, j and y in one: Maryana, Marjana, Mariana. */
    public static List<String> forms(String name) {
        return latin(name).stream()
                .map(form -> LONG_I.matcher(form).replaceAll("i"))
                .distinct()
                .toList();
    }

    /** One form, for what is compared with its like only. */
    public static String key(String name) {
        return forms(name).getLast();
    }

    private static String unmarked(String latin) {
        return MARKS.matcher(latin).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String replaced(String text, String[] pairs) {
        String replaced = text;
        for (int i = 0; i < pairs.length; i += 2) {
            replaced = replaced.replace(pairs[i], pairs[i + 1]);
        }
        return replaced;
    }
}
