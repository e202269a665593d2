package dk.fodfaeste.arrivals.table;

import dk.fodfaeste.kernel.text.CleanText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a spreadsheet's cell says: its value, or the value that its formula had when the file was saved. */
final class XlsxCell {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    /** Excel's own formats of dates and times, ECMA-376 part 1, 18.8.30. */
    private static final Set<Integer> DATE_FORMATS = Set.of(14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47);

    private static final Pattern NOT_A_CODE =
            Pattern.compile("\"[^\"]*\"|\\\\.|\\[(?![hms]+])[^]]*]", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_CODE = Pattern.compile("[dmyhs]", Pattern.CASE_INSENSITIVE);
    /** The day after 31 December 9999, where a spreadsheet's calendar ends. */
    private static final BigDecimal END_OF_CALENDAR = BigDecimal.valueOf(2_958_466);

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int LONGEST_SCALE = 50;

    private XlsxCell() {}

    static Table.Cell read(Cell cell) {
        if (cell.getType() == CellType.FORMULA && cell.getFormula() != null && cell.getRawValue() == null) {
            return new Table.Cell("=" + CleanText.of(cell.getFormula()), null, "formula-without-value");
        }
        return switch (cell.getValue()) {
            case null -> Table.Cell.BLANK;
            case BigDecimal number -> number(cell, number);
            case Object value -> Table.Cell.of(unescape(value.toString()));
        };
    }

    private static Table.Cell number(Cell cell, BigDecimal number) {
        var moment = moment(cell, number);
        if (moment != null && isDateFormat(cell)) {
            return new Table.Cell(text(moment, number), moment, null);
        }
        var stripped = number.stripTrailingZeros();
        var text = Math.abs(stripped.scale()) > LONGEST_SCALE ? cell.getRawValue() : stripped.toPlainString();
        return new Table.Cell(text, moment, null);
    }

    private static @Nullable LocalDateTime moment(Cell cell, BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(END_OF_CALENDAR) >= 0) {
            return null;
        }
        // A time of day is a fraction of a day and seldom comes out even: the nearest minute is what was typed
        return cell.asDate().plusSeconds(30).truncatedTo(ChronoUnit.MINUTES);
    }

    private static String text(LocalDateTime moment, BigDecimal number) {
        if (number.compareTo(BigDecimal.ONE) < 0) {
            return TIME.format(moment);
        }
        return moment.toLocalTime().toSecondOfDay() == 0
                ? LocalDate.from(moment).toString()
                : DAY_AND_TIME.format(moment);
    }

    /** Excel writes characters that XML cannot hold, and the line ends of other programs, as {@code _x000D_}. */
    private static String unescape(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    private static boolean isDateFormat(Cell cell) {
        var own = cell.getDataFormatString();
        if (own != null) {
            return DATE_CODE.matcher(NOT_A_CODE.matcher(own).replaceAll("")).find();
        }
        var id = cell.getDataFormatId();
        return id != null && DATE_FORMATS.contains(id);
    }
}
