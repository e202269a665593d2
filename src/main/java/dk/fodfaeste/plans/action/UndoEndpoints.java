package dk.fodfaeste.plans.action;

import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.action.TaskUndo.Undone;
import dk.fodfaeste.ui.call.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** "Fortryd" after something was done to one or many tasks. */
@Controller
@Tag(name = "tasks")
class UndoEndpoints {

    private final TaskUndo undo;

    UndoEndpoints(TaskUndo undo) {
        this.undo = undo;
    }

    @PostMapping(PlanAddresses.TASK_UNDO + "{change}")
    @Requires(PlanAction.TASK_UNDO)
    ModelAndView undoOnPage(Call call, @PathVariable UUID change) {
        Undone undone = undo(call, change);
        if (undone.restored() > 0) {
            call.page().flash().success("plans.flash.undone", undone.restored());
        }
        if (undone.left() > 0) {
            call.page().flash().warning("plans.flash.undone.left", undone.left());
        }
        return call.page().back(PlanAddresses.TASKS);
    }

    @PostMapping("/api/v1/tasks/many/undo/{change}")
    @ResponseBody
    @Requires(PlanAction.TASK_UNDO)
    @Operation(summary = "plans.api.undo")
    Undone undo(Call call, @PathVariable UUID change) {
        return call.write(tx -> undo.undo(tx, change));
    }
}
