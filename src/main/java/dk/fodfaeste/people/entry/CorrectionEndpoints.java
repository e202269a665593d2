package dk.fodfaeste.people.entry;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.entry.Corrections.Corrected;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Putting right what is known about a person, and undoing that: the page, and the same for other systems. */
@Controller
@Tag(name = "households")
class CorrectionEndpoints {

    private static final String PAGE = "/familier/{id}/personer/{person}/ret";

    private final Corrections corrections;
    private final Households households;

    CorrectionEndpoints(Corrections corrections, Households households) {
        this.corrections = corrections;
        this.households = households;
    }

    @GetMapping(PAGE)
    @Requires(PeopleAction.PERSON_CORRECT)
    ModelAndView form(Call call, @PathVariable UUID id, @PathVariable UUID person) {
        return show(call, id, person, filled(find(family(call, id), person)));
    }

    @PostMapping(PAGE)
    @Requires(PeopleAction.PERSON_CORRECT)
    ModelAndView correct(Call call, @PathVariable UUID id, @PathVariable UUID person) {
        find(family(call, id), person);
        return call.submit(CorrectionInput.class, (tx, in) -> corrections.correct(tx, person, in))
                .then(done -> call.page()
                        .flash()
                        .undoable(
                                "/rettelser/" + done.correction() + "/fortryd", "people.correction.done", done.name()))
                .to("/familier/" + id)
                .orAgain(form -> show(call, id, person, form));
    }

    @PostMapping("/rettelser/{id}/fortryd")
    @Requires(PeopleAction.PERSON_CORRECT)
    ModelAndView undo(Call call, @PathVariable UUID id) {
        Corrected undone = call.write(tx -> corrections.undo(tx, id));
        call.page().flash().success("people.correction.undone", undone.name());
        return call.page().redirect("/familier/" + undone.household());
    }

    @PostMapping("/api/v1/persons/{id}/corrections")
    @ResponseBody
    @Requires(PeopleAction.PERSON_CORRECT)
    @Refuses(409)
    @Operation(summary = "people.api.correct")
    Corrected correctPerson(Call call, @PathVariable UUID id, @RequestBody CorrectionInput in) {
        return call.write(tx -> corrections.correct(tx, id, in));
    }

    @PostMapping("/api/v1/corrections/{id}/undo")
    @ResponseBody
    @Requires(PeopleAction.PERSON_CORRECT)
    @Refuses(409)
    @Operation(summary = "people.api.correct.undo")
    Corrected undoCorrection(Call call, @PathVariable UUID id) {
        return call.write(tx -> corrections.undo(tx, id));
    }

    private Household family(Call call, UUID id) {
        return call.read(tx -> households.get(tx, id));
    }

    private static Person find(Household family, UUID person) {
        return family.persons().stream()
                .filter(each -> each.id().equals(person))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("people.person.unknown"));
    }

    private static Form filled(Person person) {
        PersonDetails known = person.details();
        return Form.of(CorrectionInput.class)
                .with("firstNames", text(known.firstNames()))
                .with("lastName", text(known.lastName()))
                .with("relation", known.relation().name())
                .with("birthDate", text(known.birthDate()))
                .with("birthEstimated", String.valueOf(known.birthEstimated()))
                .with("gender", known.gender() == null ? "" : known.gender().name())
                .with("nationality", text(known.nationality()))
                .with("language", text(known.language()))
                .with("interpreter", text(known.interpreter()))
                .with("version", String.valueOf(person.version()));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private ModelAndView show(Call call, UUID id, UUID person, Form form) {
        Household family = family(call, id);
        return call.page()
                .view("people/correct")
                .addObject("family", family)
                .addObject("person", find(family, person))
                .addObject("form", form)
                .addObject("relations", PersonForm.relations(call.page(), true))
                .addObject("choices", PersonForm.of(call.page()));
    }
}
