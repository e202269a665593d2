package dk.fodfaeste.kernel.reference;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Compares words as people write them: without regard to case, accents, spaces and signs, and with aa for å. */
public final class Spelling {

    private Spelling() {}

    /**
     * What is left of a text when only letters and digits count: "Husstands-nr." and "husstandsnr" give the same, so do
     * "Århus" and "aarhus". Empty if there is neither letter nor digit.
     */
    public static String fold(String text) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa");
        var folded = new StringBuilder(lower.length());
        Normalizer.normalize(lower, Normalizer.Form.NFD)
                .codePoints() // letter by letter, accents apart
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /**
     * A dictionary whose words are found however they are spelt.
     *
     * @param <T> what the words stand for
     */
    public static final class Words<T> {

        private final Map<String, T> meanings = new HashMap<>();

        /**
         * Adds a word; a blank one is left out.
         *
         * @throws IllegalStateException if the word already stands for something else
         */
        public void add(String word, T meaning) {
            var folded = fold(word);
            if (folded.isEmpty()) {
                return;
            }
            var before = meanings.putIfAbsent(folded, meaning);
            if (before != null && !before.equals(meaning)) {
                throw new IllegalStateException("\"%s\" stands for both %s and %s".formatted(word, before, meaning));
            }
        }

        /** What a word stands for; empty if it is not in the dictionary. */
        public Optional<T> find(String word) {
            return Optional.ofNullable(meanings.get(fold(word)));
        }
    }
}
