package dk.fodfaeste.arrivals.visit;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.Fields;
import dk.fodfaeste.arrivals.visit.AsylumVisit.Attendee;
import dk.fodfaeste.arrivals.visit.AsylumVisit.Part;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Visits at asylum centres: the last ones, and the form of one. */
@Controller
class VisitController {

    private static final String VIEW = "arrivals/visit";
    private static final int SHOWN = 100;
    private static final String ONE = "/{visit}";

    private record Shown(
            Household family,
            @Nullable String centre,
            @Nullable AsylumVisit visit) {}

    private final Gate gate;
    private final AsylumVisits visits;
    private final Arrivals arrivals;
    private final Households households;

    VisitController(Gate gate, AsylumVisits visits, Arrivals arrivals, Households households) {
        this.gate = gate;
        this.visits = visits;
        this.arrivals = arrivals;
        this.households = households;
    }

    @GetMapping(ArrivalAddresses.VISITS)
    @Requires(ArrivalAction.VISIT_SEE)
    ModelAndView list(Caller caller, Page page) {
        return page.view("arrivals/visits")
                .addObject("visits", gate.read(caller, ArrivalAction.VISIT_SEE, tx -> visits.latest(tx, SHOWN)))
                .addObject("opening", Permissions.may(caller, ArrivalAction.ARRIVAL_SEE));
    }

    @GetMapping(ArrivalAddresses.HOUSEHOLD_VISIT)
    @Requires(ArrivalAction.VISIT_WRITE)
    ModelAndView form(Caller caller, Page page, @PathVariable("household") UUID household) {
        Shown shown = shown(caller, household, null);
        Form form = Form.of(Map.of(
                "day", page.f().today().toString(),
                "centre", Objects.requireNonNullElse(shown.centre(), ""),
                "name-0", caller.name()));
        return view(page.view(VIEW), shown, form);
    }

    @PostMapping(ArrivalAddresses.HOUSEHOLD_VISIT)
    @Requires(ArrivalAction.VISIT_WRITE)
    ModelAndView add(Caller caller, Page page, Form form, @PathVariable("household") UUID household) {
        try {
            AsylumVisits.VisitInput told = told(form);
            AsylumVisit visit = gate.write(caller, ArrivalAction.VISIT_WRITE, tx -> visits.add(tx, household, told));
            page.flash()
                    .undoable(
                            ArrivalAddresses.household(household) + "/forbesoeg/" + visit.id() + "/fortryd",
                            "prearrival.visit.noted");
            return page.redirect(ArrivalAddresses.household(household) + "#forbesoeg");
        } catch (Problem problem) {
            return again(caller, page, form, household, null, problem);
        }
    }

    @GetMapping(ArrivalAddresses.HOUSEHOLD_VISIT + ONE)
    @Requires(ArrivalAction.VISIT_WRITE)
    ModelAndView changeForm(
            Caller caller, Page page, @PathVariable("household") UUID household, @PathVariable("visit") UUID visit) {
        Shown shown = shown(caller, household, visit);
        return view(page.view(VIEW), shown, Form.of(values(Objects.requireNonNull(shown.visit()))));
    }

    @PostMapping(ArrivalAddresses.HOUSEHOLD_VISIT + ONE)
    @Requires(ArrivalAction.VISIT_WRITE)
    ModelAndView change(
            Caller caller,
            Page page,
            Form form,
            @PathVariable("household") UUID household,
            @PathVariable("visit") UUID visit) {
        try {
            AsylumVisits.VisitInput told = told(form);
            gate.write(
                    caller,
                    ArrivalAction.VISIT_WRITE,
                    tx -> visits.change(tx, household, visit, told, new Fields(form).version()));
            page.flash().success("prearrival.visit.changed");
            return page.redirect(ArrivalAddresses.household(household) + "#forbesoeg");
        } catch (Problem problem) {
            return again(caller, page, form, household, visit, problem);
        }
    }

    @PostMapping(ArrivalAddresses.HOUSEHOLD_VISIT + ONE + "/fortryd")
    @Requires(ArrivalAction.VISIT_WRITE)
    ModelAndView withdraw(
            Caller caller, Page page, @PathVariable("household") UUID household, @PathVariable("visit") UUID visit) {
        gate.run(caller, ArrivalAction.VISIT_WRITE, tx -> visits.withdraw(tx, household, visit));
        page.flash().info("prearrival.visit.withdrawn");
        return page.redirect(ArrivalAddresses.household(household));
    }

    private ModelAndView again(
            Caller caller, Page page, Form form, UUID household, @Nullable UUID visit, Problem problem) {
        if (problem.fields().isEmpty()) {
            throw problem;
        }
        return view(page.again(VIEW), shown(caller, household, visit), form.refused(problem, page.words()));
    }

    private Shown shown(Caller caller, UUID household, @Nullable UUID visit) {
        return gate.read(
                caller,
                ArrivalAction.VISIT_WRITE,
                tx -> new Shown(
                        households.get(tx, household),
                        arrivals.get(tx, household).centre(),
                        visit == null ? null : visits.get(tx, household, visit)));
    }

    private static ModelAndView view(ModelAndView view, Shown shown, Form form) {
        return view.addObject("family", shown.family())
                .addObject("visit", shown.visit() == null ? null : shown.visit().id())
                .addObject("form", form);
    }

    private static AsylumVisits.VisitInput told(Form form) {
        Fields fields = new Fields(form);
        List<Attendee> attendees = new ArrayList<>();
        for (int i = 0; i < VisitForm.ROWS; i++) {
            Part part = fields.choiceOrNull("part-" + i, Part.class);
            attendees.add(new Attendee(form.value("name-" + i), part == null ? Part.OTHER : part));
        }
        AsylumVisits.VisitInput told = new AsylumVisits.VisitInput(
                fields.date("day"),
                form.value("centre"),
                attendees,
                form.value("note"),
                form.holds("contractBegun", "true"),
                form.holds("planBegun", "true"),
                form.holds("assessment", "true"),
                fields.dateOrNull("assessmentStarts"));
        fields.check();
        return told;
    }

    private static Map<String, String> values(AsylumVisit visit) {
        Map<String, String> values = new HashMap<>();
        values.put("day", visit.day().toString());
        values.put("centre", visit.centre());
        values.put("note", Objects.requireNonNullElse(visit.note(), ""));
        values.put("contractBegun", String.valueOf(visit.contractBegun()));
        values.put("planBegun", String.valueOf(visit.planBegun()));
        values.put("assessment", String.valueOf(visit.assessment()));
        values.put("assessmentStarts", Objects.toString(visit.assessmentStarts(), ""));
        values.put("version", Integer.toString(visit.version()));
        for (int i = 0; i < visit.attendees().size(); i++) {
            values.put("name-" + i, visit.attendees().get(i).name());
            values.put("part-" + i, visit.attendees().get(i).part().name());
        }
        return values;
    }
}
