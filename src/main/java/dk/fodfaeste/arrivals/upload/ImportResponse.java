package dk.fodfaeste.arrivals.upload;

import dk.fodfaeste.arrivals.imports.ImportWorkflow;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.arrivals.intake.ImportResult.Counts;
import dk.fodfaeste.arrivals.intake.ImportResult.Progress;
import dk.fodfaeste.arrivals.intake.ImportState;
import dk.fodfaeste.kernel.text.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import, in the caller's language.
 *
 * @param importedBy {@code null} for another system
 * @param state      {@code encoding}, {@code columns}, {@code check}, {@code running}, {@code failed}, {@code done}, {@code undoing},
 *                   {@code undone} or {@code dropped}
 * @param progress   how many of the file's households have been taken in
 * @param plan       what the file is going to do, as long as it waits to be approved
 * @param counts     what it has done
 * @param encoding   what was told about the letters of the file; {@code null} where it says that itself
 * @param unreadHeadings headings of columns that are not read, as nobody knows what they mean: a misspelt one is here
 * @param refusals   each fault of each refused row, in the file's order; a row may have several
 */
record ImportResponse(
        UUID id,
        String fileName,
        Instant importedAt,
        @Nullable String importedBy,
        ImportState state,
        Progress progress,
        @Nullable Instant finishedAt,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        @Nullable PlanResponse plan,
        Counts counts,
        @Nullable String encoding,
        List<String> unreadHeadings,
        List<RefusalResponse> refusals) {

    /**
     * What the file is going to do.
     *
     * @param householdsIncomplete     how many of those to create lack a row that is refused
     * @param childrenWithoutBirthDate they count as children until it is known
     */
    record PlanResponse(
            int householdsToCreate,
            int householdsIncomplete,
            int householdsToUpdate,
            int householdsUnchanged,
            int rowsRefused,
            List<String> childrenWithoutBirthDate) {

        static PlanResponse of(ImportWorkflow.Check check) {
            return new PlanResponse(
                    check.plan().fresh().size(),
                    check.incomplete().size(),
                    check.plan().changed().size(),
                    check.plan().unchanged().size(),
                    check.refusedRows(),
                    check.plan().fresh().stream()
                            .flatMap(rows -> rows.childrenUntilKnown().stream())
                            .toList());
        }
    }

    /**
     * Why a row was refused.
     *
     * @param row  its number as a spreadsheet shows it
     * @param code stays the same in both languages
     */
    record RefusalResponse(int row, String column, String value, String code, String reason) {

        static RefusalResponse of(ImportResult.Refusal refusal, Words words) {
            return new RefusalResponse(
                    refusal.row(),
                    refusal.column(),
                    refusal.value(),
                    refusal.key(),
                    words.t(refusal.key(), refusal.args()));
        }
    }

    static ImportResponse of(ImportResult result, ImportWorkflow.@Nullable Check check, Words words) {
        List<ImportResult.Refusal> refusals = check == null ? result.refusals() : check.reasons();
        return new ImportResponse(
                result.id(),
                result.fileName(),
                result.at(),
                result.by(),
                result.state(),
                result.progress(),
                result.finishedAt(),
                result.undone() == null ? null : result.undone().at(),
                result.undone() == null ? null : result.undone().by(),
                check == null ? null : PlanResponse.of(check),
                result.counts(),
                result.encoding(),
                result.unread(),
                refusals.stream().map(each -> RefusalResponse.of(each, words)).toList());
    }
}
