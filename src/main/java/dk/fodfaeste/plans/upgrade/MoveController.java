package dk.fodfaeste.plans.upgrade;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.template.Templates;
import dk.fodfaeste.plans.upgrade.PlanMoves.Preview;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Families are moved to a newer version of their template: looked at one by one, then moved, one, some or all. */
@Controller
class MoveController {

    private static final int SHOWN = 25;

    private final Gate gate;
    private final PlanMoves moves;
    private final Templates templates;

    MoveController(Gate gate, PlanMoves moves, Templates templates) {
        this.gate = gate;
        this.moves = moves;
        this.templates = templates;
    }

    @GetMapping(PlanAddresses.TEMPLATE_MOVE)
    @Requires(PlanAction.PLAN_MOVE)
    ModelAndView see(
            Page page, Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID efter) {
        return page.view("plans/templates/move").addObject("view", gate.read(caller, PlanAction.PLAN_MOVE, tx -> {
            List<Preview> found = moves.preview(tx, id, efter, SHOWN + 1);
            List<Preview> shown = found.subList(0, Math.min(SHOWN, found.size()));
            return new MoveView(
                    page,
                    templates.get(tx, id),
                    moves.behind(tx, id),
                    shown.stream()
                            .map(each -> MoveView.family(page, each, tx.scope()))
                            .toList(),
                    found.size() > SHOWN ? shown.getLast().change().plan() : null,
                    moves.runs(tx, id));
        }));
    }

    @PostMapping(PlanAddresses.TEMPLATE_MOVE)
    @Requires(PlanAction.PLAN_MOVE)
    ModelAndView move(Page page, Caller caller, @PathVariable UUID id, Form form) {
        List<UUID> chosen = form.values("id").stream().map(MoveController::uuid).toList();
        MoveRun run = gate.write(caller, PlanAction.PLAN_MOVE, tx -> moves.move(tx, id, chosen));
        if (run.moved() == 0) {
            page.flash().warning("plans.moves.nothing");
        } else {
            page.flash()
                    .undoable(
                            PlanAddresses.TEMPLATES + "/flytninger/" + run.id() + "/fortryd",
                            "plans.moves.moved",
                            run.moved(),
                            run.families());
        }
        return page.redirect(PlanAddresses.TEMPLATES + "/" + id + "/flyt");
    }

    @PostMapping(PlanAddresses.TEMPLATE_MOVE + "/alle")
    @Requires(PlanAction.PLAN_MOVE)
    ModelAndView moveAll(Page page, Caller caller, @PathVariable UUID id) {
        MoveRun run = gate.write(caller, PlanAction.PLAN_MOVE, tx -> moves.moveAll(tx, id));
        page.flash().success("plans.moves.begun", run.families());
        return page.redirect(PlanAddresses.TEMPLATES + "/" + id + "/flyt");
    }

    @PostMapping(PlanAddresses.TEMPLATES + "/flytninger/{run}/fortryd")
    @Requires(PlanAction.PLAN_MOVE)
    ModelAndView undo(Page page, Caller caller, @PathVariable UUID run) {
        int undone = gate.write(caller, PlanAction.PLAN_MOVE, tx -> moves.undo(tx, run));
        MoveRun left = gate.read(caller, PlanAction.PLAN_MOVE, tx -> moves.get(tx, run));
        page.flash().success("plans.moves.undone", undone, left.moved() - left.undone());
        return page.redirect(PlanAddresses.TEMPLATES + "/" + left.template() + "/flyt");
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw Problem.invalid("plans.moves.none-chosen").causedBy(none);
        }
    }
}
