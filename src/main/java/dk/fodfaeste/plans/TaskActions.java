package dk.fodfaeste.plans;

import dk.fodfaeste.access.Directory;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.people.Households;
import dk.fodfaeste.plans.TaskEvent.Kind;
import dk.fodfaeste.plans.model.Initials;
import dk.fodfaeste.plans.model.TaskTransition;
import dk.fodfaeste.plans.store.TaskStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What people do to tasks. Each method locks the task, checks that it can be done in its present state, changes it and
 * adds to its history, and returns it as it is then.
 */
@Service
public class TaskActions {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_INITIALS = 10;
    /** A date further away than this is a slip of the keyboard. */
    private static final int MOST_YEARS_AHEAD = 5;

    private final TaskStore store;
    private final Directory directory;
    private final Households households;
    private final Repeats repeats;

    TaskActions(TaskStore store, Directory directory, Households households, Repeats repeats) {
        this.store = store;
        this.directory = directory;
        this.households = households;
        this.repeats = repeats;
    }

    /**
     * Which task, in which version.
     *
     * @param version the version that the person saw; {@code null} for whichever it is
     */
    public record Target(UUID id, @Nullable Integer version) {}

    /**
     * How a task was done.
     *
     * @param initials   of whoever did it, where the step asks for them; made from the caller's name if missing
     * @param outOfOrder why it is done though a step before it is open; only then needed
     * @param heldOn     the day from which the next one is counted, where it comes again; {@code null} for today
     */
    public record Completion(@Nullable String initials, @Nullable String outOfOrder, @Nullable LocalDate heldOn) {

        public static final Completion PLAIN = new Completion(null, null, null);
    }

    /** The task is done, today and in its order. */
    public Task complete(WriteTx tx, Target target, @Nullable String initials) {
        return carryOut(tx, target, new Completion(initials, null, null));
    }

    /** The task is done, in this way. */
    public Task carryOut(WriteTx tx, Target target, Completion how) {
        Task task = lock(tx, target, TaskTransition.COMPLETE);
        LocalDate heldOn = heldOn(tx, how.heldOn());
        String why = task.after() == null ? null : outOfOrder(how.outOfOrder());
        String signed = task.initialed() ? initials(tx, how.initials()) : null;
        store.complete(tx, task.id(), signed);
        if (task.every() != null) {
            repeats.held(tx, List.of(task.id()), heldOn);
        }
        return changed(tx, task, Kind.DONE, why, null, null);
    }

    /** The task is to do again: it was not done after all, or nothing is waited for any more. */
    public Task reopen(WriteTx tx, Target target) {
        Task task = lock(tx, target, TaskTransition.REOPEN);
        store.reopen(task.id());
        if (task.every() != null) {
            repeats.notHeld(tx, List.of(task.id()));
        }
        return changed(tx, task, task.status() == TaskStatus.WAITING ? Kind.RESUMED : Kind.REOPENED, null, null, null);
    }

    /** Nothing can be done until something has happened elsewhere; the date stays. */
    public Task await(WriteTx tx, Target target, String waitingFor) {
        String reason = reason("waitingFor", waitingFor);
        Task task = lock(tx, target, TaskTransition.WAIT);
        store.await(tx, task.id(), reason);
        return changed(tx, task, Kind.WAITING, reason, null, null);
    }

    /** There is nothing to do here for this family; the task can be opened again. */
    public Task dismiss(WriteTx tx, Target target, String why) {
        String reason = reason("notRelevant", why);
        Task task = lock(tx, target, TaskTransition.DISMISS);
        store.dismiss(task.id());
        return changed(tx, task, Kind.NOT_RELEVANT, reason, null, null);
    }

    /** Asks whoever is to do it to do it now: she sees who asked and when, until it is done. */
    public Task remind(WriteTx tx, Target target) {
        Task task = lock(tx, target, TaskTransition.REMIND);
        store.remind(tx, task.id());
        return changed(tx, task, Kind.REMINDED, null, null, null);
    }

    /** The task is due by the end of another day; from now on its date no longer follows the anchor. */
    public Task redate(WriteTx tx, Target target, LocalDate day, String why) {
        String reason = reason("reason", why);
        if (day.isBefore(tx.today())) {
            throw Problem.inField("dueBy", "plans.task.date.past");
        }
        if (day.isAfter(tx.today().plusYears(MOST_YEARS_AHEAD))) {
            throw Problem.inField("dueBy", "plans.task.date.far", MOST_YEARS_AHEAD);
        }
        Task task = lock(tx, target, TaskTransition.REDATE);
        Instant dueBy = day.plusDays(1).atStartOfDay(Dates.ZONE).minusSeconds(1).toInstant();
        store.redate(task.id(), dueBy);
        return changed(tx, task, Kind.REDATED, reason, dueBy, null);
    }

    /**
     * Somebody else, or a unit's basket, is to do it.
     *
     * @param assignee a colleague, or {@code null} for the basket
     * @param unit     another unit, or {@code null} for the one it is in
     */
    public Task reassign(WriteTx tx, Target target, @Nullable UUID assignee, @Nullable UUID unit) {
        if (assignee != null
                && directory.colleagues(tx).stream().noneMatch(each -> each.account().equals(assignee))) {
            throw Problem.inField("assignee", "plans.task.assignee.unknown");
        }
        if (unit != null && directory.units(tx).stream().noneMatch(each -> each.id().equals(unit))) {
            throw Problem.inField("unit", "plans.task.unit.unknown");
        }
        Task task = lock(tx, target, TaskTransition.REASSIGN);
        UUID newUnit = unit == null ? task.unit() : unit;
        if (Objects.equals(assignee, task.assignee()) && newUnit.equals(task.unit())) {
            return task;
        }
        store.reassign(task.id(), assignee, newUnit);
        households.involve(tx, Map.of(task.household(), List.of(newUnit)));
        return changed(tx, task, Kind.REASSIGNED, null, null, assignee);
    }

    private Task lock(WriteTx tx, Target target, TaskTransition transition) {
        Task task = store.lock(tx, target.id());
        if (task == null) {
            throw Problem.notFound("plans.task.unknown");
        }
        if (target.version() != null && target.version() != task.version()) {
            throw Problem.conflict("plans.task.changed");
        }
        transition.require(task.status());
        return task;
    }

    private Task changed(
            WriteTx tx,
            Task before,
            Kind kind,
            @Nullable String reason,
            @Nullable Instant newDueBy,
            @Nullable UUID newAssignee) {
        store.addEvent(tx, before, kind, reason, newDueBy, newAssignee);
        tx.concerns(before.household());
        // Who hands a task to another unit may no longer see it; she is still shown what she did.
        Task after = store.find(tx, before.id());
        return after == null ? before : after;
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

    private static String outOfOrder(@Nullable String why) {
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

    private static String initials(WriteTx tx, @Nullable String typed) {
        String initials = typed == null || typed.isBlank() ? Initials.of(tx.caller().name()) : typed.strip();
        if (initials.length() > LONGEST_INITIALS) {
            throw Problem.inField("initials", "plans.task.initials.long", LONGEST_INITIALS);
        }
        return initials;
    }
}
