package dk.fodfaeste.arrivals.upload;

import dk.fodfaeste.arrivals.imports.ImportUndo;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.people.HouseholdSummary;
import java.util.Map;
import java.util.UUID;

/**
 * What the page shows before an import is taken back.
 *
 * @param families those in the way that the caller may see
 */
public record UndoView(
        ImportResult result, boolean open, ImportUndo.Outlook outlook, Map<UUID, HouseholdSummary> families) {

    public UndoView {
        families = Map.copyOf(families);
    }
}
