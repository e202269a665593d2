package dk.fodfaeste.enquiries.figure;

import dk.fodfaeste.access.Tx;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How long answers took, by kind and month. Results: what was aimed at stands beside them, never in them. */
@Service
public class AnswerTimes {

    private static final int MONTHS = 12;

    /**
     * The enquiries of a kind that came in a month. Kinds, times and targets alone are counted, so that no person is told.
     *
     * @param median        of those that are answered; {@code null} where none is
     * @param slowest       the same
     * @param aimed         how many of them had a time by which to answer that is over, or were answered
     * @param within        how many of these were answered by it
     */
    public record AnswerTime(
            UUID kind,
            YearMonth month,
            int received,
            int answered,
            @Nullable Duration median,
            @Nullable Duration slowest,
            int aimed,
            int within) {

        /** The share that was answered in time; {@code null} where no time was agreed. */
        public @Nullable Double share() {
            return aimed == 0 ? null : (double) within / aimed;
        }
    }

    private final AnswerTimeStore store;

    AnswerTimes(AnswerTimeStore store) {
        this.store = store;
    }

    /** The last twelve months, the newest first. Figures are of the whole municipality. */
    public List<AnswerTime> recent(Tx tx) {
        YearMonth first = YearMonth.from(tx.today()).minusMonths(MONTHS - 1L);
        return store.since(tx, first);
    }
}
