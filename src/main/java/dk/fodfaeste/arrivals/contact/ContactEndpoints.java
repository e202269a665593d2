package dk.fodfaeste.arrivals.contact;

import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.contact.ArrivalContacts.ContactInput;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleWords;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
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

/** Writes down that somebody has been in contact with a family before it came: on its page, and for other systems. */
@Controller
@Tag(name = "arrivals")
class ContactEndpoints {

    private static final String PAGE = ArrivalAddresses.HOUSEHOLD + "/kontakt";
    private static final String API = "/api/v1/households/{id}/contacts";

    private final ArrivalContacts contacts;
    private final Households households;

    ContactEndpoints(ArrivalContacts contacts, Households households) {
        this.contacts = contacts;
        this.households = households;
    }

    @GetMapping(PAGE)
    @Requires(ArrivalAction.ARRIVAL_CONTACT)
    ModelAndView form(Call call, @PathVariable UUID household) {
        return show(
                call,
                household,
                Form.of(ContactInput.class)
                        .with("day", call.page().f().today().toString())
                        .with("by", call.caller().name()));
    }

    @PostMapping(PAGE)
    @Requires(ArrivalAction.ARRIVAL_CONTACT)
    ModelAndView add(Call call, @PathVariable UUID household) {
        return call.submit(ContactInput.class, (tx, in) -> contacts.add(tx, household, in))
                .then(contact -> call.page()
                        .flash()
                        .undoable(
                                ArrivalAddresses.household(household) + "/kontakt/" + contact.id() + "/fortryd",
                                "prearrival.contact.noted",
                                new PeopleWords(call.page().words()).family(family(call, household))))
                .to(ArrivalAddresses.household(household) + "#kontakt")
                .orAgain(form -> show(call, household, form));
    }

    @PostMapping(PAGE + "/{contact}/fortryd")
    @Requires(ArrivalAction.ARRIVAL_CONTACT)
    ModelAndView withdraw(Call call, @PathVariable UUID household, @PathVariable UUID contact) {
        call.run(tx -> contacts.withdraw(tx, household, contact));
        call.page().flash().info("prearrival.contact.withdrawn");
        return call.page().back(ArrivalAddresses.household(household));
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(ArrivalAction.ARRIVAL_SEE)
    @Operation(summary = "prearrival.api.contacts")
    CursorPage<ArrivalContact> listContacts(Call call, @PathVariable UUID id) {
        return CursorPage.whole(call.read(tx -> {
            households.get(tx, id);
            return contacts.of(tx, id);
        }));
    }

    @PostMapping(API)
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(ArrivalAction.ARRIVAL_CONTACT)
    @Operation(summary = "prearrival.api.contact")
    ArrivalContact addContact(Call call, @PathVariable UUID id, @RequestBody ContactInput in) {
        return call.write(tx -> contacts.add(tx, id, in));
    }

    private Household family(Call call, UUID household) {
        return call.read(tx -> households.get(tx, household));
    }

    private ModelAndView show(Call call, UUID household, Form form) {
        return call.page()
                .view("arrivals/contacted")
                .addObject("family", family(call, household))
                .addObject("form", form);
    }
}
