package dk.fodfaeste.arrivals.prearrival;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.Fields;
import dk.fodfaeste.arrivals.change.ArrivalChanges;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.PeopleWords;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A family's way here on one page, and what changes it: another date, that it does not come, that it comes after all. */
@Controller
class PreArrivalController {

    private static final String REDATE = "arrivals/redate";
    private static final String CANCEL = "arrivals/cancel";

    private final Gate gate;
    private final PreArrivalPage way;
    private final ArrivalChanges changes;

    PreArrivalController(Gate gate, PreArrivalPage way, ArrivalChanges changes) {
        this.gate = gate;
        this.way = way;
        this.changes = changes;
    }

    @GetMapping(ArrivalAddresses.HOUSEHOLD)
    @Requires(ArrivalAction.ARRIVAL_SEE)
    ModelAndView show(Caller caller, Page page, @PathVariable("household") UUID household) {
        return page.view("arrivals/way").addObject("view", view(caller, ArrivalAction.ARRIVAL_SEE, household));
    }

    @GetMapping(ArrivalAddresses.HOUSEHOLD + "/dato")
    @Requires(ArrivalAction.ARRIVAL_REDATE)
    ModelAndView redateForm(Caller caller, Page page, @PathVariable("household") UUID household) {
        PreArrivalView view = view(caller, ArrivalAction.ARRIVAL_REDATE, household);
        Arrival known = view.arrival();
        Form form = Form.of(Map.of(
                "date", known.expectedDate().toString(),
                "time", known.expectedTime() == null ? "" : known.expectedTime().toString(),
                "version", Integer.toString(known.version())));
        return page.view(REDATE).addObject("view", view).addObject("form", form);
    }

    @PostMapping(ArrivalAddresses.HOUSEHOLD + "/dato")
    @Requires(ArrivalAction.ARRIVAL_REDATE)
    ModelAndView redate(Caller caller, Page page, Form form, @PathVariable("household") UUID household) {
        try {
            Fields fields = new Fields(form);
            LocalDate date = fields.date("date");
            LocalTime time = fields.timeOrNull("time");
            fields.check();
            int moved = gate.write(
                    caller,
                    ArrivalAction.ARRIVAL_REDATE,
                    tx -> changes.redate(tx, household, date, time, form.value("reason"), fields.version()));
            page.flash().success("prearrival.redated", date, moved);
            return page.redirect(ArrivalAddresses.household(household) + "#aendringer");
        } catch (Problem problem) {
            return again(caller, page, form, household, problem, ArrivalAction.ARRIVAL_REDATE, REDATE);
        }
    }

    @GetMapping(ArrivalAddresses.HOUSEHOLD + "/aflys")
    @Requires(ArrivalAction.ARRIVAL_CANCEL)
    ModelAndView cancelForm(Caller caller, Page page, @PathVariable("household") UUID household) {
        PreArrivalView view = view(caller, ArrivalAction.ARRIVAL_CANCEL, household);
        Form form = Form.of(Map.of("version", Integer.toString(view.arrival().version())));
        return page.view(CANCEL).addObject("view", view).addObject("form", form);
    }

    @PostMapping(ArrivalAddresses.HOUSEHOLD + "/aflys")
    @Requires(ArrivalAction.ARRIVAL_CANCEL)
    ModelAndView cancel(Caller caller, Page page, Form form, @PathVariable("household") UUID household) {
        try {
            int closed = gate.write(
                    caller,
                    ArrivalAction.ARRIVAL_CANCEL,
                    tx -> changes.cancel(tx, household, form.value("reason"), new Fields(form).version()));
            page.flash()
                    .undoable(ArrivalAddresses.household(household) + "/aflys/fortryd", "prearrival.cancelled", closed);
            return page.redirect(ArrivalAddresses.household(household));
        } catch (Problem problem) {
            return again(caller, page, form, household, problem, ArrivalAction.ARRIVAL_CANCEL, CANCEL);
        }
    }

    @PostMapping(ArrivalAddresses.HOUSEHOLD + "/aflys/fortryd")
    @Requires(ArrivalAction.ARRIVAL_CANCEL)
    ModelAndView resume(Caller caller, Page page, @PathVariable("household") UUID household) {
        int restored = gate.write(caller, ArrivalAction.ARRIVAL_CANCEL, tx -> changes.resume(tx, household));
        PreArrivalView view = view(caller, ArrivalAction.ARRIVAL_CANCEL, household);
        page.flash().success("prearrival.resumed", new PeopleWords(page.words()).family(view.family()), restored);
        return page.redirect(ArrivalAddresses.household(household));
    }

    private ModelAndView again(
            Caller caller, Page page, Form form, UUID household, Problem problem, Action action, String template) {
        if (problem.fields().isEmpty()) {
            throw problem;
        }
        return page.again(template)
                .addObject("view", view(caller, action, household))
                .addObject("form", form.refused(problem, page.words()));
    }

    private PreArrivalView view(Caller caller, Action action, UUID household) {
        return gate.read(caller, action, tx -> way.view(tx, household));
    }
}
