package dk.fodfaeste.arrivals.contact;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.contact.ArrivalContacts.Uncontacted;
import dk.fodfaeste.people.PeopleWords;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.sheet.Sheet;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whom nobody has been in contact with yet, as a list to call from. */
@Controller
@RequestMapping(ArrivalAddresses.UNCONTACTED)
class UncontactedController {

    private static final int PAGE_SIZE = 50;

    private final Gate gate;
    private final ArrivalContacts contacts;

    UncontactedController(Gate gate, ArrivalContacts contacts) {
        this.gate = gate;
        this.contacts = contacts;
    }

    @GetMapping
    @Requires(ArrivalAction.ARRIVAL_UNCONTACTED)
    ModelAndView list(Caller caller, Page page, @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        List<Uncontacted> found = find(caller, after, PAGE_SIZE + 1);
        List<Uncontacted> shown = found.size() > PAGE_SIZE ? found.subList(0, PAGE_SIZE) : found;
        return page.view("arrivals/uncontacted")
                .addObject(
                        "view",
                        new UncontactedView(
                                shown,
                                found.size() > PAGE_SIZE
                                        ? shown.getLast().family().id()
                                        : null,
                                after != null,
                                Permissions.may(caller, ArrivalAction.ARRIVAL_CONTACT),
                                Permissions.may(caller, ArrivalAction.ARRIVAL_SEE)));
    }

    @GetMapping("/excel")
    @Requires(ArrivalAction.ARRIVAL_UNCONTACTED)
    ResponseEntity<byte[]> export(Caller caller, Page page) {
        PeopleWords who = new PeopleWords(page.words());
        return Sheet.<Uncontacted>named(page.t("prearrival.uncontacted.file"))
                .column(page.t("arrivals.list.family"), row -> who.family(row.family()))
                .column(page.t("people.families.case"), row -> row.family().caseNumber())
                .column(page.t("people.families.persons"), row -> row.family().size())
                .column(
                        page.t("arrivals.list.language"),
                        row -> who.language(row.family().language()))
                .column(
                        page.t("people.families.kind"),
                        row -> who.kind(row.family().kind()))
                .column(page.t("arrivals.list.centre"), row -> row.arrival().centre())
                .column(
                        page.t("arrivals.field.responsibility"),
                        row -> row.arrival().responsibility())
                .column(
                        page.t("arrivals.field.expectedDate"),
                        row -> row.arrival().expectedDate())
                .column(
                        page.t("prearrival.uncontacted.days"),
                        row -> ChronoUnit.DAYS.between(
                                page.f().today(), row.arrival().deciding()))
                .column(
                        page.t("prearrival.uncontacted.short"),
                        row -> page.t(row.isShort(page.f().today()) ? "prearrival.yes" : "prearrival.no"))
                .with(find(caller, null, Sheet.MOST_ROWS));
    }

    private List<Uncontacted> find(Caller caller, @Nullable UUID after, int limit) {
        return gate.read(caller, ArrivalAction.ARRIVAL_UNCONTACTED, tx -> contacts.uncontacted(tx, after, limit));
    }
}
