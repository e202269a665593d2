package dk.fodfaeste.administration.audit;

import dk.fodfaeste.access.Reason;
import dk.fodfaeste.access.account.EmergencyAccesses;
import dk.fodfaeste.access.account.EmergencyAccesses.Entry;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.audit.AuditFilter.Kind;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.api.ApiDates;
import dk.fodfaeste.ui.api.Codes;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.call.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail, for a municipality's own system of control. */
@RestController
@Tag(name = "audit")
@RequestMapping("/api/v1")
class AuditApi {

    private final AuditTrail trail;
    private final Households households;
    private final EmergencyAccesses accesses;

    AuditApi(AuditTrail trail, Households households, EmergencyAccesses accesses) {
        this.trail = trail;
        this.households = households;
        this.accesses = accesses;
    }

    /** Why; one of the codes, and words. */
    record WhyResponse(String code, String explanation) {

        static WhyResponse of(Reason reason) {
            return new WhyResponse(Codes.of(reason.code()), reason.explanation());
        }
    }

    /** Who did what, when and why; neither person nor system where it was the product itself. */
    record AuditResponse(
            UUID id,
            OffsetDateTime at,
            @Nullable String person,
            @Nullable String system,
            String action,
            boolean wrote,
            List<UUID> subjects,
            @Nullable WhyResponse reason) {

        static AuditResponse of(AuditRow row) {
            return new AuditResponse(
                    row.id(),
                    ApiDates.danish(row.at()),
                    row.person(),
                    row.system(),
                    row.action().toLowerCase(Locale.ROOT).replace('_', '-'),
                    row.wrote(),
                    row.subjects(),
                    row.reason() == null ? null : WhyResponse.of(row.reason()));
        }
    }

    /** A case that somebody opened for herself. */
    record EmergencyAccessResponse(
            UUID id,
            UUID household,
            String caseNumber,
            String by,
            List<String> sensitivities,
            OffsetDateTime openedAt,
            OffsetDateTime until,
            @Nullable OffsetDateTime closedAt,
            WhyResponse reason) {

        static EmergencyAccessResponse of(Entry told) {
            return new EmergencyAccessResponse(
                    told.emergency().id(),
                    told.emergency().household(),
                    told.emergency().caseNumber(),
                    told.by(),
                    told.emergency().sensitivities().stream()
                            .sorted()
                            .map(Codes::of)
                            .toList(),
                    ApiDates.danish(told.openedAt()),
                    ApiDates.danish(told.emergency().until()),
                    ApiDates.danishOrNull(told.closedAt()),
                    WhyResponse.of(told.emergency().reason()));
        }
    }

    @GetMapping("/audit")
    @Requires(AdministrationAction.AUDIT_SEE)
    @Operation(summary = "administration.audit.api.list")
    CursorPage<AuditResponse> listAudit(
            Call call,
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @Nullable UUID token,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = CursorPage.limit(limit);
        Instant begin = from == null ? null : ApiDates.moment("from", from);
        Instant end = until == null ? null : ApiDates.moment("until", until);
        AuditFilter filter = new AuditFilter(Set.of(), account, token, begin, end, Kind.ALL);
        List<AuditRow> found = call.read(tx -> trail.page(tx, filter, after, most + 1));
        return CursorPage.of(found, most, AuditResponse::of, last -> last.id().toString());
    }

    @GetMapping("/households/{id}/lookups")
    @Requires(AdministrationAction.AUDIT_EXPORT)
    @Operation(summary = "administration.audit.api.lookups")
    CursorPage<AuditResponse> listLookups(
            Call call,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = CursorPage.limit(limit);
        List<AuditRow> found = call.read(tx -> {
            Household family = households.get(tx, id);
            Set<UUID> subjects =
                    new HashSet<>(family.persons().stream().map(Person::id).toList());
            subjects.add(family.id());
            return trail.page(tx, AuditFilter.about(subjects), after, most + 1);
        });
        return CursorPage.of(found, most, AuditResponse::of, last -> last.id().toString());
    }

    @GetMapping("/openings")
    @Requires(AdministrationAction.GLASS_LIST)
    @Operation(summary = "administration.audit.api.openings")
    CursorPage<EmergencyAccessResponse> listOpenings(
            Call call,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = CursorPage.limit(limit);
        List<Entry> found = call.read(tx -> accesses.page(tx, null, after, most + 1));
        return CursorPage.of(
                found,
                most,
                EmergencyAccessResponse::of,
                last -> last.emergency().id().toString());
    }
}
