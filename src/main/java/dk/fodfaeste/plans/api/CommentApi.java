package dk.fodfaeste.plans.api;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Requires;
import dk.fodfaeste.plans.TaskComment;
import dk.fodfaeste.plans.TaskComments;
import dk.fodfaeste.plans.Worklist;
import dk.fodfaeste.ui.api.Moments;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.api.Sent;
import dk.fodfaeste.ui.api.Slice;
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

    record CommentAnswer(UUID id, OffsetDateTime at, @Nullable String by, String text) {

        static CommentAnswer of(TaskComment comment) {
            return new CommentAnswer(comment.id(), Moments.danish(comment.at()), comment.by(), comment.text());
        }
    }

    @GetMapping
    @Requires(Action.TASK_SEE)
    @Operation(summary = "plans.api.comments")
    Slice<CommentAnswer> listComments(Caller caller, @PathVariable UUID id) {
        return gate.read(caller, Action.TASK_SEE, tx -> Slice.whole(
                comments.of(tx, worklist.get(tx, id)).stream().map(CommentAnswer::of).toList()));
    }

    @PostMapping
    @Requires(Action.TASK_COMMENT)
    @Operation(summary = "plans.api.comment")
    @Refuses(CONFLICT)
    CommentAnswer addComment(Caller caller, @PathVariable UUID id, @RequestBody NewComment body) {
        String text = Sent.required("text", body.text());
        return gate.write(caller, Action.TASK_COMMENT, tx -> CommentAnswer.of(comments.add(tx, id, text)));
    }
}
