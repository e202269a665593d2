package dk.fodfaeste.administration.audit;

import dk.fodfaeste.access.account.EmergencyAccesses;
import dk.fodfaeste.access.account.EmergencyAccesses.Entry;
import dk.fodfaeste.administration.ActionWords;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.call.Call;
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

    private final AuditTrail trail;
    private final Households households;
    private final EmergencyAccesses accesses;
    private final ActionWords actions;
    private final ChangingActions changing;

    LookupsController(
            AuditTrail trail,
            Households households,
            EmergencyAccesses accesses,
            ActionWords actions,
            ChangingActions changing) {
        this.actions = actions;
        this.changing = changing;
        this.trail = trail;
        this.households = households;
        this.accesses = accesses;
    }

    @GetMapping(AdministrationAddresses.AUDIT + "/sag/{id}")
    @Requires(AdministrationAction.AUDIT_EXPORT)
    ModelAndView paper(Call call, @PathVariable UUID id) {
        Lookups lookups = lookups(call, id, MOST_ON_PAPER + 1);
        boolean more = lookups.rows().size() > MOST_ON_PAPER;
        List<AuditRow> rows = more ? lookups.rows().subList(0, MOST_ON_PAPER) : lookups.rows();
        return call.page()
                .view("administration/lookups")
                .addObject("family", lookups.family())
                .addObject("more", more)
                .addObject(
                        "entries",
                        AuditEntryView.of(new AuditWords(call.page().words(), actions, changing), rows, Map.of()));
    }

    @GetMapping(AdministrationAddresses.AUDIT + "/sag/{id}/excel")
    @Requires(AdministrationAction.AUDIT_EXPORT)
    ResponseEntity<byte[]> excel(Call call, @PathVariable UUID id) {
        Lookups lookups = lookups(call, id, Sheet.MOST_ROWS);
        AuditWords words = new AuditWords(call.page().words(), actions, changing);
        return Sheet.<AuditRow>named(call.page()
                        .t("administration.audit.file", lookups.family().caseNumber()))
                .column(call.page().t("administration.audit.when"), AuditRow::at)
                .column(call.page().t("administration.audit.who"), words::who)
                .column(call.page().t("administration.audit.what"), words::what)
                .column(
                        call.page().t("administration.audit.changed"),
                        row -> call.page().t(row.wrote() ? "administration.audit.yes" : "administration.audit.no"))
                .column(call.page().t("administration.audit.reason"), words::why)
                .with(lookups.rows());
    }

    @GetMapping(AdministrationAddresses.AUDIT + "/noedadgange")
    @Requires(AdministrationAction.GLASS_LIST)
    ModelAndView emergencyAccesses(Call call, @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        List<Entry> found = call.read(tx -> accesses.page(tx, null, after, PAGE_SIZE + 1));
        boolean more = found.size() > PAGE_SIZE;
        List<Entry> shown = more ? found.subList(0, PAGE_SIZE) : found;
        String next = more
                ? AdministrationAddresses.AUDIT + "/noedadgange?efter="
                        + shown.getLast().emergency().id()
                : null;
        return call.page()
                .view("administration/emergencyAccesses")
                .addObject("accesses", shown)
                .addObject("paging", new Paging(null, next, shown.size(), -1));
    }

    private Lookups lookups(Call call, UUID id, int most) {
        return call.read(tx -> {
            Household family = households.get(tx, id);
            AuditFilter about = AuditFilter.about(AuditController.subjects(family));
            return new Lookups(family, trail.page(tx, about, null, most));
        });
    }
}
