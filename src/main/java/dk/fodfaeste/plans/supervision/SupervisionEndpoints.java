package dk.fodfaeste.plans.supervision;

import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.supervision.Supervision.Figures;
import dk.fodfaeste.plans.supervision.Supervision.Share;
import dk.fodfaeste.plans.worklist.ListAddress;
import dk.fodfaeste.plans.worklist.TaskFilter;
import dk.fodfaeste.plans.worklist.TaskFilter.When;
import dk.fodfaeste.plans.worklist.TaskFilter.Who;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.sheet.Sheet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** How the work goes, for whoever leads it. Each figure on the page opens the list behind it. */
@Controller
@Tag(name = "tasks")
class SupervisionEndpoints {

    private static final String PAGE = "/ledelse";
    private static final TaskFilter ALL = new TaskFilter(Who.EVERYONE, When.ACTIVE, null, null);

    /** Of {@code arrived} adults whose second week is over, {@code readyByWeekTwo} had all done that was required by then. */
    record FiguresResponse(
            List<Share> units, List<Share> functions, List<Share> people, int readyByWeekTwo, int arrived) {}

    private final Supervision supervision;

    SupervisionEndpoints(Supervision supervision) {
        this.supervision = supervision;
    }

    @GetMapping(PAGE)
    @Requires(PlanAction.SUPERVISION_SEE)
    ModelAndView figures(Call call) {
        Figures figures = call.read(supervision::figures);
        return call.page()
                .view("plans/supervision")
                .addObject("figures", figures)
                .addObject("groups", groups(call.page(), figures));
    }

    /** The adults behind the share that was ready by week two. */
    @GetMapping(PAGE + "/klar-i-uge-2")
    @Requires(PlanAction.SUPERVISION_SEE)
    ModelAndView ready(Call call) {
        return call.page().view("plans/readiness").addObject("families", call.read(supervision::readiness));
    }

    @GetMapping(PAGE + "/excel")
    @Requires(PlanAction.SUPERVISION_SEE)
    ResponseEntity<byte[]> sheet(Call call) {
        Page page = call.page();
        return Sheet.<SupervisionGroup.Row>named(page.t("plans.supervision.sheet"))
                .column(page.t("plans.supervision.kind"), SupervisionGroup.Row::kind)
                .column(page.t("plans.supervision.name"), SupervisionGroup.Row::name)
                .column(page.t("plans.supervision.late"), row -> row.load().late())
                .column(page.t("plans.late.supervision"), row -> row.load().toldLate())
                .column(page.t("plans.supervision.week"), row -> row.load().week())
                .column(page.t("plans.supervision.open"), row -> row.load().open())
                .with(groups(page, call.read(supervision::figures)).stream()
                        .flatMap(group -> group.rows().stream())
                        .toList());
    }

    @GetMapping("/api/v1/tasks/figures")
    @ResponseBody
    @Requires(PlanAction.SUPERVISION_SEE)
    @Operation(summary = "plans.api.figures")
    FiguresResponse getFigures(Call call) {
        Figures figures = call.read(supervision::figures);
        return new FiguresResponse(
                figures.units(), figures.functions(), figures.people(), figures.ready(), figures.counted());
    }

    private static List<SupervisionGroup> groups(Page page, Figures figures) {
        return List.of(
                group(page, "unit", figures.units(), share -> ALL.withUnit(UUID.fromString(share.key()))),
                group(page, "function", figures.functions(), share -> ALL.withFunction(share.key())),
                group(page, "person", figures.people(), share -> ALL.withAssignee(UUID.fromString(share.key()))));
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
                                    ListAddress.of(list.with(When.TOLD_LATE)),
                                    ListAddress.of(list.with(When.WEEK)),
                                    ListAddress.of(list));
                        })
                        .toList());
    }
}
