package dk.fodfaeste.people.team;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.team.ContactPersons.Breach;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.list.Paging;
import dk.fodfaeste.ui.sheet.Sheet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Families that have more contact persons than the cap allows, and children who came alone without exactly one. */
@Controller
@RequestMapping("/familier/kontaktpersoner")
class BreachController {

    private static final int PAGE_SIZE = 50;

    private final Gate gate;
    private final ContactPersons contacts;

    BreachController(Gate gate, ContactPersons contacts) {
        this.gate = gate;
        this.contacts = contacts;
    }

    @GetMapping
    @Requires(PeopleAction.CONTACT_PERSON_BREACHES)
    ModelAndView list(Caller caller, Page page, @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        List<Breach> found = gate.read(
                caller, PeopleAction.CONTACT_PERSON_BREACHES, tx -> contacts.breaches(tx, after, PAGE_SIZE + 1));
        boolean more = found.size() > PAGE_SIZE;
        List<Breach> shown = more ? found.subList(0, PAGE_SIZE) : found;
        String next =
                more ? "/familier/kontaktpersoner?efter=" + shown.getLast().household() : null;
        return page.view("people/breaches")
                .addObject("breaches", shown)
                .addObject("mayChange", Permissions.may(caller, PeopleAction.CONTACT_PERSON_CHANGE))
                .addObject("paging", new Paging(null, next, shown.size(), -1));
    }

    @GetMapping("/excel")
    @Requires(PeopleAction.CONTACT_PERSON_BREACHES)
    ResponseEntity<byte[]> excel(Caller caller, Page page) {
        List<Breach> all = gate.read(
                caller, PeopleAction.CONTACT_PERSON_BREACHES, tx -> contacts.breaches(tx, null, Sheet.MOST_ROWS));
        return Sheet.<Breach>named(page.t("people.breaches.file"))
                .column(page.t("people.breaches.case"), Breach::caseNumber)
                .column(page.t("people.breaches.family"), Breach::name)
                .column(page.t("people.breaches.count"), Breach::count)
                .column(page.t("people.breaches.cap"), Breach::most)
                .column(page.t("people.breaches.kind"), breach -> what(page, breach))
                .column(page.t("people.contacts.heading"), breach -> String.join(", ", breach.persons()))
                .with(all);
    }

    private static String what(Page page, Breach breach) {
        return page.t("people.breaches." + (breach.group().exact() ? "exact" : "most"), breach.count(), breach.most());
    }
}
