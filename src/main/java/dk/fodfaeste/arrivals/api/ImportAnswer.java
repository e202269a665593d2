package dk.fodfaeste.arrivals.api;

import dk.fodfaeste.arrivals.ImportResult;
import dk.fodfaeste.arrivals.ImportResult.Counts;
import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.ui.api.Moments;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file, in the caller's language.
 *
 * @param importedBy {@code null} for another system
 * @param refusals   each fault of each refused row, in the file's order; a row may have several
 */
record ImportAnswer(
        UUID id,
        String fileName,
        OffsetDateTime importedAt,
        @Nullable String importedBy,
        CountsAnswer counts,
        List<RefusalAnswer> refusals) {

    /** How many of what; a household counts once. */
    record CountsAnswer(
            int householdsCreated,
            int householdsUpdated,
            int householdsUnchanged,
            int personsCreated,
            int tasksCreated,
            int rowsRefused) {}

    /**
     * Why a row was refused.
     *
     * @param row  its number as a spreadsheet shows it
     * @param code stays the same in both languages
     */
    record RefusalAnswer(int row, String column, String value, String code, String reason) {}

    static ImportAnswer of(ImportResult result, Words words) {
        Counts counts = result.counts();
        return new ImportAnswer(
                result.id(),
                result.fileName(),
                Moments.danish(result.at()),
                result.by(),
                new CountsAnswer(
                        counts.householdsCreated(),
                        counts.householdsUpdated(),
                        counts.householdsUnchanged(),
                        counts.personsCreated(),
                        counts.tasksCreated(),
                        counts.rowsRefused()),
                result.refusals().stream()
                        .map(each -> new RefusalAnswer(
                                each.row(), each.column(), each.value(), each.key(), words.t(each.key(), each.args())))
                        .toList());
    }
}
