package dk.fodfaeste.plans.upgrade;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move of families, and how far it has come.
 *
 * @param finishedAt {@code null} while it goes on
 */
record MoveRunResponse(
        UUID id,
        UUID template,
        int families,
        int moved,
        int undone,
        Instant askedAt,
        @Nullable Instant finishedAt) {

    static MoveRunResponse of(MoveRun run) {
        return new MoveRunResponse(
                run.id(), run.template(), run.families(), run.moved(), run.undone(), run.askedAt(), run.finishedAt());
    }
}
