package dk.fodfaeste.people.contact;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.contact.Contacts.ContactDetailsInput;
import dk.fodfaeste.people.contact.Contacts.Reach;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    private static final String VERSION = "version";
    private static final String ADDRESS = "address";
    private static final String PROTECTED = "protectedAddress";

    private record Shown(Household family, boolean mayReadAddress) {}

    private final Households households;
    private final Contacts contacts;

    ContactController(Households households, Contacts contacts) {
        this.households = households;
        this.contacts = contacts;
    }

    @GetMapping
    @Requires(PeopleAction.CONTACT_CHANGE)
    ModelAndView form(Call call, @PathVariable UUID id) {
        Shown shown = shown(call, id);
        return view(call, shown, values(shown));
    }

    @PostMapping
    @Requires(PeopleAction.CONTACT_CHANGE)
    ModelAndView change(Call call, @PathVariable UUID id) {
        Map<UUID, Reach> reach = shown(call, id).family().persons().stream()
                .collect(Collectors.toMap(Person::id, person -> reach(call.form(), person.id())));
        return call.perform(ContactDetailsInput.class, (tx, in) -> contacts.change(tx, id, in, reach))
                .success("people.contact.saved")
                .to("/familier/" + id)
                .overtaken(Contacts.CHANGED, form -> overtaken(call, shown(call, id), form))
                .orAgain(form -> view(call, shown(call, id), form));
    }

    private static Reach reach(Form form, UUID person) {
        return new Reach(form.value("phone-" + person), form.value("email-" + person));
    }

    /** The input stays, beside what somebody else has written meanwhile; saved once more, it takes its place. */
    private static ModelAndView overtaken(Call call, Shown shown, Form form) {
        Map<String, String> standing = new LinkedHashMap<>();
        Form now = values(shown);
        Page page = call.page();
        if (shown.mayReadAddress()) {
            compare(standing, page.t("people.contact.address"), now.value(ADDRESS), form.value(ADDRESS));
            compare(
                    standing,
                    page.t("people.protected"),
                    page.t("people.contact.protected." + now.holds(PROTECTED, "true")),
                    page.t("people.contact.protected." + form.holds(PROTECTED, "true")));
        }
        for (Person person : shown.family().persons()) {
            for (String field : List.of("phone", "email")) {
                String name = field + "-" + person.id();
                compare(
                        standing,
                        page.t("people.contact.of", page.t("people.contact.label." + field), person.name()),
                        now.value(name),
                        form.value(name));
            }
        }
        return view(call, shown, form.with(VERSION, now.value(VERSION))).addObject("standing", standing);
    }

    private static void compare(Map<String, String> standing, String label, String now, String typed) {
        if (!now.equals(typed)) {
            standing.put(label, now);
        }
    }

    private Shown shown(Call call, UUID id) {
        return call.read(tx -> {
            Household family = households.get(tx, id);
            return new Shown(family, !family.protectedAddress() || tx.scope().shows(id, Sensitivity.PROTECTED_ADDRESS));
        });
    }

    private static ModelAndView view(Call call, Shown shown, Form form) {
        return call.page()
                .view("people/contact")
                .addObject("family", shown.family())
                .addObject("mayReadAddress", shown.mayReadAddress())
                .addObject("form", form);
    }

    private static Form values(Shown shown) {
        Form form = Form.of(ContactDetailsInput.class).with(VERSION, Contacts.version(shown.family()));
        if (shown.mayReadAddress()) {
            form = form.with(ADDRESS, text(shown.family().address()))
                    .with(PROTECTED, String.valueOf(shown.family().protectedAddress()));
        }
        for (Person person : shown.family().persons()) {
            form = form.with("phone-" + person.id(), text(person.phone()))
                    .with("email-" + person.id(), text(person.email()));
        }
        return form;
    }

    private static String text(@Nullable String known) {
        return Objects.requireNonNullElse(known, "");
    }
}
