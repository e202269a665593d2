package dk.fodfaeste.demo.story;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.demo.story.TaskStory.Step;
import dk.fodfaeste.demo.telling.Telling;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.action.TaskCommand.TaskReassign;
import dk.fodfaeste.plans.action.TaskCommand.TaskRedate;
import dk.fodfaeste.plans.action.TaskCommand.TaskWaiting;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets people work their tasks off, up to last night. */
final class TaskStories {

    private final Telling telling;
    private final TaskActions actions;
    private final Map<UUID, TaskStory> stories = new HashMap<>();
    private final Set<UUID> arrived = new HashSet<>();
    private final Set<UUID> left = new HashSet<>();

    TaskStories(Telling telling) {
        this.telling = telling;
        actions = telling.services().actions();
    }

    /** Plans what is done with the household's tasks next; called again whenever their dates may have changed. */
    List<Task> follow(UUID household) {
        List<Task> tasks = telling.read(
                PlanAction.TASK_LIST, tx -> telling.services().worklist().ofHousehold(tx, household));
        tasks.forEach(this::plan);
        return tasks;
    }

    void arrived(UUID household) {
        arrived.add(household);
    }

    /** What is due for this household today or later is left for the visitor of the demo to do. */
    void leaveTheRest(UUID household) {
        left.add(household);
    }

    /** Nobody does anything more about this task. */
    void leave(Task task) {
        story(task).leave();
    }

    private TaskStory story(Task task) {
        return stories.computeIfAbsent(task.id(), fresh -> new TaskStory(telling.dice()));
    }

    private void plan(Task task) {
        TaskStory story = story(task);
        int number = story.plan();
        UUID assignee = task.assignee();
        if (assignee == null || (left.contains(task.household()) && isDueAfterLastNight(task))) {
            return;
        }
        Caller worker = telling.staff().of(assignee);
        boolean freeHand = Permissions.may(worker, PlanAction.TASK_REDATE) && other(task, worker) != null;
        Step step = story.next(task, telling.clock().instant(), freeHand, telling.office());
        if (step != null && step.at().isBefore(telling.morning())) {
            telling.timeline().at(step.at(), () -> {
                if (story.isPlan(number)) {
                    story.turn();
                    plan(take(step, task, worker));
                }
            });
        }
    }

    private boolean isDueAfterLastNight(Task task) {
        return task.dueBy() != null && !task.dueBy().isBefore(telling.morning());
    }

    private Task take(Step step, Task task, Caller worker) {
        return switch (step) {
            case Step.Complete complete ->
                act(worker, PlanAction.TASK_DONE, task, new TaskDone(null, null, null, answer(task), null));
            case Step.Await await -> {
                String reason = waitingFor(task);
                yield act(worker, PlanAction.TASK_WAITING, task, new TaskWaiting(reason, null));
            }
            case Step.Redate redate -> {
                LocalDate day = telling.calendar().openOnOrAfter(redate.day());
                String reason = telling.dice().pick(telling.phrases().redated());
                yield act(worker, PlanAction.TASK_REDATE, task, new TaskRedate(day, reason, null));
            }
            case Step.HandOver handOver -> {
                UUID account = Objects.requireNonNull(
                        Objects.requireNonNull(other(task, worker)).account());
                yield act(worker, PlanAction.TASK_REASSIGN, task, new TaskReassign(Optional.of(account), null, null));
            }
        };
    }

    private Task act(Caller worker, Action action, Task task, TaskCommand command) {
        return telling.change(worker, action, task.id(), tx -> actions.perform(tx, task.id(), command));
    }

    /** One of the answers where the step asks something. */
    private @Nullable String answer(Task task) {
        return task.asked() == null
                ? null
                : telling.dice().pick(task.asked().choices()).key();
    }

    private String waitingFor(Task task) {
        return telling.dice()
                .pick(
                        arrived.contains(task.household())
                                ? telling.phrases().waitingAfter()
                                : telling.phrases().waitingBefore());
    }

    private @Nullable Caller other(Task task, Caller worker) {
        return telling.staff().holding(task.function()).stream()
                .filter(colleague -> !colleague.equals(worker))
                .findFirst()
                .orElse(null);
    }
}
