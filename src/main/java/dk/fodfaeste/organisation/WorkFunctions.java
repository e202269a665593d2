package dk.fodfaeste.organisation;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.history.AccessChange.Kind;
import dk.fodfaeste.access.history.AccessHistory;
import dk.fodfaeste.kernel.Faults;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.text.NameKey;
import dk.fodfaeste.organisation.Directory.Colleague;
import dk.fodfaeste.organisation.Organisation.FunctionOverview;
import dk.fodfaeste.organisation.Organisation.UnitOverview;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What people of the municipality work with: the list is its own. A function is never deleted, as plans name it. */
@Service
public class WorkFunctions {

    private final UnitStore store;
    private final DirectoryStore directory;
    private final Units units;
    private final AccessHistory history;

    WorkFunctions(UnitStore store, DirectoryStore directory, Units units, AccessHistory history) {
        this.store = store;
        this.directory = directory;
        this.units = units;
        this.history = history;
    }

    /**
     * One function.
     *
     * @throws Problem if there is none
     */
    public FunctionOverview get(Tx tx, UUID id) {
        return units.all(tx).units().stream()
                .flatMap(unit -> unit.functions().stream())
                .filter(function -> function.id().equals(id))
                .findAny()
                .orElseThrow(() -> Problem.notFound("access.function.unknown"));
    }

    /**
     * Adds a function. Plans name it by a key, which is made of its English name.
     *
     * @throws Problem if a name is taken, or the unit is none
     */
    public UUID add(WriteTx tx, Bilingual name, UUID unit) {
        UnitOverview home = units.open(tx, "unit", unit);
        UUID id = Ids.next();
        requireNew(tx, id, name);
        if (!store.addFunction(id, key(name.en()), name, home.id())) {
            throw Problem.inField("en", "access.function.taken");
        }
        history.note(tx, Kind.FUNCTION, id, "name", null, name.da());
        return id;
    }

    /**
     * Renames a function, or moves it to another unit; whoever calls this moves its tasks. Its key stays.
     *
     * @return as it was before
     */
    public FunctionOverview change(WriteTx tx, UUID id, @Nullable Integer version, Bilingual name, UUID unit) {
        UnitOverview home = units.open(tx, "unit", unit);
        FunctionOverview before = lock(tx, id, version);
        requireNew(tx, id, name);
        store.changeFunction(id, name, home.id());
        history.note(tx, Kind.FUNCTION, id, "name", before.name().da(), name.da());
        history.note(tx, Kind.FUNCTION, id, "unit", units.get(tx, before.unit()).name(), home.name());
        return before;
    }

    /** Says that somebody who works here can fill the function. */
    public void addHolder(WriteTx tx, UUID id, UUID account) {
        FunctionOverview function = lock(tx, id, null);
        Colleague colleague = directory.colleagues().stream()
                .filter(each -> each.account().equals(account))
                .findAny()
                .orElseThrow(() -> Problem.inField("account", "access.function.nobody"));
        directory.addHolder(id, colleague.account());
        if (!function.holders().contains(colleague)) {
            history.note(tx, Kind.FUNCTION, id, "holder", null, colleague.name());
            history.note(
                    tx,
                    Kind.MEMBER,
                    colleague.account(),
                    "function",
                    null,
                    function.name().da());
        }
    }

    /** From now on she gets no new work of the function; what she has she keeps until it is handed over. */
    public void removeHolder(WriteTx tx, UUID id, UUID account) {
        FunctionOverview function = lock(tx, id, null);
        Colleague colleague = function.holders().stream()
                .filter(each -> each.account().equals(account))
                .findAny()
                .orElseThrow(() -> Problem.notFound("access.function.no-holder"));
        store.removeHolder(id, account);
        history.note(tx, Kind.FUNCTION, id, "holder", colleague.name(), null);
        history.note(tx, Kind.MEMBER, account, "function", function.name().da(), null);
    }

    private FunctionOverview lock(WriteTx tx, UUID id, @Nullable Integer version) {
        if (!store.lockFunction(id)) {
            throw Problem.notFound("access.function.unknown");
        }
        FunctionOverview function = get(tx, id);
        if (version != null && version != function.version()) {
            throw Problem.conflict("access.changed");
        }
        return function;
    }

    /** Neither of its names is one that a reader takes for another function's. */
    private void requireNew(WriteTx tx, UUID id, Bilingual name) {
        List<FunctionOverview> others = units.all(tx).units().stream()
                .flatMap(unit -> unit.functions().stream())
                .filter(other -> !other.id().equals(id))
                .toList();
        boolean english =
                others.stream().anyMatch(other -> looksAlike(other.name().en(), name.en()));
        boolean danish =
                others.stream().anyMatch(other -> looksAlike(other.name().da(), name.da()));
        new Faults()
                .add(danish, "da", "access.function.taken-da")
                .add(english, "en", "access.function.taken")
                .end();
    }

    private static boolean looksAlike(String one, String other) {
        return NameKey.of(one).equals(NameKey.of(other));
    }

    private static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        if (plain.isEmpty()) {
            throw Problem.inField("en", "access.function.name.letters");
        }
        return Objects.requireNonNull(plain);
    }
}
