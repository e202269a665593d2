package dk.fodfaeste.arrivals.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet, cell by cell. */
final class XlsxSheet {

    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z]{1,3})([0-9]{1,7})");
    private static final int LAST_ROW = 1_048_576;
    /** Excel's last column is XFD. */
    private static final int COLUMNS = 16_384;

    private final XlsxPart part;
    private final Texts texts;
    private final XlsxCell cells;
    private final Budget budget = new Budget();

    XlsxSheet(XlsxPart part, Texts texts, XlsxCell cells) {
        this.part = part;
        this.texts = texts;
        this.cells = cells;
    }

    /** Its rows that hold anything, up to so many. */
    List<Table.Row> rows(int most) throws XMLStreamException, UnreadableFile {
        List<Table.Row> rows = new ArrayList<>();
        var inside = false;
        for (var number = 0; rows.size() < most && part.next(); ) {
            if (part.begins("sheetData") || part.ends("sheetData")) {
                inside = part.begins("sheetData");
            } else if (inside && part.begins("row")) {
                number = rowNumber(part.attribute("r"), number + 1);
                var row = row(number);
                if (row != null) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private Table.@Nullable Row row(int number) throws XMLStreamException, UnreadableFile {
        List<Table.Cell> row = new ArrayList<>();
        var column = -1;
        while (part.next() && !part.ends("row")) {
            if (part.begins("c")) {
                column = column(part.attribute("r"), column + 1);
                var cell = cell(Table.letter(column) + number);
                if (!cell.isBlank()) {
                    budget.count(cell);
                    put(row, column, cell);
                }
            }
        }
        return Table.row(number, row);
    }

    private static void put(List<Table.Cell> row, int column, Table.Cell cell) throws UnreadableFile {
        Table.requireNarrow(column);
        while (row.size() <= column) {
            row.add(Table.Cell.BLANK);
        }
        row.set(column, cell);
    }

    private Table.Cell cell(String address) throws XMLStreamException, UnreadableFile {
        var type = part.attribute("t");
        var style = part.attribute("s");
        String formula = null;
        String value = null;
        while (part.next() && !part.ends("c")) {
            if (part.begins("f")) {
                var text = part.text(Budget.LONGEST_CELL);
                formula = text == null ? "" : text;
            } else if (part.begins("v") || part.begins("is")) {
                value = part.begins("is") ? part.runs(Budget.LONGEST_CELL) : part.text(Budget.LONGEST_CELL);
                if (value == null) {
                    throw Budget.tooLong(address);
                }
            }
        }
        if ("s".equals(type) && value != null && !value.isBlank()) {
            return texts.get(Integer.parseInt(value.strip()), address);
        }
        return cells.read(
                new XlsxCell.Raw(type == null || type.equals("s") ? XlsxCell.NUMBER : type, style, formula, value));
    }

    private static int rowNumber(@Nullable String told, int next) throws UnreadableFile {
        var number = told == null ? next : Integer.parseInt(told);
        if (number < 1 || number > LAST_ROW) {
            throw new UnreadableFile("damaged");
        }
        return number;
    }

    private static int column(@Nullable String address, int next) throws UnreadableFile {
        if (address == null) {
            return next;
        }
        var matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            throw new UnreadableFile("damaged");
        }
        var column = 0;
        for (var letter : matcher.group(1).toUpperCase(Locale.ROOT).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        if (column > COLUMNS || Integer.parseInt(matcher.group(2)) > LAST_ROW) {
            throw new UnreadableFile("damaged");
        }
        return column - 1;
    }

    /** The texts of a workbook that its cells name by number: each is made clean once, however many cells name it. */
    static final class Texts {

        private final List<Table.@Nullable Cell> texts = new ArrayList<>();

        static Texts none() {
            return new Texts();
        }

        static Texts read(XlsxPart part) throws XMLStreamException, UnreadableFile {
            var texts = new Texts();
            var budget = new Budget();
            while (part.next()) {
                if (part.begins("si")) {
                    var text = part.runs(Budget.LONGEST_CELL);
                    var cell = text == null ? null : XlsxCell.text(text);
                    budget.count(cell);
                    texts.texts.add(cell);
                }
            }
            return texts;
        }

        /**
         * The text with that number, as a cell.
         *
         * @param address of the cell that names it
         */
        Table.Cell get(int number, String address) throws UnreadableFile {
            if (number < 0 || number >= texts.size()) {
                throw new UnreadableFile("damaged");
            }
            var text = texts.get(number);
            if (text == null) {
                throw Budget.tooLong(address);
            }
            return text;
        }
    }
}
