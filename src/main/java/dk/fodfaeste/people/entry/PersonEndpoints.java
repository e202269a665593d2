package dk.fodfaeste.people.entry;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.duplicate.Duplicates;
import dk.fodfaeste.people.duplicate.Duplicates.Match;
import dk.fodfaeste.people.duplicate.MatchResponse;
import dk.fodfaeste.people.entry.NewPersons.BirthInput;
import dk.fodfaeste.people.entry.NewPersons.Outcome;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Adding somebody to a family, or a child that was born into it: the pages, and the same for other systems. */
@Controller
@Tag(name = "households")
class PersonEndpoints {

    private static final String ADDING = "/familier/{id}/person";
    private static final String BIRTH = "/familier/{id}/barn";

    private final Households households;
    private final Duplicates duplicates;
    private final NewPersons persons;

    PersonEndpoints(Households households, Duplicates duplicates, NewPersons persons) {
        this.households = households;
        this.duplicates = duplicates;
        this.persons = persons;
    }

    /** Who was added. */
    record Added(UUID person, UUID household) {}

    @GetMapping(ADDING)
    @Requires(PeopleAction.PERSON_ADD)
    ModelAndView form(Call call, @PathVariable UUID id) {
        Household family = family(call, id);
        return person(call, family, like(family, Form.of(PersonInput.class)), List.of());
    }

    @PostMapping(ADDING)
    @Requires(PeopleAction.PERSON_ADD)
    ModelAndView add(Call call, @PathVariable UUID id) {
        return call.submit(PersonInput.class, (tx, in) -> persons.add(tx, id, in))
                .answer(outcome -> outcome.person() == null
                        ? ask(call, id, outcome)
                        : added(call, id, "people.person.added", outcome.person()))
                .orAgain(form -> person(call, family(call, id), form, List.of()));
    }

    @GetMapping(BIRTH)
    @Requires(PeopleAction.PERSON_ADD)
    ModelAndView birth(Call call, @PathVariable UUID id) {
        Household family = family(call, id);
        return child(call, family, like(family, Form.of(BirthInput.class)));
    }

    @PostMapping(BIRTH)
    @Requires(PeopleAction.PERSON_ADD)
    ModelAndView born(Call call, @PathVariable UUID id) {
        return call.submit(BirthInput.class, (tx, in) -> persons.born(tx, id, in))
                .answer(child -> added(call, id, "people.born.noted", child))
                .orAgain(form -> child(call, family(call, id), form));
    }

    /** A POST, although it changes nothing: names and numbers must not stand in addresses. */
    @PostMapping("/api/v1/persons/matches")
    @ResponseBody
    @Requires(PeopleAction.PERSON_MATCH)
    @Operation(summary = "people.api.matches")
    CursorPage<MatchResponse> findMatches(Call call, @RequestBody PersonInput in) {
        return call.read(tx -> CursorPage.whole(duplicates.of(tx, List.of(in.person(tx.today()))).getFirst().stream()
                .map(MatchResponse::of)
                .toList()));
    }

    @PostMapping("/api/v1/households/{id}/persons")
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(PeopleAction.PERSON_ADD)
    @Refuses(409)
    @Operation(summary = "people.api.add")
    Added addPerson(Call call, @PathVariable UUID id, @RequestBody PersonInput in) {
        return call.write(tx -> {
            Person added = persons.add(tx, id, in).person();
            if (added == null) {
                throw Problem.conflict("people.api.duplicate");
            }
            return new Added(added.id(), id);
        });
    }

    private Household family(Call call, UUID id) {
        return call.read(tx -> households.get(tx, id));
    }

    // Most of a family share the name, the nationality and the language of its main person; each can be changed.
    private static Form like(Household family, Form form) {
        PersonDetails main = family.main().details();
        return form.with("lastName", Objects.requireNonNullElse(main.lastName(), ""))
                .with("nationality", Objects.requireNonNullElse(main.nationality(), ""))
                .with("language", Objects.requireNonNullElse(main.language(), ""));
    }

    /** Is she one of those who are here already? */
    private ModelAndView ask(Call call, UUID id, Outcome outcome) {
        ModelAndView again = person(call, family(call, id), call.form().telling(PersonInput.class), outcome.matches())
                .addObject("certain", outcome.certain());
        again.setStatus(HttpStatus.CONFLICT);
        return again;
    }

    private static ModelAndView added(Call call, UUID id, String message, Person person) {
        call.page().flash().success(message, person.name());
        return call.page().redirect("/familier/" + id + "/nye-opgaver");
    }

    private static ModelAndView person(Call call, Household family, Form form, List<Match> matches) {
        return view(call, "people/newPerson", family, form).addObject("matches", matches);
    }

    private static ModelAndView child(Call call, Household family, Form form) {
        return view(call, "people/newChild", family, form);
    }

    private static ModelAndView view(Call call, String template, Household family, Form form) {
        return call.page()
                .view(template)
                .addObject("family", family)
                .addObject("form", form)
                .addObject("choices", PersonForm.of(call.page()));
    }
}
