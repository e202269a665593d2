package dk.fodfaeste.plans.api;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.RunningPlan;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.ui.api.Moments;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A household's plan, its phases in the template's order.
 *
 * @param template the template's key
 * @param version  the version of the template
 */
record PlanAnswer(
        UUID id,
        String template,
        int version,
        Bilingual name,
        OffsetDateTime startedAt,
        Progress progress,
        List<PhaseAnswer> phases) {

    /** How many tasks are done; those that are not relevant do not count. */
    record Progress(int done, int total) {

        static Progress of(List<Task> tasks) {
            return new Progress(
                    (int) tasks.stream().filter(task -> task.status() == TaskStatus.DONE).count(),
                    (int) tasks.stream().filter(task -> task.status() != TaskStatus.NOT_RELEVANT).count());
        }
    }

    /** A part of the plan, with the tasks that the caller may see. */
    record PhaseAnswer(String key, Bilingual name, Progress progress, List<TaskAnswer> tasks) {

        static PhaseAnswer of(List<Task> tasks, Instant now) {
            Task first = tasks.getFirst();
            return new PhaseAnswer(
                    first.phase(),
                    first.phaseName(),
                    Progress.of(tasks),
                    tasks.stream().map(task -> TaskAnswer.of(task, now)).toList());
        }
    }

    static PlanAnswer of(RunningPlan plan, List<Task> tasks, Instant now) {
        var phases = tasks.stream().collect(Collectors.groupingBy(Task::phase, LinkedHashMap::new, Collectors.toList()));
        return new PlanAnswer(
                plan.id(),
                plan.template(),
                plan.version(),
                plan.name(),
                Moments.danish(plan.startedAt()),
                Progress.of(tasks),
                phases.values().stream().map(each -> PhaseAnswer.of(each, now)).toList());
    }
}
