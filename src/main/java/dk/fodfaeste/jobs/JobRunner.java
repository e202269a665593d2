package dk.fodfaeste.jobs;

import dk.fodfaeste.access.AbsentCallers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Knows the kinds of jobs, and does one of them as the caller who planned it. */
@Component
public class JobRunner {

    private final Map<String, JobHandler> handlers;
    private final List<DailyJob> daily;
    private final AbsentCallers callers;

    public JobRunner(List<JobHandler> handlers, List<DailyJob> daily, AbsentCallers callers) {
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

    /** Does the job, with the rights that its planner has by now. */
    public void run(String kind, JobData job) {
        handlers.get(kind).run(run(job));
    }

    /** The last try has failed. */
    public void gaveUp(String kind, JobData job) {
        handlers.get(kind).gaveUp(run(job));
    }

    private JobRun run(JobData job) {
        return new JobRun(callers.again(job.municipality(), job.account(), job.token()), job.subject());
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
