package dk.fodfaeste.arrivals.forecast;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.Fields;
import dk.fodfaeste.arrivals.forecast.MonthsAhead.Month;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import dk.fodfaeste.ui.sheet.Sheet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The months ahead: who is announced, and beside it, never added to it, what was forecast. */
@Controller
@RequestMapping(ArrivalAddresses.MONTHS)
class MonthsController {

    private static final String VIEW = "arrivals/months";

    private final Gate gate;
    private final MonthsAhead ahead;

    MonthsController(Gate gate, MonthsAhead ahead) {
        this.gate = gate;
        this.ahead = ahead;
    }

    @GetMapping
    @Requires(ArrivalAction.MONTHS_SEE)
    ModelAndView months(Caller caller, Page page) {
        return view(
                caller,
                page,
                page.view(VIEW),
                Form.of(Map.of("statedOn", page.f().today().toString())));
    }

    @PostMapping
    @Requires(ArrivalAction.FORECAST_STATE)
    ModelAndView state(Caller caller, Page page, Form form) {
        try {
            Fields fields = new Fields(form);
            YearMonth month = month(form.value("month"));
            int persons = fields.number("persons");
            LocalDate statedOn = fields.date("statedOn");
            fields.check();
            gate.write(
                    caller,
                    ArrivalAction.FORECAST_STATE,
                    tx -> ahead.state(tx, month, persons, statedOn, form.value("source")));
            page.flash().success("prearrival.forecast.stated", name(page, month), persons);
            return page.redirect(ArrivalAddresses.MONTHS);
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return view(caller, page, page.again(VIEW), form.refused(problem, page.words()));
        }
    }

    @GetMapping("/excel")
    @Requires(ArrivalAction.MONTHS_SEE)
    ResponseEntity<byte[]> export(Caller caller, Page page) {
        return Sheet.<Month>named(page.t("prearrival.months.file"))
                .column(page.t("prearrival.months.month"), month -> name(page, month.month()))
                .column(
                        page.t("prearrival.months.known-families"),
                        month -> month.known().families())
                .column(
                        page.t("prearrival.months.known-persons"),
                        month -> month.known().persons())
                .column(
                        page.t("prearrival.months.forecast-persons"),
                        month -> month.forecast() == null
                                ? null
                                : month.forecast().persons())
                .column(
                        page.t("prearrival.forecast.stated-on"),
                        month -> month.forecast() == null
                                ? null
                                : month.forecast().statedOn())
                .column(
                        page.t("prearrival.forecast.source"),
                        month -> month.forecast() == null
                                ? null
                                : month.forecast().source())
                .with(find(caller));
    }

    private ModelAndView view(Caller caller, Page page, ModelAndView view, Form form) {
        List<Option> options = IntStream.range(0, MonthsAhead.MONTHS)
                .mapToObj(YearMonth.from(page.f().today())::plusMonths)
                .map(month -> new Option(month.toString(), name(page, month)))
                .toList();
        return view.addObject("months", find(caller))
                .addObject("options", options)
                .addObject("stating", Permissions.may(caller, ArrivalAction.FORECAST_STATE))
                .addObject("form", form);
    }

    private List<Month> find(Caller caller) {
        return gate.read(caller, ArrivalAction.MONTHS_SEE, ahead::months);
    }

    private static String name(Page page, YearMonth month) {
        return page.t("prearrival.month." + month.getMonthValue(), Integer.toString(month.getYear()));
    }

    private static YearMonth month(String text) {
        if (!text.matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
            throw Problem.inField("month", "prearrival.field.choice");
        }
        return YearMonth.parse(text);
    }
}
