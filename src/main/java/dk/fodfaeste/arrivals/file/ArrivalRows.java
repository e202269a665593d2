package dk.fodfaeste.arrivals.file;

import dk.fodfaeste.arrivals.row.ArrivalRow;
import dk.fodfaeste.arrivals.row.RowRefusal;
import java.util.List;

/**
 * The rows of a file.
 *
 * @param rows            the good ones, in the file's order
 * @param refusals        every fault of every refused row, in the file's order
 * @param unknownHeadings headings that nobody knows, as they stand in the file, and the letters of columns that hold
 *                        something under no heading ("[G]"); their cells were not read
 * @param rowCount        how many rows held anything below the headings, good and refused
 */
public record ArrivalRows(List<ArrivalRow> rows, List<RowRefusal> refusals, List<String> unknownHeadings, int rowCount)
        implements ArrivalsReading {

    public ArrivalRows {
        rows = List.copyOf(rows);
        refusals = List.copyOf(refusals);
        unknownHeadings = List.copyOf(unknownHeadings);
    }

    /** How many rows were refused; a row may have several faults. */
    public int refusedCount() {
        return rowCount - rows.size();
    }
}
