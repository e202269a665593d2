package dk.fodfaeste.plans.task;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.plans.Asked;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskEvent;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.plans.task.TaskHistory.Entry;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Single tasks: their present state, and beside it what happened to them. */
@Repository
public class TaskStore {

    private final JdbcClient jdbc;
    private final TaskHistory history;
    private final PublishedSteps steps;

    TaskStore(JdbcClient jdbc, TaskHistory history, PublishedSteps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.history = history;
    }

    /** The task with all that belongs to it; {@code null} if there is none, or none in the caller's scope. */
    public @Nullable Task find(Tx tx, UUID id) {
        Map<String, Object> values = new HashMap<>();
        return find(tx, id, values, TaskRows.within(tx, values));
    }

    /** The task as whoever has just changed it sees it: also where she handed it out of her reach. */
    public @Nullable Task findChanged(WriteTx tx, UUID id) {
        Map<String, Object> values = new HashMap<>();
        TaskRows.within(tx, values);
        return find(tx, id, values, new ArrayList<>());
    }

    private @Nullable Task find(Tx tx, UUID id, Map<String, Object> values, List<String> conditions) {
        conditions.add("t.id = :id");
        values.put("id", id);
        return jdbc.sql(TaskRows.with(tx.scope(), "SELECT t.* FROM task t WHERE " + String.join(" AND ", conditions)))
                .params(values)
                .query(TaskRows.tasks(steps.in(tx)))
                .optional()
                .orElse(null);
    }

    /**
     * Locks the task until the transaction ends.
     *
     * @throws Problem if there is none, or none in the caller's scope
     */
    public LockedTask lock(Tx tx, UUID id) {
        return lock(tx, List.of(id)).stream().findFirst().orElseThrow(() -> Problem.notFound("plans.task.unknown"));
    }

