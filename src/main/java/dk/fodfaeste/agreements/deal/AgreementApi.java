package dk.fodfaeste.agreements.deal;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.agreements.Agreement;
import dk.fodfaeste.agreements.Agreement.Event;
import dk.fodfaeste.agreements.Agreement.Milestone;
import dk.fodfaeste.agreements.Agreement.Party;
import dk.fodfaeste.agreements.Agreement.Status;
import dk.fodfaeste.agreements.Agreement.Withdrawal;
import dk.fodfaeste.agreements.AgreementAction;
import dk.fodfaeste.agreements.AgreementAction.Requires;
import dk.fodfaeste.agreements.Tally;
import dk.fodfaeste.agreements.Unit;
import dk.fodfaeste.agreements.deal.AgreementInput.ApprovalInput;
import dk.fodfaeste.agreements.deal.AgreementInput.MeetingInput;
import dk.fodfaeste.agreements.deal.AgreementInput.ReachedInput;
import dk.fodfaeste.agreements.deal.AgreementInput.WithdrawalInput;
import dk.fodfaeste.agreements.deal.Agreements.Standing;
import dk.fodfaeste.agreements.use.Uses;
import dk.fodfaeste.agreements.use.Uses.Use;
import dk.fodfaeste.agreements.use.Uses.UseInput;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.sheet.Sheet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Agreements between organisations for other systems, and as workbooks. */
@Controller
@Tag(name = "agreements")
public class AgreementApi {

    private static final String API = "/api/v1/agreements";

    /**
     * An agreement or a grant as it stands today.
     *
     * @param status told by its dates, its document, its approvals and its withdrawal
     */
    public record AgreementResponse(
            UUID id,
            String kind,
            String title,
            Status status,
            @Nullable UUID household,
            @Nullable UUID person,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String document,
            @Nullable String documentLink,
            @Nullable String meeting,
            @Nullable LocalDate lastMeeting,
            @Nullable LocalDate nextMeeting,
            @Nullable Withdrawal withdrawal,
            int version,
            List<Party> parties,
            List<CounterResponse> counters,
            List<Milestone> milestones) {

        public static AgreementResponse of(Standing standing) {
            Agreement it = standing.agreement();
            return new AgreementResponse(
                    it.id(),
                    it.kind().key(),
                    it.title(),
                    standing.status(),
                    it.household(),
                    it.person(),
                    it.startsOn(),
                    it.endsOn(),
                    it.document(),
                    it.documentLink(),
                    it.meeting(),
                    it.lastMet(),
                    standing.nextMeeting(),
                    it.withdrawal(),
                    it.version(),
                    it.parties(),
                    standing.tallies().stream().map(CounterResponse::of).toList(),
                    it.milestones());
        }
    }

    /**
     * A counter: amounts are whole numbers of the smallest part of the unit (øre, minutes, one home).
     *
     * @param ceiling what can be used until the last day; null where it is only counted
     */
    public record CounterResponse(
            String key,
            Bilingual name,
            Unit unit,
            @Nullable Long ceiling,
            long used,
            @Nullable Long left,
            @Nullable LocalDate lastDay,
            @Nullable Long daysLeft) {

        static CounterResponse of(Tally tally) {
            return new CounterResponse(
                    tally.kind().key(),
                    tally.kind().name(),
                    tally.unit(),
                    tally.counter().ceiling(),
                    tally.now(),
                    tally.left(),
                    tally.lastDay(),
                    tally.daysLeft());
        }
    }

    /** Something that was made, by its identifier. */
    public record Made(UUID id) {}

    private final Agreements agreements;
    private final AgreementSteps steps;
    private final Uses uses;

    AgreementApi(Agreements agreements, AgreementSteps steps, Uses uses) {
        this.agreements = agreements;
        this.steps = steps;
        this.uses = uses;
    }

