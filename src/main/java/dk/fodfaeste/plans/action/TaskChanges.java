package dk.fodfaeste.plans.action;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.TaskEvent.Kind;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.plans.action.TaskActions.Completion;
import dk.fodfaeste.plans.fulfilment.Repeats;
import dk.fodfaeste.plans.task.Initials;
import dk.fodfaeste.plans.task.LockedTask;
import dk.fodfaeste.plans.task.TaskHistory.Entry;
import dk.fodfaeste.plans.task.TaskStore;
import dk.fodfaeste.plans.task.TaskTransition;
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

/** What can be done to tasks, to one as to many. Each method refuses input that is wrong whichever task it is for. */
@Service
class TaskChanges {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_INITIALS = 10;
    /** A date further away than this is a slip of the keyboard. */
    private static final int MOST_YEARS_AHEAD = 5;

    private final TaskStore store;
    private final Directory directory;
    private final Households households;
    private final Repeats repeats;

    TaskChanges(TaskStore store, Directory directory, Households households, Repeats repeats) {
        this.store = store;
        this.directory = directory;
        this.households = households;
        this.repeats = repeats;
    }

    /** Done, in this way. */
    public TaskChange completion(WriteTx tx, Completion how) {
        LocalDate heldOn = heldOn(tx, how.heldOn());
        return new TaskChange(
                task -> {
                    TaskTransition.COMPLETE.require(task.status());
                    outOfOrder(task, how);
                    if (task.initialed()) {
                        initials(tx, how);
                    }
                    return true;
                },
                (now, tasks) -> {
                    Map<Boolean, List<LockedTask>> bySigned =
                            tasks.stream().collect(Collectors.groupingBy(LockedTask::initialed));
                    bySigned.forEach((signed, some) -> store.complete(
                            now,
                            entries(some, task -> Entry.of(task.id(), Kind.DONE, outOfOrder(task, how))),
                            signed ? initials(now, how) : null));
                    List<LockedTask> repeated = repeated(tasks);
                    if (!repeated.isEmpty()) {
                        repeats.held(now, ids(repeated), heldOn);
                    }
                });
    }

    /** To do again: not done after all, or nothing is waited for any more. */
    public TaskChange reopening() {
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

    /** Nothing can be done until something has happened elsewhere; the date stays. */
    public TaskChange waiting(String waitingFor) {
        String reason = reason("waitingFor", waitingFor);
        return change(
                TaskTransition.WAIT,
                (tx, tasks) ->
                        store.await(tx, entries(tasks, task -> Entry.of(task.id(), Kind.WAITING, reason)), reason));
    }

    /** There is nothing to do here for the family. */
    public TaskChange dismissal(String why) {
        String reason = reason("notRelevant", why);
        return change(
                TaskTransition.DISMISS,
                (tx, tasks) ->
                        store.dismiss(tx, entries(tasks, task -> Entry.of(task.id(), Kind.NOT_RELEVANT, reason))));
    }

    /** Somebody asks for it to be done now. */
    public TaskChange reminder() {
        return change(
                TaskTransition.REMIND,
                (tx, tasks) -> store.remind(tx, entries(tasks, task -> Entry.of(task.id(), Kind.REMINDED, null))));
    }

    /** Due by the end of another day; from then on its date no longer follows the anchor. */
    public TaskChange newDate(WriteTx tx, LocalDate day, String why) {
        String reason = reason("reason", why);
        if (day.isBefore(tx.today())) {
            throw Problem.inField("dueBy", "plans.task.date.past");
        }
        if (day.isAfter(tx.today().plusYears(MOST_YEARS_AHEAD))) {
            throw Problem.inField("dueBy", "plans.task.date.far", MOST_YEARS_AHEAD);
        }
        Instant dueBy = day.plusDays(1).atStartOfDay(Dates.ZONE).minusSeconds(1).toInstant();
        return change(
                TaskTransition.REDATE,
                (now, tasks) -> store.redate(
                        now,
                        entries(tasks, task -> Entry.redated(task.id(), Kind.REDATED, reason, task.dueBy(), dueBy)),
                        dueBy));
    }

    /**
     * For somebody else, or for a unit's basket. A task that is there already stays as it is.
     *
     * @param assignee a colleague, or {@code null} for the basket
     * @param unit     another unit, or {@code null} for the one it is in
     */
    public TaskChange handOver(WriteTx tx, @Nullable UUID assignee, @Nullable UUID unit) {
        if (assignee != null
                && directory.colleagues(tx).stream()
                        .noneMatch(each -> each.account().equals(assignee))) {
            throw Problem.inField("assignee", "plans.task.assignee.unknown");
        }
        if (unit != null
                && directory.units(tx).stream().noneMatch(each -> each.id().equals(unit))) {
            throw Problem.inField("unit", "plans.task.unit.unknown");
        }
        return new TaskChange(
                task -> {
                    TaskTransition.REASSIGN.require(task.status());
                    return !Objects.equals(assignee, task.assignee()) || unit != null && !unit.equals(task.unit());
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
                                    .collect(Collectors.groupingBy(
                                            LockedTask::household,
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

    private static LocalDate heldOn(WriteTx tx, @Nullable LocalDate day) {
        if (day == null) {
            return tx.today();
        }
        if (day.isAfter(tx.today()) || day.isBefore(tx.today().minusYears(1))) {
            throw Problem.inField("heldOn", "plans.task.held.range");
        }
        return day;
    }

    /** Why it is done though a step before it is open; {@code null} where none is. */
    private static @Nullable String outOfOrder(LockedTask task, Completion how) {
        if (!task.waits()) {
            return null;
        }
        String why = how.outOfOrder();
        if (why == null || why.isBlank()) {
            throw Problem.inField("outOfOrder", "plans.task.after.open");
        }
        return reason("outOfOrder", why);
    }

    private static String reason(String field, @Nullable String text) {
        String reason = text == null ? "" : text.strip();
        if (reason.isEmpty()) {
            throw Problem.inField(field, "plans.task.reason.missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw Problem.inField(field, "plans.task.reason.long", LONGEST_REASON);
        }
        return reason;
    }

    private static String initials(WriteTx tx, Completion how) {
        String typed = how.initials();
        String initials =
                typed == null || typed.isBlank() ? Initials.of(tx.caller().name()) : typed.strip();
        if (initials.length() > LONGEST_INITIALS) {
            throw Problem.inField("initials", "plans.task.initials.long", LONGEST_INITIALS);
        }
        return initials;
    }
}
