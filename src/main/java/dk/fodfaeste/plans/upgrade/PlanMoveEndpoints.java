package dk.fodfaeste.plans.upgrade;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.template.Templates;
import dk.fodfaeste.plans.upgrade.PlanMoves.Preview;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.FormField;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Families are moved to a newer version of their template: looked at one by one, then moved, one, some or all. */
@Controller
@Tag(name = "templates")
class PlanMoveEndpoints {

    private static final String PAGE = PlanAddresses.TEMPLATE_MOVE;
    private static final String API = "/api/v1/templates/{id}/moves";
    private static final String API_RUN = "/api/v1/plan-moves/{id}";
    private static final int CONFLICT = 409;
    private static final int SHOWN = 25;

    /**
     * Which plans are to be moved.
     *
     * @param plans some, at most {@value PlanMoves#BATCH}
     * @param all   all that are behind, in the background
     */
    @Command
    record MoveInput(
            @FormField("id") @Nullable List<UUID> plans,
            @Nullable Boolean all) {}

    private final PlanMoves moves;
    private final Templates templates;

    PlanMoveEndpoints(PlanMoves moves, Templates templates) {
        this.moves = moves;
        this.templates = templates;
    }

    @GetMapping(PAGE)
    @Requires(PlanAction.PLAN_MOVE)
    ModelAndView see(Call call, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID efter) {
        return call.page().view("plans/templates/move").addObject("view", call.read(tx -> view(call, tx, id, efter)));
    }

    @PostMapping(PAGE)
    @Requires(PlanAction.PLAN_MOVE)
    ModelAndView move(Call call, @PathVariable UUID id) {
        return call.submit(MoveInput.class, (tx, in) -> move(tx, id, in))
                .then(run -> {
                    if (run.moved() == 0) {
                        call.page().flash().warning("plans.moves.nothing");
                    } else {
                        call.page()
                                .flash()
                                .undoable(
                                        PlanAddresses.TEMPLATES + "/flytninger/" + run.id() + "/fortryd",
                                        "plans.moves.moved",
                                        run.moved(),
                                        run.families());
                    }
                })
                .to(address(id))
                .orThrow();
    }

    @PostMapping(PAGE + "/alle")
    @Requires(PlanAction.PLAN_MOVE)
    ModelAndView moveAll(Call call, @PathVariable UUID id) {
        MoveRun run = call.write(tx -> moves.moveAll(tx, id));
        call.page().flash().success("plans.moves.begun", run.families());
        return call.page().redirect(address(id));
    }

    @PostMapping(PlanAddresses.TEMPLATES + "/flytninger/{run}/fortryd")
    @Requires(PlanAction.PLAN_MOVE)
    ModelAndView undo(Call call, @PathVariable UUID run) {
        int undone = call.write(tx -> moves.undo(tx, run));
        MoveRun left = call.read(tx -> moves.get(tx, run));
        call.page().flash().success("plans.moves.undone", undone, left.moved() - left.undone());
        return call.page().redirect(address(left.template()));
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(PlanAction.PLAN_MOVE)
    @Operation(summary = "plans.api.moves.preview")
    @Refuses(CONFLICT)
    CursorPage<MoveResponse> previewMoves(
            Call call,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = CursorPage.limit(limit);
        return call.read(tx -> CursorPage.of(
                moves.preview(tx, id, after, most + 1),
                most,
                preview -> MoveResponse.of(preview, tx.scope()),
                last -> last.change().plan().toString()));
    }

    @PostMapping(API)
    @ResponseBody
    @Requires(PlanAction.PLAN_MOVE)
    @Operation(summary = "plans.api.moves.move")
    @Refuses(CONFLICT)
    MoveRunResponse movePlans(Call call, @PathVariable UUID id, @RequestBody MoveInput in) {
        return MoveRunResponse.of(call.write(tx -> move(tx, id, in)));
    }

    @GetMapping(API_RUN)
    @ResponseBody
    @Requires(PlanAction.PLAN_MOVE)
    @Operation(summary = "plans.api.moves.run")
    MoveRunResponse getPlanMove(Call call, @PathVariable UUID id) {
        return MoveRunResponse.of(call.read(tx -> moves.get(tx, id)));
    }

    @PostMapping(API_RUN + "/undo")
    @ResponseBody
    @Requires(PlanAction.PLAN_MOVE)
    @Operation(summary = "plans.api.moves.undo")
    @Refuses(CONFLICT)
    MoveRunResponse undoPlanMove(Call call, @PathVariable UUID id) {
        return MoveRunResponse.of(call.write(tx -> {
            moves.undo(tx, id);
            return moves.get(tx, id);
        }));
    }

    private MoveRun move(WriteTx tx, UUID id, MoveInput in) {
        if (Boolean.TRUE.equals(in.all())) {
            return moves.moveAll(tx, id);
        }
        if (in.plans() == null) {
            throw Problem.inField("plans", "ui.input.missing");
        }
        return moves.move(tx, id, in.plans());
    }

    private MoveView view(Call call, Tx tx, UUID id, @Nullable UUID after) {
        List<Preview> found = moves.preview(tx, id, after, SHOWN + 1);
        List<Preview> shown = found.subList(0, Math.min(SHOWN, found.size()));
        return new MoveView(
                call.page(),
                templates.get(tx, id),
                moves.behind(tx, id),
                shown.stream()
                        .map(each -> MoveView.family(call.page(), each, tx.scope()))
                        .toList(),
                found.size() > SHOWN ? shown.getLast().change().plan() : null,
                moves.runs(tx, id));
    }

    private static String address(UUID template) {
        return PlanAddresses.TEMPLATES + "/" + template + "/flyt";
    }
}
