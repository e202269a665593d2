package dk.fodfaeste.agreements.deal;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.agreements.Agreement.Event;
import dk.fodfaeste.agreements.Agreement.Party.Who;
import dk.fodfaeste.agreements.Agreement.Status;
import dk.fodfaeste.agreements.AgreementAction;
import dk.fodfaeste.agreements.AgreementAction.Requires;
import dk.fodfaeste.agreements.Kind;
import dk.fodfaeste.agreements.deal.AgreementInput.ApprovalInput;
import dk.fodfaeste.agreements.deal.AgreementInput.MeetingInput;
import dk.fodfaeste.agreements.deal.AgreementInput.ReachedInput;
import dk.fodfaeste.agreements.deal.AgreementInput.WithdrawalInput;
import dk.fodfaeste.agreements.deal.Agreements.Standing;
import dk.fodfaeste.agreements.kind.Kinds;
import dk.fodfaeste.agreements.use.Uses;
import dk.fodfaeste.agreements.use.Uses.Use;
import dk.fodfaeste.agreements.use.Uses.UseInput;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.list.FilterLink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Agreements between the municipality and organisations: the list and their pages. */
@Controller
public class AgreementEndpoints {

    static final String PAGE = "/aftaler";

    /**
     * An agreement's page.
     *
     * @param families those that something was used for, as far as the caller may see them
     */
    public record View(
            Standing standing,
            List<Use> uses,
            List<Event> events,
            Map<UUID, HouseholdSummary> families,
            boolean mayChange) {}

    private final Agreements agreements;
    private final AgreementSteps steps;
    private final Uses uses;
    private final Kinds kinds;
    private final Households households;

    AgreementEndpoints(Agreements agreements, AgreementSteps steps, Uses uses, Kinds kinds, Households households) {
        this.agreements = agreements;
        this.steps = steps;
        this.uses = uses;
        this.kinds = kinds;
        this.households = households;
    }

    @GetMapping(PAGE)
    @Requires(AgreementAction.AGREEMENT_SEE)
    ModelAndView list(Call call, @RequestParam(name = "status", defaultValue = "") String status) {
        List<Standing> all = call.read(agreements::between);
        return call.page()
                .view("agreements/list")
                .addObject("rows", filtered(all, status))
                .addObject("total", all.size())
                .addObject("filters", filters(call.page(), all, status))
                .addObject("kinds", call.read(this::between))
                .addObject("address", status.isEmpty() ? PAGE + "/excel" : PAGE + "/excel?status=" + known(status))
                .addObject("mayRefund", call.may(AgreementAction.REFUND_LIST))
                .addObject("mayChange", call.may(AgreementAction.AGREEMENT_CHANGE));
    }

    @GetMapping(PAGE + "/ny/{kind}")
    @Requires(AgreementAction.AGREEMENT_CHANGE)
    ModelAndView blank(Call call, @PathVariable String kind) {
        Kind chosen = call.read(tx -> kinds.get(tx, kind)).kind();
        return form(call, null, chosen, blank(call.page(), chosen));
    }

    @PostMapping(PAGE + "/ny/{kind}")
    @Requires(AgreementAction.AGREEMENT_CHANGE)
    ModelAndView add(Call call, @PathVariable String kind) {
        return call.submit(AgreementInput.class, (tx, in) -> agreements.add(tx, kind, in))
                .undoable(id -> PAGE + "/" + id + "/kasser", "agreements.flash.added")
                .to(id -> PAGE + "/" + id)
                .orAgain(form ->
                        form(call, null, call.read(tx -> kinds.get(tx, kind)).kind(), form));
    }

    @GetMapping(PAGE + "/{id}")
    @Requires(AgreementAction.AGREEMENT_SEE)
    ModelAndView see(Call call, @PathVariable UUID id) {
        return show(call, id, Form.empty());
    }

    @GetMapping(PAGE + "/{id}/ret")
    @Requires(AgreementAction.AGREEMENT_CHANGE)
    ModelAndView edit(Call call, @PathVariable UUID id) {
        Standing standing = call.read(tx -> agreements.get(tx, id));
        return form(call, standing, standing.agreement().kind(), Form.of(AgreementInput.of(standing.agreement())));
    }

