package dk.fodfaeste.plans.action;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.action.TaskUndo.Undone;
import dk.fodfaeste.ui.Page;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** "Fortryd" after something was done to one or many tasks. */
@Controller
class UndoController {

    private final Gate gate;
    private final TaskUndo undo;

    UndoController(Gate gate, TaskUndo undo) {
        this.gate = gate;
        this.undo = undo;
    }

    @PostMapping(PlanAddresses.TASK_UNDO + "{change}")
    @Requires(PlanAction.TASK_UNDO)
    ModelAndView undo(Page page, Caller caller, @PathVariable UUID change) {
        Undone undone = gate.write(caller, PlanAction.TASK_UNDO, tx -> undo.undo(tx, change));
        if (undone.restored() > 0) {
            page.flash().success("plans.flash.undone", undone.restored());
        }
        if (undone.left() > 0) {
            page.flash().warning("plans.flash.undone.left", undone.left());
        }
        return page.back(PlanAddresses.TASKS);
    }
}
