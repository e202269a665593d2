package dk.fodfaeste.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household in a list.
 *
 * @param main     the main person's whole name; {@code null} where nobody is the main person
 * @param size     how many persons
 * @param language the main person's language code
 */
public record HouseholdSummary(
        UUID id,
        String caseNumber,
        String name,
        @Nullable String main,
        HouseholdKind kind,
        int size,
        @Nullable String language,
        boolean interpreter,
        boolean protectedAddress) {}
