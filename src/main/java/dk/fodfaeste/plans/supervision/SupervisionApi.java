package dk.fodfaeste.plans.supervision;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.supervision.Supervision.Figures;
import dk.fodfaeste.plans.supervision.Supervision.Share;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the work goes, in figures. */
@RestController
@Tag(name = "tasks")
@RequestMapping("/api/v1/tasks/figures")
class SupervisionApi {

    private final Gate gate;
    private final Supervision supervision;

    SupervisionApi(Gate gate, Supervision supervision) {
        this.gate = gate;
        this.supervision = supervision;
    }

    /** {@code readyByWeekTwo} of {@code arrived} families whose second week is over had done all that was required by then. */
    record FiguresResponse(
            List<Share> units, List<Share> functions, List<Share> people, int readyByWeekTwo, int arrived) {}

    @GetMapping
    @Requires(PlanAction.SUPERVISION_SEE)
    @Operation(summary = "plans.api.figures")
    FiguresResponse getFigures(Caller caller) {
        return gate.read(caller, PlanAction.SUPERVISION_SEE, tx -> {
            Figures figures = supervision.figures(tx);
            return new FiguresResponse(
                    figures.units(), figures.functions(), figures.people(), figures.ready(), figures.counted());
        });
    }
}
