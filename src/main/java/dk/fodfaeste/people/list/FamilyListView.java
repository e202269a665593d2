package dk.fodfaeste.people.list;

import dk.fodfaeste.people.HouseholdSummary;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the list of families shows.
 *
 * @param q         what was searched for; empty for all
 * @param found     who was found, by family
 * @param continued whether this is a later page of the list
 * @param next      the last family of this page, where there are more behind it
 * @param mayOpen   whether a family can be opened
 * @param mayImport whether the empty list can be filled by the caller
 * @param mayOpenByEmergency whether there may be families that she does not see and may open against a reason
 * @param mayDecide whether she works with the lists across families
 */
public record FamilyListView(
        String q,
        List<HouseholdSummary> families,
        Map<UUID, FoundName> found,
        boolean continued,
        @Nullable UUID next,
        boolean mayOpen,
        boolean mayImport,
        boolean mayOpenByEmergency,
        boolean mayDecide) {

    public FamilyListView {
        families = List.copyOf(families);
        found = Map.copyOf(found);
    }
}
