package dk.fodfaeste.people.consent;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.consent.Consents.ConsentInput;
import dk.fodfaeste.people.consent.Consents.Overview;
import dk.fodfaeste.people.consent.Consents.Statement;
import dk.fodfaeste.people.household.Households;
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

/** What a family's persons have consented to: the page, and the same for other systems. */
@Controller
@Tag(name = "households")
public class ConsentEndpoints {

    private static final String PAGE = "/familier/{id}/samtykker";
    private static final String API = "/api/v1/households/{id}/consents";

    /** What the page shows. */
    public record View(Household household, Overview consents, boolean changing) {}

    private final Consents consents;
    private final Households households;

    ConsentEndpoints(Consents consents, Households households) {
        this.consents = consents;
        this.households = households;
    }

    @GetMapping(PAGE)
    @Requires(PeopleAction.CONSENT_SEE)
    ModelAndView see(Call call, @PathVariable UUID id) {
        View view = view(call, id);
        List<Statement> history = view.consents().history();
        return show(
                call,
                view,
                Form.of(ConsentInput.class)
                        .with("saidOn", call.page().f().today().toString())
                        .with(
                                "newest",
                                history.isEmpty() ? "" : history.getFirst().id().toString()));
    }

    @PostMapping(PAGE)
    @Requires(PeopleAction.CONSENT_CHANGE)
    ModelAndView record(Call call, @PathVariable UUID id) {
        return call.perform(ConsentInput.class, (tx, in) -> consents.record(tx, id, in))
                .success("people.consent.saved")
                .to("/familier/" + id + "/samtykker")
                .orAgain(form -> show(call, view(call, id), form));
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(PeopleAction.CONSENT_SEE)
    @Operation(summary = "people.api.consents")
    Overview list(Call call, @PathVariable UUID id) {
        return call.read(tx -> of(tx, id));
    }

    @PostMapping(API)
    @ResponseBody
    @Requires(PeopleAction.CONSENT_CHANGE)
    @Refuses(409)
    @Operation(summary = "people.api.consents.record")
    Overview recordConsent(Call call, @PathVariable UUID id, @RequestBody ConsentInput in) {
        return call.write(tx -> {
            consents.record(tx, id, in);
            return of(tx, id);
        });
    }

    private Overview of(Tx tx, UUID id) {
        return consents.of(tx, households.get(tx, id));
    }

    private View view(Call call, UUID id) {
        return call.read(PeopleAction.CONSENT_SEE, tx -> {
            Household household = households.get(tx, id);
            return new View(household, consents.of(tx, household), call.may(PeopleAction.CONSENT_CHANGE));
        });
    }

    private static ModelAndView show(Call call, View view, Form form) {
        return call.page().view("people/consents").addObject("view", view).addObject("form", form);
    }
}
