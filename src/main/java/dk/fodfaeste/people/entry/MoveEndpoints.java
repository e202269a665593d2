package dk.fodfaeste.people.entry;

import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.PeopleWords;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.merge.MoveUndo;
import dk.fodfaeste.people.merge.Moves;
import dk.fodfaeste.people.merge.Moves.Divided;
import dk.fodfaeste.people.merge.Moves.MoveInput;
import dk.fodfaeste.people.merge.Moves.Moved;
import dk.fodfaeste.people.merge.Moves.SplitInput;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** Moving a person to another family, and giving some of a family a case of their own. */
@Controller
@Tag(name = "households")
class MoveEndpoints {

    private static final String MOVE = "/familier/{id}/flyt";
    private static final String SPLIT = "/familier/{id}/del";
    private static final String UNDO = "/familier/flytninger/{id}/fortryd";

    /** Who of the family goes, where to, and what she is to the main person there. */
    @Command
    record MoveOfOne(UUID person, @Text(max = 20) String caseNumber, Relation relation) {}

    /**
     * A household, by both its names.
     *
     * @param move by which the move or the split is taken back
     */
    record Placed(UUID move, UUID household, String caseNumber) {

        static Placed of(UUID move, Household household) {
            return new Placed(move, household.id(), household.caseNumber());
        }
    }

    private final Households households;
    private final Moves moves;
    private final MoveUndo undo;

    MoveEndpoints(Households households, Moves moves, MoveUndo undo) {
        this.undo = undo;
        this.households = households;
        this.moves = moves;
    }

    @GetMapping(MOVE)
    @Requires(PeopleAction.PERSON_MOVE)
    ModelAndView moving(Call call, @PathVariable UUID id) {
        return show(call, "people/move", id, Form.of(MoveOfOne.class));
    }

    @PostMapping(MOVE)
    @Requires(PeopleAction.PERSON_MOVE)
    ModelAndView move(Call call, @PathVariable UUID id) {
        return call.submit(
                        MoveOfOne.class,
                        (tx, in) -> moves.move(tx, id, in.person(), new MoveInput(in.caseNumber(), in.relation())))
                .then(moved -> call.page()
                        .flash()
                        .undoable(
                                UNDO.replace("{id}", moved.move().toString()),
                                "people.move.done",
                                moved.person().name(),
                                moved.household().caseNumber()))
                .to(moved -> newTasks(moved.household()))
                .orAgain(form -> show(call, "people/move", id, form));
    }

    @GetMapping(SPLIT)
    @Requires(PeopleAction.HOUSEHOLD_SPLIT)
    ModelAndView splitting(Call call, @PathVariable UUID id) {
        return show(call, "people/split", id, Form.of(SplitInput.class));
    }

    @PostMapping(SPLIT)
    @Requires(PeopleAction.HOUSEHOLD_SPLIT)
    ModelAndView split(Call call, @PathVariable UUID id) {
        return call.submit(SplitInput.class, (tx, in) -> moves.split(tx, id, in))
                .then(divided -> call.page()
                        .flash()
                        .undoable(
                                UNDO.replace("{id}", divided.split().toString()),
                                "people.split.done",
                                divided.household().caseNumber()))
                .to(divided -> newTasks(divided.household()))
                .orAgain(form -> show(call, "people/split", id, form));
    }

    @PostMapping("/api/v1/persons/{id}/move")
    @ResponseBody
    @Requires(PeopleAction.PERSON_MOVE)
    @Refuses(409)
    @Operation(summary = "people.api.move")
    Placed movePerson(Call call, @PathVariable UUID id, @RequestBody MoveInput in) {
        Moved moved = call.write(tx -> moves.move(tx, id, in));
        return Placed.of(moved.move(), moved.household());
    }

    @PostMapping("/api/v1/households/{id}/split")
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(PeopleAction.HOUSEHOLD_SPLIT)
    @Operation(summary = "people.api.split")
    Placed splitHousehold(Call call, @PathVariable UUID id, @RequestBody SplitInput in) {
        Divided divided = call.write(tx -> moves.split(tx, id, in));
        return Placed.of(divided.split(), divided.household());
    }

    @PostMapping(UNDO)
    @Requires(PeopleAction.PERSON_MOVE)
    ModelAndView undo(Call call, @PathVariable UUID id) {
        Household back = call.write(tx -> undo.undo(tx, id));
        call.page().flash().success("people.move.undone");
        return call.page().redirect("/familier/" + back.id());
    }

    @PostMapping("/api/v1/moves/{id}/undo")
    @ResponseBody
    @Requires(PeopleAction.PERSON_MOVE)
    @Refuses(409)
    @Operation(summary = "people.api.move.undo")
    Placed undoMove(Call call, @PathVariable UUID id) {
        return Placed.of(id, call.write(tx -> undo.undo(tx, id)));
    }

    private static String newTasks(Household household) {
        return "/familier/" + household.id() + "/nye-opgaver";
    }

    private ModelAndView show(Call call, String template, UUID id, Form form) {
        Household family = call.read(tx -> households.get(tx, id));
        PeopleWords words = new PeopleWords(call.page().words());
        return call.page()
                .view(template)
                .addObject("family", family)
                .addObject("form", form)
                .addObject(
                        "persons",
                        family.persons().stream()
                                .map(each -> new Option(
                                        each.id().toString(),
                                        each.name(),
                                        words.relation(each.details().relation()) + ", "
                                                + words.age(
                                                        each, call.page().f().today())))
                                .toList())
                .addObject("relations", PersonForm.relations(call.page(), true));
    }
}
