package dk.fodfaeste.arrivals.file;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.arrivals.row.ArrivalRow;
import dk.fodfaeste.arrivals.row.RowRefusal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/** Reads files as if on 1 March 2026, and expects one outcome or the other. */
public final class Read {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private Read() {}

    public static ArrivalRows rows(byte[] content) {
        var reading = ArrivalsFile.read(content, "liste.csv", TODAY);
        assertThat(reading).isInstanceOf(ArrivalRows.class);
        return (ArrivalRows) reading;
    }

    public static ArrivalRows rows(String csv) {
        return rows(csv.getBytes(StandardCharsets.UTF_8));
    }

    public static FileRefusal refusal(byte[] content) {
        var reading = ArrivalsFile.read(content, "liste.xlsx", TODAY);
        assertThat(reading).isInstanceOf(FileRefusal.class);
        return (FileRefusal) reading;
    }

    public static FileRefusal refusal(String csv) {
        return refusal(csv.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * One person in household 1 who is expected on 16 March 2026, with further columns.
     *
     * @param headingsAndCells a heading, its cell, a heading, its cell …; one of the necessary headings replaces its cell
     */
    public static ArrivalRows person(String... headingsAndCells) {
        return rows(csv(headingsAndCells));
    }

    /** The one good row of {@link #person}. */
    public static ArrivalRow good(String... headingsAndCells) {
        var rows = person(headingsAndCells);
        assertThat(rows.refusals())
                .extracting(RowRefusal::key, RowRefusal::value)
                .isEmpty();
        assertThat(rows.rows()).hasSize(1);
        return rows.rows().getFirst();
    }

    /** The one refusal of {@link #person}. */
    public static RowRefusal refused(String... headingsAndCells) {
        var rows = person(headingsAndCells);
        assertThat(rows.rows()).isEmpty();
        assertThat(rows.refusals()).hasSize(1);
        return rows.refusals().getFirst();
    }

    private static String csv(String... headingsAndCells) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("husstandsnr", "1");
        cells.put("fornavne", "Amina");
        cells.put("forventet ankomst", "16-03-2026");
        for (var i = 0; i < headingsAndCells.length; i += 2) {
            cells.put(headingsAndCells[i], headingsAndCells[i + 1]);
        }
        return line(cells.keySet().toArray(String[]::new)) + line(cells.values().toArray(String[]::new));
    }

    static String line(String... cells) {
        return Arrays.stream(cells)
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(";")) + "\r\n";
    }
}
