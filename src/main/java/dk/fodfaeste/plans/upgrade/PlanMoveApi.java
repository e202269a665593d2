package dk.fodfaeste.plans.upgrade;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.upgrade.PlanMoves.Preview;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Inputs;
import dk.fodfaeste.ui.api.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Families are moved to a newer version of their template. */
@RestController
@Tag(name = "templates")
@RequestMapping("/api/v1")
class PlanMoveApi {

    private final Gate gate;
    private final PlanMoves moves;

    PlanMoveApi(Gate gate, PlanMoves moves) {
        this.gate = gate;
        this.moves = moves;
    }

    /**
     * Which plans are to be moved.
     *
     * @param plans some, at most fifty
     * @param all   all that are behind, in the background
     */
    record Chosen(@Nullable List<UUID> plans, @Nullable Boolean all) {}

    @GetMapping("/templates/{id}/moves")
    @Requires(PlanAction.PLAN_MOVE)
    @Operation(summary = "plans.api.moves.preview")
    @Refuses(409)
    CursorPage<MoveResponse> previewMoves(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = CursorPage.limit(limit);
        return gate.read(caller, PlanAction.PLAN_MOVE, tx -> {
            List<Preview> found = moves.preview(tx, id, after, most + 1);
            return CursorPage.of(
                    found,
                    most,
                    preview -> MoveResponse.of(preview, tx.scope()),
                    last -> last.change().plan().toString());
        });
    }

    @PostMapping("/templates/{id}/moves")
    @Requires(PlanAction.PLAN_MOVE)
    @Operation(summary = "plans.api.moves.move")
    @Refuses(409)
    MoveRunResponse movePlans(Caller caller, @PathVariable UUID id, @RequestBody Chosen chosen) {
        return MoveRunResponse.of(gate.write(
                caller,
                PlanAction.PLAN_MOVE,
                tx -> Boolean.TRUE.equals(chosen.all())
                        ? moves.moveAll(tx, id)
                        : moves.move(tx, id, Inputs.all("plans", chosen.plans()))));
    }

    @GetMapping("/plan-moves/{id}")
    @Requires(PlanAction.PLAN_MOVE)
    @Operation(summary = "plans.api.moves.run")
    MoveRunResponse getPlanMove(Caller caller, @PathVariable UUID id) {
        return MoveRunResponse.of(gate.read(caller, PlanAction.PLAN_MOVE, tx -> moves.get(tx, id)));
    }

    @PostMapping("/plan-moves/{id}/undo")
    @Requires(PlanAction.PLAN_MOVE)
    @Operation(summary = "plans.api.moves.undo")
    @Refuses(409)
    MoveRunResponse undoPlanMove(Caller caller, @PathVariable UUID id) {
        return MoveRunResponse.of(gate.write(caller, PlanAction.PLAN_MOVE, tx -> {
            moves.undo(tx, id);
            return moves.get(tx, id);
        }));
    }
}
