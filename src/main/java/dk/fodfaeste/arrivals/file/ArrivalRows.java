package dk.fodfaeste.arrivals.file;

import dk.fodfaeste.arrivals.row.ArrivalRow;
import dk.fodfaeste.arrivals.row.RowRefusal;
import java.util.List;
import java.util.Set;

/**
 * The rows of a file.
 *
 * @param rows            the good ones, in the file's order
 * @param refusals        every fault of every refused row, in the file's order
 * @param unknownHeadings headings that nobody knows, as they stand in the file, and the letters of columns that hold
 *                        something under no heading ("[G]"); their cells were not read
 * @param incomplete      the numbers of households of which a row was refused
 * @param rowCount        how many rows held anything below the headings, good and refused
 */
public record ArrivalRows(
        List<ArrivalRow> rows,
        List<RowRefusal> refusals,
        List<String> unknownHeadings,
        Set<String> incomplete,
        int rowCount)
        implements ArrivalsReading {

    /** Rows of which none was refused. */
    public static ArrivalRows good(List<ArrivalRow> rows) {
        return new ArrivalRows(rows, List.of(), List.of(), Set.of(), rows.size());
    }

    public ArrivalRows {
        rows = List.copyOf(rows);
        refusals = List.copyOf(refusals);
        unknownHeadings = List.copyOf(unknownHeadings);
        incomplete = Set.copyOf(incomplete);
    }

    /** How many rows were refused; a row may have several faults. */
    public int refusedCount() {
        return rowCount - rows.size();
    }
}
