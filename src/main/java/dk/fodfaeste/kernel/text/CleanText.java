package dk.fodfaeste.kernel.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one rule for text, wherever it comes in: from a form, by the API, in a file. What nobody sees and nobody typed on
 * purpose is taken out; what is no text at all is a {@link Fault}. Which characters these are, Unicode says (ICU).
 */
public final class CleanText {

    /** Why a text cannot be taken. */
    public enum Fault {
        /** A control character, one of private use, half a character. */
        CONTROL,
        /** A program on the way could not read a letter, and put a question mark into its place. */
        LOST
    }

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029\\u000B\\f]");
    private static final Pattern AROUND_LINE_END = Pattern.compile(" ?\\n ?");

    /** Braille without a dot: no white space to Unicode, and nothing to a reader. */
    private static final int BLANK_BRAILLE = 0x2800;

    private static final int LOST_LETTER = 0xFFFD;
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private CleanText() {}

    /** One kind of space, one kind of line end, nothing invisible, none of it at the ends, in Unicode's form NFC. */
    public static String of(String raw) {
        return isClean(raw) ? raw : clean(raw);
    }

    /** The same in a single line. */
    public static String line(String raw) {
        return of(raw).replace('\n', ' ');
    }

    /** What is wrong with a clean text; {@code null} where nothing is. */
    public static @Nullable Fault fault(String text) {
        if (text.codePoints().anyMatch(CleanText::isNoText)) {
            return Fault.CONTROL;
        }
        return text.indexOf(LOST_LETTER) >= 0 ? Fault.LOST : null;
    }

    /** Whether there is a letter in it: a name of signs or pictures alone is none. */
    public static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(UCharacter::isLetter);
    }

    /** Whether there is a letter or a digit in it: a name of a thing. */
    public static boolean hasLetterOrDigit(String text) {
        return text.codePoints().anyMatch(UCharacter::isLetterOrDigit);
    }

    private static boolean isNoText(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n';
            case Character.PRIVATE_USE, Character.SURROGATE -> true;
            case Character.UNASSIGNED -> UCharacter.hasBinaryProperty(c, UProperty.NONCHARACTER_CODE_POINT);
            default -> false;
        };
    }

    private static String clean(String raw) {
        String text = withOneSpace(Invisible.without(LINE_END.matcher(raw).replaceAll("\n")));
        return NFC.normalize(AROUND_LINE_END.matcher(text).replaceAll("\n").strip());
    }

    private static String withOneSpace(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        boolean after = false;
        for (int c : text.codePoints().toArray()) {
            boolean space = c != '\n' && (c == BLANK_BRAILLE || UCharacter.hasBinaryProperty(c, UProperty.WHITE_SPACE));
            if (!space) {
                spaced.appendCodePoint(c);
            } else if (!after) {
                spaced.append(' ');
            }
            after = space;
        }
        return spaced.toString();
    }

    /** Nearly all texts hold Danish letters, digits and signs with single spaces between; there are hundreds of thousands. */
    private static boolean isClean(String raw) {
        char previous = ' ';
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean visible = (c > ' ' && c < 0x7F) || (c >= 0xC0 && c <= 0xFF);
            if (!visible && (c != ' ' || previous == ' ')) {
                return false;
            }
            previous = c;
        }
        return previous != ' ' || raw.isEmpty();
    }
}
