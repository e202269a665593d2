package dk.fodfaeste.kernel.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** A telephone number as it is kept, however it was pasted: digits in groups, perhaps behind a plus. */
public final class PhoneText {

    private static final String SEPARATORS = "-./()";
    private static final int WIDE_PLUS = 0xFF0B;

    private PhoneText() {}

    /** The number, with one space between groups; what else stands in it stays, to be refused. */
    public static String of(String typed) {
        StringBuilder number = new StringBuilder(typed.length());
        CleanText.line(typed).codePoints().map(PhoneText::kept).forEach(number::appendCodePoint);
        return CleanText.line(number.toString()).replace("+ ", "+");
    }

    private static int kept(int c) {
        int digit = UCharacter.digit(c);
        if (digit >= 0) {
            return '0' + digit;
        }
        if (c == WIDE_PLUS) {
            return '+';
        }
        return SEPARATORS.indexOf(c) >= 0 || UCharacter.hasBinaryProperty(c, UProperty.DASH) ? ' ' : c;
    }
}
