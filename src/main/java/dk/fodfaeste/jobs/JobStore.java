package dk.fodfaeste.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;

/** Writes jobs into the table, in the transaction that is running. */
@Repository
class JobStore {

    // The scheduler knows the handlers, and a handler may plan jobs.
    private final ObjectProvider<Scheduler> scheduler;

    JobStore(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /** Adds a job; one of this kind about the same subject that is there already stays as it is. */
    public void add(String kind, JobData data, Instant at) {
        scheduler
                .getObject()
                .scheduleIfNotExists(new TaskInstance<>(kind, data.municipality() + ":" + data.subject(), data), at);
    }

    /** Looks for due jobs now rather than at the next round. */
    public void look() {
        scheduler.getObject().triggerCheckForDueExecutions();
    }
}
