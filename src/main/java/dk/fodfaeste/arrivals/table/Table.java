package dk.fodfaeste.arrivals.table;

import dk.fodfaeste.kernel.text.CleanText;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a file.
 *
 * @param rows      those that hold anything, from the top
 * @param delimited whether the cells of a row were told apart by a character, which may stray into a cell
 */
public record Table(List<Row> rows, boolean delimited) {

    /** Wider than any list of people; wider files are made to exhaust memory. */
    private static final int MAX_COLUMNS = 500;

    public Table {
        rows = List.copyOf(rows);
    }

    /**
     * A row that holds anything.
     *
     * @param number the row's number as a spreadsheet shows it, from 1
     * @param cells  from column A to the last that holds anything
     */
    public record Row(int number, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell in a column, from 0; a blank one to the right of the last. */
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.BLANK;
        }

        /** The texts of all cells. */
        public List<String> texts() {
            return cells.stream().map(Cell::text).toList();
        }
    }

    /**
     * A cell.
     *
     * @param text   what it says, cleaned by {@link CleanText}; a spreadsheet's dates and times in ISO form
     * @param moment what the cell says if it is a number that a spreadsheet may show as a date or time
     * @param fault  the last part of a message key after {@code arrivals.row.}, if the cell has no value to use
     */
    public record Cell(
            String text,
            @Nullable LocalDateTime moment,
            @Nullable String fault) {

        static final Cell BLANK = new Cell("", null, null);

        static Cell of(String raw) {
            return raw.isEmpty() ? BLANK : new Cell(CleanText.of(raw), null, null);
        }

        boolean isBlank() {
            return text.isEmpty() && fault == null;
        }
    }

    /** The letter that a spreadsheet shows above a column, counted from 0: A, B, …, Z, AA. */
    public static String letter(int column) {
        var last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letter(column / 26 - 1) + last;
    }

    /** Refuses a file that has a filled cell in a column, counted from 0, where no list of people has one. */
    static void requireNarrow(int column) throws UnreadableFile {
        if (column >= MAX_COLUMNS) {
            throw new UnreadableFile("too-wide", MAX_COLUMNS);
        }
    }

    /**
     * The row without blank cells at its end, or {@code null} if it holds nothing.
     *
     * @throws UnreadableFile if it is too wide
     */
    static @Nullable Row row(int number, List<Cell> cells) throws UnreadableFile {
        var last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        if (last > 0) {
            requireNarrow(last - 1);
        }
        return last == 0 ? null : new Row(number, cells.subList(0, last));
    }
}
