package dk.fodfaeste.access;

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

    private final Settings settings;

    TimeAnswers(Settings settings) {
        this.settings = settings;
    }

    /** The answers to all questions, in their order. */
    public List<Answer> all(Tx tx) {
        Map<String, Kept> kept = settings.kept(tx);
        return Arrays.stream(TimeSetting.values()).map(each -> answer(each, kept.get(each.key()))).toList();
    }

    /** The answer to one question. */
    public Answer of(Tx tx, TimeSetting setting) {
        return answer(setting, settings.kept(tx).get(setting.key()));
    }

    /**
     * Answers a question otherwise. Dates that stand already are not moved by it.
     *
     * @param version the one that the person saw; {@code null} for whichever it is
     * @throws Problem if it is no answer, or somebody else was quicker
     */
    public Answer change(WriteTx tx, TimeSetting setting, @Nullable Integer version, String value) {
        return answer(setting, settings.change(tx, setting.key(), setting.usual(), version, setting.canonical(value)));
    }

    private static Answer answer(TimeSetting setting, @Nullable Kept kept) {
        return kept == null
                ? new Answer(setting, setting.usual(), 0)
                : new Answer(setting, kept.value(), kept.version());
    }
}
