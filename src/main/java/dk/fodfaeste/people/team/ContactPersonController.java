package dk.fodfaeste.people.team;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Chosen;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whom a family turns to. */
@Controller
@RequestMapping("/familier/{id}/kontaktpersoner")
class ContactPersonController {

    private static final String VIEW = "people/contactPersons";
    private static final String ACCOUNT = "account";

    private record Shown(Household family, ContactPersons.Held held, List<Option> colleagues) {}

    private final Gate gate;
    private final Households households;
    private final ContactPersons contacts;
    private final Directory directory;

    ContactPersonController(Gate gate, Households households, ContactPersons contacts, Directory directory) {
        this.gate = gate;
        this.households = households;
        this.contacts = contacts;
        this.directory = directory;
    }

    @GetMapping
    @Requires(PeopleAction.CONTACT_PERSON_SEE)
    ModelAndView see(Caller caller, Page page, @PathVariable UUID id) {
        return show(caller, page, page.view(VIEW), id, Form.empty());
    }

    @PostMapping
    @Requires(PeopleAction.CONTACT_PERSON_CHANGE)
    ModelAndView add(Caller caller, Page page, @PathVariable UUID id, Form form) {
        return change(
                caller,
                page,
                id,
                form,
                "people.contacts.added",
                tx -> contacts.add(tx, id, Chosen.uuid(form, ACCOUNT)));
    }

    @PostMapping("/{before}/afloes")
    @Requires(PeopleAction.CONTACT_PERSON_CHANGE)
    ModelAndView replace(Caller caller, Page page, @PathVariable UUID id, @PathVariable UUID before, Form form) {
        return change(
                caller,
                page,
                id,
                form,
                "people.contacts.replaced",
                tx -> contacts.replace(tx, id, before, Chosen.uuid(form, ACCOUNT)));
    }

    @PostMapping("/{contact}/afslut")
    @Requires(PeopleAction.CONTACT_PERSON_CHANGE)
    ModelAndView end(Caller caller, Page page, @PathVariable UUID id, @PathVariable UUID contact) {
        ContactPerson ended =
                gate.write(caller, PeopleAction.CONTACT_PERSON_CHANGE, tx -> contacts.end(tx, id, contact));
        page.flash().undoable(path(id) + "/fortryd?konto=" + ended.account(), "people.contacts.ended", ended.name());
        return page.redirect(path(id));
    }

    @PostMapping("/fortryd")
    @Requires(PeopleAction.CONTACT_PERSON_CHANGE)
    ModelAndView undo(Caller caller, Page page, @PathVariable UUID id, @RequestParam UUID konto) {
        gate.run(caller, PeopleAction.CONTACT_PERSON_CHANGE, tx -> contacts.add(tx, id, konto));
        page.flash().success("people.contacts.added");
        return page.redirect(path(id));
    }

    private ModelAndView change(Caller caller, Page page, UUID id, Form form, String done, Consumer<WriteTx> work) {
        try {
            gate.run(caller, PeopleAction.CONTACT_PERSON_CHANGE, work);
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return show(caller, page, page.again(VIEW), id, form.refused(problem, page.words()));
        }
        page.flash().success(done);
        return page.redirect(path(id));
    }

    private ModelAndView show(Caller caller, Page page, ModelAndView view, UUID id, Form form) {
        boolean changing = Permissions.may(caller, PeopleAction.CONTACT_PERSON_CHANGE);
        Shown shown = gate.read(caller, PeopleAction.CONTACT_PERSON_SEE, tx -> {
            Household family = households.get(tx, id);
            return new Shown(family, contacts.of(tx, family), changing ? colleagues(tx) : List.of());
        });
        return view.addObject("family", shown.family())
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
