package dk.fodfaeste.administration.audit;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.account.EmergencyAccesses;
import dk.fodfaeste.access.account.EmergencyAccesses.Entry;
import dk.fodfaeste.administration.ActionWords;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.list.Paging;
import dk.fodfaeste.ui.sheet.Sheet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a citizen may ask for: everyone who has looked at her case. And who has opened closed cases against a reason. */
@Controller
class LookupsController {

    /** More are in the workbook. */
    private static final int MOST_ON_PAPER = 2000;

    private static final int PAGE_SIZE = 50;

    private record Lookups(Household family, List<AuditRow> rows) {}

    private final Gate gate;
    private final AuditTrail trail;
    private final Households households;
    private final EmergencyAccesses openings;
    private final ActionWords actions;

    LookupsController(
            Gate gate, AuditTrail trail, Households households, EmergencyAccesses openings, ActionWords actions) {
        this.actions = actions;
        this.gate = gate;
        this.trail = trail;
        this.households = households;
        this.openings = openings;
    }

    @GetMapping(AdministrationAddresses.AUDIT + "/sag/{id}")
    @Requires(AdministrationAction.AUDIT_EXPORT)
    ModelAndView paper(Caller caller, Page page, @PathVariable UUID id) {
        Lookups lookups = lookups(caller, id, MOST_ON_PAPER + 1);
        boolean more = lookups.rows().size() > MOST_ON_PAPER;
        List<AuditRow> rows = more ? lookups.rows().subList(0, MOST_ON_PAPER) : lookups.rows();
        return page.view("home/lookups")
                .addObject("family", lookups.family())
                .addObject("more", more)
                .addObject("entries", AuditEntryView.of(new AuditWords(page.words(), actions), rows, Map.of()));
    }

    @GetMapping(AdministrationAddresses.AUDIT + "/sag/{id}/excel")
    @Requires(AdministrationAction.AUDIT_EXPORT)
    ResponseEntity<byte[]> excel(Caller caller, Page page, @PathVariable UUID id) {
        Lookups lookups = lookups(caller, id, Sheet.MOST_ROWS);
        AuditWords words = new AuditWords(page.words(), actions);
        return Sheet.<AuditRow>named(page.t("home.audit.file", lookups.family().caseNumber()))
                .column(page.t("home.audit.when"), AuditRow::at)
                .column(page.t("home.audit.who"), words::who)
                .column(page.t("home.audit.what"), words::what)
                .column(page.t("home.audit.changed"), row -> page.t(row.wrote() ? "home.audit.yes" : "home.audit.no"))
                .column(page.t("home.audit.reason"), words::why)
                .with(lookups.rows());
    }

    @GetMapping(AdministrationAddresses.AUDIT + "/noedadgange")
    @Requires(AdministrationAction.GLASS_LIST)
    ModelAndView openings(
            Caller caller, Page page, @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        List<Entry> found =
                gate.read(caller, AdministrationAction.GLASS_LIST, tx -> openings.page(tx, null, after, PAGE_SIZE + 1));
        boolean more = found.size() > PAGE_SIZE;
        List<Entry> shown = more ? found.subList(0, PAGE_SIZE) : found;
        String next = more
                ? AdministrationAddresses.AUDIT + "/noedadgange?efter="
                        + shown.getLast().opening().id()
                : null;
        return page.view("home/openings")
                .addObject("openings", shown)
                .addObject("paging", new Paging(null, next, shown.size(), -1));
    }

    private Lookups lookups(Caller caller, UUID id, int most) {
        return gate.read(caller, AdministrationAction.AUDIT_EXPORT, tx -> {
            Household family = households.get(tx, id);
            AuditFilter about = AuditFilter.about(AuditController.subjects(family));
            return new Lookups(family, trail.page(tx, about, null, most));
        });
    }
}
