package dk.fodfaeste.jobs;

import dk.fodfaeste.access.WriteTx;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Plans jobs. */
@Service
public class Jobs {

    private final JobStore store;

    Jobs(JobStore store) {
        this.store = store;
    }

    /**
     * The job is done soon after this transaction is committed, and not at all if it is not. Planning the same job again
     * while it waits changes nothing.
     */
    public void plan(WriteTx tx, String kind, UUID subject) {
        plan(tx, kind, subject, tx.now());
        tx.afterCommit(store::look);
    }

    /** As {@link #plan(WriteTx, String, UUID)}, but not before this time. */
    public void plan(WriteTx tx, String kind, UUID subject, Instant at) {
        store.add(
                kind,
                new JobData(
                        tx.caller().municipality(),
                        tx.caller().account(),
                        tx.caller().token(),
                        subject),
                at);
    }
}
