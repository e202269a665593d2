package dk.fodfaeste.arrivals.forecast;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.contact.ArrivalContacts;
import dk.fodfaeste.arrivals.contact.ArrivalContacts.Uncontacted;
import dk.fodfaeste.arrivals.forecast.MonthsAhead.Forecast;
import dk.fodfaeste.arrivals.forecast.MonthsAhead.Month;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.ui.api.ApiDates;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Inputs;
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
    record UncontactedResponse(
            UUID household,
            String caseNumber,
            int persons,
            LocalDate expectedDate,
            @Nullable LocalDate responsibility,
            LocalDate deciding,
            boolean lessThanAMonth) {}

    /** Who is announced for a month; a number of another kind than a forecast. */
    record KnownResponse(int families, int persons) {}

    /** What was forecast for a month, by whom, and when. */
    record ForecastResponse(
            UUID id, String month, int persons, LocalDate statedOn, String source, OffsetDateTime enteredAt) {

        static ForecastResponse of(Forecast forecast) {
            return new ForecastResponse(
                    forecast.id(),
                    forecast.month().toString(),
                    forecast.persons(),
                    forecast.statedOn(),
                    forecast.source(),
                    ApiDates.danish(forecast.at()));
        }
    }

    /** A month; of the forecasts the one that holds stands first. */
    record MonthResponse(String month, KnownResponse known, List<ForecastResponse> forecasts) {

        static MonthResponse of(Month month) {
            return new MonthResponse(
                    month.month().toString(),
                    new KnownResponse(month.known().families(), month.known().persons()),
                    month.forecasts().stream().map(ForecastResponse::of).toList());
        }
    }

    /** A forecast as it is told; the month as {@code 2026-05}. */
    record Statement(
            @Nullable String month,
            @Nullable Integer persons,
            @Nullable String statedOn,
            @Nullable String source) {}

    @GetMapping("/not-contacted")
    @Requires(ArrivalAction.ARRIVAL_UNCONTACTED)
    @Operation(summary = "prearrival.api.uncontacted")
    CursorPage<UncontactedResponse> listNotContacted(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = CursorPage.limit(limit);
        List<Uncontacted> found =
                gate.read(caller, ArrivalAction.ARRIVAL_UNCONTACTED, tx -> contacts.uncontacted(tx, after, most + 1));
        return CursorPage.of(
                found, most, this::answer, last -> last.family().id().toString());
    }

    @GetMapping("/months")
    @Requires(ArrivalAction.MONTHS_SEE)
    @Operation(summary = "prearrival.api.months")
    CursorPage<MonthResponse> listMonths(Caller caller) {
        return CursorPage.whole(gate.read(caller, ArrivalAction.MONTHS_SEE, ahead::months).stream()
                .map(MonthResponse::of)
                .toList());
    }

    @PostMapping("/forecasts")
    @Requires(ArrivalAction.FORECAST_STATE)
    @Operation(summary = "prearrival.api.forecast")
    @ResponseStatus(HttpStatus.CREATED)
    ForecastResponse stateForecast(Caller caller, @RequestBody Statement statement) {
        String month = Inputs.required("month", statement.month());
        if (!month.matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
            throw Problem.inField("month", "prearrival.api.month");
        }
        int persons = Inputs.required("persons", statement.persons());
        LocalDate statedOn = ApiDates.date("statedOn", statement.statedOn());
        return ForecastResponse.of(gate.write(
                caller,
                ArrivalAction.FORECAST_STATE,
                tx -> ahead.state(tx, YearMonth.parse(month), persons, statedOn, statement.source())));
    }

    private UncontactedResponse answer(Uncontacted row) {
        return new UncontactedResponse(
                row.family().id(),
                row.family().caseNumber(),
                row.family().size(),
                row.arrival().expectedDate(),
                row.arrival().responsibility(),
                row.arrival().deciding(),
                row.isShort(Dates.day(clock.instant())));
    }
}
