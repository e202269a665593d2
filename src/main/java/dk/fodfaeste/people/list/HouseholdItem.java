package dk.fodfaeste.people.list;

import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.HouseholdSummary;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household in a list.
 *
 * @param size     how many persons
 * @param language the main person's
 * @param found    who of it a search has found; only in the answer to one
 */
record HouseholdItem(
        UUID id,
        String caseNumber,
        String name,
        HouseholdKind kind,
        int size,
        @Nullable String language,
        boolean interpreter,
        boolean protectedAddress,
        @Nullable String found) {

    static HouseholdItem of(HouseholdSummary household, @Nullable String found) {
        return new HouseholdItem(
                household.id(),
                household.caseNumber(),
                household.name(),
                household.kind(),
                household.size(),
                household.language(),
                household.interpreter(),
                household.protectedAddress(),
                found);
    }
}
