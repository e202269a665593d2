package dk.fodfaeste.jobs;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.account.CallerLookup;
import dk.fodfaeste.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Knows the kinds of jobs, and does one of them as the caller who planned it. */
@Component
public class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger("dk.fodfaeste.jobs");

    private final Map<String, JobHandler> handlers;
    private final List<DailyJob> daily;
    private final CallerLookup callers;

    public JobRunner(List<JobHandler> handlers, List<DailyJob> daily, CallerLookup callers) {
        // A daily job is planned for each municipality as a job of its own kind.
        this.handlers = Stream.concat(handlers.stream(), daily.stream().map(DayWork::new))
                .collect(Collectors.toUnmodifiableMap(JobHandler::kind, Function.identity()));
        this.daily = List.copyOf(daily);
        this.callers = callers;
    }

    public List<String> kinds() {
        return handlers.keySet().stream().sorted().toList();
    }

    public List<DailyJob> daily() {
        return daily;
    }

    /** Does the job, with the rights that its planner has by now; without them it is given up at once. */
    public void run(String kind, JobData job) {
        try {
            Caller caller = callers.again(job.municipality(), job.account(), job.token());
            handler(kind).run(new JobRun(caller, job.subject()));
        } catch (Problem refused) {
            if (refused.kind() != Problem.Kind.FORBIDDEN) {
                throw refused;
            }
            // A right that was withdrawn does not come back by waiting.
            LOG.warn("job {} given up: whoever planned it has not the right any more", kind);
            gaveUp(kind, job);
        }
    }

    /** The last try has failed. */
    public void gaveUp(String kind, JobData job) {
        // As the product: whoever planned it may be gone, and that may be why.
        handler(kind).gaveUp(new JobRun(Caller.system(job.municipality()), job.subject()));
    }

    private JobHandler handler(String kind) {
        return Objects.requireNonNull(handlers.get(kind), kind);
    }

    /** The work of one day in one municipality. */
    private record DayWork(DailyJob job) implements JobHandler {

        @Override
        public String kind() {
            return job.kind();
        }

        @Override
        public void run(JobRun run) {
            job.run(run.caller());
        }
    }

    /** What a day's work is about: nothing but its day. */
    public static UUID day(LocalDate day) {
        return new UUID(0, day.toEpochDay());
    }
}
