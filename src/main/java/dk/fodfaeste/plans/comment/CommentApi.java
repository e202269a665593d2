package dk.fodfaeste.plans.comment;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.ui.api.ApiDates;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Inputs;
import dk.fodfaeste.ui.api.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Comments on a task: they are added, and never changed. */
@RestController
@Tag(name = "tasks")
@RequestMapping("/api/v1/tasks/{id}/comments")
class CommentApi {

    private static final int CONFLICT = 409;

    private final Gate gate;
    private final Worklist worklist;
    private final TaskComments comments;

    CommentApi(Gate gate, Worklist worklist, TaskComments comments) {
        this.gate = gate;
        this.worklist = worklist;
        this.comments = comments;
    }

    record NewComment(@Nullable String text) {}

    record CommentResponse(
            UUID id, OffsetDateTime at, @Nullable String by, String text) {

        static CommentResponse of(TaskComment comment) {
            return new CommentResponse(comment.id(), ApiDates.danish(comment.at()), comment.by(), comment.text());
        }
    }

    @GetMapping
    @Requires(PlanAction.TASK_SEE)
    @Operation(summary = "plans.api.comments")
    CursorPage<CommentResponse> listComments(Caller caller, @PathVariable UUID id) {
        return gate.read(
                caller,
                PlanAction.TASK_SEE,
                tx -> CursorPage.whole(comments.of(tx, worklist.get(tx, id)).stream()
                        .map(CommentResponse::of)
                        .toList()));
    }

    @PostMapping
    @Requires(PlanAction.TASK_COMMENT)
    @Operation(summary = "plans.api.comment")
    @Refuses(CONFLICT)
    CommentResponse addComment(Caller caller, @PathVariable UUID id, @RequestBody NewComment body) {
        String text = Inputs.required("text", body.text());
        return gate.write(caller, PlanAction.TASK_COMMENT, tx -> CommentResponse.of(comments.add(tx, id, text)));
    }
}
