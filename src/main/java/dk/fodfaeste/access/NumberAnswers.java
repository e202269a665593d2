package dk.fodfaeste.access;

import dk.fodfaeste.access.store.SettingStore.Kept;
import dk.fodfaeste.kernel.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The numbers that a municipality has settled for itself. */
@Service
public class NumberAnswers {

    /**
     * A number that holds.
     *
     * @param version 0 where nobody has set it yet
     */
    public record Answer(NumberSetting setting, int value, int version) {

        /** Whether it is the one that holds everywhere else. */
        public boolean usual() {
            return value == setting.usual();
        }
    }

    private final Settings settings;
    private final Map<String, NumberSetting> byKey = new TreeMap<>();

    NumberAnswers(Settings settings, Collection<NumberSetting> all) {
        this.settings = settings;
        all.forEach(each -> byKey.put(each.key(), each));
    }

    /** The number that the API or an address names. */
    public Optional<NumberSetting> named(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** All numbers, by their keys. */
    public List<Answer> all(Tx tx) {
        Map<String, Kept> kept = settings.kept(tx);
        return byKey.values().stream().map(each -> answer(each, kept.get(each.key()))).toList();
    }

    /** One number, with its version. */
    public Answer of(Tx tx, NumberSetting setting) {
        return answer(setting, settings.kept(tx).get(setting.key()));
    }

    /** The number alone; asked for as often as one likes in a transaction that only reads. */
    public int value(Tx tx, NumberSetting setting) {
        String own = settings.values(tx).get(setting.key());
        return own == null ? setting.usual() : Integer.parseInt(own);
    }

    /**
     * Sets a number. What was done by the one before stays.
     *
     * @param version the one that the person saw; {@code null} for whichever it is
     * @throws Problem at the field {@code value} if it may not be that, or if somebody else was quicker
     */
    public Answer change(WriteTx tx, NumberSetting setting, @Nullable Integer version, String typed) {
        String value = String.valueOf(setting.read(typed));
        return answer(setting, settings.change(tx, setting.key(), String.valueOf(setting.usual()), version, value));
    }

    private static Answer answer(NumberSetting setting, @Nullable Kept kept) {
        return kept == null
                ? new Answer(setting, setting.usual(), 0)
                : new Answer(setting, Integer.parseInt(kept.value()), kept.version());
    }
}
