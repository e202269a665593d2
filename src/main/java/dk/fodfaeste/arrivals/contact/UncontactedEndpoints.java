package dk.fodfaeste.arrivals.contact;

import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.contact.ArrivalContacts.Uncontacted;
import dk.fodfaeste.people.PeopleWords;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.sheet.Sheet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Whom nobody has been in contact with yet, as a list to call from. */
@Controller
@Tag(name = "arrivals")
class UncontactedEndpoints {

    private static final int PAGE_SIZE = 50;

    /**
     * A household whom nobody has been in contact with.
     *
     * @param deciding       the day that preparations aim at
     * @param lessThanAMonth whether less than a month is left
     */
    record UncontactedResponse(
            UUID household,
            String caseNumber,
            int persons,
            LocalDate expectedDate,
            @Nullable LocalDate responsibility,
            LocalDate deciding,
            boolean lessThanAMonth) {

        static UncontactedResponse of(Uncontacted row, LocalDate today) {
            return new UncontactedResponse(
                    row.family().id(),
                    row.family().caseNumber(),
                    row.family().size(),
                    row.arrival().expectedDate(),
                    row.arrival().responsibility(),
                    row.arrival().deciding(),
                    row.isShort(today));
        }
    }

    private final ArrivalContacts contacts;

    UncontactedEndpoints(ArrivalContacts contacts) {
        this.contacts = contacts;
    }

    @GetMapping(ArrivalAddresses.UNCONTACTED)
    @Requires(ArrivalAction.ARRIVAL_UNCONTACTED)
    ModelAndView list(Call call, @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        List<Uncontacted> found = call.read(tx -> contacts.uncontacted(tx, after, PAGE_SIZE + 1));
        List<Uncontacted> shown = found.size() > PAGE_SIZE ? found.subList(0, PAGE_SIZE) : found;
        return call.page()
                .view("arrivals/uncontacted")
                .addObject(
                        "view",
                        new UncontactedView(
                                shown,
                                found.size() > PAGE_SIZE
                                        ? shown.getLast().family().id()
                                        : null,
                                after != null,
                                call.may(ArrivalAction.ARRIVAL_CONTACT),
                                call.may(ArrivalAction.ARRIVAL_SEE)));
    }

    @GetMapping(ArrivalAddresses.UNCONTACTED + "/excel")
    @Requires(ArrivalAction.ARRIVAL_UNCONTACTED)
    ResponseEntity<byte[]> export(Call call) {
        Page page = call.page();
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
                .with(call.read(tx -> contacts.uncontacted(tx, null, Sheet.MOST_ROWS)));
    }

    @GetMapping("/api/v1/arrivals/not-contacted")
    @ResponseBody
    @Requires(ArrivalAction.ARRIVAL_UNCONTACTED)
    @Operation(summary = "prearrival.api.uncontacted")
    CursorPage<UncontactedResponse> listNotContacted(
            Call call,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = CursorPage.limit(limit);
        return call.read(tx -> CursorPage.of(
                contacts.uncontacted(tx, after, most + 1),
                most,
                row -> UncontactedResponse.of(row, tx.today()),
                last -> last.family().id().toString()));
    }
}
