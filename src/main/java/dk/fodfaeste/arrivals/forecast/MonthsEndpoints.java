package dk.fodfaeste.arrivals.forecast;

import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.forecast.MonthsAhead.Forecast;
import dk.fodfaeste.arrivals.forecast.MonthsAhead.ForecastInput;
import dk.fodfaeste.arrivals.forecast.MonthsAhead.Month;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import dk.fodfaeste.ui.sheet.Sheet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** The months ahead: who is announced, and beside it, never added to it, what was forecast. */
@Controller
@Tag(name = "arrivals")
class MonthsEndpoints {

    private static final String API = "/api/v1/arrivals";

    private final MonthsAhead ahead;

    MonthsEndpoints(MonthsAhead ahead) {
        this.ahead = ahead;
    }

    @GetMapping(ArrivalAddresses.MONTHS)
    @Requires(ArrivalAction.MONTHS_SEE)
    ModelAndView months(Call call) {
        return show(
                call,
                Form.of(ForecastInput.class)
                        .with("statedOn", call.page().f().today().toString()));
    }

    @PostMapping(ArrivalAddresses.MONTHS)
    @Requires(ArrivalAction.FORECAST_STATE)
    ModelAndView state(Call call) {
        return call.submit(ForecastInput.class, ahead::state)
                .then(stated -> call.page()
                        .flash()
                        .success("prearrival.forecast.stated", name(call.page(), stated.month()), stated.persons()))
                .to(ArrivalAddresses.MONTHS)
                .orAgain(form -> show(call, form));
    }

    @GetMapping(ArrivalAddresses.MONTHS + "/excel")
    @Requires(ArrivalAction.MONTHS_SEE)
    ResponseEntity<byte[]> export(Call call) {
        Page page = call.page();
        return Sheet.<Month>named(page.t("prearrival.months.file"))
                .column(page.t("prearrival.months.month"), Month::month)
                .column(
                        page.t("prearrival.months.known-families"),
                        month -> month.known().families())
                .column(
                        page.t("prearrival.months.known-persons"),
                        month -> month.known().persons())
                .column(page.t("prearrival.months.forecast-persons"), month -> stated(month, Forecast::persons))
                .column(page.t("prearrival.forecast.stated-on"), month -> stated(month, Forecast::statedOn))
                .column(page.t("prearrival.forecast.source"), month -> stated(month, Forecast::source))
                .with(call.read(ahead::months));
    }

    @GetMapping(API + "/months")
    @ResponseBody
    @Requires(ArrivalAction.MONTHS_SEE)
    @Operation(summary = "prearrival.api.months")
    CursorPage<Month> listMonths(Call call) {
        return CursorPage.whole(call.read(ahead::months));
    }

    @PostMapping(API + "/forecasts")
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(ArrivalAction.FORECAST_STATE)
    @Operation(summary = "prearrival.api.forecast")
    Forecast stateForecast(Call call, @RequestBody ForecastInput in) {
        return call.write(tx -> ahead.state(tx, in));
    }

    private ModelAndView show(Call call, Form form) {
        Page page = call.page();
        List<Option> options = IntStream.range(0, MonthsAhead.MONTHS)
                .mapToObj(YearMonth.from(page.f().today())::plusMonths)
                .map(month -> new Option(month.toString(), name(page, month)))
                .toList();
        return page.view("arrivals/months")
                .addObject("months", call.read(ArrivalAction.MONTHS_SEE, ahead::months))
                .addObject("options", options)
                .addObject("stating", call.may(ArrivalAction.FORECAST_STATE))
                .addObject("form", form);
    }

    private static <T> @Nullable T stated(Month month, Function<Forecast, T> what) {
        return month.forecast() == null ? null : what.apply(month.forecast());
    }

    private static String name(Page page, YearMonth month) {
        return page.t("prearrival.month." + month.getMonthValue(), Integer.toString(month.getYear()));
    }
}
