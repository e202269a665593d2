package dk.fodfaeste.plans.api;

import dk.fodfaeste.plans.MoveRun;
import dk.fodfaeste.ui.api.Moments;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move of families, and how far it has come.
 *
 * @param finishedAt {@code null} while it goes on
 */
record MoveRunAnswer(
        UUID id, UUID template, int families, int moved, int undone, OffsetDateTime askedAt, @Nullable OffsetDateTime finishedAt) {

    static MoveRunAnswer of(MoveRun run) {
        return new MoveRunAnswer(
                run.id(),
                run.template(),
                run.families(),
                run.moved(),
                run.undone(),
                Moments.danish(run.askedAt()),
                Moments.danishOrNull(run.finishedAt()));
    }
}
