package dk.fodfaeste.agreements.grant;

import dk.fodfaeste.agreements.Agreement.Event;
import dk.fodfaeste.agreements.Agreement.Side;
import dk.fodfaeste.agreements.AgreementAction;
import dk.fodfaeste.agreements.AgreementAction.Requires;
import dk.fodfaeste.agreements.Kind;
import dk.fodfaeste.agreements.deal.AgreementApi;
import dk.fodfaeste.agreements.deal.AgreementInput.WithdrawalInput;
import dk.fodfaeste.agreements.deal.Agreements;
import dk.fodfaeste.agreements.deal.Agreements.Standing;
import dk.fodfaeste.agreements.grant.Grants.GrantInput;
import dk.fodfaeste.agreements.grant.Refunds.Refund;
import dk.fodfaeste.agreements.grant.Refunds.Statement;
import dk.fodfaeste.agreements.use.Uses;
import dk.fodfaeste.agreements.use.Uses.Use;
import dk.fodfaeste.agreements.use.Uses.UseInput;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.sheet.Sheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A family's grants from the question to the letter, and what comes back of them. */
@Controller
public class GrantEndpoints {

    private static final String PAGE = "/familier/{id}/bevillinger";
    private static final String REFUNDS = "/bevillinger/refusion";

    /** A grant's page. */
    public record View(Household family, Standing standing, List<Use> uses, List<Event> events) {}

    private final Grants grants;
    private final Refunds refunds;
    private final Agreements agreements;
    private final Uses uses;
    private final Households households;

    GrantEndpoints(Grants grants, Refunds refunds, Agreements agreements, Uses uses, Households households) {
        this.grants = grants;
        this.refunds = refunds;
        this.agreements = agreements;
        this.uses = uses;
        this.households = households;
    }

    @GetMapping("/bevillinger")
    @Requires(AgreementAction.GRANT_SEE)
    ModelAndView current(Call call, @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        GrantApi.Listed listed = call.read(tx -> GrantApi.page(grants, households, tx, after, GrantApi.PAGE_SIZE));
        return call.page()
                .view("agreements/grants")
                .addObject("listed", listed)
                .addObject("mayRefund", call.may(AgreementAction.REFUND_LIST));
    }

    @GetMapping(PAGE)
    @Requires(AgreementAction.GRANT_SEE)
    ModelAndView list(Call call, @PathVariable UUID id) {
        return call.page()
                .view("agreements/familyAll")
                .addObject("family", call.read(tx -> households.get(tx, id)))
                .addObject("grants", call.read(tx -> grants.of(tx, id)))
                .addObject("kinds", call.read(tx -> grants.kinds(tx, id)))
                .addObject("mayIssue", call.may(AgreementAction.GRANT_ISSUE));
    }

    @GetMapping(PAGE + "/ny/{kind}")
    @Requires(AgreementAction.GRANT_ISSUE)
    ModelAndView blank(Call call, @PathVariable UUID id, @PathVariable String kind) {
        return ask(
                call,
                id,
                kind,
                Form.of(GrantInput.class)
                        .with("startsOn", call.page().f().today().toString()));
    }

    @PostMapping(PAGE + "/ny/{kind}")
    @Requires(AgreementAction.GRANT_ISSUE)
    ModelAndView add(Call call, @PathVariable UUID id, @PathVariable String kind) {
        return call.submit(GrantInput.class, (tx, in) -> grants.add(tx, id, kind, in))
                .undoable(grant -> page(id, grant) + "/kasser", "agreements.flash.prepared")
                .to(grant -> page(id, grant))
                .orAgain(form -> ask(call, id, kind, form));
    }

    @GetMapping(PAGE + "/{grant}")
    @Requires(AgreementAction.GRANT_SEE)
    ModelAndView see(Call call, @PathVariable UUID id, @PathVariable UUID grant) {
        return show(call, id, grant, Form.empty());
    }

    @GetMapping(PAGE + "/{grant}/brev")
    @Requires(AgreementAction.GRANT_SEE)
    ModelAndView letter(Call call, @PathVariable UUID id, @PathVariable UUID grant) {
        View view = view(call, id, grant);
        // Nothing that looks like a pass is printed before there is one.
        return view.standing().agreement().approval(Side.US) == null
                ? call.page().redirect(page(id, grant))
                : call.page().view("agreements/letter").addObject("view", view);
    }

    @GetMapping(PAGE + "/{grant}/excel")
    @Requires(AgreementAction.GRANT_SEE)
    ResponseEntity<byte[]> excel(Call call, @PathVariable UUID id, @PathVariable UUID grant) {
        View view = view(call, id, grant);
        return AgreementApi.sheet(call.page(), view.standing(), view.uses());
    }

    @PostMapping(PAGE + "/{grant}/udsted")
    @Requires(AgreementAction.GRANT_ISSUE)
    ModelAndView issue(Call call, @PathVariable UUID id, @PathVariable UUID grant) {
        call.run(tx -> grants.issue(tx, id, grant));
        call.page().flash().success("agreements.flash.issued");
        return call.page().redirect(page(id, grant));
    }

    @PostMapping(PAGE + "/{grant}/historik/{event}/fortryd")
    @Requires(AgreementAction.GRANT_ISSUE)
    ModelAndView undo(Call call, @PathVariable UUID id, @PathVariable UUID grant, @PathVariable UUID event) {
        call.run(tx -> grants.undo(tx, id, grant, event));
        call.page().flash().success("agreements.flash.undone");
        return call.page().redirect(page(id, grant));
    }

