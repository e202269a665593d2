package dk.fodfaeste.arrivals.contact;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.Fields;
import dk.fodfaeste.arrivals.register.RegisterView;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleWords;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.LocalAddress;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writes down that somebody has been in contact with a family before it came. */
@Controller
@RequestMapping(ArrivalAddresses.ARRIVALS + "/{household}/kontakt")
class ContactedController {

    private static final String VIEW = "arrivals/contacted";

    private final Gate gate;
    private final ArrivalContacts contacts;
    private final Households households;

    ContactedController(Gate gate, ArrivalContacts contacts, Households households) {
        this.gate = gate;
        this.contacts = contacts;
        this.households = households;
    }

    @GetMapping
    @Requires(ArrivalAction.ARRIVAL_CONTACT)
    ModelAndView form(Caller caller, Page page, @PathVariable("household") UUID household) {
        Form form = Form.of(Map.of("day", page.f().today().toString(), "by", caller.name()));
        return page.view(VIEW).addObject("family", family(caller, household)).addObject("form", form);
    }

    @PostMapping
    @Requires(ArrivalAction.ARRIVAL_CONTACT)
    ModelAndView add(Caller caller, Page page, Form form, @PathVariable("household") UUID household) {
        try {
            Fields fields = new Fields(form);
            ArrivalContacts.ContactInput told = new ArrivalContacts.ContactInput(
                    fields.date("day"),
                    fields.choice("how", ArrivalContact.How.class),
                    form.value("by"),
                    form.value("outcome"),
                    form.value("step"),
                    form.value("area"));
            fields.check();
            ArrivalContact contact =
                    gate.write(caller, ArrivalAction.ARRIVAL_CONTACT, tx -> contacts.add(tx, household, told));
            page.flash()
                    .undoable(
                            ArrivalAddresses.household(household) + "/kontakt/" + contact.id() + "/fortryd",
                            "prearrival.contact.noted",
                            new PeopleWords(page.words()).family(family(caller, household)));
            String back = form.value(RegisterView.RETURN_TO);
            return page.redirect(
                    LocalAddress.isLocal(back) ? back : ArrivalAddresses.household(household) + "#kontakt");
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return page.again(VIEW)
                    .addObject("family", family(caller, household))
                    .addObject("form", form.refused(problem, page.words()));
        }
    }

    @PostMapping("/{contact}/fortryd")
    @Requires(ArrivalAction.ARRIVAL_CONTACT)
    ModelAndView withdraw(
            Caller caller,
            Page page,
            @PathVariable("household") UUID household,
            @PathVariable("contact") UUID contact) {
        gate.run(caller, ArrivalAction.ARRIVAL_CONTACT, tx -> contacts.withdraw(tx, household, contact));
        page.flash().info("prearrival.contact.withdrawn");
        return page.back(ArrivalAddresses.household(household));
    }

    private Household family(Caller caller, UUID household) {
        return gate.read(caller, ArrivalAction.ARRIVAL_CONTACT, tx -> households.get(tx, household));
    }
}
