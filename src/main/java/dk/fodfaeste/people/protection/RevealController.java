package dk.fodfaeste.people.protection;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.protection.Reveals.Revealed;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Chosen;
import dk.fodfaeste.ui.form.Form;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Seeing the whole of a CPR number. The number stands in the one answer to the form, and nowhere after it. */
@Controller
@RequestMapping("/familier/{id}/personer/{person}/cpr")
class RevealController {

    private static final String VIEW = "people/reveal";

    private final Gate gate;
    private final Households households;
    private final Reveals reveals;

    RevealController(Gate gate, Households households, Reveals reveals) {
        this.gate = gate;
        this.households = households;
        this.reveals = reveals;
    }

    @GetMapping
    @Requires(PeopleAction.NUMBER_REVEAL)
    ModelAndView ask(Caller caller, Page page, @PathVariable UUID id, @PathVariable UUID person) {
        return form(caller, page, page.view(VIEW), id, person, Form.empty());
    }

    @PostMapping
    @Requires(PeopleAction.NUMBER_REVEAL)
    ModelAndView reveal(Caller caller, Page page, @PathVariable UUID id, @PathVariable UUID person, Form form) {
        try {
            Revealed revealed = gate.write(
                    caller,
                    PeopleAction.NUMBER_REVEAL,
                    tx -> reveals.reveal(tx, id, person, Chosen.reason(form, Reveals.REASONS)));
            return form(caller, page, page.view(VIEW), id, person, Form.empty())
                    .addObject("numbers", revealed.numbers());
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return form(caller, page, page.again(VIEW), id, person, form.refused(problem, page.words()));
        }
    }

    private ModelAndView form(Caller caller, Page page, ModelAndView view, UUID id, UUID person, Form form) {
        Household family = gate.read(caller, PeopleAction.NUMBER_REVEAL, tx -> households.get(tx, id));
        Person about = family.persons().stream()
                .filter(each -> each.id().equals(person))
                .findAny()
                .orElseThrow(() -> Problem.notFound("people.person.unknown"));
        return view.addObject("family", family)
                .addObject("person", about)
                .addObject("hasNumber", about.numbers().stream().anyMatch(IdentityNumber::isMasked))
                .addObject("numbers", List.of())
                .addObject("form", form)
                .addObject("reasons", Chosen.reasons(page, Reveals.REASONS));
    }
}
