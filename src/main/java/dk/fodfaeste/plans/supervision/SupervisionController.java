package dk.fodfaeste.plans.supervision;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.supervision.Supervision.Figures;
import dk.fodfaeste.plans.supervision.Supervision.Share;
import dk.fodfaeste.plans.worklist.ListAddress;
import dk.fodfaeste.plans.worklist.TaskFilter;
import dk.fodfaeste.plans.worklist.TaskFilter.When;
import dk.fodfaeste.plans.worklist.TaskFilter.Who;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How the work goes, for whoever leads it. Each figure opens the list behind it. */
@Controller
@RequestMapping("/ledelse")
class SupervisionController {

    private static final TaskFilter ALL = new TaskFilter(Who.EVERYONE, When.ACTIVE, null, null);

    private final Gate gate;
    private final Supervision supervision;

    SupervisionController(Gate gate, Supervision supervision) {
        this.gate = gate;
        this.supervision = supervision;
    }

    @GetMapping
    @Requires(PlanAction.SUPERVISION_SEE)
    ModelAndView figures(Page page, Caller caller) {
        Figures figures = gate.read(caller, PlanAction.SUPERVISION_SEE, supervision::figures);
        return page.view("plans/supervision")
                .addObject("figures", figures)
                .addObject(
                        "groups",
                        List.of(
                                group(
                                        page,
                                        "unit",
                                        figures.units(),
                                        share -> ALL.withUnit(UUID.fromString(share.key()))),
                                group(page, "function", figures.functions(), share -> ALL.withFunction(share.key())),
                                group(
                                        page,
                                        "person",
                                        figures.people(),
                                        share -> ALL.withAssignee(UUID.fromString(share.key())))));
    }

    /** The families behind the share that was ready by week two. */
    @GetMapping("/klar-i-uge-2")
    @Requires(PlanAction.SUPERVISION_SEE)
    ModelAndView ready(Page page, Caller caller) {
        return page.view("plans/readiness")
                .addObject("families", gate.read(caller, PlanAction.SUPERVISION_SEE, supervision::readiness));
    }

    @GetMapping("/excel")
    @Requires(PlanAction.SUPERVISION_SEE)
    ResponseEntity<byte[]> sheet(Page page, Caller caller) {
        Figures figures = gate.read(caller, PlanAction.SUPERVISION_SEE, supervision::figures);
        List<SupervisionGroup.Row> rows = new ArrayList<>();
        for (SupervisionGroup group : List.of(
                group(page, "unit", figures.units(), share -> ALL),
                group(page, "function", figures.functions(), share -> ALL),
                group(page, "person", figures.people(), share -> ALL))) {
            rows.addAll(group.rows());
        }
        return Sheet.<SupervisionGroup.Row>named(page.t("plans.supervision.sheet"))
                .column(page.t("plans.supervision.kind"), SupervisionGroup.Row::kind)
                .column(page.t("plans.supervision.name"), SupervisionGroup.Row::name)
                .column(page.t("plans.supervision.late"), row -> row.load().late())
                .column(page.t("plans.supervision.week"), row -> row.load().week())
                .column(page.t("plans.supervision.open"), row -> row.load().open())
                .with(rows);
    }

    private static SupervisionGroup group(
            Page page, String kind, List<Share> shares, Function<Share, TaskFilter> filter) {
        String name = page.t("plans.supervision." + kind);
        return new SupervisionGroup(
                kind,
                page.t("plans.supervision.by-" + kind),
                shares.stream()
                        .map(share -> {
                            TaskFilter list = filter.apply(share);
                            return new SupervisionGroup.Row(
                                    name,
                                    share.name().in(page.language()),
                                    share.load(),
                                    ListAddress.of(list.with(When.OVERDUE)),
                                    ListAddress.of(list.with(When.WEEK)),
                                    ListAddress.of(list));
                        })
                        .toList());
    }
}
