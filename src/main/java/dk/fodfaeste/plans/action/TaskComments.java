package dk.fodfaeste.plans.action;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.task.LockedTask;
import dk.fodfaeste.plans.task.TaskStore;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What colleagues write to each other about a task; whoever may see the task sees its comments. */
@Service
class TaskComments {

    /** What somebody writes. */
    @Command
    record CommentInput(@Text(max = 2000) String text) {}

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
     * @throws Problem if there is no such task, or too much was said of it
     */
    TaskComment add(WriteTx tx, UUID task, CommentInput in) {
        LockedTask about = tasks.lock(tx, task);
        if (store.count(task) >= MOST) {
            throw Problem.conflict("plans.comment.most", MOST);
        }
        tx.concerns(about.about());
        TaskComment comment = new TaskComment(Ids.next(), tx.now(), tx.caller().name(), in.text());
        store.insert(task, comment, tx.caller().account());
        return comment;
    }

    /** The comments of a task that the caller may see, the newest first. */
    List<TaskComment> of(Tx tx, Task task) {
        return store.of(task.id(), MOST);
    }
}
