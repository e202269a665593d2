package dk.fodfaeste.arrivals.upload;

import dk.fodfaeste.arrivals.file.SheetCopy;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.arrivals.row.RowRefusal;
import dk.fodfaeste.people.HouseholdSummary;
import java.time.Duration;
import java.util.List;

/**
 * What the page of an import shows when it has come to an end.
 *
 * @param families  those that it brought in, the first of them where there are very many
 * @param all       how many families it brought in
 * @param changed   those that were here already and that it changed, with as many as are shown of them
 * @param refused   the refused rows, as long as the file is kept
 * @param undoable  whether it can be asked to go back
 * @param kept      for how long
 */
public record ImportView(
        ImportResult result,
        List<HouseholdSummary> families,
        int all,
        List<ChangedByImport> changed,
        SheetCopy refused,
        boolean undoable,
        Duration kept) {

    /** A family that a list changed, and how many tasks were made for it. */
    public record ChangedByImport(HouseholdSummary family, int tasks) {}

    static final SheetCopy NOTHING = new SheetCopy(List.of(), List.of());

    public ImportView {
        families = List.copyOf(families);
        changed = List.copyOf(changed);
    }

    static List<SheetCopy.Fault> faults(List<RowRefusal> refusals) {
        return refusals.stream()
                .map(each -> new SheetCopy.Fault(each.row(), each.column(), each.key(), each.args()))
                .toList();
    }

    static List<SheetCopy.Fault> kept(List<ImportResult.Refusal> refusals) {
        return refusals.stream()
                .map(each -> new SheetCopy.Fault(each.row(), each.column(), each.key(), each.args()))
                .toList();
    }
}
