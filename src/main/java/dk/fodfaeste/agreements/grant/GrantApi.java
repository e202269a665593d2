package dk.fodfaeste.agreements.grant;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.agreements.AgreementAction;
import dk.fodfaeste.agreements.AgreementAction.Requires;
import dk.fodfaeste.agreements.deal.AgreementApi.AgreementResponse;
import dk.fodfaeste.agreements.deal.AgreementApi.Made;
import dk.fodfaeste.agreements.deal.AgreementInput.WithdrawalInput;
import dk.fodfaeste.agreements.deal.Agreements.Standing;
import dk.fodfaeste.agreements.grant.Grants.GrantInput;
import dk.fodfaeste.agreements.grant.Refunds.Statement;
import dk.fodfaeste.agreements.use.Uses;
import dk.fodfaeste.agreements.use.Uses.Use;
import dk.fodfaeste.agreements.use.Uses.UseInput;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Grants for other systems. */
@Controller
@Tag(name = "agreements")
public class GrantApi {

    static final int PAGE_SIZE = 50;

    private static final String API = "/api/v1/households/{id}/grants";

    /**
     * A page of the grants that are not over.
     *
     * @param next the last one shown, where there are more
     */
    public record Listed(
            List<Standing> rows,
            Map<UUID, HouseholdSummary> families,
            @Nullable UUID next) {}

    private final Grants grants;
    private final Refunds refunds;
    private final Uses uses;
    private final Households households;

    GrantApi(Grants grants, Refunds refunds, Uses uses, Households households) {
        this.grants = grants;
        this.refunds = refunds;
        this.uses = uses;
        this.households = households;
    }

    /** A page of them, with the names of their families. */
    static Listed page(Grants grants, Households households, Tx tx, @Nullable UUID after, int limit) {
        Grants.Current found = grants.current(tx, after, limit);
        List<UUID> families = found.rows().stream()
                .map(each -> Objects.requireNonNull(each.agreement().household()))
                .distinct()
                .toList();
        families.forEach(tx::concerns);
        return new Listed(
                found.rows(), families.isEmpty() ? Map.of() : households.summaries(tx, families), found.next());
    }

    @GetMapping("/api/v1/grants")
    @ResponseBody
    @Requires(AgreementAction.GRANT_SEE)
    @Operation(summary = "agreements.api.grants.current")
    CursorPage<AgreementResponse> listGrants(
            Call call,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        Listed listed = call.read(tx -> page(grants, households, tx, after, CursorPage.limit(limit)));
        return new CursorPage<>(
                listed.rows().stream().map(AgreementResponse::of).toList(),
                listed.next() == null ? null : listed.next().toString());
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(AgreementAction.GRANT_SEE)
    @Operation(summary = "agreements.api.grants")
    CursorPage<AgreementResponse> listHouseholdGrants(Call call, @PathVariable UUID id) {
        return CursorPage.whole(call.read(
                tx -> grants.of(tx, id).stream().map(AgreementResponse::of).toList()));
    }

    @PostMapping("/api/v1/households/{id}/grant-kinds/{kind}/grants")
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(AgreementAction.GRANT_ISSUE)
    @Refuses(409)
    @Operation(summary = "agreements.api.grants.add")
    Made addGrant(Call call, @PathVariable UUID id, @PathVariable String kind, @RequestBody GrantInput in) {
        return new Made(call.write(tx -> grants.add(tx, id, kind, in)));
    }

    @PostMapping(API + "/{grant}/issue")
    @ResponseBody
    @Requires(AgreementAction.GRANT_ISSUE)
    @Refuses(409)
    @Operation(summary = "agreements.api.grants.issue")
    AgreementResponse issueGrant(Call call, @PathVariable UUID id, @PathVariable UUID grant) {
        return step(call, id, grant, tx -> grants.issue(tx, id, grant));
    }

    @PostMapping(API + "/{grant}/withdrawal")
    @ResponseBody
    @Requires(AgreementAction.GRANT_ISSUE)
    @Refuses(409)
    @Operation(summary = "agreements.api.withdraw")
    AgreementResponse withdrawGrant(
            Call call, @PathVariable UUID id, @PathVariable UUID grant, @RequestBody WithdrawalInput in) {
        return step(call, id, grant, tx -> grants.withdraw(tx, id, grant, in));
    }

    @PostMapping(API + "/{grant}/withdrawal/undo")
    @ResponseBody
    @Requires(AgreementAction.GRANT_ISSUE)
    @Refuses(409)
    @Operation(summary = "agreements.api.reinstate")
    AgreementResponse reinstateGrant(Call call, @PathVariable UUID id, @PathVariable UUID grant) {
        return step(call, id, grant, tx -> grants.reinstate(tx, id, grant));
    }

    @PostMapping(API + "/{grant}/discard")
    @ResponseBody
    @Requires(AgreementAction.GRANT_ISSUE)
    @Refuses(409)
    @Operation(summary = "agreements.api.discard")
    Made discardGrant(Call call, @PathVariable UUID id, @PathVariable UUID grant) {
        call.run(tx -> grants.discard(tx, id, grant));
        return new Made(grant);
    }

    @PostMapping(API + "/{grant}/restore")
    @ResponseBody
    @Requires(AgreementAction.GRANT_ISSUE)
    @Refuses(409)
    @Operation(summary = "agreements.api.restore")
    AgreementResponse restoreGrant(Call call, @PathVariable UUID id, @PathVariable UUID grant) {
        return step(call, id, grant, tx -> grants.restore(tx, id, grant));
    }

    @GetMapping(API + "/{grant}/uses")
    @ResponseBody
    @Requires(AgreementAction.GRANT_SEE)
    @Operation(summary = "agreements.api.uses")
    CursorPage<Use> listGrantUses(Call call, @PathVariable UUID id, @PathVariable UUID grant) {
        return CursorPage.whole(call.read(tx -> {
            grants.get(tx, id, grant);
            return uses.of(tx, grant);
        }));
    }

    @PostMapping(API + "/{grant}/uses")
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(AgreementAction.GRANT_USE)
    @Refuses(409)
    @Operation(summary = "agreements.api.use")
    Made addGrantUse(Call call, @PathVariable UUID id, @PathVariable UUID grant, @RequestBody UseInput in) {
        return new Made(call.write(tx -> grants.use(tx, id, grant, in)));
    }

    @PostMapping(API + "/{grant}/uses/{use}/undo")
    @ResponseBody
    @Requires(AgreementAction.GRANT_USE)
    @Refuses(409)
    @Operation(summary = "agreements.api.use.undo")
    AgreementResponse undoGrantUse(Call call, @PathVariable UUID id, @PathVariable UUID grant, @PathVariable UUID use) {
        return step(call, id, grant, tx -> grants.undoUse(tx, id, grant, use));
    }

    @GetMapping("/api/v1/refunds")
    @ResponseBody
    @Requires(AgreementAction.REFUND_LIST)
    @Operation(summary = "agreements.api.refunds")
    Statement listRefunds(
            Call call,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return call.read(tx -> refunds.between(tx, from, to));
    }

    private AgreementResponse step(Call call, UUID id, UUID grant, Consumer<WriteTx> work) {
        return call.write(tx -> {
            work.accept(tx);
            return AgreementResponse.of(grants.get(tx, id, grant));
        });
    }
}
