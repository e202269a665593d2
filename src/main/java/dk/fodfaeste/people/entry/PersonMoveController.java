package dk.fodfaeste.people.entry;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.PeopleWords;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.merge.Moves;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Moving a person to another family, and giving some of a family a case of their own. */
@Controller
class PersonMoveController {

    private static final String MOVE = "people/move";
    private static final String SPLIT = "people/split";

    private final Gate gate;
    private final Households households;
    private final Moves moves;

    PersonMoveController(Gate gate, Households households, Moves moves) {
        this.gate = gate;
        this.households = households;
        this.moves = moves;
    }

    @GetMapping("/familier/{id}/flyt")
    @Requires(PeopleAction.PERSON_MOVE)
    ModelAndView moving(Caller caller, Page page, @PathVariable UUID id) {
        return view(page.view(MOVE), page, family(caller, PeopleAction.PERSON_MOVE, id), Form.empty());
    }

    @PostMapping("/familier/{id}/flyt")
    @Requires(PeopleAction.PERSON_MOVE)
    ModelAndView move(Caller caller, Page page, @PathVariable UUID id, Form form) {
        Household family = family(caller, PeopleAction.PERSON_MOVE, id);
        try {
            Person person = family.persons().stream()
                    .filter(each -> form.value("person").equals(each.id().toString()))
                    .findFirst()
                    .orElseThrow(() -> Problem.inField("person", "people.move.who"));
            Relation relation = Arrays.stream(Relation.values())
                    .filter(each -> each.name().equals(form.value("relation")))
                    .findFirst()
                    .orElseThrow(() -> Problem.inField("relation", "people.person.relation"));
            Household now = gate.write(
                    caller,
                    PeopleAction.PERSON_MOVE,
                    tx -> moves.move(tx, person.id(), form.value("caseNumber"), relation, person.version()));
            page.flash().success("people.move.done", person.name(), now.caseNumber());
            return page.redirect("/familier/" + now.id() + "/nye-opgaver");
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return view(page.again(MOVE), page, family, form.refused(problem, page.words()));
        }
    }

    @GetMapping("/familier/{id}/del")
    @Requires(PeopleAction.HOUSEHOLD_SPLIT)
    ModelAndView splitting(Caller caller, Page page, @PathVariable UUID id) {
        return view(page.view(SPLIT), page, family(caller, PeopleAction.HOUSEHOLD_SPLIT, id), Form.empty());
    }

    @PostMapping("/familier/{id}/del")
    @Requires(PeopleAction.HOUSEHOLD_SPLIT)
    ModelAndView split(Caller caller, Page page, @PathVariable UUID id, Form form) {
        Household family = family(caller, PeopleAction.HOUSEHOLD_SPLIT, id);
        List<UUID> leaving = family.persons().stream()
                .map(Person::id)
                .filter(each -> form.holds("persons", each.toString()))
                .toList();
        try {
            Household opened = gate.write(caller, PeopleAction.HOUSEHOLD_SPLIT, tx -> moves.split(tx, id, leaving));
            page.flash().success("people.split.done", opened.caseNumber());
            return page.redirect("/familier/" + opened.id() + "/nye-opgaver");
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return view(page.again(SPLIT), page, family, form.refused(problem, page.words()));
        }
    }

    private Household family(Caller caller, Action action, UUID id) {
        return gate.read(caller, action, tx -> households.get(tx, id));
    }

    private static ModelAndView view(ModelAndView view, Page page, Household family, Form form) {
        PeopleWords words = new PeopleWords(page.words());
        return view.addObject("family", family)
                .addObject("form", form)
                .addObject(
                        "persons",
                        family.persons().stream()
                                .map(each -> new Option(
                                        each.id().toString(),
                                        each.name(),
                                        words.relation(each.details().relation()) + ", "
                                                + words.age(each, page.f().today())))
                                .toList())
                .addObject("relations", PersonForm.relations(page, true));
    }
}