    @PostMapping(PAGE + "/{id}/ret")
    @Requires(AgreementAction.AGREEMENT_CHANGE)
    ModelAndView change(Call call, @PathVariable UUID id) {
        return call.submit(AgreementInput.class, (tx, in) -> {
                    agreements.get(tx, id);
                    agreements.change(tx, agreements.locked(tx, id), in);
                    return id;
                })
                .success("agreements.flash.changed")
                .to(PAGE + "/" + id)
                .overtaken("agreements.changed", form -> overtaken(call, id, form))
                .orAgain(form -> {
                    Standing standing = call.read(AgreementAction.AGREEMENT_SEE, tx -> agreements.get(tx, id));
                    return form(call, standing, standing.agreement().kind(), form);
                });
    }

    @PostMapping(PAGE + "/{id}/godkend")
    @Requires(AgreementAction.AGREEMENT_CHANGE)
    ModelAndView approve(Call call, @PathVariable UUID id) {
        return call.perform(ApprovalInput.class, (tx, in) -> steps.approve(tx, locked(tx, id), in))
                .success("agreements.flash.approved")
                .to(PAGE + "/" + id)
                .orAgain(form -> show(call, id, form));
    }

    @PostMapping(PAGE + "/{id}/moede")
    @Requires(AgreementAction.AGREEMENT_CHANGE)
    ModelAndView met(Call call, @PathVariable UUID id) {
        return call.perform(MeetingInput.class, (tx, in) -> steps.met(tx, locked(tx, id), in))
                .success("agreements.flash.met")
                .to(PAGE + "/" + id)
                .orAgain(form -> show(call, id, form));
    }

    @PostMapping(PAGE + "/{id}/milepaele/{milestone}")
    @Requires(AgreementAction.AGREEMENT_CHANGE)
    ModelAndView reached(Call call, @PathVariable UUID id, @PathVariable UUID milestone) {
        return call.perform(ReachedInput.class, (tx, in) -> steps.reached(tx, locked(tx, id), milestone, in))
                .success("agreements.flash.milestone")
                .to(PAGE + "/" + id)
                .orThrow();
    }

    @PostMapping(PAGE + "/{id}/opsig")
    @Requires(AgreementAction.AGREEMENT_CHANGE)
    ModelAndView withdraw(Call call, @PathVariable UUID id) {
        return call.perform(WithdrawalInput.class, (tx, in) -> steps.withdraw(tx, locked(tx, id), in))
                .undoable(done -> PAGE + "/" + id + "/opsig/fortryd", "agreements.flash.withdrawn")
                .to(PAGE + "/" + id)
                .orAgain(form -> show(call, id, form));
    }

    @PostMapping(PAGE + "/{id}/opsig/fortryd")
    @Requires(AgreementAction.AGREEMENT_CHANGE)
    ModelAndView reinstate(Call call, @PathVariable UUID id) {
        call.run(tx -> steps.reinstate(tx, locked(tx, id)));
        call.page().flash().success("agreements.flash.reinstated");
        return call.page().redirect(PAGE + "/" + id);
    }

    @PostMapping(PAGE + "/{id}/historik/{event}/fortryd")
    @Requires(AgreementAction.AGREEMENT_CHANGE)
    ModelAndView undo(Call call, @PathVariable UUID id, @PathVariable UUID event) {
        call.run(tx -> steps.undo(tx, locked(tx, id), event));
        call.page().flash().success("agreements.flash.undone");
        return call.page().redirect(PAGE + "/" + id);
    }

    @PostMapping(PAGE + "/{id}/kasser")
    @Requires(AgreementAction.AGREEMENT_CHANGE)
    ModelAndView discard(Call call, @PathVariable UUID id) {
        call.run(tx -> steps.discard(tx, locked(tx, id)));
        call.page().flash().undoable(PAGE + "/" + id + "/kasser/fortryd", "agreements.flash.discarded");
        return call.page().redirect(PAGE);
    }

    @PostMapping(PAGE + "/{id}/kasser/fortryd")
    @Requires(AgreementAction.AGREEMENT_CHANGE)
    ModelAndView restore(Call call, @PathVariable UUID id) {
        call.run(tx -> {
            steps.restore(tx, id);
            agreements.get(tx, id);
        });
        call.page().flash().success("agreements.flash.restored");
        return call.page().redirect(PAGE + "/" + id);
    }

    @PostMapping(PAGE + "/{id}/forbrug")
    @Requires(AgreementAction.AGREEMENT_USE)
    ModelAndView use(Call call, @PathVariable UUID id) {
        return call.submit(UseInput.class, (tx, in) -> uses.add(tx, id, in, null))
                .undoable(use -> PAGE + "/" + id + "/forbrug/" + use + "/fortryd", "agreements.flash.used")
                .to(PAGE + "/" + id)
                .orAgain(form -> show(call, id, form));
    }

