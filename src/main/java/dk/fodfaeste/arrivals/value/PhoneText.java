package dk.fodfaeste.arrivals.value;

import java.util.regex.Pattern;

/** Reads telephone numbers as people write them, with a country's code or without, and whatever signs stand between. */
public final class PhoneText {

    private static final Pattern SIGNS = Pattern.compile("[\\s()./\\p{Pd}]+");
    private static final Pattern LABEL =
            Pattern.compile("^(?:tlf|telefon|mobil|mob|phone|tel)\\.?:? *", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9](?: ?[0-9]){6,14}");

    private PhoneText() {}

    /** Digits in the groups in which they stand, a plus before them if there is one. */
    public static Parsed<String> read(String text) {
        StringBuilder plain = new StringBuilder();
        LABEL.matcher(text).replaceFirst("").codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else {
                plain.appendCodePoint(c);
            }
        });
        String number = SIGNS.matcher(plain).replaceAll(" ").strip().replace("+ ", "+");
        return NUMBER.matcher(number).matches() ? Parsed.value(number) : Parsed.fault("phone.unreadable");
    }
}
