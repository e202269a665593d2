package dk.fodfaeste.plans.action;

import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.action.TaskComments.CommentInput;
import dk.fodfaeste.plans.task.TaskMenu;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Comments on a task: they are added, and never changed. */
@Controller
@Tag(name = "tasks")
class CommentEndpoints {

    private static final String API = "/api/v1/tasks/{id}/comments";
    private static final int CONFLICT = 409;

    private final TaskComments comments;
    private final Worklist worklist;
    private final TaskViews views;

    CommentEndpoints(TaskComments comments, Worklist worklist, TaskViews views) {
        this.comments = comments;
        this.worklist = worklist;
        this.views = views;
    }

    @PostMapping(PlanAddresses.TASKS + "/{id}/kommentar")
    @Requires(PlanAction.TASK_COMMENT)
    ModelAndView comment(Call call, @PathVariable UUID id) {
        return call.submit(CommentInput.class, (tx, in) -> comments.add(tx, id, in))
                .success("plans.flash.commented")
                .answer(comment -> TaskViews.isInDialog(call)
                        ? call.page().view("plans/said")
                        : call.page().redirect(TaskViews.back(call, id)))
                .orAgain(form -> views.again(call, id, TaskMenu.Form.COMMENT, form));
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(PlanAction.TASK_SEE)
    @Operation(summary = "plans.api.comments")
    CursorPage<TaskComment> listComments(Call call, @PathVariable UUID id) {
        return call.read(tx -> CursorPage.whole(comments.of(tx, worklist.get(tx, id))));
    }

    @PostMapping(API)
    @ResponseBody
    @Requires(PlanAction.TASK_COMMENT)
    @Operation(summary = "plans.api.comment")
    @Refuses(CONFLICT)
    TaskComment addComment(Call call, @PathVariable UUID id, @RequestBody CommentInput in) {
        return call.write(tx -> comments.add(tx, id, in));
    }
}
