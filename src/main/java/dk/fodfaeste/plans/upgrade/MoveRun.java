package dk.fodfaeste.plans.upgrade;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move of families to a version of their template.
 *
 * @param families   how many were behind when it was asked for
 * @param moved      how many have been moved so far, those undone included
 * @param undone     how many of them were moved back
 * @param finishedAt {@code null} while it goes on
 */
public record MoveRun(
        UUID id,
        UUID template,
        Instant askedAt,
        @Nullable String askedBy,
        int families,
        int moved,
        int undone,
        @Nullable Instant finishedAt) {}
