package dk.fodfaeste.arrivals.forecast;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Range;
import dk.fodfaeste.ui.input.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The months ahead: who is announced, beside the municipality's own forecast. The two are counted apart and never added: a
 * forecast says nothing about anybody, and whoever is announced is no forecast any more.
 */
@Service
public class MonthsAhead {

    /** How many months the page shows, this one included; also how far ahead a forecast may look. */
    public static final int MONTHS = 12;

    static final int MOST_PERSONS = 10_000;

    /** Announced for a month, by the day on which they are expected. */
    public record Known(int families, int persons) {

        static final Known NOBODY = new Known(0, 0);
    }

    /**
     * What somebody stated about a month.
     *
     * @param statedOn  when whoever made it did so
     * @param source    who made it, or where it stands
     * @param enteredBy who typed it in; {@code null} for another system
     */
    public record Forecast(
            UUID id,
            YearMonth month,
            int persons,
            LocalDate statedOn,
            String source,
            Instant enteredAt,
            @Nullable String enteredBy) {}

    /** A forecast as it is told. */
    @Command
    public record ForecastInput(
            YearMonth month,
            @Range(max = MOST_PERSONS) Integer persons,
            LocalDate statedOn,
            @Text(kind = Text.Kind.TITLE) String source) {}

    /** A month. {@code forecasts} has the one that holds first, the older ones behind it. */
    public record Month(YearMonth month, Known known, List<Forecast> forecasts) {

        public Month {
            forecasts = List.copyOf(forecasts);
        }

        /** The forecast that holds; {@code null} where nobody made one. */
        public @Nullable Forecast forecast() {
            return forecasts.isEmpty() ? null : forecasts.getFirst();
        }
    }

    private final ForecastStore store;

    MonthsAhead(ForecastStore store) {
        this.store = store;
    }

    /** This month and those after it. */
    public List<Month> months(Tx tx) {
        YearMonth first = YearMonth.from(tx.today());
        YearMonth end = first.plusMonths(MONTHS);
        Map<YearMonth, Known> known = store.known(tx.scope(), first, end);
        Map<YearMonth, List<Forecast>> forecasts = store.forecasts(first, end);
        List<Month> months = new ArrayList<>();
        for (YearMonth month = first; month.isBefore(end); month = month.plusMonths(1)) {
            months.add(new Month(
                    month, known.getOrDefault(month, Known.NOBODY), forecasts.getOrDefault(month, List.of())));
        }
        return months;
    }

    /**
     * Writes down a forecast beside the ones before it; the one that holds already is not written down twice.
     *
     * @throws Problem at the fields {@code month} and {@code statedOn}
     */
    public Forecast state(WriteTx tx, ForecastInput in) {
        YearMonth first = YearMonth.from(tx.today());
        if (in.month().isBefore(first) || !in.month().isBefore(first.plusMonths(MONTHS))) {
            throw Problem.inField("month", "prearrival.forecast.month", MONTHS);
        }
        if (in.statedOn().isAfter(tx.today())) {
            throw Problem.inField("statedOn", "prearrival.forecast.future");
        }
        Forecast holds =
                store.forecasts(in.month(), in.month().plusMonths(1)).getOrDefault(in.month(), List.of()).stream()
                        .findFirst()
                        .orElse(null);
        if (holds != null
                && holds.persons() == in.persons()
                && holds.statedOn().equals(in.statedOn())
                && holds.source().equals(in.source())) {
            return holds;
        }
        Forecast stated = new Forecast(
                Ids.next(),
                in.month(),
                in.persons(),
                in.statedOn(),
                in.source(),
                tx.now(),
                tx.caller().name());
        store.insert(tx, stated);
        return stated;
    }
}
