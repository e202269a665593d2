package dk.fodfaeste.kernel.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;

/**
 * Characters that nobody sees: zero-width spaces, soft hyphens, marks of direction, fillers. Two of them belong to how some
 * languages are written, and stay where these need them: a Persian name is spelt with the one that keeps two letters apart,
 * an Indian one with the one that joins them (RFC 5892, appendix A).
 */
final class Invisible {

    private static final int APART = 0x200C;
    private static final int JOINED = 0x200D;
    private static final int AS_TEXT = 0xFE0E;
    private static final int AS_PICTURE = 0xFE0F;
    private static final int KEYCAP = 0x20E3;
    private static final int VIRAMA = 9;

    private static final UnicodeSet UNSEEN =
            new UnicodeSet("[[:Default_Ignorable_Code_Point:][[:Cf:]-[:Prepended_Concatenation_Mark:]]]").freeze();
    private static final UnicodeSet FORMS_OF_IDEOGRAPHS = new UnicodeSet(0xE0100, 0xE01EF).freeze();
    private static final UnicodeSet MONGOLIAN_FORMS = new UnicodeSet("[\\u180B-\\u180D\\u180F]").freeze();

    private Invisible() {}

    /** The text without them. */
    static String without(String text) {
        if (UNSEEN.containsNone(text)) {
            return text;
        }
        StringBuilder seen = new StringBuilder(text.length());
        int behind;
        for (int i = 0; i < text.length(); i = behind) {
            int c = text.codePointAt(i);
            behind = i + Character.charCount(c);
            if (!UNSEEN.contains(c) || (!seen.isEmpty() && belongs(c, seen, text, behind))) {
                seen.appendCodePoint(c);
            }
        }
        return seen.toString();
    }

    /** Whether this one is part of how the text is written, between what stands before it and behind it. */
    private static boolean belongs(int c, CharSequence before, String text, int from) {
        int previous = Character.codePointBefore(before, before.length());
        int next = next(text, from);
        return switch (c) {
            case APART -> isVirama(previous) || (joinsOn(before) && joinsBack(text, from));
            case JOINED -> isVirama(previous) || (isPicture(previous) && has(next, UProperty.EXTENDED_PICTOGRAPHIC));
            case AS_TEXT, AS_PICTURE -> has(previous, UProperty.EMOJI) && (previous > 0x7F || next == KEYCAP);
            default ->
                (FORMS_OF_IDEOGRAPHS.contains(c) && has(previous, UProperty.IDEOGRAPHIC))
                        || (MONGOLIAN_FORMS.contains(c) && UScript.getScript(previous) == UScript.MONGOLIAN);
        };
    }

    private static boolean isVirama(int c) {
        return UCharacter.getCombiningClass(c) == VIRAMA;
    }

    private static boolean isPicture(int c) {
        return c == AS_PICTURE || has(c, UProperty.EXTENDED_PICTOGRAPHIC) || has(c, UProperty.EMOJI_MODIFIER);
    }

    /** Whether the last letter would join with one behind it. */
    private static boolean joinsOn(CharSequence before) {
        for (int end = before.length(); end > 0; ) {
            int c = Character.codePointBefore(before, end);
            int type = joining(c);
            if (type != UCharacter.JoiningType.TRANSPARENT) {
                return type == UCharacter.JoiningType.DUAL_JOINING || type == UCharacter.JoiningType.LEFT_JOINING;
            }
            end -= Character.charCount(c);
        }
        return false;
    }

    /** Whether the next letter would join with one before it. */
    private static boolean joinsBack(String text, int from) {
        for (int i = from; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            int type = joining(c);
            if (!UNSEEN.contains(c) && type != UCharacter.JoiningType.TRANSPARENT) {
                return type == UCharacter.JoiningType.DUAL_JOINING || type == UCharacter.JoiningType.RIGHT_JOINING;
            }
        }
        return false;
    }

    /** The next character that is seen; 0 where none is. */
    private static int next(String text, int from) {
        return text.substring(from)
                .codePoints()
                .filter(c -> !UNSEEN.contains(c))
                .findFirst()
                .orElse(0);
    }

    private static int joining(int c) {
        return UCharacter.getIntPropertyValue(c, UProperty.JOINING_TYPE);
    }

    private static boolean has(int c, int property) {
        return UCharacter.hasBinaryProperty(c, property);
    }
}
