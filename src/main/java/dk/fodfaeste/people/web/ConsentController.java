package dk.fodfaeste.people.web;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.access.Requires;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.ConsentPurpose;
import dk.fodfaeste.people.ConsentStatement.Way;
import dk.fodfaeste.people.Consents;
import dk.fodfaeste.people.Consents.Overview;
import dk.fodfaeste.people.Consents.Said;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a family's persons have consented to. */
@Controller
@RequestMapping("/familier/{id}/samtykker")
class ConsentController {

    private static final String VIEW = "people/consents";

    /** In the choice of who said it: somebody outside the household, whom another field names. */
    private static final String OUTSIDE = "outside";

    private static final String PERSON = "person";
    private static final String GIVEN = "given";

    private final Gate gate;
    private final Consents consents;

    ConsentController(Gate gate, Consents consents) {
        this.gate = gate;
        this.consents = consents;
    }

    @GetMapping
    @Requires(Action.CONSENT_SEE)
    ModelAndView see(Caller caller, Page page, @PathVariable UUID id) {
        Overview overview = overview(caller, id);
        Form form = Form.empty()
                .with("saidOn", page.f().today().toString())
                .with("seen", seen(overview));
        return show(caller, page, page.view(VIEW), overview, form);
    }

    @PostMapping
    @Requires(Action.CONSENT_CHANGE)
    ModelAndView record(Caller caller, Page page, @PathVariable UUID id, Form form) {
        try {
            gate.run(caller, Action.CONSENT_CHANGE, tx -> {
                refuseStale(form, consents.of(tx, id));
                consents.record(tx, id, said(form));
            });
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return show(caller, page, page.again(VIEW), overview(caller, id), form.refused(problem, page.words()));
        }
        page.flash().success("people.consent.saved");
        return page.redirect("/familier/" + id + "/samtykker");
    }

    private Overview overview(Caller caller, UUID id) {
        return gate.read(caller, Action.CONSENT_SEE, tx -> consents.of(tx, id));
    }

    /** The newest statement that the page showed: whatever came after it, the writer has not read. */
    private static String seen(Overview overview) {
        return overview.said().isEmpty() ? "" : overview.said().getFirst().id().toString();
    }

    private static void refuseStale(Form form, Overview now) {
        boolean same = form.value("seen").equals(seen(now));
        boolean sameSubject = now.said().stream()
                .takeWhile(each -> !each.id().toString().equals(form.value("seen")))
                .anyMatch(each -> each.person().toString().equals(form.value(PERSON))
                        && each.purpose().equals(form.value("purpose")));
        if (!same && sameSubject) {
            throw Problem.conflict("people.consent.changed");
        }
    }

    private static Said said(Form form) {
        String given = form.value(GIVEN);
        boolean outside = form.value("saidBy").equals(OUTSIDE);
        return new Said(
                Chosen.uuid(form, PERSON),
                form.value("purpose"),
                given.equals("yes") ? Boolean.TRUE : given.equals("no") ? Boolean.FALSE : null,
                outside ? null : Chosen.uuid(form, "saidBy"),
                outside ? form.value("guardian") : "",
                Chosen.of(form, "way", Way.class),
                Chosen.date(form, "saidOn"),
                null);
    }

    private ModelAndView show(Caller caller, Page page, ModelAndView view, Overview overview, Form form) {
        List<Option> persons = overview.household().persons().stream()
                .map(each -> new Option(each.id().toString(), each.name()))
                .toList();
        List<Option> speakers = new ArrayList<>(persons);
        speakers.add(new Option(OUTSIDE, page.t("people.consent.outside")));
        return view.addObject("overview", overview)
                .addObject("changing", Permissions.may(caller, Action.CONSENT_CHANGE))
                .addObject("persons", persons)
                .addObject("speakers", speakers)
                .addObject("purposes", ConsentPurpose.all().stream()
                        .map(each -> new Option(each.key(), each.name().in(page.language())))
                        .toList())
                .addObject("ways", Arrays.stream(Way.values())
                        .map(each -> new Option(each.name(), page.t("people.consent.way." + each)))
                        .toList())
                .addObject("names", overview.household().persons().stream()
                        .collect(Collectors.toMap(Person::id, Person::name)))
                .addObject("form", form);
    }
}