    /**
     * Locks those of these tasks that are in the caller's scope until the transaction ends, in one order, so that two who
     * change the same tasks do not wait for each other for ever.
     */
    public List<LockedTask> lock(Tx tx, Collection<UUID> ids) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = TaskRows.within(tx, values);
        conditions.add("t.id = ANY (:ids)");
        values.put("ids", ids.toArray(UUID[]::new));
        String locked =
                "SELECT t.* FROM task t WHERE " + String.join(" AND ", conditions) + " ORDER BY t.id FOR UPDATE";
        // Found first: without figures about a table that was just filled, the planner would begin with all steps.
        return jdbc.sql("WITH locked AS MATERIALIZED (" + locked + ")\n"
                        + """
                SELECT t.id, coalesce(t.household, t.subject) AS about, t.household, t.unit, t.sensitivity, t.assignee, t.status, t.due_by, t.version, s.initials, s.asks,
                       s.repeat_every, s.strict,
                       s.after_step IS NOT NULL AND t.status IN ('OPEN', 'WAITING') AND EXISTS (
                           SELECT 1
                           FROM (SELECT step, person, status, repeats FROM task WHERE plan = t.plan OFFSET 0) pt
                           JOIN plan_step ps ON ps.id = pt.step AND %s
                           WHERE pt.status IN ('OPEN', 'WAITING') AND pt.repeats IS NULL
                             AND (t.person IS NULL OR pt.person IS NULL OR pt.person = t.person)) AS waits
                FROM locked t
                JOIN plan_step s ON s.id = t.step
                ORDER BY t.id
                """.formatted(TaskRows.comesBefore("s", "ps.")))
                .params(values)
                .query((row, n) -> new LockedTask(
                        Sql.uuid(row, "id"),
                        Sql.uuid(row, "about"),
                        Sql.uuidOrNull(row, "household"),
                        Sql.uuid(row, "unit"),
                        row.getString("sensitivity"),
                        Sql.uuidOrNull(row, "assignee"),
                        TaskStatus.valueOf(row.getString("status")),
                        Sql.instantOrNull(row, "due_by"),
                        row.getInt("version"),
                        row.getBoolean("initials"),
                        Asked.read(row.getString("asks")),
                        row.getString("repeat_every") != null,
                        row.getBoolean("waits"),
                        row.getBoolean("strict")))
                .list();
    }

    public void complete(WriteTx tx, List<Entry> done, @Nullable String initials, @Nullable String answer) {
        change(tx, done, """
                status = 'DONE', done_at = :at, done_by = :by, initials = :initials, answer = :answer, waiting_for = NULL,
                waiting_since = NULL, follow_up = NULL, reminded_at = NULL, reminded_by = NULL
                """)
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .param("initials", initials)
                .param("answer", answer)
                .update();
    }

    public void reopen(WriteTx tx, List<Entry> reopened) {
        change(tx, reopened, """
                status = 'OPEN', done_at = NULL, done_by = NULL, done_event = NULL, initials = NULL, answer = NULL, waiting_for = NULL,
                waiting_since = NULL, follow_up = NULL
                """).update();
    }

    public void dismiss(WriteTx tx, List<Entry> dismissed) {
        change(tx, dismissed, """
                status = 'NOT_RELEVANT', waiting_for = NULL, waiting_since = NULL, follow_up = NULL, reminded_at = NULL,
                reminded_by = NULL
                """).update();
    }

    public void await(WriteTx tx, List<Entry> waiting, String waitingFor, @Nullable LocalDate followUp) {
        change(tx, waiting, """
                status = 'WAITING', waiting_for = :waitingFor, waiting_since = coalesce(waiting_since, :at),
                follow_up = :followUp
                """)
                .param("waitingFor", waitingFor)
                .param("followUp", followUp, Types.DATE)
                .param("at", Sql.timestamp(tx.now()))
                .update();
    }

    /** Somebody asks for it. */
    public void remind(WriteTx tx, List<Entry> reminded) {
        change(tx, reminded, "reminded_at = :at, reminded_by = :by")
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .update();
    }

    public void redate(WriteTx tx, List<Entry> redated, Instant dueBy) {
        change(tx, redated, """
                due_by = :dueBy, not_before = CASE WHEN not_before > :dueBy THEN :dueBy ELSE not_before END,
                told_late_at = NULL, moved = true
                """).param("dueBy", Sql.timestamp(dueBy)).update();
    }

    public void reassign(WriteTx tx, List<Entry> reassigned, @Nullable UUID assignee, @Nullable UUID unit) {
        change(tx, reassigned, "assignee = :assignee, unit = coalesce(CAST(:unit AS uuid), unit)")
                .param("assignee", assignee, Types.OTHER)
                .param("unit", unit, Types.OTHER)
                .update();
    }

    /**
     * Gives someone the household's active tasks of a function that are not hers yet.
     *
     * @return how many
     */
    public int reassignFunction(WriteTx tx, UUID household, UUID function, UUID account) {
        Map<UUID, UUID> before = new HashMap<>();
        jdbc.sql("""
                SELECT id, assignee
                FROM task
                WHERE household = :household AND function = :function AND status IN ('OPEN', 'WAITING')
                  AND assignee IS DISTINCT FROM :account
                FOR UPDATE
                """)
                .param("household", household)
                .param("function", function)
                .param("account", account)
                .query(row -> {
                    before.put(Sql.uuid(row, "id"), Sql.uuidOrNull(row, "assignee"));
                });
        jdbc.sql("UPDATE task SET assignee = :account, version = version + 1 WHERE id = ANY (:ids)")
                .param("account", account)
                .param("ids", before.keySet().toArray(UUID[]::new))
                .update();
        history.add(
                tx,
                before.entrySet().stream()
                        .map(each -> Entry.reassigned(each.getKey(), each.getValue(), account))
                        .toList());
        return before.size();
    }

    /** Changes the tasks that the entries tell of, and adds the entries: one journey to the database. */
    private StatementSpec change(WriteTx tx, List<Entry> entries, String assignments) {
        String update = "UPDATE task SET " + assignments + ", version = version + 1 WHERE id = ANY (:eventTasks)";
        return TaskHistory.bind(jdbc.sql("WITH changed AS (" + update + ")\n" + TaskHistory.INSERT), tx, entries);
    }

    public List<TaskEvent> events(Collection<UUID> tasks, int limit) {
        return jdbc.sql("""
                SELECT e.id, e.task, e.at, a.name AS by, e.kind, e.reason, e.old_due_by, e.new_due_by, n.name AS new_assignee,
                       e.follow_up
                FROM task_event e
                LEFT JOIN account a ON a.id = e.account
                LEFT JOIN account n ON n.id = e.new_assignee
                WHERE e.task = ANY (:tasks)
                ORDER BY e.at DESC, e.id DESC
                LIMIT :limit
                """)
                .param("tasks", tasks.toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, n) -> new TaskEvent(
                        Sql.uuid(row, "id"),
                        Sql.uuid(row, "task"),
                        Sql.instant(row, "at"),
                        row.getString("by"),
                        TaskEvent.Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        Sql.instantOrNull(row, "old_due_by"),
                        Sql.instantOrNull(row, "new_due_by"),
                        row.getString("new_assignee"),
                        Sql.date(row, "follow_up")))
                .list();
    }
}
