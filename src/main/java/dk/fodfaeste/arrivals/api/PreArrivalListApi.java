package dk.fodfaeste.arrivals.api;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Requires;
import dk.fodfaeste.arrivals.ArrivalContacts;
import dk.fodfaeste.arrivals.ArrivalContacts.Uncontacted;
import dk.fodfaeste.arrivals.MonthsAhead;
import dk.fodfaeste.arrivals.MonthsAhead.Forecast;
import dk.fodfaeste.arrivals.MonthsAhead.Month;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.ui.api.Moments;
import dk.fodfaeste.ui.api.Sent;
import dk.fodfaeste.ui.api.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whom nobody has been in contact with, and the months ahead. */
@RestController
@Tag(name = "arrivals")
@RequestMapping("/api/v1/arrivals")
class PreArrivalListApi {

    private final Gate gate;
    private final ArrivalContacts contacts;
    private final MonthsAhead ahead;
    private final Clock clock;

    PreArrivalListApi(Gate gate, ArrivalContacts contacts, MonthsAhead ahead, Clock clock) {
        this.gate = gate;
        this.contacts = contacts;
        this.ahead = ahead;
        this.clock = clock;
    }

    /**
     * A household whom nobody has been in contact with.
     *
     * @param deciding the day that preparations aim at
     * @param less     whether less than a month is left
     */
    record UncontactedAnswer(
            UUID household,
            String caseNumber,
            int persons,
            LocalDate expectedDate,
            @Nullable LocalDate responsibility,
            LocalDate deciding,
            boolean lessThanAMonth) {}

    /** Who is announced for a month; a number of another kind than a forecast. */
    record KnownAnswer(int families, int persons) {}

    /** What was forecast for a month, by whom, and when. */
    record ForecastAnswer(
            UUID id, String month, int persons, LocalDate statedOn, String source, OffsetDateTime enteredAt) {

        static ForecastAnswer of(Forecast forecast) {
            return new ForecastAnswer(
                    forecast.id(),
                    forecast.month().toString(),
                    forecast.persons(),
                    forecast.statedOn(),
                    forecast.source(),
                    Moments.danish(forecast.at()));
        }
    }

    /** A month; of the forecasts the one that holds stands first. */
    record MonthAnswer(String month, KnownAnswer known, List<ForecastAnswer> forecasts) {

        static MonthAnswer of(Month month) {
            return new MonthAnswer(
                    month.month().toString(),
                    new KnownAnswer(month.known().families(), month.known().persons()),
                    month.forecasts().stream().map(ForecastAnswer::of).toList());
        }
    }

    /** A forecast as it is told; the month as {@code 2026-05}. */
    record Statement(@Nullable String month, @Nullable Integer persons, @Nullable String statedOn, @Nullable String source) {}

    @GetMapping("/not-contacted")
    @Requires(Action.ARRIVAL_UNCONTACTED)
    @Operation(summary = "prearrival.api.uncontacted")
    Slice<UncontactedAnswer> listNotContacted(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Slice.limit(limit);
        List<Uncontacted> found = gate.read(
                caller, Action.ARRIVAL_UNCONTACTED, tx -> contacts.uncontacted(tx, after, most + 1));
        return Slice.of(found, most, this::answer, last -> last.family().id().toString());
    }

    @GetMapping("/months")
    @Requires(Action.MONTHS_SEE)
    @Operation(summary = "prearrival.api.months")
    Slice<MonthAnswer> listMonths(Caller caller) {
        return Slice.whole(gate.read(caller, Action.MONTHS_SEE, ahead::months).stream()
                .map(MonthAnswer::of)
                .toList());
    }

    @PostMapping("/forecasts")
    @Requires(Action.FORECAST_STATE)
    @Operation(summary = "prearrival.api.forecast")
    @ResponseStatus(HttpStatus.CREATED)
    ForecastAnswer stateForecast(Caller caller, @RequestBody Statement statement) {
        String month = Sent.required("month", statement.month());
        if (!month.matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
            throw Problem.inField("month", "prearrival.api.month");
        }
        int persons = Sent.required("persons", statement.persons());
        LocalDate statedOn = Moments.date("statedOn", statement.statedOn());
        return ForecastAnswer.of(gate.write(caller, Action.FORECAST_STATE, tx -> ahead.state(
                tx, YearMonth.parse(month), persons, statedOn, statement.source())));
    }

    private UncontactedAnswer answer(Uncontacted row) {
        return new UncontactedAnswer(
                row.family().id(),
                row.family().caseNumber(),
                row.family().size(),
                row.arrival().expectedDate(),
                row.arrival().responsibility(),
                row.arrival().deciding(),
                row.isShort(Dates.day(clock.instant())));
    }
}
