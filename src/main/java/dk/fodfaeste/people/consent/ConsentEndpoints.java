package dk.fodfaeste.people.consent;

import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.consent.Consents.ConsentInput;
import dk.fodfaeste.people.consent.Consents.Overview;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
        return show(
                call,
                id,
                Form.of(ConsentInput.class)
                        .with("saidOn", call.page().f().today().toString()));
    }

    @PostMapping(PAGE)
    @Requires(PeopleAction.CONSENT_CHANGE)
    ModelAndView record(Call call, @PathVariable UUID id) {
        return call.perform(ConsentInput.class, (tx, in) -> consents.record(tx, households.get(tx, id), in))
                .success("people.consent.saved")
                .to("/familier/" + id + "/samtykker")
                .orAgain(form -> show(call, id, form));
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(PeopleAction.CONSENT_SEE)
    @Operation(summary = "people.api.consents")
    Overview list(Call call, @PathVariable UUID id) {
        return call.read(tx -> consents.of(tx, households.get(tx, id)));
    }

    @PostMapping(API)
    @ResponseBody
    @Requires(PeopleAction.CONSENT_CHANGE)
    @Refuses(409)
    @Operation(summary = "people.api.consents.record")
    Overview recordConsent(Call call, @PathVariable UUID id, @RequestBody ConsentInput in) {
        return call.write(tx -> consents.record(tx, households.get(tx, id), in));
    }

    private ModelAndView show(Call call, UUID id, Form form) {
        View view = call.read(PeopleAction.CONSENT_SEE, tx -> {
            Household household = households.get(tx, id);
            return new View(household, consents.of(tx, household), call.may(PeopleAction.CONSENT_CHANGE));
        });
        return call.page().view("people/consents").addObject("view", view).addObject("form", form);
    }
}
