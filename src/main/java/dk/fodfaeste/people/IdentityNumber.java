package dk.fodfaeste.people;

/**
 * A number by which an authority knows a person. It may change and is never a key.
 *
 * @param value as stored: digits of a CPR number without a hyphen
 */
public record IdentityNumber(Kind kind, String value) {

    /** Which authority's number it is. */
    public enum Kind {
        CPR,
        /** Given where there is no CPR number yet; looks like one. */
        REPLACEMENT,
        /** The immigration authorities' number (udlændingenummer). */
        FOREIGNER
    }

    private static final int DATE_DIGITS = 6;

    /** The number as lists and pages show it: of a CPR number only the birth date. */
    public String masked() {
        return isMasked() ? value.substring(0, DATE_DIGITS) + "-••••" : value;
    }

    /** Whether pages show only a part of it. */
    public boolean isMasked() {
        return kind != Kind.FOREIGNER;
    }

    /** The whole number, as people write it; only {@code Reveals} shows it. */
    public String whole() {
        return isMasked() ? value.substring(0, DATE_DIGITS) + "-" + value.substring(DATE_DIGITS) : value;
    }

    /** Masked, so that no log holds a number. */
    @Override
    public String toString() {
        return kind + " " + masked();
    }
}