    @PostMapping(PAGE + "/{id}/forbrug/{use}/fortryd")
    @Requires(AgreementAction.AGREEMENT_USE)
    ModelAndView undoUse(Call call, @PathVariable UUID id, @PathVariable UUID use) {
        call.run(tx -> {
            agreements.get(tx, id);
            uses.undo(tx, id, use);
        });
        call.page().flash().success("agreements.flash.undone");
        return call.page().redirect(PAGE + "/" + id);
    }

    private Standing locked(WriteTx tx, UUID id) {
        agreements.get(tx, id);
        return agreements.locked(tx, id);
    }

    private List<Kind> between(Tx tx) {
        return kinds.all(tx).stream()
                .map(Kinds.Known::kind)
                .filter(kind -> !kind.isGrant())
                .toList();
    }

    private ModelAndView show(Call call, UUID id, Form form) {
        View view = call.read(AgreementAction.AGREEMENT_SEE, tx -> {
            Standing standing = agreements.get(tx, id);
            List<Use> used = uses.of(tx, id);
            List<UUID> families = used.stream()
                    .map(Use::household)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            return new View(
                    standing,
                    used,
                    agreements.events(tx, id),
                    families.isEmpty() ? Map.of() : households.summaries(tx, families),
                    call.may(AgreementAction.AGREEMENT_CHANGE));
        });
        return call.page().view("agreements/agreement").addObject("view", view).addObject("form", form);
    }

    /** What was typed stays; saved once more, it takes the place of what a colleague has written meanwhile. */
    private ModelAndView overtaken(Call call, UUID id, Form form) {
        Standing now = call.read(AgreementAction.AGREEMENT_SEE, tx -> agreements.get(tx, id));
        call.page().flash().warning("agreements.overtaken");
        String version = String.valueOf(now.agreement().version());
        return form(call, now, now.agreement().kind(), form.with("version", version));
    }

    private static ModelAndView form(Call call, @Nullable Standing standing, Kind kind, Form form) {
        return call.page()
                .view("agreements/agreementForm")
                .addObject("standing", standing)
                .addObject("kind", kind)
                .addObject("form", form);
    }

    /** What the kind says already. */
    private static Form blank(Page page, Kind kind) {
        Map<String, String> fields = new HashMap<>();
        fields.put("title", kind.name().in(page.language()));
        fields.put("meeting", kind.meeting() == null ? "" : kind.meeting());
        fields.put("parties.0.kind", Who.MUNICIPALITY.name());
        fields.put("parties.0.name", page.shell().municipality());
        fields.put("parties.1.kind", Who.ORGANISATION.name());
        List<Kind.Counter> counters = kind.counting();
        for (int i = 0; i < counters.size(); i++) {
            Long ceiling = counters.get(i).ceilingParts();
            fields.put("counters." + i + ".key", counters.get(i).key());
            fields.put(
                    "counters." + i + ".ceiling",
                    ceiling == null ? "" : counters.get(i).unit().text(ceiling));
        }
        List<Bilingual> milestones = kind.milestones() == null ? List.of() : kind.milestones();
        for (int i = 0; i < milestones.size(); i++) {
            fields.put("milestones." + i + ".text", milestones.get(i).in(page.language()));
        }
        return Form.of(fields).telling(AgreementInput.class);
    }

    static List<Standing> filtered(List<Standing> all, String status) {
        String wanted = known(status);
        return wanted.isEmpty()
                ? all.stream().filter(each -> !each.status().isOver()).toList()
                : all.stream()
                        .filter(each ->
                                wanted.equals("alle") || each.status().name().equals(wanted))
                        .toList();
    }

    private static String known(String status) {
        return status.equals("alle")
                        || Arrays.stream(Status.values())
                                .anyMatch(each -> each.name().equals(status))
                ? status
                : "";
    }

    private static List<FilterLink> filters(Page page, List<Standing> all, String status) {
        List<FilterLink> links = new ArrayList<>();
        long present = all.stream().filter(each -> !each.status().isOver()).count();
        String wanted = known(status);
        links.add(new FilterLink(page.t("agreements.filter.present"), PAGE, present, wanted.isEmpty()));
        for (Status each : Status.values()) {
            long count = all.stream().filter(row -> row.status() == each).count();
            if (count > 0 || wanted.equals(each.name())) {
                links.add(new FilterLink(
                        page.t("agreements.status." + each),
                        PAGE + "?status=" + each,
                        count,
                        wanted.equals(each.name())));
            }
        }
        links.add(new FilterLink(
                page.t("agreements.filter.all"), PAGE + "?status=alle", all.size(), wanted.equals("alle")));
        return links;
    }
}
