package dk.fodfaeste.arrivals.file;

import dk.fodfaeste.arrivals.column.Column;
import dk.fodfaeste.arrivals.column.ColumnChoice;
import dk.fodfaeste.arrivals.column.ColumnGuess;
import dk.fodfaeste.arrivals.column.Excerpt;
import dk.fodfaeste.arrivals.column.Headings;
import dk.fodfaeste.arrivals.column.KnownHeadings;
import dk.fodfaeste.arrivals.column.SheetColumn;
import dk.fodfaeste.arrivals.file.SheetCopy.Cell;
import dk.fodfaeste.arrivals.file.SheetCopy.Fault;
import dk.fodfaeste.arrivals.row.HouseholdCheck;
import dk.fodfaeste.arrivals.row.RowDraft;
import dk.fodfaeste.arrivals.row.RowReader;
import dk.fodfaeste.arrivals.row.SamePersonCheck;
import dk.fodfaeste.arrivals.table.Table;
import dk.fodfaeste.arrivals.table.UnreadableFile;
import dk.fodfaeste.kernel.text.CprText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file that could be opened: its headings, the rows below them, and what can be made of them. */
public final class ArrivalsSheet implements OpenedFile {

    private final String fileName;
    private final Table.Row head;
    private final List<Table.Row> data;
    private final boolean delimited;
    private final KnownHeadings told;

    ArrivalsSheet(String fileName, Table.Row head, List<Table.Row> data, boolean delimited, KnownHeadings told) {
        this.fileName = fileName;
        this.head = head;
        this.data = data;
        this.delimited = delimited;
        this.told = told;
    }

    /** The columns, each with what it seems to hold. */
    public List<SheetColumn> columns() {
        return new ColumnGuess(head, data, told).columns();
    }

    /** What {@link #columns} guesses, as a choice. */
    public ColumnChoice guess() {
        @Nullable Column[] guessed = new @Nullable Column[width()];
        columns().forEach(column -> guessed[column.index()] = column.guess());
        return new ColumnChoice(Arrays.asList(guessed));
    }

    /** Whether every heading is known and the necessary ones are there, so that nobody needs to be asked. */
    public boolean isClear() {
        return columns().stream().allMatch(SheetColumn::sure)
                && guess().missing().isEmpty();
    }

    /** Reads the rows by the headings that are known. Others are not read; where a necessary one is missing, nothing is. */
    public ArrivalsReading read(LocalDate today) {
        try {
            if (data.isEmpty()) {
                Headings.find(head, told);
                throw new UnreadableFile("no-rows");
            }
            return read(Headings.find(head, told), today);
        } catch (UnreadableFile e) {
            return FileRefusal.of(fileName, e);
        }
    }

    /**
     * Reads the rows by what was chosen for the columns.
     *
     * @throws IllegalArgumentException if a necessary column was not chosen
     */
    public ArrivalRows read(ColumnChoice choice, LocalDate today) {
        if (!choice.missing().isEmpty()) {
            throw new IllegalArgumentException("Nobody has said where to find " + choice.missing());
        }
        return read(new Headings(head, choice.index()), today);
    }

    /** The choice that {@link #read(LocalDate)} makes. */
    public ColumnChoice known() {
        @Nullable Column[] known = new @Nullable Column[width()];
        IntStream.range(0, known.length)
                .forEach(i ->
                        known[i] = Headings.column(head.cell(i).text(), told).orElse(null));
        return new ColumnChoice(Arrays.asList(known));
    }

    /** The headings of columns that are not read, and the letters of those that hold something under none. */
    public List<String> unread(ColumnChoice choice) {
        return new Headings(head, choice.index()).unknown(data);
    }

