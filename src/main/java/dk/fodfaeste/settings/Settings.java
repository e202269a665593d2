package dk.fodfaeste.settings;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.history.AccessChange.Kind;
import dk.fodfaeste.access.history.AccessHistory;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.settings.SettingStore.Kept;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A municipality's answers to the questions that it settles for itself. */
@Service
public class Settings {

    /**
     * An answer.
     *
     * @param value   as {@link Setting#canonical} has it
     * @param version 0 where nobody has answered yet and the default holds
     */
    public record Answer(Setting setting, String value, int version) {

        /** Whether it is the default. */
        public boolean usual() {
            return value.equals(setting.usual());
        }
    }

    private static final Tx.Known<SettingStore.Calendar> SETTLED = new Tx.Known<>();

    private final SettingStore store;
    private final AccessHistory history;
    private final Map<String, NumberSetting> numbers = new TreeMap<>();

    Settings(SettingStore store, AccessHistory history, Collection<NumberSetting> numbers) {
        this.store = store;
        this.history = history;
        numbers.forEach(each -> this.numbers.put(each.key(), each));
    }

    /** The numbers that the modules ask for, by their keys. */
    public List<NumberSetting> numbers() {
        return List.copyOf(numbers.values());
    }

    /** The setting that an address or the API names. */
    public Optional<Setting> named(String name) {
        Setting number = numbers.get(name);
        return number == null ? TimeSetting.named(name).map(time -> time) : Optional.of(number);
    }

    /** The answers to some questions, in their order. */
    public List<Answer> all(Tx tx, Collection<? extends Setting> settings) {
        Map<String, Kept> kept = store.kept();
        return settings.stream().map(each -> answer(each, kept.get(each.key()))).toList();
    }

    /** The answer to one question. */
    public Answer of(Tx tx, Setting setting) {
        return answer(setting, store.kept().get(setting.key()));
    }

    /** A number alone; asked for as often as one likes in a transaction that only reads. */
    public int number(Tx tx, NumberSetting setting) {
        String own = settled(tx).settings().get(setting.key());
        return own == null ? setting.preset() : Integer.parseInt(own);
    }

    /**
     * Answers a question otherwise; the history says by whom. Dates that stand already are not moved by it, nor is undone
     * what another number allowed.
     *
     * @param version the one that the person saw; {@code null} for whichever it is
     * @throws Problem if it is no answer, or somebody else was quicker
     */
    public Answer change(WriteTx tx, Setting setting, @Nullable Integer version, String typed) {
        String value = setting.canonical(typed);
        store.lock(setting.key(), setting.usual());
        Answer before = of(tx, setting);
        if (version != null && version != before.version()) {
            throw Problem.conflict("access.changed");
        }
        if (value.equals(before.value())) {
            return before;
        }
        store.put(setting.key(), value);
        history.note(tx, Kind.SETTING, setting.key(), "value", before.value(), value);
        return of(tx, setting);
    }

    SettingStore.Calendar settled(Tx tx) {
        return tx.once(SETTLED, store::calendar);
    }

    private static Answer answer(Setting setting, @Nullable Kept kept) {
        return kept == null
                ? new Answer(setting, setting.usual(), 0)
                : new Answer(setting, kept.value(), kept.version());
    }
}
