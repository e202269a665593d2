package dk.fodfaeste.plans.api;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Requires;
import dk.fodfaeste.plans.PlanMoves;
import dk.fodfaeste.plans.PlanMoves.Preview;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.api.Sent;
import dk.fodfaeste.ui.api.Slice;
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
    @Requires(Action.PLAN_MOVE)
    @Operation(summary = "plans.api.moves.preview")
    @Refuses(409)
    Slice<MoveAnswer> previewMoves(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Slice.limit(limit);
        return gate.read(caller, Action.PLAN_MOVE, tx -> {
            List<Preview> found = moves.preview(tx, id, after, most + 1);
            return Slice.of(
                    found, most, preview -> MoveAnswer.of(preview, tx.scope()), last -> last.change().plan().toString());
        });
    }

    @PostMapping("/templates/{id}/moves")
    @Requires(Action.PLAN_MOVE)
    @Operation(summary = "plans.api.moves.move")
    @Refuses(409)
    MoveRunAnswer movePlans(Caller caller, @PathVariable UUID id, @RequestBody Chosen chosen) {
        return MoveRunAnswer.of(gate.write(caller, Action.PLAN_MOVE, tx -> Boolean.TRUE.equals(chosen.all())
                ? moves.moveAll(tx, id)
                : moves.move(tx, id, Sent.all("plans", chosen.plans()))));
    }

    @GetMapping("/plan-moves/{id}")
    @Requires(Action.PLAN_MOVE)
    @Operation(summary = "plans.api.moves.run")
    MoveRunAnswer getPlanMove(Caller caller, @PathVariable UUID id) {
        return MoveRunAnswer.of(gate.read(caller, Action.PLAN_MOVE, tx -> moves.get(tx, id)));
    }

    @PostMapping("/plan-moves/{id}/undo")
    @Requires(Action.PLAN_MOVE)
    @Operation(summary = "plans.api.moves.undo")
    @Refuses(409)
    MoveRunAnswer undoPlanMove(Caller caller, @PathVariable UUID id) {
        return MoveRunAnswer.of(gate.write(caller, Action.PLAN_MOVE, tx -> {
            moves.undo(tx, id);
            return moves.get(tx, id);
        }));
    }
}
