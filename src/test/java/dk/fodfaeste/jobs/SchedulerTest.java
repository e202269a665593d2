package dk.fodfaeste.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dk.fodfaeste.access.account.CallerLookup;
import dk.fodfaeste.access.tenancy.Municipalities;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Towns;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Jobs on real schedulers: several servers on one database. */
@ServerTest
class SchedulerTest {

    private static final int JOBS = 60;

    @Autowired
    DataSource database;

    @Autowired
    Municipalities municipalities;

    @Autowired
    CallerLookup callers;

    @Autowired
    TestClock clock;

    @Autowired
    Towns towns;

    private final String kind = "test-" + UUID.randomUUID();
    private final BlockingQueue<UUID> done = new LinkedBlockingQueue<>();
    private final List<Scheduler> servers = new ArrayList<>();

    @AfterEach
    void stopServers() {
        servers.forEach(Scheduler::stop);
    }

    @Test
    void twoServersDoEachJobOnce() throws InterruptedException {
        Scheduler one = server(run -> done.add(run.subject()));
        Scheduler two = server(run -> done.add(run.subject()));
        short town = towns.town().code();
        for (int i = 0; i < JOBS; i++) {
            plan(one, town, new UUID(1, i));
        }

        one.start();
        two.start();

        for (int i = 0; i < JOBS; i++) {
            assertThat(done.poll(20, TimeUnit.SECONDS)).isNotNull();
        }
        stopServers();
        assertThat(done).isEmpty();
    }

    @Test
    void aJobThatFailsIsTriedAgainLater() throws InterruptedException {
        BlockingQueue<UUID> tries = new LinkedBlockingQueue<>();
        Scheduler server = server(run -> {
            tries.add(run.subject());
            if (!clock.instant().isAfter(TestClock.danish("2026-03-02T10:00"))) {
                throw new IllegalStateException("not yet");
            }
            done.add(run.subject());
        });
        UUID job = UUID.randomUUID();
        plan(server, towns.town().code(), job);

        server.start();
        assertThat(tries.poll(20, TimeUnit.SECONDS)).isEqualTo(job);
        assertThat(done).isEmpty();
        clock.set("2026-03-02T11:00");
        server.triggerCheckForDueExecutions();

        assertThat(done.poll(20, TimeUnit.SECONDS)).isEqualTo(job);
    }

    private void plan(Scheduler server, short town, UUID subject) {
        server.scheduleIfNotExists(
                new TaskInstance<>(kind, town + ":" + subject, new JobData(town, null, null, subject)),
                clock.instant());
    }

    private Scheduler server(Consumer<JobRun> work) {
        JobHandler handler = new JobHandler() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void run(JobRun run) {
                work.accept(run);
            }
        };
        Scheduler server = new SchedulerConfiguration()
                .jobScheduler(
                        database,
                        provider(new JobRunner(List.of(handler), List.of(), callers)),
                        provider(municipalities),
                        moving(),
                        new SimpleMeterRegistry(),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(100));
        servers.add(server);
        return server;
    }

    /** The test's time, but moving: a scheduler waits by its clock. */
    private Clock moving() {
        long start = System.nanoTime();
        return new Clock() {
            @Override
            public Instant instant() {
                return clock.instant().plusNanos(System.nanoTime() - start);
            }

            @Override
            public ZoneId getZone() {
                return clock.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> ObjectProvider<T> provider(T bean) {
        return (ObjectProvider<T>) new StaticListableBeanFactory(Map.of("bean", bean)).getBeanProvider(bean.getClass());
    }
}