    @GetMapping(AgreementEndpoints.PAGE + "/excel")
    @Requires(AgreementAction.AGREEMENT_SEE)
    ResponseEntity<byte[]> excel(Call call, @RequestParam(name = "status", defaultValue = "") String status) {
        Page page = call.page();
        return Sheet.<Standing>named(page.t("agreements.sheet"))
                .column(page.t("agreements.title"), row -> row.agreement().title())
                .column(
                        page.t("agreements.kind"),
                        row -> row.agreement().kind().name().in(page.language()))
                .column(page.t("agreements.status"), row -> page.t("agreements.status." + row.status()))
                .column(
                        page.t("agreements.parties"),
                        row -> row.agreement().parties().stream()
                                .map(each -> each.name())
                                .collect(Collectors.joining(", ")))
                .column(page.t("agreements.starts"), row -> row.agreement().startsOn())
                .column(page.t("agreements.ends"), row -> row.agreement().endsOn())
                .column(page.t("agreements.meeting.next"), Standing::nextMeeting)
                .column(
                        page.t("agreements.counters"),
                        row -> row.tallies().stream()
                                .map(each -> each.kind().name().in(page.language()) + ": " + each.used(page.words()))
                                .collect(Collectors.joining("; ")))
                .with(AgreementEndpoints.filtered(call.read(agreements::between), status));
    }

    @GetMapping(AgreementEndpoints.PAGE + "/{id}/excel")
    @Requires(AgreementAction.AGREEMENT_SEE)
    ResponseEntity<byte[]> usesExcel(Call call, @PathVariable UUID id) {
        Standing standing = call.read(tx -> agreements.get(tx, id));
        return sheet(call.page(), standing, call.read(tx -> uses.of(tx, id)));
    }

