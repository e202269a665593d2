package dk.fodfaeste.arrivals.api;

import dk.fodfaeste.arrivals.ImportDesk;
import dk.fodfaeste.arrivals.ImportResult;
import dk.fodfaeste.arrivals.ImportResult.Counts;
import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.ui.api.Codes;
import dk.fodfaeste.ui.api.Moments;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import, in the caller's language.
 *
 * @param importedBy {@code null} for another system
 * @param state      {@code columns}, {@code check}, {@code running}, {@code failed}, {@code done}, {@code undoing},
 *                   {@code undone} or {@code dropped}
 * @param progress   how many of the file's households have been taken in
 * @param plan       what the file is going to do, as long as it waits to be approved
 * @param counts     what it has done
 * @param refusals   each fault of each refused row, in the file's order; a row may have several
 */
record ImportAnswer(
        UUID id,
        String fileName,
        OffsetDateTime importedAt,
        @Nullable String importedBy,
        String state,
        ProgressAnswer progress,
        @Nullable OffsetDateTime finishedAt,
        @Nullable OffsetDateTime undoneAt,
        @Nullable String undoneBy,
        @Nullable PlanAnswer plan,
        CountsAnswer counts,
        List<RefusalAnswer> refusals) {

    /** How far it is. */
    record ProgressAnswer(int done, int total) {}

    /** What the file is going to do. */
    record PlanAnswer(int householdsToCreate, int householdsToUpdate, int householdsUnchanged, int rowsRefused) {

        static PlanAnswer of(ImportDesk.Check check) {
            return new PlanAnswer(
                    check.plan().fresh().size(),
                    check.plan().changed().size(),
                    check.plan().unchanged().size(),
                    check.refusedRows());
        }
    }

    /** How many of what; a household counts once. */
    record CountsAnswer(
            int householdsCreated,
            int householdsUpdated,
            int householdsUnchanged,
            int personsCreated,
            int tasksCreated,
            int rowsRefused) {

        static CountsAnswer of(Counts counts) {
            return new CountsAnswer(
                    counts.householdsCreated(),
                    counts.householdsUpdated(),
                    counts.householdsUnchanged(),
                    counts.personsCreated(),
                    counts.tasksCreated(),
                    counts.rowsRefused());
        }
    }

    /**
     * Why a row was refused.
     *
     * @param row  its number as a spreadsheet shows it
     * @param code stays the same in both languages
     */
    record RefusalAnswer(int row, String column, String value, String code, String reason) {

        static RefusalAnswer of(ImportResult.Refusal refusal, Words words) {
            return new RefusalAnswer(
                    refusal.row(),
                    refusal.column(),
                    refusal.value(),
                    refusal.key(),
                    words.t(refusal.key(), refusal.args()));
        }
    }

    static ImportAnswer of(ImportResult result, ImportDesk.@Nullable Check check, Words words) {
        List<ImportResult.Refusal> refusals = check == null ? result.refusals() : check.reasons();
        return new ImportAnswer(
                result.id(),
                result.fileName(),
                Moments.danish(result.at()),
                result.by(),
                Codes.of(result.state()),
                new ProgressAnswer(result.progress().done(), result.progress().total()),
                Moments.danishOrNull(result.finishedAt()),
                result.undone() == null ? null : Moments.danish(result.undone().at()),
                result.undone() == null ? null : result.undone().by(),
                check == null ? null : PlanAnswer.of(check),
                CountsAnswer.of(result.counts()),
                refusals.stream().map(each -> RefusalAnswer.of(each, words)).toList());
    }
}
