package dk.fodfaeste.plans.running;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.RunningPlan;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.plans.task.TaskResponse;
import java.time.Instant;
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
record PlanResponse(
        UUID id,
        String template,
        int version,
        Bilingual name,
        Instant startedAt,
        Progress progress,
        List<PhaseResponse> phases) {

    /** How many tasks are done; those that are not relevant do not count. */
    record Progress(int done, int total) {

        static Progress of(List<Task> tasks) {
            return new Progress(
                    (int) tasks.stream()
                            .filter(task -> task.status() == TaskStatus.DONE)
                            .count(),
                    (int) tasks.stream()
                            .filter(task -> task.status() != TaskStatus.NOT_RELEVANT)
                            .count());
        }
    }

    /** A part of the plan, with the tasks that the caller may see. */
    record PhaseResponse(String key, Bilingual name, Progress progress, List<TaskResponse> tasks) {

        static PhaseResponse of(List<Task> tasks, Instant now) {
            Task first = tasks.getFirst();
            return new PhaseResponse(
                    first.phase(),
                    first.phaseName(),
                    Progress.of(tasks),
                    tasks.stream().map(task -> TaskResponse.of(task, now)).toList());
        }
    }

    static PlanResponse of(RunningPlan plan, List<Task> tasks, Instant now) {
        var phases =
                tasks.stream().collect(Collectors.groupingBy(Task::phase, LinkedHashMap::new, Collectors.toList()));
        return new PlanResponse(
                plan.id(),
                plan.template(),
                plan.version(),
                plan.name(),
                plan.startedAt(),
                Progress.of(tasks),
                phases.values().stream()
                        .map(each -> PhaseResponse.of(each, now))
                        .toList());
    }
}
