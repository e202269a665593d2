package dk.fodfaeste.plans.task;

import static dk.fodfaeste.plans.TaskStatus.DONE;
import static dk.fodfaeste.plans.TaskStatus.NOT_RELEVANT;
import static dk.fodfaeste.plans.TaskStatus.OPEN;
import static dk.fodfaeste.plans.TaskStatus.WAITING;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.TaskStatus;
import java.util.Set;

/** What can be done to a task in which state; anything else is answered with a sentence that says why not. */
public enum TaskTransition {
    COMPLETE("plans.task.cannot.complete", OPEN, WAITING),
    REOPEN("plans.task.cannot.reopen", DONE, WAITING, NOT_RELEVANT),
    WAIT("plans.task.cannot.wait", OPEN, WAITING),
    REDATE("plans.task.cannot.redate", OPEN, WAITING),
    REASSIGN("plans.task.cannot.reassign", OPEN, WAITING),
    REMIND("plans.task.cannot.remind", OPEN, WAITING),
    DISMISS("plans.task.cannot.dismiss", OPEN, WAITING);

    private final String refusal;
    private final Set<TaskStatus> from;

    TaskTransition(String refusal, TaskStatus first, TaskStatus... others) {
        this.refusal = refusal;
        this.from = java.util.EnumSet.of(first, others);
    }

    /**
     * Lets it pass.
     *
     * @throws Problem (conflict) in a state in which it cannot be done
     */
    public void require(TaskStatus now) {
        if (!from.contains(now)) {
            throw Problem.conflict(refusal);
        }
    }

    /** Whether it can be done in this state: whether a page shows the button. */
    public boolean possible(TaskStatus now) {
        return from.contains(now);
    }
}
