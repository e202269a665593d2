package dk.fodfaeste.arrivals.imports;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.jobs.DailyJob;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Forgets the files of imports, and what undoing them needs, when their days are over. */
@Component
class ImportExpiry implements DailyJob {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 20);

    private final Gate gate;
    private final ImportFileStore files;
    private final ImportUndo undo;

    ImportExpiry(Gate gate, ImportFileStore files, ImportUndo undo) {
        this.gate = gate;
        this.files = files;
        this.undo = undo;
    }

    @Override
    public String kind() {
        return "arrival-import-expiry";
    }

    @Override
    public LocalTime at() {
        return AT_NIGHT;
    }

    @Override
    public void run(Caller system) {
        gate.run(
                system,
                ArrivalAction.ARRIVAL_IMPORT_DROP,
                tx -> files.expire(tx.now().minus(undo.kept(tx))));
    }
}
