package dk.fodfaeste.access;

import dk.fodfaeste.access.store.SettingStore;
import java.util.Map;
import org.springframework.stereotype.Service;

/** What the municipality has settled by itself, each answer under its key. What an answer may be, the module says that asks for it. */
@Service
public class Settings {

    private static final Tx.Known<SettingStore.Calendar> SETTLED = new Tx.Known<>();

    private final SettingStore store;

    Settings(SettingStore store) {
        this.store = store;
    }

    /** The answers by their keys; those that were never given are missing. */
    public Map<String, String> values(Tx tx) {
        return settled(tx).settings();
    }

    /** Gives an answer, whatever it was before. */
    public void set(WriteTx tx, String key, String value) {
        store.lock(key, value);
        store.put(key, value);
    }

    SettingStore.Calendar settled(Tx tx) {
        return tx.once(SETTLED, store::calendar);
    }
}
