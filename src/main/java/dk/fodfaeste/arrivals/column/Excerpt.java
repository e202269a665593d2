package dk.fodfaeste.arrivals.column;

import java.util.regex.Pattern;

/** Shortens what a file says so that it can be quoted in a sentence. */
public final class Excerpt {

    private static final int LENGTH = 60;
    private static final Pattern LINE_END_OR_CONTROL = Pattern.compile("[\\p{Cc}]+");

    private Excerpt() {}

    public static String of(String text) {
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

    /** The same with every digit after the sixth hidden: a CPR number, right or wrong, keeps its date only. */
    public static String masked(String text) {
        var seen = 0;
        var masked = new StringBuilder();
        for (var c : of(text).toCharArray()) {
            var digit = Character.isDigit(c);
            masked.append(digit && seen >= 6 ? '•' : c);
            seen += digit ? 1 : 0;
        }
        return masked.toString();
    }
}
