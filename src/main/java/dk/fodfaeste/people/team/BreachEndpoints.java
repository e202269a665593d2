package dk.fodfaeste.people.team;

import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.team.ContactPersonCaps.Group;
import dk.fodfaeste.people.team.ContactPersons.Breach;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.list.Paging;
import dk.fodfaeste.ui.sheet.Sheet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Families that have more contact persons than the cap allows, and children who came alone without exactly one. */
@Controller
@Tag(name = "households")
class BreachEndpoints {

    private static final String PAGE = "/familier/kontaktpersoner";
    private static final int PAGE_SIZE = 50;

    /** A household that breaks its cap. */
    record BreachResponse(UUID household, String caseNumber, Group group, int count, int cap) {

        static BreachResponse of(Breach breach) {
            return new BreachResponse(
                    breach.household(), breach.caseNumber(), breach.group(), breach.count(), breach.most());
        }
    }

    private final ContactPersons contacts;

    BreachEndpoints(ContactPersons contacts) {
        this.contacts = contacts;
    }

    @GetMapping(PAGE)
    @Requires(PeopleAction.CONTACT_PERSON_BREACHES)
    ModelAndView list(Call call, @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        List<Breach> found = call.read(tx -> contacts.breaches(tx, after, PAGE_SIZE + 1));
        boolean more = found.size() > PAGE_SIZE;
        List<Breach> shown = more ? found.subList(0, PAGE_SIZE) : found;
        String next = more ? PAGE + "?efter=" + shown.getLast().household() : null;
        return call.page()
                .view("people/breaches")
                .addObject("breaches", shown)
                .addObject("mayChange", call.may(PeopleAction.CONTACT_PERSON_CHANGE))
                .addObject("paging", new Paging(null, next, shown.size(), -1));
    }

    @GetMapping(PAGE + "/excel")
    @Requires(PeopleAction.CONTACT_PERSON_BREACHES)
    ResponseEntity<byte[]> excel(Call call) {
        Page page = call.page();
        List<Breach> all = call.read(tx -> contacts.breaches(tx, null, Sheet.MOST_ROWS));
        return Sheet.<Breach>named(page.t("people.breaches.file"))
                .column(page.t("people.breaches.case"), Breach::caseNumber)
                .column(page.t("people.breaches.family"), Breach::name)
                .column(page.t("people.breaches.count"), Breach::count)
                .column(page.t("people.breaches.cap"), Breach::most)
                .column(page.t("people.breaches.kind"), breach -> what(page, breach))
                .column(page.t("people.contacts.heading"), breach -> String.join(", ", breach.persons()))
                .with(all);
    }

    @GetMapping("/api/v1/contact-person-breaches")
    @ResponseBody
    @Requires(PeopleAction.CONTACT_PERSON_BREACHES)
    @Operation(summary = "people.api.contacts.breaches")
    CursorPage<BreachResponse> listContactPersonBreaches(
            Call call,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = CursorPage.limit(limit);
        List<Breach> found = call.read(tx -> contacts.breaches(tx, after, most + 1));
        return CursorPage.of(
                found, most, BreachResponse::of, last -> last.household().toString());
    }

    private static String what(Page page, Breach breach) {
        return page.t("people.breaches." + (breach.group().exact() ? "exact" : "most"), breach.count(), breach.most());
    }
}
