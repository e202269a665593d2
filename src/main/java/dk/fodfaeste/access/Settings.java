package dk.fodfaeste.access;

import dk.fodfaeste.access.AccessChange.Kind;
import dk.fodfaeste.access.store.SettingStore;
import dk.fodfaeste.access.store.SettingStore.Kept;
import dk.fodfaeste.kernel.Problem;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the municipality has settled by itself, each answer under its key. What an answer may be, {@link TimeAnswers} and {@link NumberAnswers} say. */
@Service
class Settings {

    private static final Tx.Known<SettingStore.Calendar> SETTLED = new Tx.Known<>();

    private final SettingStore store;
    private final AccessHistory history;

    Settings(SettingStore store, AccessHistory history) {
        this.store = store;
        this.history = history;
    }

    /** The answers by their keys; those that were never given are missing. */
    Map<String, String> values(Tx tx) {
        return settled(tx).settings();
    }

    /** The same with how often each was changed. */
    Map<String, Kept> kept(Tx tx) {
        return store.kept();
    }

    /**
     * Gives an answer; the history says by whom.
     *
     * @param usual   what holds where nobody has answered
     * @param version the one that the person saw; {@code null} for whichever it is
     * @throws Problem if somebody else was quicker
     */
    Kept change(WriteTx tx, String key, String usual, @Nullable Integer version, String value) {
        store.lock(key, usual);
        Kept before = one(key);
        if (version != null && version != before.version()) {
            throw Problem.conflict("access.changed");
        }
        if (value.equals(before.value())) {
            return before;
        }
        store.put(key, value);
        history.note(tx, Kind.SETTING, key, "value", before.value(), value);
        return one(key);
    }

    SettingStore.Calendar settled(Tx tx) {
        return tx.once(SETTLED, store::calendar);
    }

    private Kept one(String key) {
        return Objects.requireNonNull(store.kept().get(key));
    }
}
