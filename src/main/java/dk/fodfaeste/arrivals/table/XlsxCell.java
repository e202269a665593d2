package dk.fodfaeste.arrivals.table;

import dk.fodfaeste.kernel.text.CleanText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a spreadsheet's cell says: its value, or the value that its formula had when the file was saved.
 *
 * @param styles   which of them show dates
 * @param from1904 whether days count from 1904
 */
record XlsxCell(XlsxStyles styles, boolean from1904) {

    /**
     * A cell as it stands in the file.
     *
     * @param type    how the value is to be understood
     * @param formula what it computes; {@code null} if nothing
     * @param value   {@code null} where there is none, which is not the same as an empty text
     */
    record Raw(
            String type,
            @Nullable String style,
            @Nullable String formula,
            @Nullable String value) {}

    static final String NUMBER = "n";

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final Pattern ZONE = Pattern.compile("(?<=:\\d{2}(?:\\.\\d{1,9})?)(?:Z|[+-]\\d{2}:?\\d{2})$");

    /** The day after 31 December 9999, where a spreadsheet's calendar ends. */
    private static final BigDecimal END_OF_CALENDAR = BigDecimal.valueOf(2_958_466);
    /** To which spreadsheets keep times; what is nearer to the next day than that is the next day. */
    private static final BigDecimal MILLISECONDS = BigDecimal.valueOf(86_400_000);

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    /** 29 February 1900, which spreadsheets count and which was none. */
    private static final int NO_DAY = 60;

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_SCALE = 50;

    Table.Cell read(Raw raw) throws UnreadableFile {
        var value = raw.value() == null ? "" : raw.value();
        // A formula may give an empty text; any other value that is empty was never worked out.
        if (raw.formula() != null
                && (raw.value() == null || (value.isBlank() && !raw.type().equals("str")))) {
            return new Table.Cell("=" + CleanText.of(raw.formula()), null, "formula-without-value");
        }
        return switch (raw.type()) {
            case "str", "inlineStr" -> text(value);
            case "b" -> value.isBlank() ? Table.Cell.BLANK : text(isTrue(value.strip()) ? "true" : "false");
            case "e" -> new Table.Cell(value.isBlank() ? "#" : CleanText.of(value), null, "spreadsheet-error");
            case "d" -> iso(value.strip());
            case NUMBER -> value.isBlank() ? Table.Cell.BLANK : number(raw, value.strip());
            default -> throw new UnreadableFile("damaged");
        };
    }

    /** Excel writes characters that XML cannot hold, and the line ends of other programs, as {@code _x000D_}. */
    static Table.Cell text(String text) {
        return Table.Cell.of(ESCAPED.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16)))));
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equalsIgnoreCase("true");
    }

    private Table.Cell number(Raw raw, String value) throws UnreadableFile {
        if (value.length() > LONGEST_NUMBER) {
            throw new UnreadableFile("damaged");
        }
        BigDecimal number;
        try {
            number = new BigDecimal(value).stripTrailingZeros();
        } catch (NumberFormatException _) {
            return new Table.Cell(CleanText.of(value), null, "spreadsheet-error");
        }
        if (Math.abs((long) number.scale()) > LONGEST_SCALE) {
            return new Table.Cell(value, null, null);
        }
        var moment = moment(number);
        return moment != null && styles.isDate(raw.style())
                ? new Table.Cell(shown(moment, number.compareTo(BigDecimal.ONE) < 0), moment, null)
                : new Table.Cell(number.toPlainString(), moment, null);
    }

    private @Nullable LocalDateTime moment(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(END_OF_CALENDAR) >= 0) {
            return null;
        }
        var milliseconds =
                number.multiply(MILLISECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        var day = milliseconds / MILLISECONDS.longValue();
        if (day == NO_DAY && !from1904) {
            return null;
        }
        var date = from1904
                ? LocalDate.of(1904, 1, 1).plusDays(day)
                : FIRST_DAY.plusDays(day < NO_DAY ? day - 1 : day - 2);
        return LocalDateTime.of(
                date, minute(LocalTime.ofNanoOfDay(milliseconds % MILLISECONDS.longValue() * 1_000_000)));
    }

    /** A day as it is written in ISO form, in strict Open XML and by programs that are asked to. */
    private static Table.Cell iso(String value) {
        var local = ZONE.matcher(value).replaceFirst("");
        try {
            if (!local.contains(":")) {
                var day = LocalDate.parse(local);
                return new Table.Cell(day.toString(), day.atStartOfDay(), null);
            } else if (local.indexOf('T') > 0) {
                var at = LocalDateTime.parse(local);
                var moment = at.toLocalDate().atTime(minute(at.toLocalTime()));
                return new Table.Cell(shown(moment, at.toLocalDate().isBefore(FIRST_DAY)), moment, null);
            }
            var time = minute(LocalTime.parse(local.startsWith("T") ? local.substring(1) : local));
            return new Table.Cell(TIME.format(time), FIRST_DAY.atTime(time), null);
        } catch (DateTimeParseException _) {
            return text(value); // whatever the column makes of it
        }
    }

    /** A time seldom comes out even: the nearest minute is what was typed, but never one of the next day. */
    private static LocalTime minute(LocalTime time) {
        return time.isAfter(LAST_MINUTE) ? LAST_MINUTE : time.plusSeconds(30).truncatedTo(ChronoUnit.MINUTES);
    }

    private static String shown(LocalDateTime moment, boolean timeOnly) {
        if (timeOnly) {
            return TIME.format(moment);
        }
        return moment.toLocalTime().toSecondOfDay() == 0
                ? LocalDate.from(moment).toString()
                : DAY_AND_TIME.format(moment);
    }
}
