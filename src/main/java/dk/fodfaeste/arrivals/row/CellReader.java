package dk.fodfaeste.arrivals.row;

import dk.fodfaeste.arrivals.column.Column;
import dk.fodfaeste.arrivals.value.DateText;
import dk.fodfaeste.arrivals.value.Parsed;
import dk.fodfaeste.arrivals.value.TimeText;
import dk.fodfaeste.arrivals.value.WordList;
import dk.fodfaeste.kernel.text.CleanText;
import dk.fodfaeste.kernel.text.CleanText.Fault;
import dk.fodfaeste.kernel.text.CprText;
import java.time.LocalTime;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row, noting the faults that a cell of any column can have. */
final class CellReader {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_REMARKS = 4_000;
    /**
     * What a spreadsheet shows instead of a value and leaves in a csv file: Excel's #N/A, #REF!, #I/T, #VÆRDI!, the hashes of a
     * column that is too narrow, LibreOffice's Err:502, which its Danish calls Fejl:502.
     */
    private static final Pattern SPREADSHEET_ERROR =
            Pattern.compile("#[\\p{Lu}/0_]{2,}[!?]?|#{2,}|(?i:err|error|fejl|fehler|fel|feil) ?: ?[0-9]{3}");

    /** Day 10,000 of a spreadsheet's calendar; a smaller number in a column of dates is no date. */
    private static final int FIRST_DAY_NUMBER = 10_000;

    /** A household may be known by its main person's number, which is masked wherever it is shown. */
    private static final Set<Column> MAY_HOLD_CPR = Set.of(Column.CPR, Column.HOUSEHOLD_NO);

    private final RowDraft draft;

    CellReader(RowDraft draft) {
        this.draft = draft;
    }

    /** The text of a cell; {@code null} if the file has no such column, or the cell is blank or cannot be used. */
    @Nullable
    String text(Column column) {
        var cell = draft.cell(column);
        if (cell == null || (cell.text().isEmpty() && cell.fault() == null)) {
            return null;
        }
        var limit = column == Column.REMARKS ? LONGEST_REMARKS : LONGEST_TEXT;
        if (cell.fault() != null) {
            draft.refuse(column, cell.fault());
        } else if (cell.text().codePointCount(0, cell.text().length()) > limit) {
            draft.refuse(column, "too-long", limit);
        } else if (CleanText.fault(cell.text()) != null) {
            draft.refuse(column, CleanText.fault(cell.text()) == Fault.LOST ? "lost-letters" : "control-character");
        } else if (SPREADSHEET_ERROR.matcher(cell.text()).matches()) {
            draft.refuse(column, "spreadsheet-error");
        } else if (!MAY_HOLD_CPR.contains(column) && CprText.isIn(cell.text())) {
            draft.refuse(column, "cpr-elsewhere");
        } else if (CprText.isHiddenIn(cell.text())) {
            draft.refuse(column, "cpr.hidden");
        } else {
            return column == Column.REMARKS ? cell.text() : cell.text().replace('\n', ' ');
        }
        return null;
    }

    /** The value of a cell that may be blank or say that nothing is known. */
    <T> @Nullable T value(Column column, Function<String, Parsed<T>> reading) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        return switch (reading.apply(text)) {
            case Parsed.Value<T>(var value) -> value;
            case Parsed.Fault<T> _ when WordList.isNotTold(text) -> null;
            case Parsed.Fault<T>(var reason, var args) -> {
                draft.refuse(column, reason, args.toArray());
                yield null;
            }
        };
    }

    /** A date; a time of day after it does not matter. */
    DateText.@Nullable Written date(Column column) {
        return value(column, text -> date(column, TimeText.split(text).date()));
    }

    /** A date of which the day is certain. */
    Parsed<DateText.Written> exactDate(Column column, String text) {
        return date(column, text)
                .then(written -> written.isExact() ? Parsed.value(written) : Parsed.fault("date.not-exact"));
    }

    /** A time of day, also where the spreadsheet keeps it as a fraction of a day that nobody formatted. */
    Parsed<LocalTime> time(Column column, String text) {
        var cell = draft.cell(column);
        return cell != null && cell.moment() != null && text.startsWith("0.")
                ? Parsed.value(cell.moment().toLocalTime())
                : TimeText.read(text);
    }

    /** The number of a day that nobody formatted as a date is read as what it is. */
    private Parsed<DateText.Written> date(Column column, String text) {
        var read = DateText.read(text);
        var cell = draft.cell(column);
        if (read instanceof Parsed.Fault
                && cell != null
                && cell.moment() != null
                && text.matches("[0-9]{5}")
                && Integer.parseInt(text) >= FIRST_DAY_NUMBER) {
            return Parsed.value(new DateText.Written(cell.moment().toLocalDate(), DateText.Precision.DAY, false));
        }
        return read;
    }
}
