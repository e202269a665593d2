package dk.fodfaeste.people.change;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.change.Reunifications.Waiting;
import dk.fodfaeste.people.entry.NewPersons.Outcome;
import dk.fodfaeste.people.entry.PersonForm;
import dk.fodfaeste.people.entry.PersonInput;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Families who wait for somebody, and what becomes of it. */
@Controller
class ReunificationController {

    private static final String LIST = "people/reunifications";
    private static final String FORM = "people/reunification";
    private static final String ALL = "/familier/sammenfoeringer";
    private static final int MOST = 300;

    private final Gate gate;
    private final Households households;
    private final Reunifications reunifications;

    ReunificationController(Gate gate, Households households, Reunifications reunifications) {
        this.gate = gate;
        this.households = households;
        this.reunifications = reunifications;
    }

    @GetMapping(ALL)
    @Requires(PeopleAction.REUNIFICATION_LIST)
    ModelAndView list(Caller caller, Page page) {
        return list(caller, page.view(LIST), null);
    }

    @GetMapping("/familier/{id}/sammenfoering")
    @Requires(PeopleAction.REUNIFICATION_CHANGE)
    ModelAndView form(Caller caller, Page page, @PathVariable UUID id) {
        Household family = family(caller, id);
        String nationality = Objects.requireNonNullElse(family.main().details().nationality(), "");
        return form(page, page.view(FORM), family, Form.of(Map.of("nationality", nationality)));
    }

    @PostMapping("/familier/{id}/sammenfoering")
    @Requires(PeopleAction.REUNIFICATION_CHANGE)
    ModelAndView expect(Caller caller, Page page, @PathVariable UUID id, Form form) {
        try {
            String name = gate.write(
                    caller,
                    PeopleAction.REUNIFICATION_CHANGE,
                    tx -> reunifications
                            .expect(
                                    tx,
                                    id,
                                    PersonInput.read(form::value, tx.today()).details(),
                                    day(form),
                                    form.value("remarks"))
                            .name());
            page.flash().success("people.reunification.noted", name);
            return page.redirect(ALL);
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return form(page, page.again(FORM), family(caller, id), form.refused(problem, page.words()));
        }
    }

    @PostMapping("/sammenfoeringer/{id}/dato")
    @Requires(PeopleAction.REUNIFICATION_CHANGE)
    ModelAndView redate(Caller caller, Page page, @PathVariable UUID id, Form form) {
        try {
            gate.run(
                    caller,
                    PeopleAction.REUNIFICATION_CHANGE,
                    tx -> reunifications.redate(tx, id, day(form), version(form.value("version"))));
            page.flash().success("people.reunification.redated");
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            problem.fields()
                    .forEach(field ->
                            page.flash().error(field.key(), field.args().toArray()));
        }
        return page.redirect(ALL);
    }

    @PostMapping("/sammenfoeringer/{id}/ankommet")
    @Requires(PeopleAction.REUNIFICATION_CHANGE)
    ModelAndView arrived(Caller caller, Page page, @PathVariable UUID id, Form form) {
        Outcome outcome = gate.write(
                caller,
                PeopleAction.REUNIFICATION_CHANGE,
                tx -> reunifications.arrived(tx, id, form.holds("anyway", "true")));
        if (outcome.person() == null) {
            return list(caller, page.view(HttpStatus.CONFLICT, LIST), id).addObject("matches", outcome.matches());
        }
        page.flash().success("people.person.added", outcome.person().name());
        return page.redirect("/familier/" + outcome.person().household() + "/nye-opgaver");
    }

    @PostMapping("/sammenfoeringer/{id}/opgivet")
    @Requires(PeopleAction.REUNIFICATION_CHANGE)
    ModelAndView giveUp(Caller caller, Page page, @PathVariable UUID id) {
        gate.run(caller, PeopleAction.REUNIFICATION_CHANGE, tx -> reunifications.giveUp(tx, id));
        page.flash().success("people.reunification.given-up");
        return page.redirect(ALL);
    }

    private Household family(Caller caller, UUID id) {
        return gate.read(caller, PeopleAction.REUNIFICATION_CHANGE, tx -> households.get(tx, id));
    }

    private ModelAndView list(Caller caller, ModelAndView view, @Nullable UUID asked) {
        List<Waiting> waiting = gate.read(caller, PeopleAction.REUNIFICATION_LIST, tx -> reunifications.open(tx, MOST));
        return view.addObject("waiting", waiting)
                .addObject("asked", asked)
                .addObject("matches", List.of())
                .addObject("mayChange", Permissions.may(caller, PeopleAction.REUNIFICATION_CHANGE));
    }

    private static ModelAndView form(Page page, ModelAndView view, Household family, Form form) {
        return view.addObject("family", family).addObject("form", form).addObject("choices", PersonForm.of(page));
    }

    private static @Nullable LocalDate day(Form form) {
        String text = form.value("expectedOn");
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw Problem.inField("expectedOn", "people.person.birth").causedBy(none);
        }
    }

    // What is no version was seen by nobody.
    private static Integer version(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
