package dk.fodfaeste.arrivals.imports;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.file.ArrivalRows;
import dk.fodfaeste.arrivals.intake.ImportResult.Counts;
import dk.fodfaeste.arrivals.intake.ImportResult.Progress;
import dk.fodfaeste.arrivals.intake.ImportState;
import dk.fodfaeste.arrivals.row.HouseholdRows;
import dk.fodfaeste.jobs.JobHandler;
import dk.fodfaeste.jobs.JobRun;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes in a file, some households at a time, or takes it back. Each chunk is one transaction that also says how far it is:
 * whoever goes on after a crash begins behind the last chunk that is whole, so that no row comes twice and none is lost.
 */
@Component
class ImportJob implements JobHandler {

    static final String KIND = "arrival-import";

    /** Enough for batches to pay, few enough for a transaction of a second or two. */
    static final int CHUNK = 500;

    private final Gate gate;
    private final ArrivalImport imports;
    private final ImportUndo undo;
    private final ImportStore store;
    private final ImportFileStore files;

    ImportJob(Gate gate, ArrivalImport imports, ImportUndo undo, ImportStore store, ImportFileStore files) {
        this.gate = gate;
        this.imports = imports;
        this.undo = undo;
        this.store = store;
        this.files = files;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        Caller caller = run.caller();
        UUID id = run.subject();
        ImportState state = gate.read(caller, ArrivalAction.ARRIVAL_IMPORT_SEE, tx -> imports.get(tx, id))
                .state();
        if (state == ImportState.RUNNING) {
            ImportFile file = gate.read(caller, ArrivalAction.ARRIVAL_IMPORT_SEE, tx -> files.find(id));
            if (file == null) {
                throw new IllegalStateException("The file of a running import is gone");
            }
            // Read outside any transaction: a large file takes a while.
            ArrivalRows rows = file.rows();
            List<HouseholdRows> households = HouseholdRows.group(rows.rows());
            boolean more = true;
            while (more) {
                more = takeChunk(caller, id, rows, households);
            }
        } else if (state == ImportState.UNDOING) {
            gate.run(caller, ArrivalAction.ARRIVAL_IMPORT_UNDO, tx -> undo.take(tx, id));
        }
    }

    /** Nobody waits for a job that is not coming: the import can be set going again, or its undoing. */
    @Override
    public void gaveUp(JobRun run) {
        gate.run(run.caller(), ArrivalAction.ARRIVAL_IMPORT_COMMIT, tx -> {
            ImportState state = store.lock(run.subject());
            if (state == ImportState.RUNNING || state == ImportState.UNDOING) {
                store.move(run.subject(), state == ImportState.RUNNING ? ImportState.FAILED : ImportState.DONE);
            }
        });
    }

    /** Returns whether there is more. */
    boolean takeChunk(Caller caller, UUID id, ArrivalRows rows, List<HouseholdRows> households) {
        return gate.write(caller, ArrivalAction.ARRIVAL_IMPORT_COMMIT, tx -> {
            store.waitForTurn();
            if (store.lock(id) != ImportState.RUNNING) {
                return false;
            }
            int from = store.done(id);
            if (from == 0) {
                imports.refuse(id, rows.refusals());
                store.progress(
                        id,
                        Counts.NONE.refusing(ArrivalImport.refusedRows(rows.refusals())),
                        new Progress(0, households.size()),
                        null);
            }
            int to = Math.min(from + CHUNK, households.size());
            imports.take(tx, id, households, from, to);
            boolean more = to < households.size();
            if (!more) {
                store.progress(id, Counts.NONE, new Progress(to, to), tx.now());
                if (imports.get(tx, id).counts().rowsRefused() == 0) {
                    files.remove(id);
                }
            }
            return more;
        });
    }
}
