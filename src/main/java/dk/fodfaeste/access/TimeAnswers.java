package dk.fodfaeste.access;

import dk.fodfaeste.access.AccessChange.Kind;
import dk.fodfaeste.access.store.SettingStore;
import dk.fodfaeste.access.store.SettingStore.Kept;
import dk.fodfaeste.kernel.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A municipality's answers to the questions about time that its sources leave open. */
@Service
public class TimeAnswers {

    /**
     * An answer.
     *
     * @param value   as {@link TimeSetting} says
     * @param version 0 where nobody has answered yet and the default holds
     */
    public record Answer(TimeSetting setting, String value, int version) {

        /** Whether it is the default. */
        public boolean usual() {
            return value.equals(setting.usual());
        }
    }

    private final SettingStore store;
    private final AccessHistory history;

    TimeAnswers(SettingStore store, AccessHistory history) {
        this.store = store;
        this.history = history;
    }

    /** The answers to all questions, in their order. */
    public List<Answer> all(Tx tx) {
        Map<String, Kept> kept = store.kept();
        return Arrays.stream(TimeSetting.values()).map(each -> answer(each, kept.get(each.key()))).toList();
    }

    /** The answer to one question. */
    public Answer of(Tx tx, TimeSetting setting) {
        return answer(setting, store.kept().get(setting.key()));
    }

    /**
     * Answers a question otherwise. Dates that stand already are not moved by it.
     *
     * @param version the one that the person saw; {@code null} for whichever it is
     * @throws Problem if it is no answer, or somebody else was quicker
     */
    public Answer change(WriteTx tx, TimeSetting setting, @Nullable Integer version, String value) {
        String canonical = setting.canonical(value);
        store.lock(setting.key(), setting.usual());
        Answer before = of(tx, setting);
        if (version != null && version != before.version()) {
            throw Problem.conflict("access.changed");
        }
        if (canonical.equals(before.value())) {
            return before;
        }
        store.put(setting.key(), canonical);
        history.note(tx, Kind.SETTING, setting.key(), "value", before.value(), canonical);
        return of(tx, setting);
    }

    private static Answer answer(TimeSetting setting, @Nullable Kept kept) {
        return kept == null
                ? new Answer(setting, setting.usual(), 0)
                : new Answer(setting, kept.value(), kept.version());
    }
}
