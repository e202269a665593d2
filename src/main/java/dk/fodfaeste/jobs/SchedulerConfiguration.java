package dk.fodfaeste.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.stats.MicrometerStatsRegistry;
import com.github.kagkarlsson.scheduler.stats.StatsRegistryAdapter;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dk.fodfaeste.access.tenancy.Municipalities;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.text.Dates;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** db-scheduler, told of all kinds of jobs. A server that has died is noticed after four missed heartbeats. */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger("dk.fodfaeste.jobs");
    private static final int MISSED_HEARTBEATS = 4;
    private static final int THREADS = 4;
    private static final int TRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final double GROWTH = 3;

    @Bean
    Scheduler jobScheduler(
            DataSource database,
            ObjectProvider<JobRunner> runner,
            ObjectProvider<Municipalities> municipalities,
            Clock clock,
            MeterRegistry meters,
            @Value("${fodfaeste.jobs.heartbeat}") Duration heartbeat,
            @Value("${fodfaeste.jobs.look-every}") Duration pause) {
        JobRunner known = runner.getObject();
        List<Task<?>> kinds = known.kinds().stream()
                .<Task<?>>map(kind -> oneTime(kind, known))
                .toList();
        return Scheduler.create(new TransactionAwareDataSourceProxy(database), kinds)
                .startTasks(known.daily().stream()
                        .map(job -> daily(job, municipalities.getObject(), clock))
                        .toList())
                .tableName("job")
                .schedulerName(new SchedulerName.Fixed("server-" + Ids.next()))
                .addSchedulerListener(new StatsRegistryAdapter(new MicrometerStatsRegistry(meters, kinds)))
                .serializer(new JobDataSerializer())
                .clock(clock::instant)
                .threads(THREADS)
                .pollingInterval(pause)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(15))
                // What an exception says may hold names and numbers of people: see failed().
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    private static OneTimeTask<JobData> oneTime(String kind, JobRunner runner) {
        FailureHandler<JobData> again = FailureHandler.<JobData>maxRetries(TRIES)
                .withBackoff(FIRST_PAUSE, GROWTH)
                .thenRemove(last -> runner.gaveUp(
                        kind, (JobData) last.getExecution().taskInstance.getData()));
        return Tasks.oneTime(kind, JobData.class)
                .onFailure(again)
                .onDeadExecutionRevive()
                .execute((job, context) -> {
                    try {
                        runner.run(kind, job.getData());
                    } catch (RuntimeException failure) {
                        failed(kind, failure);
                        throw failure;
                    }
                });
    }

    /** Once a day: one job for each municipality, so that one's trouble is not the others'. */
    private static RecurringTask<Void> daily(DailyJob job, Municipalities municipalities, Clock clock) {
        return Tasks.recurring(job.kind() + "-plan", Schedules.daily(Dates.ZONE, job.at()))
                .execute((instance, context) -> {
                    Instant now = clock.instant();
                    municipalities
                            .codes()
                            .forEach(code -> context.getSchedulerClient()
                                    .scheduleIfNotExists(
                                            new TaskInstance<>(
                                                    job.kind(),
                                                    code + ":" + Dates.day(now),
                                                    new JobData(code, null, null, JobRunner.day(Dates.day(now)))),
                                            now));
                });
    }

    private static void failed(String kind, RuntimeException failure) {
        StackTraceElement[] places = failure.getStackTrace();
        LOG.warn(
                "job {} failed with {} at {}",
                kind,
                failure.getClass().getName(),
                places.length == 0 ? "?" : places[0]);
    }
}