    @PostMapping(PAGE + "/{grant}/opsig")
    @Requires(AgreementAction.GRANT_ISSUE)
    ModelAndView withdraw(Call call, @PathVariable UUID id, @PathVariable UUID grant) {
        return call.perform(WithdrawalInput.class, (tx, in) -> grants.withdraw(tx, id, grant, in))
                .undoable(done -> page(id, grant) + "/opsig/fortryd", "agreements.flash.withdrawn")
                .to(page(id, grant))
                .orAgain(form -> show(call, id, grant, form));
    }

    @PostMapping(PAGE + "/{grant}/opsig/fortryd")
    @Requires(AgreementAction.GRANT_ISSUE)
    ModelAndView reinstate(Call call, @PathVariable UUID id, @PathVariable UUID grant) {
        call.run(tx -> grants.reinstate(tx, id, grant));
        call.page().flash().success("agreements.flash.reinstated");
        return call.page().redirect(page(id, grant));
    }

    @PostMapping(PAGE + "/{grant}/kasser")
    @Requires(AgreementAction.GRANT_ISSUE)
    ModelAndView discard(Call call, @PathVariable UUID id, @PathVariable UUID grant) {
        call.run(tx -> grants.discard(tx, id, grant));
        call.page().flash().undoable(page(id, grant) + "/kasser/fortryd", "agreements.flash.discarded");
        return call.page().redirect("/familier/" + id + "/bevillinger");
    }

    @PostMapping(PAGE + "/{grant}/kasser/fortryd")
    @Requires(AgreementAction.GRANT_ISSUE)
    ModelAndView restore(Call call, @PathVariable UUID id, @PathVariable UUID grant) {
        call.run(tx -> grants.restore(tx, id, grant));
        call.page().flash().success("agreements.flash.restored");
        return call.page().redirect(page(id, grant));
    }

    @PostMapping(PAGE + "/{grant}/forbrug")
    @Requires(AgreementAction.GRANT_USE)
    ModelAndView use(Call call, @PathVariable UUID id, @PathVariable UUID grant) {
        return call.submit(UseInput.class, (tx, in) -> grants.use(tx, id, grant, in))
                .undoable(use -> page(id, grant) + "/forbrug/" + use + "/fortryd", "agreements.flash.used")
                .to(page(id, grant))
                .orAgain(form -> show(call, id, grant, form));
    }

    @PostMapping(PAGE + "/{grant}/forbrug/{use}/fortryd")
    @Requires(AgreementAction.GRANT_USE)
    ModelAndView undoUse(Call call, @PathVariable UUID id, @PathVariable UUID grant, @PathVariable UUID use) {
        call.run(tx -> grants.undoUse(tx, id, grant, use));
        call.page().flash().success("agreements.flash.undone");
        return call.page().redirect(page(id, grant));
    }

    @GetMapping(REFUNDS)
    @Requires(AgreementAction.REFUND_LIST)
    ModelAndView refunds(
            Call call,
            @RequestParam(name = "fra", required = false) @Nullable LocalDate from,
            @RequestParam(name = "til", required = false) @Nullable LocalDate to) {
        return call.page()
                .view("agreements/refunds")
                .addObject("statement", call.read(tx -> refunds.between(tx, from, to)));
    }

    @GetMapping(REFUNDS + "/excel")
    @Requires(AgreementAction.REFUND_LIST)
    ResponseEntity<byte[]> refundsExcel(
            Call call,
            @RequestParam(name = "fra", required = false) @Nullable LocalDate from,
            @RequestParam(name = "til", required = false) @Nullable LocalDate to) {
        Page page = call.page();
        Statement statement = call.read(tx -> refunds.between(tx, from, to));
        return Sheet.<Refund>named(page.t("agreements.refunds.sheet"))
                .column(page.t("agreements.use.day"), Refund::day)
                .column(page.t("agreements.refund.case"), Refund::caseNumber)
                .column(page.t("agreements.refund.family"), Refund::family)
                .column(page.t("agreements.grant"), Refund::kind)
                .column(page.t("agreements.use.what"), Refund::what)
                .column(page.t("agreements.use.reference"), Refund::reference)
                .column(page.t("agreements.refund.code"), Refund::code)
                .column(page.t("agreements.refund.amount"), row -> kroner(row.amount()))
                .column(page.t("agreements.refund.refund"), row -> kroner(row.refund()))
                .column(page.t("agreements.refund.net"), row -> kroner(row.net()))
                .with(statement.rows());
    }

    private static BigDecimal kroner(long oere) {
        return BigDecimal.valueOf(oere, 2);
    }

    private static String page(UUID household, UUID grant) {
        return "/familier/" + household + "/bevillinger/" + grant;
    }

    private ModelAndView ask(Call call, UUID id, String key, Form form) {
        Kind kind = call.read(AgreementAction.GRANT_SEE, tx -> grants.kind(tx, id, key));
        return call.page()
                .view("agreements/grantForm")
                .addObject("family", call.read(AgreementAction.GRANT_SEE, tx -> households.get(tx, id)))
                .addObject("kind", kind)
                .addObject("form", form);
    }

    private ModelAndView show(Call call, UUID id, UUID grant, Form form) {
        return call.page()
                .view("agreements/grant")
                .addObject("view", view(call, id, grant))
                .addObject("mayIssue", call.may(AgreementAction.GRANT_ISSUE))
                .addObject("mayUse", call.may(AgreementAction.GRANT_USE))
                .addObject("form", form);
    }

    private View view(Call call, UUID id, UUID grant) {
        return call.read(
                AgreementAction.GRANT_SEE,
                tx -> new View(
                        households.get(tx, id),
                        grants.get(tx, id, grant),
                        uses.of(tx, grant),
                        agreements.events(tx, grant)));
    }
}
