package dk.fodfaeste.organisation;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.history.AccessChange.Kind;
import dk.fodfaeste.access.history.AccessHistory;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.Organisation.UnitOverview;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes, names and closes units. A unit is never deleted: what it did names it. */
@Service
public class Units {

    private final UnitStore store;
    private final UserStore users;
    private final AccessHistory history;

    Units(UnitStore store, UserStore users, AccessHistory history) {
        this.store = store;
        this.users = users;
        this.history = history;
    }

    /** All units with their functions and people. */
    public Organisation all(Tx tx) {
        return store.all();
    }

    /**
     * One unit.
     *
     * @throws Problem if there is none
     */
    public UnitOverview get(Tx tx, UUID id) {
        return store.all().units().stream()
                .filter(unit -> unit.id().equals(id))
                .findAny()
                .orElseThrow(() -> Problem.notFound("access.unit.unknown"));
    }

    /** @throws Problem if there is a unit of this name, open or closed */
    public UUID add(WriteTx tx, String name) {
        UUID id = Ids.next();
        if (!store.add(id, name)) {
            throw Problem.inField("name", "access.unit.taken", name);
        }
        history.note(tx, Kind.UNIT, id, "name", null, name);
        return id;
    }

    /** @throws Problem if another unit has the name, or somebody else was quicker */
    public void rename(WriteTx tx, UUID id, @Nullable Integer version, String name) {
        UnitOverview before = lock(tx, id, version);
        if (store.taken(name, id)) {
            throw Problem.inField("name", "access.unit.taken", name);
        }
        if (!name.equals(before.name())) {
            store.rename(id, name);
            history.note(tx, Kind.UNIT, id, "name", before.name(), name);
        }
    }

    /**
     * Closes a unit. Its functions move to another one, and so do those who were restricted to it; whoever calls this
     * moves its tasks.
     *
     * @param into where they go; may be {@code null} for a unit with neither
     * @throws Problem if that is no other open unit, or somebody else was quicker
     */
    public void close(WriteTx tx, UUID id, @Nullable Integer version, @Nullable UUID into) {
        UnitOverview before = lock(tx, id, version);
        if (!before.open()) {
            throw Problem.conflict("access.unit.closed-already");
        }
        if (into == null && !before.empty()) {
            throw Problem.inField("into", "access.unit.into.missing");
        }
        if (into != null) {
            UnitOverview target = open(tx, "into", into);
            if (target.id().equals(id)) {
                throw Problem.inField("into", "access.unit.into.same");
            }
            before.functions()
                    .forEach(function ->
                            history.note(tx, Kind.FUNCTION, function.id(), "unit", before.name(), target.name()));
            store.moveFunctions(id, into);
            before.restricted().forEach(person -> {
                users.touch(person.account());
                history.note(tx, Kind.MEMBER, person.account(), "unit", before.name(), target.name());
            });
            store.moveMemberships(id, into, tx.now());
        }
        store.close(id, tx.now());
        history.note(tx, Kind.UNIT, id, "open", "true", "false");
    }

    /** Opens a unit again, without what it had. */
    public void reopen(WriteTx tx, UUID id) {
        UnitOverview before = lock(tx, id, null);
        if (before.open()) {
            throw Problem.conflict("access.unit.open-already");
        }
        store.reopen(id);
        history.note(tx, Kind.UNIT, id, "open", "false", "true");
    }

    /** The open unit that a field names. */
    UnitOverview open(Tx tx, String field, @Nullable UUID id) {
        return store.all().units().stream()
                .filter(unit -> unit.id().equals(id) && unit.open())
                .findAny()
                .orElseThrow(() -> Problem.inField(field, "access.unit.unknown-choice"));
    }

    private UnitOverview lock(WriteTx tx, UUID id, @Nullable Integer version) {
        if (!store.lock(id)) {
            throw Problem.notFound("access.unit.unknown");
        }
        UnitOverview unit = get(tx, id);
        if (version != null && version != unit.version()) {
            throw Problem.conflict("access.changed");
        }
        return unit;
    }
}
