package dk.fodfaeste.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change to a household or one of its persons.
 *
 * @param person the person's name now; {@code null} when the household itself was changed
 * @param field  the name of what was changed; its text is {@code people.field.<field>}
 * @param by     who changed it; {@code null} for another system or the product itself
 */
public record PeopleChange(
        UUID id,
        Instant at,
        @Nullable String by,
        @Nullable String person,
        String field,
        @Nullable String oldValue,
        @Nullable String newValue) {}
