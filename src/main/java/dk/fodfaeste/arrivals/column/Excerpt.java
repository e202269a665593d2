package dk.fodfaeste.arrivals.column;

import dk.fodfaeste.kernel.text.CprText;
import java.util.regex.Pattern;

/** Shortens what a file says so that it can be quoted in a sentence. */
public final class Excerpt {

    private static final int LENGTH = 60;
    private static final Pattern LINE_END_OR_CONTROL = Pattern.compile("[\\p{Cc}]+");

    private Excerpt() {}

    /** In one line, and of each CPR number in it the date only. */
    public static String of(String text) {
        return cut(CprText.maskedInFile(text));
    }

    private static String cut(String text) {
        var line = LINE_END_OR_CONTROL.matcher(text).replaceAll(" ");
        if (line.codePointCount(0, line.length()) <= LENGTH) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LENGTH)) + "…";
    }

    /** The same, masked where it may be a CPR number: one loses its first zero in a spreadsheet, and a date has eight digits. */
    public static String guarded(String text) {
        return text.chars().filter(Character::isDigit).count() >= 9 ? masked(text) : of(text);
    }

    /** The same of what is called a CPR number: right or wrong, it keeps its date only. */
    public static String masked(String text) {
        return cut(CprText.hidden(text));
    }
}
