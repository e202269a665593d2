package dk.fodfaeste.people.household;

import dk.fodfaeste.kernel.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A part of a name in one spelling: the same for most ways in which a name is brought over from Arabic, Cyrillic,
 * Ge'ez or Persian letters.
 *
 * @param text  small letters without accents and doubled letters; sounds that are written in several ways in one
 * @param sound its consonants, behind an {@code a} where it begins with a vowel
 */
public record NameForm(String text, String sound) {

    /** Nobody is told by more parts than this. */
    private static final int MOST_PARTS = 6;

    /** Below this length one other letter makes another name: Amir, Omar. */
    private static final int LONG_ENOUGH_FOR_A_SLIP = 6;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    private static final Pattern VOWELS = Pattern.compile("[aeiou]");
    private static final Pattern SERVANT_OF = Pattern.compile("^abd(?:[aeu][lrshnd]?)?(?=[a-z]{3})");

    /** Articles and words for "son of": written or left out. */
    private static final Set<String> LEFT_OUT =
            Set.of("al", "el", "ul", "bin", "ben", "ibn", "bint", "von", "van", "de");

    private static final Set<String> SERVANT = Set.of("abd", "abdul", "abdel", "abdal", "abdu", "abdo");

    /** In this order: what is longer first. */
    private static final Map<Pattern, String> SOUNDS = sounds(
            "^iu",
            "ju",
            "^ia",
            "ja",
            "^ie",
            "je",
            "^y(?=[aeiou])",
            "j",
            "dsch",
            "j",
            "sch",
            "s",
            "sh",
            "s",
            "tch",
            "s",
            "ch",
            "s",
            "dzh",
            "j",
            "dj",
            "j",
            "zh",
            "j",
            "kh",
            "h",
            "gh",
            "g",
            "th",
            "t",
            "dh",
            "d",
            "ph",
            "f",
            "ck",
            "k",
            "c",
            "k",
            "qu",
            "k",
            "q",
            "k",
            "x",
            "ks",
            "w",
            "v",
            "z",
            "s",
            "ou",
            "u",
            "oo",
            "u",
            "ee",
            "i",
            "ei",
            "ai",
            "ay",
            "ai",
            "ey",
            "ai",
            "y",
            "i",
            "h$",
            "",
            "ii",
            "i");

    /** The ways to read a whole name, one or two, where its letters are brought over in more than one. */
    public static List<List<NameForm>> readings(String name) {
        return Folding.latin(name).stream().map(NameForm::parts).distinct().toList();
    }

    /** The parts of a whole name, in the order in which they stand; the first of its readings. */
    public static List<NameForm> partsOf(String name) {
        return readings(name).getFirst();
    }

    private static List<NameForm> parts(String plain) {
        List<NameForm> parts = new ArrayList<>();
        boolean servant = false;
        for (String word : NO_LETTERS.split(plain, -1)) {
            if (SERVANT.contains(word)) {
                servant = true;
            } else if (!word.isEmpty() && !LEFT_OUT.contains(word) && parts.size() < MOST_PARTS) {
                parts.add(of(servant ? "abd" + word : word));
                servant = false;
            }
        }
        // A name that is nothing but such words is a name all the same.
        String whole = NO_LETTERS.matcher(plain).replaceAll("");
        return parts.isEmpty() && !whole.isEmpty() ? List.of(of(whole)) : parts;
    }

    private static NameForm of(String word) {
        String text = SERVANT_OF.matcher(word).replaceFirst("abd");
        for (Map.Entry<Pattern, String> sound : SOUNDS.entrySet()) {
            text = sound.getKey().matcher(text).replaceAll(sound.getValue());
        }
        text = DOUBLED.matcher(text).replaceAll("$1");
        String consonants = DOUBLED.matcher(VOWELS.matcher(text).replaceAll("")).replaceAll("$1");
        return new NameForm(text, VOWELS.matcher(text).lookingAt() ? "a" + consonants : consonants);
    }

    /** Whether this may be the same name, written otherwise or with a slip of the keyboard. */
    public boolean isLike(NameForm other) {
        if (text.equals(other.text) || isJoined(other) || other.isJoined(this)) {
            return true;
        }
        // Where one ends in an a that the other lacks, it is a woman's name beside a man's: Oleksandr, Oleksandra.
        if (text.equals(other.text + "a") || other.text.equals(text + "a")) {
            return false;
        }
        int longest = Math.max(text.length(), other.text.length());
        boolean slip = Distance.between(text, other.text) <= 1;
        return sound.equals(other.sound)
                ? slip || vowels().equals(other.vowels())
                : slip && longest >= LONG_ENOUGH_FOR_A_SLIP;
    }

    /** Whether this has the article that the other has lost: Alhakim, Hakim. */
    private boolean isJoined(NameForm other) {
        return text.equals("al" + other.text) || text.equals("el" + other.text);
    }

    /** With vowels that are taken for each other in one: Mohamed, Muhammad; Fatima, Fatemeh. */
    private String vowels() {
        return DOUBLED.matcher(text.replace('e', 'a').replace('i', 'a').replace('u', 'o'))
                .replaceAll("$1");
    }

    private static Map<Pattern, String> sounds(String... pairs) {
        Map<Pattern, String> sounds = new java.util.LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            sounds.put(Pattern.compile(pairs[i]), pairs[i + 1]);
        }
        return sounds;
    }
}
