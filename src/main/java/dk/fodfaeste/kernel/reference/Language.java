package dk.fodfaeste.kernel.reference;

import java.util.List;
import java.util.Locale;

/**
 * A language that families, interpreters and letters may be recorded with.
 *
 * @param code      the tag for the HTML attribute {@code lang}: ISO 639-1, else 639-3
 * @param danish    its Danish name, "arabisk"
 * @param english   its English name, "Arabic"
 * @param direction how it is written
 * @param script    the ISO 15924 code of its script, "Arab", "Ethi": which font a letter needs
 * @param dialects  those that an interpreter is booked by; often none
 */
public record Language(
        String code, String danish, String english, Direction direction, String script, List<Dialect> dialects) {

    /** The direction of writing, named as in the HTML attribute {@code dir}. */
    public enum Direction {
        LTR,
        RTL;

        public String html() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A dialect that matters when an interpreter is booked.
     *
     * @param code    our own, unique within the language
     * @param danish  "syrisk"
     * @param english "Syrian"
     */
    public record Dialect(String code, String danish, String english) {

        /** The name, Danish unless the reader reads English. */
        public String name(Locale reader) {
            return reader.getLanguage().equals("en") ? english : danish;
        }
    }

    public Language {
        dialects = List.copyOf(dialects);
    }

    /** The name, Danish unless the reader reads English. */
    public String name(Locale reader) {
        return reader.getLanguage().equals("en") ? english : danish;
    }
}
