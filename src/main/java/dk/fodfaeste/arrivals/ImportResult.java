package dk.fodfaeste.arrivals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param by         who sent it; {@code null} for another system
 * @param refusals   each fault of each refused row, in the file's order
 */
public record ImportResult(
        UUID id, String fileName, Instant at, @Nullable String by, Counts counts, List<Refusal> refusals) {

    /** How many of what; a household counts once. */
    public record Counts(
            int householdsCreated,
            int householdsUpdated,
            int householdsUnchanged,
            int personsCreated,
            int tasksCreated,
            int rowsRefused) {

        /** Whether the file changed anything at all. */
        public boolean changedNothing() {
            return householdsCreated == 0 && householdsUpdated == 0 && personsCreated == 0;
        }
    }

    /** Why a row was refused. */
    public record Refusal(int row, String column, String value, String key, List<String> args) {}

    public ImportResult {
        refusals = List.copyOf(refusals);
    }
}
