package dk.fodfaeste.plans.action;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.comment.TaskComments;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writes a comment on a task. */
@Controller
class CommentController {

    private final Gate gate;
    private final TaskComments comments;
    private final TaskResponses answers;

    CommentController(Gate gate, TaskComments comments, TaskResponses answers) {
        this.gate = gate;
        this.comments = comments;
        this.answers = answers;
    }

    @PostMapping("/opgaver/{id}/kommentar")
    @Requires(PlanAction.TASK_COMMENT)
    ModelAndView comment(Page page, Caller caller, @PathVariable UUID id, Form form) {
        try {
            gate.run(caller, PlanAction.TASK_COMMENT, tx -> comments.add(tx, id, form.value("text")));
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return answers.page(page, caller, id, page.again("plans/task"), form.refused(problem, page.words()));
        }
        page.flash().success("plans.flash.commented");
        return page.redirect(PlanAddresses.TASKS + "/" + id);
    }
}
