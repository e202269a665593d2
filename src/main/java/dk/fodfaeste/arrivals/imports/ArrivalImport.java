package dk.fodfaeste.arrivals.imports;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.file.ArrivalRows;
import dk.fodfaeste.arrivals.intake.HouseholdIntake;
import dk.fodfaeste.arrivals.intake.ImportChangeStore;
import dk.fodfaeste.arrivals.intake.ImportPlan;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.arrivals.intake.ImportResult.Counts;
import dk.fodfaeste.arrivals.intake.ImportResult.Progress;
import dk.fodfaeste.arrivals.intake.ImportResult.Refusal;
import dk.fodfaeste.arrivals.intake.ImportResult.Told;
import dk.fodfaeste.arrivals.intake.ImportState;
import dk.fodfaeste.arrivals.row.HouseholdRows;
import dk.fodfaeste.arrivals.row.RowRefusal;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes in a list of people whom the municipality is told to receive: new households get a case, plans and tasks; known
 * ones what is newer; a row that cannot be used is named with its reason, and the others go in all the same.
 */
@Service
public class ArrivalImport {

    private final HouseholdIntake intake;
    private final ImportStore store;
    private final ImportChangeStore changes;

    ArrivalImport(HouseholdIntake intake, ImportStore store, ImportChangeStore changes) {
        this.intake = intake;
        this.store = store;
        this.changes = changes;
    }

    /** Takes in the rows that were read from a file, all at once. The same rows once more change nothing. */
    public ImportResult take(WriteTx tx, String fileName, ArrivalRows file) {
        UUID id = Ids.next();
        store.waitForTurn();
        store.insert(tx, id, fileName, ImportState.RUNNING);
        refuse(id, file.refusals());
        List<HouseholdRows> all = HouseholdRows.group(file.rows());
        take(tx, id, all, 0, all.size());
        store.progress(
                id, Counts.NONE.refusing(refusedRows(file.refusals())), new Progress(all.size(), all.size()), tx.now());
        return get(tx, id);
    }

    /**
     * Takes in some of a file's households, and says how far that is; both or neither. Two imports at the same moment would
     * each find the other's households missing: {@link ImportStore#waitForTurn} first.
     */
    void take(WriteTx tx, UUID id, List<HouseholdRows> all, int from, int to) {
        ImportPlan plan = intake.plan(
                tx,
                all.subList(from, to).stream()
                        .flatMap(each -> each.rows().stream())
                        .toList());
        Counts counts = intake.take(tx, id, plan).refusing(refusedRows(plan.refusals()));
        refuse(id, plan.refusals());
        store.progress(id, counts, new Progress(to, all.size()), null);
    }

    /** Notes the refusals of the file itself. */
    void refuse(UUID id, List<RowRefusal> refusals) {
        store.refuse(id, refusals.stream().map(ArrivalImport::refusal).toList());
    }

    /**
     * An import and what became of its file.
     *
     * @throws Problem if there is none
     */
    public ImportResult get(Tx tx, UUID id) {
        ImportResult found = store.find(id);
        if (found == null) {
            throw Problem.notFound("arrivals.import.unknown");
        }
        return found;
    }

    /** The households that an import changed, those with new tasks first. */
    public List<Told> changed(Tx tx, UUID id, int most) {
        return changes.told(id, most);
    }

    /** The newest imports, without their refusals. */
    public List<ImportResult> latest(Tx tx, int limit) {
        return latest(tx, null, limit);
    }

    /**
     * The same, behind the last import of the page before.
     *
     * @param after {@code null} for the first page
     */
    public List<ImportResult> latest(Tx tx, @Nullable UUID after, int limit) {
        return store.latest(after, limit);
    }

    static int refusedRows(List<RowRefusal> refusals) {
        return (int) refusals.stream().mapToInt(RowRefusal::row).distinct().count();
    }

    static Refusal refusal(RowRefusal refusal) {
        return new Refusal(
                refusal.row(),
                refusal.column(),
                refusal.value(),
                refusal.key(),
                refusal.args().stream().map(String::valueOf).toList());
    }
}
