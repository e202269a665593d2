package dk.fodfaeste.people.team;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A colleague whom a family turns to.
 *
 * @param endedAt {@code null} while she is it
 */
public record ContactPerson(
        UUID id,
        UUID account,
        String name,
        Instant since,
        @Nullable Instant endedAt) {}
