package dk.fodfaeste.arrivals.intake;

import dk.fodfaeste.kernel.text.CprText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import: where it stands, and what became of its file.
 *
 * @param by         who sent it; {@code null} for another system
 * @param finishedAt when its last row was taken in
 * @param fileKept   whether the file is still there, so that its rows can be looked at
 * @param encoding   what was chosen for the letters of its file; {@code null} where the file says it itself
 * @param unread     headings that were not read, as nobody knows what they mean
 * @param refusals   each fault of each refused row, in the file's order; of a draft they are not kept
 */
public record ImportResult(
        UUID id,
        String fileName,
        Instant at,
        @Nullable String by,
        ImportState state,
        Progress progress,
        @Nullable Instant finishedAt,
        @Nullable Undone undone,
        boolean fileKept,
        Counts counts,
        @Nullable String encoding,
        List<String> unread,
        List<Refusal> refusals) {

    /** A household that a list changed, and how many tasks were made for it. */
    public record Told(UUID household, int tasks) {}

    /** How many of the file's households have been taken in, or looked at and left alone. */
    public record Progress(int done, int total) {}

    /**
     * That it was taken back.
     *
     * @param by {@code null} for another system
     */
    public record Undone(Instant at, @Nullable String by) {}

    /** How many of what; a household counts once. */
    public record Counts(
            int householdsCreated,
            int householdsUpdated,
            int householdsUnchanged,
            int personsCreated,
            int tasksCreated,
            int rowsRefused) {

        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        /** Whether the file changed anything at all. */
        public boolean changedNothing() {
            return householdsCreated == 0 && householdsUpdated == 0 && personsCreated == 0;
        }

        /** The same with more refused rows. */
        public Counts refusing(int rows) {
            return new Counts(
                    householdsCreated,
                    householdsUpdated,
                    householdsUnchanged,
                    personsCreated,
                    tasksCreated,
                    rowsRefused + rows);
        }
    }

    /** Why a row was refused. */
    public record Refusal(int row, String column, String value, String key, List<String> args) {

        public Refusal {
            value = CprText.maskedInFile(value);
        }
    }

    public ImportResult {
        fileName = CprText.masked(fileName);
        unread = List.copyOf(unread);
        refusals = List.copyOf(refusals);
    }
}
