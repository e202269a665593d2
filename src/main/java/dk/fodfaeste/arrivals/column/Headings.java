package dk.fodfaeste.arrivals.column;

import dk.fodfaeste.arrivals.table.Table;
import dk.fodfaeste.arrivals.table.TableReader;
import dk.fodfaeste.arrivals.table.UnreadableFile;
import dk.fodfaeste.arrivals.value.WordList;
import dk.fodfaeste.kernel.reference.ReferenceFile;
import dk.fodfaeste.kernel.reference.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The row of headings in a file: which column holds what. The words are in {@code reference/arrivals-headings.csv}.
 *
 * @param row   the row in which they stand
 * @param index where each column is, from 0; those that the file does not have are missing
 */
public record Headings(Table.Row row, Map<Column, Integer> index) {

    private static final Spelling.Words<Column> WORDS = new Spelling.Words<>();
    private static final Map<String, Column> FOLDED = new HashMap<>();
    private static final Map<Column, String> DANISH = new EnumMap<>(Column.class);
    private static final Map<Column, String> ENGLISH = new EnumMap<>(Column.class);

    static {
        for (var line : ReferenceFile.read("arrivals-headings.csv")) {
            var column = Stream.of(Column.values())
                    .filter(c -> c.code().equals(line.get("column")))
                    .findFirst()
                    .orElseThrow();
            DANISH.put(column, line.get("danish"));
            ENGLISH.put(column, line.get("english"));
            Stream.concat(
                            Stream.of(line.get("danish"), line.get("english")),
                            ReferenceFile.alternatives(line.get("also")).stream())
                    .forEach(word -> {
                        WORDS.add(word, column);
                        FOLDED.put(Spelling.fold(word), column);
                    });
        }
    }

    /** The column whose word is the longest that stands in a folded text; only those asked for, only words of some length. */
    static Optional<Column> longestWordIn(String folded, int shortest, Set<Column> among) {
        return FOLDED.entrySet().stream()
                .filter(word -> word.getKey().length() >= shortest
                        && among.contains(word.getValue())
                        && folded.contains(word.getKey()))
                .max(Comparator.<Map.Entry<String, Column>>comparingInt(
                                word -> word.getKey().length())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getValue);
    }

    /** How many known headings a row holds. */
    public static int count(List<String> texts) {
        return count(texts, KnownHeadings.NONE);
    }

    /** The same, with those that the municipality has told. */
    public static int count(List<String> texts, KnownHeadings told) {
        return (int)
                texts.stream().filter(text -> column(text, told).isPresent()).count();
    }

    /** What a heading stands for: what the municipality has told goes before our own words. */
    public static Optional<Column> column(String text, KnownHeadings told) {
        return told.knows(text) ? told.column(text) : WORDS.find(text);
    }

    /** The row that holds the headings: of the first ones the one with most of them, else the first of the fullest. */
    public static Table.Row row(Table table, ToIntFunction<List<String>> count) {
        return table.rows().stream()
                .limit(TableReader.HEADING_ROWS)
                .max(Comparator.<Table.Row>comparingInt(r -> count.applyAsInt(r.texts()))
                        .thenComparingLong(r -> r.texts().stream()
                                .filter(text -> !text.isEmpty())
                                .count())
                        .thenComparing(Table.Row::number, Comparator.reverseOrder()))
                .orElseThrow();
    }

    /**
     * Reads the headings.
     *
     * @throws UnreadableFile if there are none, if one is there twice, or if one that every file must have is missing
     */
    public static Headings find(Table.Row row, KnownHeadings told) throws UnreadableFile {
        if (count(row.texts(), told) == 0) {
            throw new UnreadableFile(
                    "no-headings",
                    danish(Column.HOUSEHOLD_NO),
                    danish(Column.FIRST_NAMES),
                    danish(Column.EXPECTED_ARRIVAL));
        }
        var headings = new Headings(row, index(row, told));
        headings.requireTheNecessary();
        return headings;
    }

    private static Map<Column, Integer> index(Table.Row row, KnownHeadings told) throws UnreadableFile {
        var index = new EnumMap<Column, Integer>(Column.class);
        for (var i = 0; i < row.cells().size(); i++) {
            var column = column(row.cell(i).text(), told).orElse(null);
            var before = column == null ? null : index.putIfAbsent(column, i);
            if (before != null) {
                throw new UnreadableFile(
                        "duplicate-heading",
                        Excerpt.of(row.cell(before).text()),
                        letter(before),
                        Excerpt.of(row.cell(i).text()),
                        letter(i));
            }
        }
        return index;
    }

    /** A household's number, a name (some have one name only, so either column will do), and when they come. */
    private void requireTheNecessary() throws UnreadableFile {
        var missing = new ArrayList<String>();
        if (!has(Column.HOUSEHOLD_NO)) {
            missing.add(bothNames(Column.HOUSEHOLD_NO));
        }
        if (!has(Column.FIRST_NAMES) && !has(Column.LAST_NAME)) {
            missing.add(bothNames(Column.FIRST_NAMES));
        }
        if (!has(Column.EXPECTED_ARRIVAL)) {
            missing.add(bothNames(Column.EXPECTED_ARRIVAL));
        }
        if (!missing.isEmpty()) {
            throw new UnreadableFile("missing-heading", String.join(", ", missing));
        }
    }

    boolean has(Column column) {
        return index.containsKey(column);
    }

    public Table.@Nullable Cell cell(Table.Row data, Column column) {
        Integer at = index.get(column);
        return at == null ? null : data.cell(at);
    }

    /** The column's heading as it stands in the file, else its fixed Danish one. */
    public String heading(Column column) {
        Integer at = index.get(column);
        return at == null ? danish(column) : row.cell(at).text();
    }

    /** Headings that nobody knows, and the letters of columns that hold something under no heading. */
    public List<String> unknown(List<Table.Row> data) {
        var width = Stream.concat(Stream.of(row), data.stream())
                .mapToInt(r -> r.cells().size())
                .max()
                .orElse(0);
        return IntStream.range(0, width)
                .filter(i -> !index.containsValue(i))
                .mapToObj(i -> unknown(i, data))
                .filter(Objects::nonNull)
                .collect(Collectors.toList());
    }

    private @Nullable String unknown(int column, List<Table.Row> data) {
        var text = row.cell(column).text();
        if (WordList.isNotRead(text)) {
            return null; // our own, from a file of refused rows
        } else if (text.isEmpty()) {
            var used = data.stream().anyMatch(r -> !r.cell(column).text().isEmpty());
            return used ? "[" + letter(column) + "]" : null;
        }
        return Excerpt.of(text);
    }

    /** The letter that a spreadsheet shows above a column, counted from 0: A, B, …, Z, AA. */
    public static String letter(int column) {
        return Table.letter(column);
    }

    /** The fixed Danish heading. */
    public static String danish(Column column) {
        return Objects.requireNonNull(DANISH.get(column));
    }

    static String english(Column column) {
        return Objects.requireNonNull(ENGLISH.get(column));
    }

    private static String bothNames(Column column) {
        return "%s (%s)".formatted(danish(column), english(column));
    }
}
