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
 */
record HouseholdItem(
        UUID id,
        String caseNumber,
        String name,
        HouseholdKind kind,
        int size,
        @Nullable String language,
        boolean interpreter,
        boolean protectedAddress) {

    static HouseholdItem of(HouseholdSummary household) {
        return new HouseholdItem(
                household.id(),
                household.caseNumber(),
                household.name(),
                household.kind(),
                household.size(),
                household.language(),
                household.interpreter(),
                household.protectedAddress());
    }
}
