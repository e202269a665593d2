package dk.fodfaeste.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A transaction that may change something. */
public final class WriteTx extends Tx {

    /** Work that is done once for all that was named for it. */
    @FunctionalInterface
    public interface Ending {
        void run(WriteTx tx, Set<UUID> subjects);
    }

    private final List<Runnable> afterwards = new ArrayList<>();
    private final Map<Object, Set<UUID>> named = new LinkedHashMap<>();
    private final Map<Object, Ending> endings = new LinkedHashMap<>();

    WriteTx(Caller caller, Action action, Scope scope, Instant now) {
        super(caller, action, scope, now);
    }

    /** Is done once the transaction is committed; not at all if it is not, and perhaps not if the server dies just then. */
    public void afterCommit(Runnable work) {
        afterwards.add(work);
    }

    /**
     * Is done at the end of the transaction, within it, for all subjects that were named for the same owner.
     *
     * @param owner whose work it is
     */
    public void atEnd(Object owner, Collection<UUID> subjects, Ending work) {
        named.computeIfAbsent(owner, none -> new LinkedHashSet<>()).addAll(subjects);
        endings.putIfAbsent(owner, work);
    }

    void ending() {
        endings.forEach((owner, work) -> work.run(this, named.getOrDefault(owner, Set.of())));
    }

    @Override
    public <T> T once(Known<T> what, Supplier<T> read) {
        return read.get();
    }

    void committed() {
        afterwards.forEach(Runnable::run);
    }
}
