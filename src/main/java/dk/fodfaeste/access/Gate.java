package dk.fodfaeste.access;

import dk.fodfaeste.access.tenancy.TenancyStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to the database. Each passage is one transaction: it names the municipality, checks the permission, does
 * the work and writes the audit trail, or leaves nothing behind.
 */
@Component
public class Gate {

    private final TransactionTemplate transactions;
    private final TenancyStore tenancy;
    private final AuditStore audit;
    private final Clock clock;

    Gate(PlatformTransactionManager manager, TenancyStore tenancy, AuditStore audit, Clock clock) {
        this.transactions = new TransactionTemplate(manager);
        this.tenancy = tenancy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reads.
     *
     * @throws dk.fodfaeste.kernel.Problem if the caller may not
     */
    public <T extends @Nullable Object> T read(Caller caller, Action action, Function<Tx, T> work) {
        return transactions.execute(status -> {
            tenancy.enter(caller.municipality(), true);
            Instant now = now();
            Tx tx = new Tx(caller, action, Permissions.require(caller, action, now), now);
            T result = work.apply(tx);
            audit.add(tx, tx.subjects(), false);
            return result;
        });
    }

    /**
     * Changes something; all of it or nothing.
     *
     * @throws dk.fodfaeste.kernel.Problem if the caller may not, or if the work refuses
     */
    public <T> T write(Caller caller, Action action, Function<WriteTx, T> work) {
        Instant now = now();
        WriteTx tx = new WriteTx(caller, action, Permissions.require(caller, action, now), now);
        T result = transactions.execute(status -> {
            tenancy.enter(caller.municipality(), false);
            T done = work.apply(tx);
            tx.ending();
            audit.add(tx, tx.subjects(), true);
            return done;
        });
        tx.committed();
        return result;
    }

    /** As {@link #write}, for work without a result. */
    public void run(Caller caller, Action action, Consumer<WriteTx> work) {
        write(caller, action, tx -> {
            work.accept(tx);
            return Boolean.TRUE;
        });
    }

    /**
     * The same way to the same database by another clock, for a past that is told afterwards (the demo municipality's).
     * Permissions, tenancy and the audit trail hold as ever; only "now" is the other clock's.
     */
    public Gate by(Clock other) {
        PlatformTransactionManager manager = Objects.requireNonNull(transactions.getTransactionManager());
        return new Gate(manager, tenancy, audit, other);
    }

    private Instant now() {
        return clock.instant();
    }
}
