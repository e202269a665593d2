package dk.fodfaeste.plans.store;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskEvent;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Single tasks: their present state, and beside it what happened to them. */
@Repository
public class TaskStore {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    TaskStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public @Nullable Task find(Tx tx, UUID id) {
        return find(tx, id, "");
    }

    /** The same, with the row locked until the transaction ends. */
    public @Nullable Task lock(Tx tx, UUID id) {
        return find(tx, id, " FOR UPDATE");
    }

    private @Nullable Task find(Tx tx, UUID id, String suffix) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = TaskRows.within(tx, values);
        conditions.add("t.id = :id");
        values.put("id", id);
        return jdbc.sql(TaskRows.with(
                        tx.scope(), "SELECT t.* FROM task t WHERE " + String.join(" AND ", conditions) + suffix))
                .params(values)
                .query(TaskRows::task)
                .optional()
                .orElse(null);
    }

    public void complete(WriteTx tx, UUID id, @Nullable String initials) {
        update(id, """
                status = 'DONE', done_at = :at, done_by = :by, initials = :initials, waiting_for = NULL,
                waiting_since = NULL, reminded_at = NULL, reminded_by = NULL
                """)
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .param("initials", initials)
                .update();
    }

    public void reopen(UUID id) {
        update(id, """
                status = 'OPEN', done_at = NULL, done_by = NULL, done_event = NULL, initials = NULL, waiting_for = NULL,
                waiting_since = NULL
                """).update();
    }

    public void dismiss(UUID id) {
        update(id, """
                status = 'NOT_RELEVANT', waiting_for = NULL, waiting_since = NULL, reminded_at = NULL, reminded_by = NULL
                """).update();
    }

    public void await(WriteTx tx, UUID id, String waitingFor) {
        update(id, "status = 'WAITING', waiting_for = :waitingFor, waiting_since = coalesce(waiting_since, :at)")
                .param("waitingFor", waitingFor)
                .param("at", Sql.timestamp(tx.now()))
                .update();
    }

    /** Somebody asks for it. */
    public void remind(WriteTx tx, UUID id) {
        update(id, "reminded_at = :at, reminded_by = :by")
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .update();
    }

    public void redate(UUID id, Instant dueBy) {
        update(id, "due_by = :dueBy, not_before = least(not_before, :dueBy), moved = true")
                .param("dueBy", Sql.timestamp(dueBy))
                .update();
    }

    public void reassign(UUID id, @Nullable UUID assignee, UUID unit) {
        update(id, "assignee = :assignee, unit = :unit")
                .param("assignee", assignee, Types.OTHER)
                .param("unit", unit)
                .update();
    }

    /**
     * Gives someone the household's active tasks of a function that are not hers yet.
     *
     * @return how many
     */
    public int handOver(WriteTx tx, UUID household, UUID function, UUID account) {
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
        batches.batchUpdate(
                """
                INSERT INTO task_event (id, task, at, account, kind, old_assignee, new_assignee)
                VALUES (?, ?, ?, ?, 'REASSIGNED', ?, ?)
                """,
                before.entrySet(),
                BATCH,
                (statement, each) -> {
                    statement.setObject(1, Ids.next());
                    statement.setObject(2, each.getKey());
                    statement.setObject(3, Sql.timestamp(tx.now()));
                    statement.setObject(4, tx.caller().account(), Types.OTHER);
                    statement.setObject(5, each.getValue(), Types.OTHER);
                    statement.setObject(6, account);
                });
        return before.size();
    }

    private StatementSpec update(UUID id, String assignments) {
        return jdbc.sql("UPDATE task SET " + assignments + ", version = version + 1 WHERE id = :id")
                .param("id", id);
    }

    /** Adds to the task's history. */
    public void addEvent(
            WriteTx tx,
            Task before,
            TaskEvent.Kind kind,
            @Nullable String reason,
            @Nullable Instant newDueBy,
            @Nullable UUID newAssignee) {
        jdbc.sql("""
                INSERT INTO task_event (id, task, at, account, kind, reason, old_due_by, new_due_by, old_assignee, new_assignee)
                VALUES (:id, :task, :at, :account, :kind, :reason, :oldDueBy, :newDueBy, :oldAssignee, :newAssignee)
                """)
                .param("id", Ids.next())
                .param("task", before.id())
                .param("at", Sql.timestamp(tx.now()))
                .param("account", tx.caller().account(), Types.OTHER)
                .param("kind", kind.name())
                .param("reason", reason)
                .param("oldDueBy", Sql.timestamp(newDueBy == null ? null : before.dueBy()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("newDueBy", Sql.timestamp(newDueBy), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("oldAssignee", kind == TaskEvent.Kind.REASSIGNED ? before.assignee() : null, Types.OTHER)
                .param("newAssignee", newAssignee, Types.OTHER)
                .update();
    }

    public List<TaskEvent> events(Collection<UUID> tasks, int limit) {
        return jdbc.sql("""
                SELECT e.id, e.task, e.at, a.name AS by, e.kind, e.reason, e.old_due_by, e.new_due_by, n.name AS new_assignee
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
                        row.getString("new_assignee")))
                .list();
    }
}
