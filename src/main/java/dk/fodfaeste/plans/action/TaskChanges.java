package dk.fodfaeste.plans.action;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.TaskEvent.Kind;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.plans.action.TaskCommand.TaskDismiss;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.action.TaskCommand.TaskReassign;
import dk.fodfaeste.plans.action.TaskCommand.TaskRedate;
import dk.fodfaeste.plans.action.TaskCommand.TaskRemind;
import dk.fodfaeste.plans.action.TaskCommand.TaskReopen;
import dk.fodfaeste.plans.action.TaskCommand.TaskWaiting;
import dk.fodfaeste.plans.fulfilment.Repeats;
import dk.fodfaeste.plans.staffing.Assignees;
import dk.fodfaeste.plans.staffing.Assignees.Work;
import dk.fodfaeste.plans.task.Initials;
import dk.fodfaeste.plans.task.LockedTask;
import dk.fodfaeste.plans.task.TaskHistory.Entry;
import dk.fodfaeste.plans.task.TaskStore;
import dk.fodfaeste.plans.task.TaskTransition;
import dk.fodfaeste.ui.input.Commands;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How each command changes tasks, one as many. Input that is wrong whichever task it is for is refused at once. */
@Service
class TaskChanges {

    private final TaskStore store;
    private final Directory directory;
    private final Households households;
    private final Repeats repeats;
    private final Assignees assignees;

    TaskChanges(TaskStore store, Directory directory, Households households, Repeats repeats, Assignees assignees) {
        this.store = store;
        this.directory = directory;
        this.households = households;
        this.repeats = repeats;
        this.assignees = assignees;
    }

    /**
     * The change that a command makes.
     *
     * @throws Problem at the fields of the command
     */
    TaskChange of(WriteTx tx, TaskCommand command) {
        Commands.check((Record) command, tx.today());
        TaskChange change = switch (command) {
            case TaskDone done -> completion(tx, done);
            case TaskReopen reopen -> reopening();
            case TaskWaiting waiting -> waiting(waiting);
            case TaskDismiss dismiss -> dismissal(dismiss.reason());
            case TaskRemind remind -> reminder();
            case TaskRedate redate -> newDate(redate);
            case TaskReassign reassign -> reassignment(tx, reassign.assignee().orElse(null), reassign.unit());
        };
        return change.unlessChangedSince(command.version());
    }

    private TaskChange completion(WriteTx tx, TaskDone how) {
        LocalDate heldOn = how.heldOn() == null ? tx.today() : how.heldOn();
        return new TaskChange(
                task -> {
                    TaskTransition.COMPLETE.require(task.status());
                    outOfOrder(task, how);
                    answer(task, how);
                    return true;
                },
                (now, tasks) -> {
                    Map<Boolean, List<LockedTask>> bySigned =
                            tasks.stream().collect(Collectors.groupingBy(LockedTask::initialed));
                    bySigned.forEach((signed, some) -> store.complete(
                            now,
                            entries(some, task -> Entry.of(task.id(), Kind.DONE, outOfOrder(task, how))),
                            signed ? initials(now, how) : null,
                            how.answer()));
                    List<LockedTask> repeated = repeated(tasks);
                    if (!repeated.isEmpty()) {
                        repeats.held(now, ids(repeated), heldOn);
                    }
                });
    }

    private TaskChange reopening() {
        return change(TaskTransition.REOPEN, (tx, tasks) -> {
            store.reopen(
                    tx,
                    entries(
                            tasks,
                            task -> Entry.of(
                                    task.id(),
                                    task.status() == TaskStatus.WAITING ? Kind.RESUMED : Kind.REOPENED,
                                    null)));
            List<LockedTask> repeated = repeated(tasks);
            if (!repeated.isEmpty()) {
                repeats.notHeld(tx, ids(repeated));
            }
        });
    }

    private TaskChange waiting(TaskWaiting in) {
        LocalDate followUp = in.followUp();
        return change(
                TaskTransition.WAIT,
                (now, tasks) -> store.await(
                        now,
                        entries(tasks, task -> Entry.waiting(task.id(), in.waitingFor(), followUp)),
                        in.waitingFor(),
                        followUp));
    }

