package dk.fodfaeste.arrivals.encoding;

import java.lang.Character.UnicodeScript;

/**
 * How odd a text looks that may have been read in the wrong encoding: signs within words, capitals behind small letters,
 * letters of two scripts side by side. It only orders the choices; whoever knows the names chooses.
 */
final class Oddness {

    /** It stands within names. */
    private static final char APOSTROPHE = '\u2019';

    private Oddness() {}

    static int of(String text) {
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                odd += isOdd(i == 0 ? ' ' : text.charAt(i - 1), c, i + 1 < text.length() ? text.charAt(i + 1) : ' ')
                        ? 1
                        : 0;
            }
        }
        return odd;
    }

    private static boolean isOdd(char before, char c, char after) {
        if (!Character.isLetter(c)) {
            return c != APOSTROPHE && (Character.isLetter(before) || Character.isLetter(after));
        }
        return (Character.isUpperCase(c) && Character.isLowerCase(before))
                || (Character.isLowerCase(c) && Character.isUpperCase(after))
                || mixed(c, before)
                || mixed(c, after);
    }

    private static boolean mixed(char letter, char beside) {
        return Character.isLetter(beside) && UnicodeScript.of(beside) != UnicodeScript.of(letter);
    }
}
