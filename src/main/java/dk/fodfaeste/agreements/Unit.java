package dk.fodfaeste.agreements;

import dk.fodfaeste.kernel.text.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** In what something is counted. Amounts are whole numbers of its smallest part: an øre, a minute, one home. */
public enum Unit {
    HOMES(1, 1),
    MONEY(100, 1),
    HOURS(60, 15),
    PLACES(1, 1),
    PERSONS(1, 1),
    TIMES(1, 1);

    /** So many of a unit, which says itself in a sentence: "9 timer", "18.400 kr.". */
    public record Amount(Unit unit, long parts) implements Words.Spoken {

        @Override
        public String in(Words words) {
            BigDecimal whole = unit.whole(parts);
            NumberFormat format =
                    NumberFormat.getNumberInstance(words.language().locale());
            format.setMaximumFractionDigits(2);
            format.setMinimumFractionDigits(
                    unit == MONEY && whole.stripTrailingZeros().scale() > 0 ? 2 : 0);
            return words.t("agreements.amount." + unit, whole.doubleValue(), format.format(whole));
        }
    }

    /** The most of any unit; more is a slip of the finger. */
    private static final BigDecimal MOST = BigDecimal.valueOf(999_999_999);

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}([. ]\\d{3})+(,\\d{1,2})?");
    private static final Pattern COMMA = Pattern.compile("\\d{1,9}(,\\d{1,2})?");
    private static final Pattern POINT = Pattern.compile("\\d{1,9}\\.\\d{1,2}");

    private final int parts;
    private final int step;

    Unit(int parts, int step) {
        this.parts = parts;
        this.step = step;
    }

    /** The key of what is said of an amount that cannot be read. */
    public String unreadable() {
        return "agreements.amount.unreadable." + this;
    }

    /** So many of it. */
    public Amount of(long amount) {
        return new Amount(this, amount);
    }

    /** The amount in the unit itself: 18400 for 1840000 øre. */
    public BigDecimal whole(long amount) {
        return BigDecimal.valueOf(amount)
                .divide(BigDecimal.valueOf(parts), 4, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    /**
     * An amount as people write it: {@code 18.400,50}, {@code 2,5}, {@code 60}.
     *
     * @return {@code null} where it is none, or none of this unit: half a home, seven minutes
     */
    public @Nullable Long read(String text) {
        String written = text.replace('\u00a0', ' ').strip();
        String plain = THOUSANDS.matcher(written).matches()
                ? written.replaceAll("[. ]", "").replace(',', '.')
                : COMMA.matcher(written).matches()
                        ? written.replace(',', '.')
                        : POINT.matcher(written).matches() ? written : "";
        return plain.isEmpty() ? null : parts(new BigDecimal(plain));
    }

    /** The same of a number: of a file. */
    public @Nullable Long parts(BigDecimal number) {
        BigDecimal exact = number.multiply(BigDecimal.valueOf(parts));
        boolean fits = number.signum() >= 0
                && number.compareTo(MOST) <= 0
                && exact.stripTrailingZeros().scale() <= 0
                && exact.longValueExact() % step == 0;
        return fits ? exact.longValueExact() : null;
    }

    /** How an amount is filled in again. */
    public String text(long amount) {
        return whole(amount).toPlainString().replace('.', ',');
    }
}
