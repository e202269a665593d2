package dk.fodfaeste.arrivals.value;

import dk.fodfaeste.people.CprNumber;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the numbers that persons are known by. */
public final class PersonNumberText {

    private static final int SHORTEST_FOREIGNER_NO = 4;
    private static final int LONGEST_FOREIGNER_NO = 20;
    private static final Pattern SIGNS = Pattern.compile("[ ./-]");
    private static final Pattern FOREIGNER_NO =
            Pattern.compile("(?=.*[0-9])[A-Z0-9]{%d,%d}".formatted(SHORTEST_FOREIGNER_NO, LONGEST_FOREIGNER_NO));

    private PersonNumberText() {}

    /** Reads a CPR number; one of nine digits has lost a zero in a spreadsheet, which takes it for a quantity. */
    public static Parsed<CprNumber> cpr(String text) {
        var written = text.matches("[0-9]{9}") ? "0" + text : text;
        var digits = SIGNS.matcher(written).replaceAll("");
        return Parsed.of(CprNumber.parse(written), digits.matches("[0-9]{10}") ? "cpr.no-such-date" : "cpr.unreadable");
    }

    /** Reads a number of the immigration authorities: 4–20 letters and digits, at least one digit; in capitals, without signs. */
    public static Parsed<String> foreignerNo(String text) {
        var plain = SIGNS.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
        return FOREIGNER_NO.matcher(plain).matches()
                ? Parsed.value(plain)
                : Parsed.fault("foreigner-no.unreadable", SHORTEST_FOREIGNER_NO, LONGEST_FOREIGNER_NO);
    }
}
