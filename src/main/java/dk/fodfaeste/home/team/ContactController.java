package dk.fodfaeste.home.team;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.household.Contacts;
import dk.fodfaeste.people.household.Contacts.Known;
import dk.fodfaeste.people.household.Contacts.Reach;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
    private static final String VERSION = "version";
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
    @Requires(PeopleAction.CONTACT_CHANGE)
    ModelAndView form(Page page, Caller caller, @PathVariable UUID id) {
        Shown shown = shown(caller, id);
        return view(page.view(VIEW), shown, Form.of(values(shown)));
    }

    @PostMapping
    @Requires(PeopleAction.CONTACT_CHANGE)
    ModelAndView change(Page page, Caller caller, @PathVariable UUID id, Form form) {
        try {
            gate.run(caller, PeopleAction.CONTACT_CHANGE, tx -> {
                Map<UUID, Reach> reach = new HashMap<>();
                for (Person person : households.get(tx, id).persons()) {
                    reach.put(
                            person.id(),
                            new Reach(form.value("phone-" + person.id()), form.value("email-" + person.id())));
                }
                boolean guarded = form.holds(PROTECTED, "true");
                contacts.change(tx, id, new Known(form.value(VERSION), form.value(Contacts.ADDRESS), guarded, reach));
            });
            page.flash().success("home.contact.saved");
            return page.redirect("/familier/" + id);
        } catch (Problem problem) {
            if (problem.key().equals(Contacts.CHANGED)) {
                return overtaken(page, shown(caller, id), form);
            }
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return view(page.again(VIEW), shown(caller, id), form.refused(problem, page.words()));
        }
    }

    /** The input stays, beside what somebody else has written meanwhile; saved once more, it takes its place. */
    private static ModelAndView overtaken(Page page, Shown shown, Form form) {
        Map<String, String> standing = new LinkedHashMap<>();
        Map<String, String> now = values(shown);
        if (shown.mayReadAddress()) {
            say(standing, page.t("home.arrival.address"), now.get(Contacts.ADDRESS), form.value(Contacts.ADDRESS));
            say(
                    standing,
                    page.t("people.protected"),
                    page.t("true".equals(now.get(PROTECTED)) ? "home.history.yes" : "home.history.no"),
                    page.t(form.holds(PROTECTED, "true") ? "home.history.yes" : "home.history.no"));
        }
        for (Person person : shown.family().persons()) {
            for (String field : List.of("phone", "email")) {
                String name = field + "-" + person.id();
                say(
                        standing,
                        page.t("home.contact.of", page.t("home.contact." + field), person.name()),
                        now.get(name),
                        form.value(name));
            }
        }
        return view(page.view(HttpStatus.CONFLICT, VIEW), shown, form.with(VERSION, Contacts.version(shown.family())))
                .addObject("standing", standing);
    }

    private static void say(Map<String, String> standing, String label, @Nullable String now, String typed) {
        String known = Objects.requireNonNullElse(now, "");
        if (!known.equals(typed)) {
            standing.put(label, known);
        }
    }

    private Shown shown(Caller caller, UUID id) {
        return gate.read(caller, PeopleAction.CONTACT_CHANGE, tx -> {
            Household family = households.get(tx, id);
            return new Shown(family, !family.protectedAddress() || tx.scope().shows(id, Sensitivity.PROTECTED_ADDRESS));
        });
    }

    private static ModelAndView view(ModelAndView view, Shown shown, Form form) {
        return view.addObject("family", shown.family())
                .addObject("mayReadAddress", shown.mayReadAddress())
                .addObject("form", form);
    }

    private static Map<String, String> values(Shown shown) {
        Map<String, String> values = new HashMap<>();
        values.put(VERSION, Contacts.version(shown.family()));
        if (shown.mayReadAddress()) {
            values.put(
                    Contacts.ADDRESS, Objects.requireNonNullElse(shown.family().address(), ""));
            values.put(PROTECTED, String.valueOf(shown.family().protectedAddress()));
        }
        for (Person person : shown.family().persons()) {
            values.put("phone-" + person.id(), Objects.requireNonNullElse(person.phone(), ""));
            values.put("email-" + person.id(), Objects.requireNonNullElse(person.email(), ""));
        }
        return values;
    }
}
