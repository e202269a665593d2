package dk.fodfaeste.arrivals.model;

import dk.fodfaeste.arrivals.model.table.Limits;
import dk.fodfaeste.arrivals.model.table.TableReader;
import dk.fodfaeste.arrivals.model.table.UnreadableFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the list of people that a municipality has been told to receive: csv or xlsx with headings in Danish or English. What
 * is understood and what is refused stands in {@code docs/arrivals-file.md}.
 */
public final class ArrivalsFile {

    private ArrivalsFile() {}

    /**
     * Reads a file within {@linkplain Limits#DEFAULT the product's limits}.
     *
     * @param content  the whole file
     * @param fileName its name, for the refusal only: what the file is shows from its content
     * @param today    the day against which dates are held
     * @return never throws for what a file may hold: a fault is an answer
     */
    public static ArrivalsReading read(byte[] content, String fileName, LocalDate today) {
        return read(content, fileName, today, Limits.DEFAULT);
    }

    /** The same within other limits. */
    public static ArrivalsReading read(byte[] content, String fileName, LocalDate today, Limits limits) {
        try {
            return rows(content, today, limits);
        } catch (UnreadableFile e) {
            var args = new ArrayList<Object>(List.of(Excerpt.of(fileName)));
            args.addAll(e.args());
            return new FileRefusal(e.key(), args);
        }
    }

    private static ArrivalRows rows(byte[] content, LocalDate today, Limits limits) throws UnreadableFile {
        var table = TableReader.read(content, limits, Headings::count);
        var headings = Headings.find(table);
        var data = table.rows().stream().skip(table.rows().indexOf(headings.row()) + 1L).toList();
        if (data.isEmpty()) {
            throw new UnreadableFile("no-rows");
        } else if (data.size() > limits.rows()) {
            throw new UnreadableFile("too-many-rows", limits.rows());
        }
        var drafts = data.stream().map(row -> RowReader.read(headings, row, table.delimited(), today)).toList();
        HouseholdCheck.check(drafts);
        SamePersonCheck.check(drafts);
        return new ArrivalRows(
                drafts.stream().filter(draft -> draft.refusals().isEmpty()).map(RowDraft::toRow).toList(),
                drafts.stream().flatMap(draft -> draft.refusals().stream()).toList(),
                headings.unknown(data), drafts.size());
    }
}
