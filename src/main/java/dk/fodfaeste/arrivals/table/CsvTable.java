package dk.fodfaeste.arrivals.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads text whose cells are separated by semicolons, commas or tabs and may stand in quotes. */
final class CsvTable {

    private static final List<Character> DELIMITERS = List.of(';', ',', '\t');
    private static final Pattern EXCEL_DELIMITER_LINE =
            Pattern.compile("\\Asep=(.)(\\r\\n|\\r|\\n)", Pattern.CASE_INSENSITIVE);

    private CsvTable() {}

    /**
     * Reads the rows.
     *
     * @param headings how many headings a row holds; the delimiter that shows most of them is the right one
     * @param maxRows  where to stop
     * @throws UnreadableFile if all rows have one cell only, or a quote has no partner
     */
    static Table read(String text, ToIntFunction<List<String>> headings, int maxRows) throws UnreadableFile {
        var stated = EXCEL_DELIMITER_LINE.matcher(text);
        if (stated.find()) { // Excel uses this line up: the next one is its row 1
            return new Table(rows(text.substring(stated.end()), stated.group(1).charAt(0), maxRows), true);
        }
        var start = firstLines(text);
        var best = DELIMITERS.stream()
                .max(Comparator.<Character>comparingInt(d -> score(start, d, headings))
                        .thenComparingInt(d -> fewestCells(start, d))
                        .thenComparing(DELIMITERS::indexOf, Comparator.reverseOrder()))
                .orElseThrow();
        requireNarrow(text, best);
        var rows = rows(text, best, maxRows);
        if (!rows.isEmpty() && rows.stream().allMatch(row -> row.cells().size() == 1)) {
            throw new UnreadableFile("one-column");
        }
        return new Table(rows, true);
    }

    private static int score(String start, char delimiter, ToIntFunction<List<String>> headings) {
        return start.lines()
                .mapToInt(line -> {
                    try {
                        return rows(line, delimiter, 1).stream()
                                .map(Table.Row::texts)
                                .mapToInt(headings)
                                .sum();
                    } catch (UnreadableFile _) {
                        return 0; // a cell with line breaks, seen line by line
                    }
                })
                .max()
                .orElse(0);
    }

    /** Where no heading is known, the right delimiter is the one that parts all lines. */
    private static int fewestCells(String start, char delimiter) {
        return start.lines()
                .mapToInt(line -> (int) line.chars().filter(c -> c == delimiter).count())
                .min()
                .orElse(0);
    }

    private static String firstLines(String text) {
        return String.join(
                "\n",
                text.lines()
                        .filter(line -> !line.isBlank())
                        .limit(TableReader.HEADING_ROWS)
                        .map(line -> line.substring(0, Math.min(line.length(), 10_000)))
                        .toList());
    }

    /** Before it is parsed: a line of millions of cells is no list of people, nor a text between quotes. */
    private static void requireNarrow(String text, char delimiter) throws UnreadableFile {
        if (text.lines()
                        .mapToLong(
                                line -> line.chars().filter(c -> c == delimiter).count())
                        .max()
                        .orElse(0)
                > Budget.LONGEST_CELL) {
            Table.requireNarrow(Budget.LONGEST_CELL);
        }
    }

    private static List<Table.Row> rows(String text, char delimiter, int maxRows) throws UnreadableFile {
        var rows = new ArrayList<Table.Row>();
        var budget = new Budget();
        try (var parser = parser(text, delimiter)) {
            try {
                for (var csv : parser) {
                    var row = row(csv, budget);
                    if (row != null) {
                        rows.add(row);
                    }
                    if (rows.size() >= maxRows) {
                        break;
                    }
                }
            } catch (UncheckedIOException _) { // the only way that a text already in memory can fail
                throw new UnreadableFile("quotes", Long.toString(parser.getRecordNumber() + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static Table.@Nullable Row row(CSVRecord csv, Budget budget) throws UnreadableFile {
        var number = (int) csv.getRecordNumber();
        var cells = new ArrayList<Table.Cell>(csv.size());
        for (var text : csv) {
            if (text.length() > Budget.LONGEST_CELL) {
                throw Budget.tooLong(Table.letter(cells.size()) + number);
            }
            var cell = Table.Cell.of(text);
            if (!cell.isBlank()) {
                budget.count(cell);
            }
            cells.add(cell);
        }
        return Table.row(number, cells);
    }

    private static CSVParser parser(String text, char delimiter) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get()
                .parse(new StringReader(text));
    }
}
