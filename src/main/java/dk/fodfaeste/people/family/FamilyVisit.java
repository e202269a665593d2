package dk.fodfaeste.people.family;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.call.Call;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** A family's page as one caller asks for it: all of its parts are read in the same transaction. */
public final class FamilyVisit {

    private final Call call;
    private final Tx tx;
    private final Household household;
    private final Map<Tx.Known<?>, Object> known = new HashMap<>();

    public FamilyVisit(Call call, Tx tx, Household household) {
        this.call = call;
        this.tx = tx;
        this.household = household;
    }

    public Tx tx() {
        return tx;
    }

    public Household household() {
        return household;
    }

    /** The household's identifier. */
    public UUID id() {
        return household.id();
    }

    public Page page() {
        return call.page();
    }

    /** A parameter of the page's address; empty where it has none of that name. */
    public String asked(String name) {
        return call.form().value(name);
    }

    /** Whether the caller may do this. */
    public boolean may(Action action) {
        return call.may(action);
    }

    /** What several parts need of this household is read for the first of them only. */
    @SuppressWarnings("unchecked")
    public <T> T once(Tx.Known<T> what, Supplier<T> read) {
        T value = (T) known.get(what);
        if (value == null) {
            value = read.get();
            known.put(what, value);
        }
        return value;
    }
}
