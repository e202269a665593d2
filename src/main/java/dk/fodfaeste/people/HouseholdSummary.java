package dk.fodfaeste.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household in a list.
 *
 * @param size     how many persons
 * @param language the main person's language code
 */
public record HouseholdSummary(
        UUID id,
        String caseNumber,
        String name,
        HouseholdKind kind,
        int size,
        @Nullable String language,
        boolean interpreter,
        boolean protectedAddress) {}
