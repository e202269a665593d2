package dk.fodfaeste.kernel.text;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds CPR numbers by what they look like, wherever they stand: in a name, a remark, the number of a case, the name of a
 * file. Every text from outside that may be shown, kept or logged goes through here; it is the one place that knows.
 */
public final class CprText {

    private static final int DATE_DIGITS = 6;
    private static final char HIDDEN = '•';
    private static final String SIGNS = "[ \\u00A0./\\p{Pd}]{0,3}";
    private static final String DAY = "\\p{Nd}{2}";
    /** Ten digits that begin with a date, with signs between its parts and before the last four. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<!\\p{Nd})(" + DAY + ")" + SIGNS + "(" + DAY + ")" + SIGNS + DAY + SIGNS + "\\p{Nd}{4}(?!\\p{Nd})");
    /** The same as a quantity, whose first zero a spreadsheet leaves out. */
    private static final Pattern WITHOUT_ZERO =
            Pattern.compile("(?<!\\p{Nd})([1-9])(" + DAY + ")" + DAY + "\\p{Nd}{4}(?!\\p{Nd})");

    private static final Pattern HIDDEN_NUMBER = Pattern.compile("\\p{Nd}[ -]?" + HIDDEN + "{3}");

    private CprText() {}

    /** Whether it holds a number of which only the date was shown: nobody can tell the rest from it. */
    public static boolean isHiddenIn(String text) {
        return HIDDEN_NUMBER.matcher(text).find();
    }

    /** Whether something in it looks like a CPR number. */
    public static boolean isIn(String text) {
        return NUMBER.matcher(text).results().anyMatch(CprText::beginsWithDate);
    }

    /** The same text, of each CPR number only the date. */
    public static String masked(String text) {
        return NUMBER.matcher(text)
                .replaceAll(found -> beginsWithDate(found) ? hidden(found.group(), DATE_DIGITS) : found.group());
    }

    /** The same where it may have lost its first zero: for what stands in a file and is only looked at. */
    public static String maskedInFile(String text) {
        return WITHOUT_ZERO
                .matcher(masked(text))
                .replaceAll(found -> beginsWithDate(found) ? hidden(found.group(), DATE_DIGITS - 1) : found.group());
    }

    /** Of something that is called a CPR number only the date, be it right or wrong. */
    public static String hidden(String called) {
        var lacksZero = WITHOUT_ZERO.matcher(called.strip()).matches();
        return hidden(called, lacksZero ? DATE_DIGITS - 1 : DATE_DIGITS);
    }

    private static String hidden(String text, int shown) {
        var seen = 0;
        var hidden = new StringBuilder();
        for (var c : text.codePoints().toArray()) {
            var digit = Character.isDigit(c);
            hidden.appendCodePoint(digit && seen >= shown ? HIDDEN : c);
            seen += digit ? 1 : 0;
        }
        return hidden.toString();
    }

    /** A day of 61 to 91 marks a number from outside the register. */
    private static boolean beginsWithDate(MatchResult found) {
        var day = number(found.group(1));
        var month = number(found.group(2));
        return ((day >= 1 && day <= 31) || (day >= 61 && day <= 91)) && month >= 1 && month <= 12;
    }

    private static int number(String digits) {
        return digits.codePoints().reduce(0, (sum, digit) -> sum * 10 + Character.digit(digit, 10));
    }
}
