package dk.fodfaeste.home.web;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Requires;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Contacts;
import dk.fodfaeste.people.Contacts.Known;
import dk.fodfaeste.people.Contacts.Reach;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Households;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writing down where a family lives and how its persons are reached. */
@Controller
@RequestMapping("/familier/{id}/kontakt")
class ContactController {

    private static final String VIEW = "home/contact";
    private static final String PROTECTED = "protectedAddress";

    private record Shown(Household family, boolean mayReadAddress) {}

    private final Gate gate;
    private final Households households;
    private final Contacts contacts;

    ContactController(Gate gate, Households households, Contacts contacts) {
        this.gate = gate;
        this.households = households;
        this.contacts = contacts;
    }

    @GetMapping
    @Requires(Action.CONTACT_CHANGE)
    ModelAndView form(Page page, Caller caller, @PathVariable UUID id) {
        Shown shown = shown(caller, id);
        return view(page.view(VIEW), shown, Form.of(values(shown)));
    }

    @PostMapping
    @Requires(Action.CONTACT_CHANGE)
    ModelAndView change(Page page, Caller caller, @PathVariable UUID id, Form form) {
        try {
            gate.run(caller, Action.CONTACT_CHANGE, tx -> {
                Map<UUID, Reach> reach = new HashMap<>();
                for (Person person : households.get(tx, id).persons()) {
                    reach.put(
                            person.id(),
                            new Reach(form.value("phone-" + person.id()), form.value("email-" + person.id())));
                }
                boolean guarded = form.holds(PROTECTED, "true");
                contacts.change(tx, id, new Known(form.value(Contacts.ADDRESS), guarded, reach));
            });
            page.flash().success("home.contact.saved");
            return page.redirect("/familier/" + id);
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return view(page.again(VIEW), shown(caller, id), form.refused(problem, page.words()));
        }
    }

    private Shown shown(Caller caller, UUID id) {
        return gate.read(caller, Action.CONTACT_CHANGE, tx -> {
            Household family = households.get(tx, id);
            return new Shown(
                    family, !family.protectedAddress() || tx.scope().shows(id, Sensitivity.PROTECTED_ADDRESS));
        });
    }

    private static ModelAndView view(ModelAndView view, Shown shown, Form form) {
        return view.addObject("family", shown.family())
                .addObject("mayReadAddress", shown.mayReadAddress())
                .addObject("form", form);
    }

    private static Map<String, String> values(Shown shown) {
        Map<String, String> values = new HashMap<>();
        if (shown.mayReadAddress()) {
            values.put(Contacts.ADDRESS, Objects.requireNonNullElse(shown.family().address(), ""));
            values.put(PROTECTED, String.valueOf(shown.family().protectedAddress()));
        }
        for (Person person : shown.family().persons()) {
            values.put("phone-" + person.id(), Objects.requireNonNullElse(person.phone(), ""));
            values.put("email-" + person.id(), Objects.requireNonNullElse(person.email(), ""));
        }
        return values;
    }
}
