package dk.fodfaeste.people.entry;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.duplicate.Duplicates.Match;
import dk.fodfaeste.people.entry.NewPersons.Outcome;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Adding somebody to a family, or a child that was born into it. */
@Controller
class NewPersonController {

    private static final String VIEW = "people/newPerson";
    private static final String BIRTH = "people/newChild";

    private final Gate gate;
    private final Households households;
    private final NewPersons persons;

    NewPersonController(Gate gate, Households households, NewPersons persons) {
        this.gate = gate;
        this.households = households;
        this.persons = persons;
    }

    @GetMapping("/familier/{id}/person")
    @Requires(PeopleAction.PERSON_ADD)
    ModelAndView form(Caller caller, Page page, @PathVariable UUID id) {
        Household family = family(caller, id);
        return view(page.view(VIEW), page, family, Form.of(like(family)), List.of());
    }

    @PostMapping("/familier/{id}/person")
    @Requires(PeopleAction.PERSON_ADD)
    ModelAndView add(Caller caller, Page page, @PathVariable UUID id, Form form) {
        try {
            Outcome outcome = gate.write(
                    caller,
                    PeopleAction.PERSON_ADD,
                    tx -> persons.add(tx, id, PersonInput.read(form::value, tx.today()), form.holds("anyway", "true")));
            if (outcome.person() == null) {
                return view(page.view(HttpStatus.CONFLICT, VIEW), page, family(caller, id), form, outcome.matches())
                        .addObject("certain", outcome.certain());
            }
            page.flash().success("people.person.added", outcome.person().name());
            return page.redirect("/familier/" + id + "/nye-opgaver");
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return view(page.again(VIEW), page, family(caller, id), form.refused(problem, page.words()), List.of());
        }
    }

    @GetMapping("/familier/{id}/barn")
    @Requires(PeopleAction.PERSON_ADD)
    ModelAndView birth(Caller caller, Page page, @PathVariable UUID id) {
        Household family = family(caller, id);
        return view(page.view(BIRTH), page, family, Form.of(like(family)), List.of());
    }

    @PostMapping("/familier/{id}/barn")
    @Requires(PeopleAction.PERSON_ADD)
    ModelAndView born(Caller caller, Page page, @PathVariable UUID id, Form form) {
        try {
            Person child = gate.write(
                    caller,
                    PeopleAction.PERSON_ADD,
                    tx -> persons.born(tx, id, PersonInput.read(form.with("relation", "CHILD")::value, tx.today())));
            page.flash().success("people.born.noted", child.name());
            return page.redirect("/familier/" + id + "/nye-opgaver");
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return view(page.again(BIRTH), page, family(caller, id), form.refused(problem, page.words()), List.of());
        }
    }

    private Household family(Caller caller, UUID id) {
        return gate.read(caller, PeopleAction.PERSON_ADD, tx -> households.get(tx, id));
    }

    // Most of a family share the name, the nationality and the language of its main person; each can be changed.
    private static Map<String, String> like(Household family) {
        PersonDetails main = family.main().details();
        Map<String, String> values = new HashMap<>();
        values.put("lastName", Objects.requireNonNullElse(main.lastName(), ""));
        values.put("nationality", Objects.requireNonNullElse(main.nationality(), ""));
        values.put("language", Objects.requireNonNullElse(main.language(), ""));
        return values;
    }

    private static ModelAndView view(ModelAndView view, Page page, Household family, Form form, List<Match> matches) {
        return view.addObject("family", family)
                .addObject("form", form)
                .addObject("choices", PersonForm.of(page))
                .addObject("matches", matches);
    }
}