    /** The uses of an agreement or a grant as a workbook. */
    public static ResponseEntity<byte[]> sheet(Page page, Standing standing, List<Use> rows) {
        return Sheet.<Use>named(page.t("agreements.uses.sheet"))
                .column(page.t("agreements.use.day"), Use::usedOn)
                .column(
                        page.t("agreements.counter"),
                        use -> standing.tally(use.counter()).kind().name().in(page.language()))
                .column(
                        page.t("agreements.use.amount"),
                        use -> standing.tally(use.counter()).unit().whole(use.amount()))
                .column(
                        page.t("agreements.use.unit"),
                        use -> page.t("agreements.unit."
                                + standing.tally(use.counter()).unit()))
                .column(page.t("agreements.use.what"), Use::what)
                .column(page.t("agreements.use.reference"), Use::reference)
                .column(page.t("agreements.use.at"), Use::at)
                .column(page.t("agreements.use.by"), Use::by)
                .with(rows);
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(AgreementAction.AGREEMENT_SEE)
    @Operation(summary = "agreements.api.list")
    CursorPage<AgreementResponse> listAgreements(Call call) {
        return CursorPage.whole(call.read(agreements::between).stream()
                .map(AgreementResponse::of)
                .toList());
    }

    @GetMapping(API + "/{id}")
    @ResponseBody
    @Requires(AgreementAction.AGREEMENT_SEE)
    @Operation(summary = "agreements.api.get")
    AgreementResponse getAgreement(Call call, @PathVariable UUID id) {
        return AgreementResponse.of(call.read(tx -> agreements.get(tx, id)));
    }

    @PostMapping("/api/v1/agreement-kinds/{key}/agreements")
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(AgreementAction.AGREEMENT_CHANGE)
    @Operation(summary = "agreements.api.add")
    Made addAgreement(Call call, @PathVariable String key, @RequestBody AgreementInput in) {
        return new Made(call.write(tx -> agreements.add(tx, key, in)));
    }

    @PostMapping(API + "/{id}")
    @ResponseBody
    @Requires(AgreementAction.AGREEMENT_CHANGE)
    @Refuses(409)
    @Operation(summary = "agreements.api.change")
    AgreementResponse changeAgreement(Call call, @PathVariable UUID id, @RequestBody AgreementInput in) {
        return call.write(tx -> {
            agreements.change(tx, locked(tx, id), in);
            return AgreementResponse.of(agreements.get(tx, id));
        });
    }

    @PostMapping(API + "/{id}/approvals")
    @ResponseBody
    @Requires(AgreementAction.AGREEMENT_CHANGE)
    @Refuses(409)
    @Operation(summary = "agreements.api.approve")
    AgreementResponse approveAgreement(Call call, @PathVariable UUID id, @RequestBody ApprovalInput in) {
        return step(call, id, tx -> steps.approve(tx, locked(tx, id), in));
    }

    @PostMapping(API + "/{id}/meetings")
    @ResponseBody
    @Requires(AgreementAction.AGREEMENT_CHANGE)
    @Operation(summary = "agreements.api.met")
    AgreementResponse addAgreementMeeting(Call call, @PathVariable UUID id, @RequestBody MeetingInput in) {
        return step(call, id, tx -> steps.met(tx, locked(tx, id), in));
    }

    @PostMapping(API + "/{id}/milestones/{milestone}")
    @ResponseBody
    @Requires(AgreementAction.AGREEMENT_CHANGE)
    @Operation(summary = "agreements.api.reached")
    AgreementResponse reachMilestone(
            Call call, @PathVariable UUID id, @PathVariable UUID milestone, @RequestBody ReachedInput in) {
        return step(call, id, tx -> steps.reached(tx, locked(tx, id), milestone, in));
    }

    @PostMapping(API + "/{id}/withdrawal")
    @ResponseBody
    @Requires(AgreementAction.AGREEMENT_CHANGE)
    @Refuses(409)
    @Operation(summary = "agreements.api.withdraw")
    AgreementResponse withdrawAgreement(Call call, @PathVariable UUID id, @RequestBody WithdrawalInput in) {
        return step(call, id, tx -> steps.withdraw(tx, locked(tx, id), in));
    }

    @PostMapping(API + "/{id}/withdrawal/undo")
    @ResponseBody
    @Requires(AgreementAction.AGREEMENT_CHANGE)
    @Refuses(409)
    @Operation(summary = "agreements.api.reinstate")
    AgreementResponse reinstateAgreement(Call call, @PathVariable UUID id) {
        return step(call, id, tx -> steps.reinstate(tx, locked(tx, id)));
    }

    @PostMapping(API + "/{id}/discard")
    @ResponseBody
    @Requires(AgreementAction.AGREEMENT_CHANGE)
    @Refuses(409)
    @Operation(summary = "agreements.api.discard")
    Made discardAgreement(Call call, @PathVariable UUID id) {
        call.run(tx -> steps.discard(tx, locked(tx, id)));
        return new Made(id);
    }

    @PostMapping(API + "/{id}/restore")
    @ResponseBody
    @Requires(AgreementAction.AGREEMENT_CHANGE)
    @Operation(summary = "agreements.api.restore")
    AgreementResponse restoreAgreement(Call call, @PathVariable UUID id) {
        return step(call, id, tx -> steps.restore(tx, id));
    }

    @GetMapping(API + "/{id}/events")
    @ResponseBody
    @Requires(AgreementAction.AGREEMENT_SEE)
    @Operation(summary = "agreements.api.events")
    CursorPage<Event> listAgreementEvents(Call call, @PathVariable UUID id) {
        return CursorPage.whole(call.read(tx -> {
            agreements.get(tx, id);
            return agreements.events(tx, id);
        }));
    }

    @PostMapping(API + "/{id}/events/{event}/undo")
    @ResponseBody
    @Requires(AgreementAction.AGREEMENT_CHANGE)
    @Refuses(409)
    @Operation(summary = "agreements.api.undo")
    AgreementResponse undoAgreementEvent(Call call, @PathVariable UUID id, @PathVariable UUID event) {
        return step(call, id, tx -> steps.undo(tx, locked(tx, id), event));
    }

    @GetMapping(API + "/{id}/uses")
    @ResponseBody
    @Requires(AgreementAction.AGREEMENT_SEE)
    @Operation(summary = "agreements.api.uses")
    CursorPage<Use> listAgreementUses(Call call, @PathVariable UUID id) {
        return CursorPage.whole(call.read(tx -> {
            agreements.get(tx, id);
            return uses.of(tx, id);
        }));
    }

    @PostMapping(API + "/{id}/uses")
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(AgreementAction.AGREEMENT_USE)
    @Refuses(409)
    @Operation(summary = "agreements.api.use")
    Made addAgreementUse(Call call, @PathVariable UUID id, @RequestBody UseInput in) {
        return new Made(call.write(tx -> uses.add(tx, id, in, null)));
    }

    @PostMapping(API + "/{id}/uses/{use}/undo")
    @ResponseBody
    @Requires(AgreementAction.AGREEMENT_USE)
    @Refuses(409)
    @Operation(summary = "agreements.api.use.undo")
    AgreementResponse undoAgreementUse(Call call, @PathVariable UUID id, @PathVariable UUID use) {
        return call.write(tx -> {
            agreements.get(tx, id);
            uses.undo(tx, id, use);
            return AgreementResponse.of(agreements.get(tx, id));
        });
    }

    private AgreementResponse step(Call call, UUID id, Consumer<WriteTx> work) {
        return call.write(tx -> {
            work.accept(tx);
            return AgreementResponse.of(agreements.get(tx, id));
        });
    }

    private Standing locked(WriteTx tx, UUID id) {
        agreements.get(tx, id);
        return agreements.locked(tx, id);
    }
}
