package dk.fodfaeste.arrivals.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet that is not hidden. */
final class XlsxTable {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final ReadingOptions WITHOUT_FORMATS = new ReadingOptions(false, true);

    private XlsxTable() {}

    /**
     * Reads the rows.
     *
     * @param workbook as {@link XlsxGuard} hands it on
     * @param maxRows  where to stop
     * @throws UnreadableFile if it is damaged
     */
    static Table read(byte[] workbook, int maxRows) throws UnreadableFile {
        try (var book = open(workbook)) {
            var sheet = book.getSheets()
                    .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst();
            return new Table(sheet.isEmpty() ? List.of() : rows(sheet.get(), maxRows), false);
        } catch (IOException
                | RuntimeException _) { // the library answers nonsense in a file with exceptions of every kind
            throw new UnreadableFile("damaged");
        }
    }

    /** A workbook without styles, or with line breaks between them, can be read only when formats are not asked for. */
    private static ReadableWorkbook open(byte[] workbook) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(workbook), WITH_FORMATS);
        } catch (IOException | RuntimeException _) {
            return new ReadableWorkbook(new ByteArrayInputStream(workbook), WITHOUT_FORMATS);
        }
    }

    private static List<Table.Row> rows(Sheet sheet, int maxRows) throws IOException, UnreadableFile {
        try (var stream = sheet.openStream()) {
            var rows = new ArrayList<Table.Row>();
            for (var it = stream.iterator(); it.hasNext() && rows.size() < maxRows; ) {
                var row = row(it.next());
                if (row != null) {
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    private static Table.@Nullable Row row(Row row) throws UnreadableFile {
        var cells = new ArrayList<Table.Cell>();
        for (var cell : row) {
            cells.add(cell == null ? Table.Cell.BLANK : XlsxCell.read(cell));
        }
        return Table.row(row.getRowNum(), cells);
    }
}
