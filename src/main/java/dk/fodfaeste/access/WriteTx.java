package dk.fodfaeste.access;

import java.time.Instant;

/** A transaction that may change something. */
public final class WriteTx extends Tx {

    WriteTx(Caller caller, Action action, Scope scope, Instant now) {
        super(caller, action, scope, now);
    }
}
