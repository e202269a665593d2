package dk.fodfaeste.plans.comment;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.task.LockedTask;
import dk.fodfaeste.plans.task.TaskStore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What colleagues write to each other about a task; whoever may see the task sees its comments. */
@Service
public class TaskComments {

    private static final int LONGEST = 2000;
    /** Own choice: more is a case note, not a comment. */
    private static final int MOST = 200;

    private final CommentStore store;
    private final TaskStore tasks;

    TaskComments(CommentStore store, TaskStore tasks) {
        this.store = store;
        this.tasks = tasks;
    }

    /**
     * Adds a comment.
     *
     * @throws Problem if there is no such task, nothing to say, or too much
     */
    public TaskComment add(WriteTx tx, UUID task, @Nullable String text) {
        String said = text == null ? "" : text.strip();
        if (said.isEmpty()) {
            throw Problem.inField("text", "plans.comment.missing");
        }
        if (said.length() > LONGEST) {
            throw Problem.inField("text", "plans.comment.long", LONGEST);
        }
        LockedTask about = tasks.lock(tx, task);
        if (store.count(task) >= MOST) {
            throw Problem.conflict("plans.comment.most", MOST);
        }
        tx.concerns(about.household());
        TaskComment comment =
                new TaskComment(Ids.next(), task, tx.now(), tx.caller().name(), said);
        store.insert(comment, tx.caller().account());
        return comment;
    }

    /** The comments of a task that the caller may see, the newest first. */
    public List<TaskComment> of(Tx tx, Task task) {
        return store.of(task.id(), MOST);
    }
}
