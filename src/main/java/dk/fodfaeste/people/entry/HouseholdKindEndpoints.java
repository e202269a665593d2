package dk.fodfaeste.people.entry;

import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.PeopleWords;
import dk.fodfaeste.people.entry.HouseholdKinds.HouseholdKindInput;
import dk.fodfaeste.people.entry.HouseholdKinds.KindCorrected;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Putting right on what ground a household came, and undoing that: the page, and the same for other systems. */
@Controller
@Tag(name = "households")
class HouseholdKindEndpoints {

    private static final String PAGE = "/familier/{id}/kategori";

    private final HouseholdKinds kinds;
    private final Households households;

    HouseholdKindEndpoints(HouseholdKinds kinds, Households households) {
        this.kinds = kinds;
        this.households = households;
    }

    @GetMapping(PAGE)
    @Requires(PeopleAction.KIND_CORRECT)
    ModelAndView form(Call call, @PathVariable UUID id) {
        Household family = call.read(tx -> households.get(tx, id));
        return show(call, id, Form.of(new HouseholdKindInput(family.kind(), family.version())));
    }

    @PostMapping(PAGE)
    @Requires(PeopleAction.KIND_CORRECT)
    ModelAndView put(Call call, @PathVariable UUID id) {
        return call.submit(HouseholdKindInput.class, (tx, in) -> kinds.put(tx, id, in))
                .then(done -> say(call, done))
                .to("/familier/" + id)
                .orAgain(form -> show(call, id, form));
    }

    @PostMapping(PAGE + "/{kind}/{version}")
    @Requires(PeopleAction.KIND_CORRECT)
    ModelAndView undo(Call call, @PathVariable UUID id, @PathVariable HouseholdKind kind, @PathVariable int version) {
        call.write(tx -> kinds.put(tx, id, new HouseholdKindInput(kind, version)));
        call.page()
                .flash()
                .success("people.kind.undone", new PeopleWords(call.page().words()).kind(kind));
        return call.page().redirect("/familier/" + id);
    }

    @PostMapping("/api/v1/households/{id}/kind")
    @ResponseBody
    @Requires(PeopleAction.KIND_CORRECT)
    @Refuses(409)
    @Operation(summary = "people.api.kind")
    KindCorrected putKind(Call call, @PathVariable UUID id, @RequestBody HouseholdKindInput in) {
        return call.write(tx -> kinds.put(tx, id, in));
    }

    private static void say(Call call, KindCorrected done) {
        if (done.kind() == done.before()) {
            call.page().flash().info("people.kind.unchanged");
        } else {
            call.page()
                    .flash()
                    .undoable(
                            "/familier/" + done.household() + "/kategori/" + done.before() + "/" + done.version(),
                            "people.kind.done",
                            new PeopleWords(call.page().words()).kind(done.kind()));
        }
    }

    private ModelAndView show(Call call, UUID id, Form form) {
        PeopleWords words = new PeopleWords(call.page().words());
        return call.page()
                .view("people/kind")
                .addObject("family", call.read(tx -> households.get(tx, id)))
                .addObject("form", form)
                .addObject(
                        "kinds",
                        Arrays.stream(HouseholdKind.values())
                                .map(each -> new Option(each.name(), words.kind(each)))
                                .toList());
    }
}