    private ArrivalRows read(Headings headings, LocalDate today) {
        var drafts = data.stream()
                .map(row -> RowReader.read(headings, row, delimited, today))
                .toList();
        HouseholdCheck.check(drafts);
        SamePersonCheck.check(drafts);
        return new ArrivalRows(
                drafts.stream()
                        .filter(draft -> draft.refusals().isEmpty())
                        .map(RowDraft::toRow)
                        .toList(),
                drafts.stream().flatMap(draft -> draft.refusals().stream()).toList(),
                headings.unknown(data),
                drafts.stream()
                        .filter(draft -> !draft.refusals().isEmpty())
                        .map(RowDraft::householdNo)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                drafts.size());
    }

    /** Every heading of the file, from the first column on; empty where there is none. */
    public List<String> headings() {
        return IntStream.range(0, width()).mapToObj(i -> head.cell(i).text()).toList();
    }

    /** A row with its whole cells, as many as {@link #headings}. */
    public record WholeRow(int number, List<String> cells) {

        public WholeRow {
            cells = List.copyOf(cells);
        }
    }

    /** These rows, in the file's order. */
    public List<WholeRow> rows(Set<Integer> numbers) {
        int width = width();
        return rowsOf(numbers)
                .map(row -> new WholeRow(
                        row.number(),
                        IntStream.range(0, width)
                                .mapToObj(i -> row.cell(i).text())
                                .toList()))
                .toList();
    }

    /** The same row with CPR numbers masked, in whatever column they stand. */
    public static WholeRow masked(WholeRow row, ColumnChoice choice) {
        return new WholeRow(
                row.number(),
                IntStream.range(0, row.cells().size())
                        .mapToObj(i -> shown(choice, i, row.cells().get(i)))
                        .toList());
    }

    /** A copy to look at of the rows that have faults, at most so many; columns that hold nothing at all are left out. */
    public SheetCopy copy(ColumnChoice choice, Collection<Fault> faults, int most) {
        Map<Integer, List<Fault>> byRow = faults.stream().collect(Collectors.groupingBy(Fault::row));
        List<Integer> shown = columns().stream().map(SheetColumn::index).toList();
        return new SheetCopy(
                shown.stream().map(i -> heading(i)).toList(),
                rowsOf(byRow.keySet())
                        .limit(most)
                        .map(row -> copy(choice, shown, row, Objects.requireNonNull(byRow.get(row.number()))))
                        .toList());
    }

    private SheetCopy.Row copy(ColumnChoice choice, List<Integer> shown, Table.Row row, List<Fault> faults) {
        List<Fault> left = new ArrayList<>(faults);
        List<Cell> cells = new ArrayList<>();
        for (int index : shown) {
            List<Fault> here = left.stream()
                    .filter(fault -> place(fault.column(), choice) == index)
                    .toList();
            left.removeAll(here);
            String text = row.cell(index).text();
            cells.add(new Cell(Excerpt.of(shown(choice, index, text)), here));
        }
        return new SheetCopy.Row(row.number(), cells, left);
    }

    /** Where a refusal points to: to a heading, a letter, or a column by its fixed name; -1 where the file has none such. */
    private int place(String column, ColumnChoice choice) {
        return IntStream.range(0, width())
                .filter(i -> head.cell(i).text().equals(column) && choice.at(i).isPresent())
                .findFirst()
                .orElseGet(() -> Headings.column(column, KnownHeadings.NONE)
                        .map(found -> choice.index().getOrDefault(found, -1))
                        .filter(i -> i >= 0)
                        .orElseGet(() -> IntStream.range(0, width())
                                .filter(i -> Headings.letter(i).equals(column))
                                .findFirst()
                                .orElse(-1)));
    }

    private static String shown(ColumnChoice choice, int index, String text) {
        return choice.at(index).orElse(null) == Column.CPR ? CprText.hidden(text) : CprText.maskedInFile(text);
    }

    private String heading(int index) {
        String text = head.cell(index).text();
        return text.isEmpty() ? Headings.letter(index) : Excerpt.of(text);
    }

    private Stream<Table.Row> rowsOf(Set<Integer> numbers) {
        return data.stream().filter(row -> numbers.contains(row.number()));
    }

    private int width() {
        return Stream.concat(Stream.of(head), data.stream())
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(0);
    }
}
