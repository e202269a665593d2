package dk.fodfaeste.people.team;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.team.ContactPersons.ContactInput;
import dk.fodfaeste.people.team.ContactPersons.Held;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Whom a family turns to: the page, and the same for other systems. */
@Controller
@Tag(name = "households")
class ContactPersonEndpoints {

    private static final String PAGE = "/familier/{id}/kontaktpersoner";
    private static final String API = "/api/v1/households/{id}/contact-persons";

    private record Shown(Household family, Held held, List<Option> colleagues) {}

    /**
     * A household's contact persons.
     *
     * @param cap    how many it may have
     * @param exact  whether fewer are a breach too
     * @param source of the cap
     */
    record ContactsResponse(
            int cap, boolean exact, String source, boolean breach, List<ContactPerson> now, List<ContactPerson> past) {

        static ContactsResponse of(Held held) {
            return new ContactsResponse(
                    held.cap().most(),
                    held.cap().group().exact(),
                    held.cap().source(),
                    held.breaks(),
                    held.now(),
                    held.past());
        }
    }

    private final Households households;
    private final ContactPersons contacts;
    private final Directory directory;

    ContactPersonEndpoints(Households households, ContactPersons contacts, Directory directory) {
        this.households = households;
        this.contacts = contacts;
        this.directory = directory;
    }

    @GetMapping(PAGE)
    @Requires(PeopleAction.CONTACT_PERSON_SEE)
    ModelAndView see(Call call, @PathVariable UUID id) {
        return show(call, id, Form.of(ContactInput.class));
    }

    @PostMapping(PAGE)
    @Requires(PeopleAction.CONTACT_PERSON_CHANGE)
    ModelAndView add(Call call, @PathVariable UUID id) {
        return call.perform(ContactInput.class, (tx, in) -> contacts.add(tx, id, in.account()))
                .success("people.contacts.added")
                .to(path(id))
                .orAgain(form -> show(call, id, form));
    }

    @PostMapping(PAGE + "/{before}/afloes")
    @Requires(PeopleAction.CONTACT_PERSON_CHANGE)
    ModelAndView replace(Call call, @PathVariable UUID id, @PathVariable UUID before) {
        return call.perform(ContactInput.class, (tx, in) -> contacts.replace(tx, id, before, in.account()))
                .success("people.contacts.replaced")
                .to(path(id))
                .orAgain(form -> show(call, id, form));
    }

    @PostMapping(PAGE + "/{contact}/afslut")
    @Requires(PeopleAction.CONTACT_PERSON_CHANGE)
    ModelAndView end(Call call, @PathVariable UUID id, @PathVariable UUID contact) {
        ContactPerson ended = call.write(tx -> contacts.end(tx, id, contact));
        call.page()
                .flash()
                .undoable(path(id) + "/fortryd?konto=" + ended.account(), "people.contacts.ended", ended.name());
        return call.page().redirect(path(id));
    }

    @PostMapping(PAGE + "/fortryd")
    @Requires(PeopleAction.CONTACT_PERSON_CHANGE)
    ModelAndView undo(Call call, @PathVariable UUID id, @RequestParam UUID konto) {
        call.run(tx -> contacts.add(tx, id, konto));
        call.page().flash().success("people.contacts.added");
        return call.page().redirect(path(id));
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(PeopleAction.CONTACT_PERSON_SEE)
    @Operation(summary = "people.api.contacts")
    ContactsResponse getContactPersons(Call call, @PathVariable UUID id) {
        return call.read(tx -> response(tx, id));
    }

    @PostMapping(API)
    @ResponseBody
    @Requires(PeopleAction.CONTACT_PERSON_CHANGE)
    @Refuses(409)
    @Operation(summary = "people.api.contacts.add")
    ContactsResponse addContactPerson(Call call, @PathVariable UUID id, @RequestBody ContactInput in) {
        return call.write(tx -> {
            contacts.add(tx, id, in.account());
            return response(tx, id);
        });
    }

    @PostMapping(API + "/{contact}/replace")
    @ResponseBody
    @Requires(PeopleAction.CONTACT_PERSON_CHANGE)
    @Refuses(409)
    @Operation(summary = "people.api.contacts.replace")
    ContactsResponse replaceContactPerson(
            Call call, @PathVariable UUID id, @PathVariable UUID contact, @RequestBody ContactInput in) {
        return call.write(tx -> {
            contacts.replace(tx, id, contact, in.account());
            return response(tx, id);
        });
    }

    @PostMapping(API + "/{contact}/end")
    @ResponseBody
    @Requires(PeopleAction.CONTACT_PERSON_CHANGE)
    @Refuses(409)
    @Operation(summary = "people.api.contacts.end")
    ContactsResponse endContactPerson(Call call, @PathVariable UUID id, @PathVariable UUID contact) {
        return call.write(tx -> {
            contacts.end(tx, id, contact);
            return response(tx, id);
        });
    }

    private ContactsResponse response(Tx tx, UUID id) {
        return ContactsResponse.of(contacts.of(tx, id));
    }

    private ModelAndView show(Call call, UUID id, Form form) {
        boolean changing = call.may(PeopleAction.CONTACT_PERSON_CHANGE);
        Shown shown = call.read(PeopleAction.CONTACT_PERSON_SEE, tx -> {
            Household family = households.get(tx, id);
            return new Shown(family, contacts.of(tx, family), changing ? colleagues(tx) : List.of());
        });
        return call.page()
                .view("people/contactPersons")
                .addObject("family", shown.family())
                .addObject("held", shown.held())
                .addObject("colleagues", shown.colleagues())
                .addObject("changing", changing)
                .addObject("form", form);
    }

    private List<Option> colleagues(Tx tx) {
        return directory.colleagues(tx).stream()
                .map(each -> new Option(each.account().toString(), each.name()))
                .toList();
    }

    private static String path(UUID id) {
        return "/familier/" + id + "/kontaktpersoner";
    }
}
