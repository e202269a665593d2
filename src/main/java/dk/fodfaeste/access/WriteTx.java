package dk.fodfaeste.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A transaction that may change something. */
public final class WriteTx extends Tx {

    private final List<Runnable> afterwards = new ArrayList<>();

    WriteTx(Caller caller, Action action, Scope scope, Instant now) {
        super(caller, action, scope, now);
    }

    /** Is done once the transaction is committed; not at all if it is not, and perhaps not if the server dies just then. */
    public void afterCommit(Runnable work) {
        afterwards.add(work);
    }

    @Override
    public <T> T once(Known<T> what, Supplier<T> read) {
        return read.get();
    }

    void committed() {
        afterwards.forEach(Runnable::run);
    }
}
