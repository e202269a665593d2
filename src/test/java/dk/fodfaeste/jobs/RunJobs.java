package dk.fodfaeste.jobs;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import dk.fodfaeste.testing.Town;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Does jobs when a test says so: none runs by itself in tests. */
public final class RunJobs {

    private static final int ROUNDS = 20;

    private final Scheduler scheduler;
    private final JobRunner runner;
    private final Clock clock;

    public RunJobs(Scheduler scheduler, JobRunner runner, Clock clock) {
        this.scheduler = scheduler;
        this.runner = runner;
        this.clock = clock;
    }

    /**
     * Does the town's jobs that are due by the test's clock, earliest first, and those that they plan in turn. A job that
     * throws is thrown at the test, and stays planned.
     *
     * @return how many were done
     */
    public int due(Town town) {
        int done = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<ScheduledExecution<Object>> due = dueNow(town);
            if (due.isEmpty()) {
                return done;
            }
            for (ScheduledExecution<Object> each : due) {
                runner.run(each.getTaskInstance().getTaskName(), (JobData) each.getData());
                scheduler.cancel(each.getTaskInstance());
                done++;
            }
        }
        throw new IllegalStateException("jobs go on planning jobs");
    }

    /** Does the daily job of this kind in the town. */
    public void daily(Town town, String kind) {
        runner.run(
                kind,
                new JobData(
                        town.code(),
                        null,
                        null,
                        JobRunner.day(
                                java.time.LocalDate.ofInstant(clock.instant(), dk.fodfaeste.kernel.text.Dates.ZONE))));
    }

    private List<ScheduledExecution<Object>> dueNow(Town town) {
        List<ScheduledExecution<Object>> due = new ArrayList<>();
        scheduler.fetchScheduledExecutions(each -> {
            if (each.getData() instanceof JobData job
                    && job.municipality() == town.code()
                    && !each.getExecutionTime().isAfter(clock.instant())) {
                due.add(each);
            }
        });
        due.sort(Comparator.comparing(ScheduledExecution::getExecutionTime));
        return due;
    }
}
