package dk.fodfaeste.home.api;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.AuditFilter;
import dk.fodfaeste.access.AuditFilter.Kind;
import dk.fodfaeste.access.AuditRow;
import dk.fodfaeste.access.AuditTrail;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Openings;
import dk.fodfaeste.access.Openings.Told;
import dk.fodfaeste.access.Reason;
import dk.fodfaeste.access.Requires;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Households;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.ui.api.Codes;
import dk.fodfaeste.ui.api.Moments;
import dk.fodfaeste.ui.api.Slice;
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

    private final Gate gate;
    private final AuditTrail trail;
    private final Households households;
    private final Openings openings;

    AuditApi(Gate gate, AuditTrail trail, Households households, Openings openings) {
        this.gate = gate;
        this.trail = trail;
        this.households = households;
        this.openings = openings;
    }

    /** Why; one of the codes, and words. */
    record WhyAnswer(String code, String explanation) {

        static WhyAnswer of(Reason reason) {
            return new WhyAnswer(Codes.of(reason.code()), reason.explanation());
        }
    }

    /** Who did what, when and why; neither person nor system where it was the product itself. */
    record AuditAnswer(
            UUID id,
            OffsetDateTime at,
            @Nullable String person,
            @Nullable String system,
            String action,
            boolean wrote,
            List<UUID> subjects,
            @Nullable WhyAnswer reason) {

        static AuditAnswer of(AuditRow row) {
            return new AuditAnswer(
                    row.id(),
                    Moments.danish(row.at()),
                    row.person(),
                    row.system(),
                    row.action().toLowerCase(Locale.ROOT).replace('_', '-'),
                    row.wrote(),
                    row.subjects(),
                    row.reason() == null ? null : WhyAnswer.of(row.reason()));
        }
    }

    /** A case that somebody opened for herself. */
    record OpeningAnswer(
            UUID id,
            UUID household,
            String caseNumber,
            String by,
            List<String> sensitivities,
            OffsetDateTime openedAt,
            OffsetDateTime until,
            @Nullable OffsetDateTime closedAt,
            WhyAnswer reason) {

        static OpeningAnswer of(Told told) {
            return new OpeningAnswer(
                    told.opening().id(),
                    told.opening().household(),
                    told.opening().caseNumber(),
                    told.by(),
                    told.opening().sensitivities().stream().sorted().map(Codes::of).toList(),
                    Moments.danish(told.openedAt()),
                    Moments.danish(told.opening().until()),
                    Moments.danishOrNull(told.closedAt()),
                    WhyAnswer.of(told.opening().reason()));
        }
    }

    @GetMapping("/audit")
    @Requires(Action.AUDIT_SEE)
    @Operation(summary = "home.audit.api.list")
    Slice<AuditAnswer> listAudit(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @Nullable UUID token,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Slice.limit(limit);
        Instant begin = from == null ? null : Moments.moment("from", from);
        Instant end = until == null ? null : Moments.moment("until", until);
        AuditFilter filter = new AuditFilter(Set.of(), account, token, begin, end, Kind.ALL);
        List<AuditRow> found = gate.read(caller, Action.AUDIT_SEE, tx -> trail.page(tx, filter, after, most + 1));
        return Slice.of(found, most, AuditAnswer::of, last -> last.id().toString());
    }

    @GetMapping("/households/{id}/lookups")
    @Requires(Action.AUDIT_EXPORT)
    @Operation(summary = "home.audit.api.lookups")
    Slice<AuditAnswer> listLookups(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Slice.limit(limit);
        List<AuditRow> found = gate.read(caller, Action.AUDIT_EXPORT, tx -> {
            Household family = households.get(tx, id);
            Set<UUID> subjects = new HashSet<>(family.persons().stream().map(Person::id).toList());
            subjects.add(family.id());
            return trail.page(tx, AuditFilter.about(subjects), after, most + 1);
        });
        return Slice.of(found, most, AuditAnswer::of, last -> last.id().toString());
    }

    @GetMapping("/openings")
    @Requires(Action.GLASS_LIST)
    @Operation(summary = "home.audit.api.openings")
    Slice<OpeningAnswer> listOpenings(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Slice.limit(limit);
        List<Told> found = gate.read(caller, Action.GLASS_LIST, tx -> openings.page(tx, null, after, most + 1));
        return Slice.of(found, most, OpeningAnswer::of, last -> last.opening().id().toString());
    }
}
