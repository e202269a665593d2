package dk.fodfaeste.organisation;

import dk.fodfaeste.access.Caller.Grant;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.text.Bilingual;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** A municipality's own organisation: its units, its functions, its people. */
@Service
public class Directory {

    /** A unit, freely named. */
    public record Unit(UUID id, String name) {}

    /** What people work with, by the municipality's own list; {@code unit} has the basket for it. */
    public record WorkFunction(UUID id, String key, Bilingual name, UUID unit) {}

    /** Someone who works here. */
    public record Colleague(UUID account, String name) {}

    private final DirectoryStore store;

    Directory(DirectoryStore store) {
        this.store = store;
    }

    /** By name. */
    public List<Unit> units(Tx tx) {
        return store.units();
    }

    /** By Danish name. */
    public List<WorkFunction> functions(Tx tx) {
        return store.functions();
    }

    /** Everyone with a membership, by name. */
    public List<Colleague> colleagues(Tx tx) {
        return store.colleagues();
    }

    /** What each of them may do. */
    public Map<UUID, Set<Grant>> grants(Tx tx) {
        return store.grants();
    }

    /** Who can fill which function, by the function's identifier. */
    public Map<UUID, List<Colleague>> holders(Tx tx) {
        return store.holders();
    }

    /** The keys of the functions that the caller herself can fill. */
    public Set<String> held(Tx tx) {
        UUID account = tx.caller().account();
        return account == null ? Set.of() : store.held(account);
    }

    /** The unit of this name, made if it is missing. */
    public UUID addUnit(WriteTx tx, String name) {
        return store.addUnit(Ids.next(), name);
    }

    /** Adds a function; one with the same key stays as it is. */
    public void addFunction(WriteTx tx, String key, Bilingual name, UUID unit) {
        store.addFunction(new WorkFunction(Ids.next(), key, name, unit));
    }

    /** Says that someone can fill a function. */
    public void addHolder(WriteTx tx, UUID function, UUID account) {
        store.addHolder(function, account);
    }
}
