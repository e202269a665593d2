package dk.fodfaeste.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts the scheduler when the server is ready, and lets running jobs end before the database goes. */
@Component
@ConditionalOnProperty("fodfaeste.jobs.enabled")
class SchedulerLife implements SmartLifecycle {

    private final Scheduler scheduler;
    private volatile boolean running;

    SchedulerLife(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