    private TaskChange dismissal(String reason) {
        return change(
                TaskTransition.DISMISS,
                (tx, tasks) ->
                        store.dismiss(tx, entries(tasks, task -> Entry.of(task.id(), Kind.NOT_RELEVANT, reason))));
    }

    private TaskChange reminder() {
        return change(
                TaskTransition.REMIND,
                (tx, tasks) -> store.remind(tx, entries(tasks, task -> Entry.of(task.id(), Kind.REMINDED, null))));
    }

    private TaskChange newDate(TaskRedate in) {
        LocalDate day = in.dueBy();
        Instant dueBy = day.plusDays(1).atStartOfDay(Dates.ZONE).minusSeconds(1).toInstant();
        return change(
                TaskTransition.REDATE,
                (now, tasks) -> store.redate(
                        now,
                        entries(
                                tasks,
                                task -> Entry.redated(task.id(), Kind.REDATED, in.reason(), task.dueBy(), dueBy)),
                        dueBy));
    }

    private TaskChange reassignment(WriteTx tx, @Nullable UUID assignee, @Nullable UUID unit) {
        if (assignee != null) {
            assignees.require(tx, "assignee", assignee, List.of());
        }
        if (unit != null
                && directory.units(tx).stream().noneMatch(each -> each.id().equals(unit))) {
            throw Problem.inField("unit", "plans.task.unit.unknown");
        }
        return new TaskChange(
                task -> {
                    TaskTransition.REASSIGN.require(task.status());
                    if (assignee != null) {
                        Work work = Work.of(unit == null ? task.unit() : unit, task.sensitivity());
                        assignees.require(tx, "assignee", assignee, List.of(work));
                    }
                    return !Objects.equals(assignee, task.assignee()) || (unit != null && !unit.equals(task.unit()));
                },
                (now, tasks) -> {
                    store.reassign(
                            now,
                            entries(tasks, task -> Entry.reassigned(task.id(), task.assignee(), assignee)),
                            assignee,
                            unit);
                    households.involve(
                            now,
                            tasks.stream()
                                    .filter(task -> task.household() != null)
                                    .collect(Collectors.groupingBy(
                                            task -> Objects.requireNonNull(task.household()),
                                            Collectors.mapping(
                                                    task -> unit == null ? task.unit() : unit, Collectors.toSet()))));
                });
    }

    private static TaskChange change(TaskTransition transition, BiConsumer<WriteTx, List<LockedTask>> work) {
        return new TaskChange(
                task -> {
                    transition.require(task.status());
                    return true;
                },
                work);
    }

    private static List<Entry> entries(List<LockedTask> tasks, Function<LockedTask, Entry> entry) {
        return tasks.stream().map(entry).toList();
    }

    private static List<UUID> ids(List<LockedTask> tasks) {
        return tasks.stream().map(LockedTask::id).toList();
    }

    private static List<LockedTask> repeated(List<LockedTask> tasks) {
        return tasks.stream().filter(LockedTask::repeated).toList();
    }

    /** Why it is done though a step before it is open; {@code null} where none is. */
    private static @Nullable String outOfOrder(LockedTask task, TaskDone how) {
        if (!task.waits()) {
            return null;
        }
        if (task.strict()) {
            throw Problem.conflict("plans.task.after.strict");
        }
        if (how.outOfOrder() == null) {
            throw Problem.inField("outOfOrder", "plans.task.after.open");
        }
        return how.outOfOrder();
    }

    /** The key of what was answered is that of one of the answers; whoever is asked nothing answers nothing. */
    private static void answer(LockedTask task, TaskDone how) {
        if (how.answer() == null) {
            if (task.asked() != null) {
                throw Problem.inField("answer", "plans.task.answer.missing");
            }
        } else if (task.asked() == null || task.asked().with(how.answer()).answered() == null) {
            throw Problem.inField("answer", "plans.task.answer.unknown");
        }
    }

    private static String initials(WriteTx tx, TaskDone how) {
        return how.initials() == null ? Initials.of(tx.caller().name()) : how.initials();
    }
}
