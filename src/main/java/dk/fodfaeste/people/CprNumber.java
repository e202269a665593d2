package dk.fodfaeste.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Danish personal number, {@code DDMMYY-SSSS}. Two are equal when their digits are.
 *
 * <p>Modulus 11 is never checked: the CPR Office has given out numbers without it since 1 October 2007, so far on
 * 1 January birthdays, which are the estimated birth dates that refugees get. The last digit says nothing certain about
 * gender, so it is not asked.
 *
 * <p>A day of 61–91 marks a number from outside the register: a replacement number, or a fictitious one (day + 60, the
 * form for test data). Such a number need not hold a date. Replacement numbers with letters are not accepted.
 *
 * <p>{@link #toString()} is masked, so that a number cannot reach a log by accident.
 *
 * @param digits the ten digits, without a hyphen
 */
public record CprNumber(String digits) {

    private static final int SHIFT = 60;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{6})[ -]?(\\d{4})");

    /** @throws IllegalArgumentException if the digits cannot be a CPR number; use {@link #parse} for what people typed */
    public CprNumber {
        if (!digits.matches("[0-9]{10}") || !isPossible(digits)) {
            throw new IllegalArgumentException("Not a CPR number");
        }
    }

    /**
     * Reads a number as people write it: ten digits, with or without a hyphen or space after the sixth.
     *
     * @return empty unless it has ten digits that start with a date, or with a day of 61–91
     */
    public static Optional<CprNumber> parse(String text) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        var digits = written.group(1) + written.group(2);
        return isPossible(digits) ? Optional.of(new CprNumber(digits)) : Optional.empty();
    }

    /** The date of birth that the number states; empty only for a replacement number that holds no date. */
    public Optional<LocalDate> birthDate() {
        return birthDate(digits);
    }

    /** Whether the number is from outside the register: replacement, or fictitious (day + 60). */
    public boolean isReplacement() {
        return day(digits) > SHIFT;
    }

    /** {@code DDMMYY-••••}, for every place where the whole number has not been asked for with a reason. */
    public String masked() {
        return digits.substring(0, 6) + "-••••";
    }

    /** {@code DDMMYY-SSSS}, the whole number. */
    public String formatted() {
        return digits.substring(0, 6) + "-" + digits.substring(6);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean isPossible(String digits) {
        var day = day(digits);
        return day > SHIFT ? day <= SHIFT + 31 : birthDate(digits).isPresent();
    }

    private static Optional<LocalDate> birthDate(String digits) {
        var day = day(digits);
        try {
            return Optional.of(LocalDate.of(year(digits), number(digits, 2, 4), day > SHIFT ? day - SHIFT : day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int day(String digits) {
        return number(digits, 0, 2);
    }

    /** The century stands in the seventh digit, by the CPR Office's table. */
    private static int year(String digits) {
        var year = number(digits, 4, 6);
        return year
                + switch (digits.charAt(6)) {
                    case '0', '1', '2', '3' -> 1900;
                    case '4', '9' -> year <= 36 ? 2000 : 1900;
                    default -> year <= 57 ? 2000 : 1800;
                };
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }
}
