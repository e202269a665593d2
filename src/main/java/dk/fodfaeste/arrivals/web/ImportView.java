package dk.fodfaeste.arrivals.web;

import dk.fodfaeste.arrivals.ImportResult;
import dk.fodfaeste.people.HouseholdSummary;
import java.util.List;

/** What the page of an import shows: what became of the file, and the families it brought in. */
public record ImportView(ImportResult result, List<HouseholdSummary> families) {

    public ImportView {
        families = List.copyOf(families);
    }
}
