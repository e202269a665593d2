package dk.fodfaeste.people.protection;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.protection.Reveals.RevealInput;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * Seeing the whole of a CPR number, against a reason. The number stands in the one answer to a POST: it is written down
 * each time, and no cache keeps the answer.
 */
@Controller
@Tag(name = "households")
class RevealEndpoints {

    private static final String PAGE = "/familier/{id}/personer/{person}/cpr";

    /** The numbers. */
    record RevealedNumbers(UUID person, List<String> numbers) {}

    private final Households households;
    private final Reveals reveals;

    RevealEndpoints(Households households, Reveals reveals) {
        this.households = households;
        this.reveals = reveals;
    }

    @GetMapping(PAGE)
    @Requires(PeopleAction.NUMBER_REVEAL)
    ModelAndView ask(Call call, @PathVariable UUID id, @PathVariable UUID person) {
        return show(call, id, person, Form.of(RevealInput.class));
    }

    @PostMapping(PAGE)
    @Requires(PeopleAction.NUMBER_REVEAL)
    ModelAndView reveal(Call call, @PathVariable UUID id, @PathVariable UUID person) {
        return call.submit(RevealInput.class, (tx, in) -> reveals.reveal(tx, id, person, in.why()))
                .answer(revealed -> show(call, id, person, Form.empty()).addObject("numbers", revealed.numbers()))
                .orAgain(form -> show(call, id, person, form));
    }

    @PostMapping("/api/v1/households/{id}/persons/{person}/numbers/reveal")
    @ResponseBody
    @Requires(PeopleAction.NUMBER_REVEAL)
    @Refuses({409, 429})
    @Operation(summary = "people.api.reveal")
    RevealedNumbers revealNumbers(
            Call call, @PathVariable UUID id, @PathVariable UUID person, @RequestBody RevealInput in) {
        return call.write(tx -> new RevealedNumbers(
                person, reveals.reveal(tx, id, person, in.why()).numbers()));
    }

    private ModelAndView show(Call call, UUID id, UUID person, Form form) {
        Household family = call.read(tx -> households.get(tx, id));
        Person about = family.persons().stream()
                .filter(each -> each.id().equals(person))
                .findAny()
                .orElseThrow(() -> Problem.notFound("people.person.unknown"));
        return call.page()
                .view("people/reveal")
                .addObject("family", family)
                .addObject("person", about)
                .addObject("hasNumber", about.numbers().stream().anyMatch(IdentityNumber::isMasked))
                .addObject("numbers", List.of())
                .addObject("form", form)
                .addObject("reasons", ReasonOptions.of(call.page(), Reveals.REASONS));
    }
}
