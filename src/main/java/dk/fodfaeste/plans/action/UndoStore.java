package dk.fodfaeste.plans.action;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How tasks were before they were changed. */
@Repository
class UndoStore {

    private static final int BATCH = 1000;

    /** A task that is again as it was. */
    public record Restored(UUID task, UUID about) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    UndoStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Remembers how these tasks are; what was kept before that moment is forgotten. */
    public void keep(WriteTx tx, UUID batch, Collection<UUID> tasks, Instant forget) {
        jdbc.sql("DELETE FROM task_before WHERE at < :forget")
                .param("forget", Sql.timestamp(forget))
                .update();
        jdbc.sql("""
                INSERT INTO task_before (batch, task, at, account, token, version, status, not_before, due_by, told_late_at, moved,
                                         waiting_for, waiting_since, follow_up, done_at, done_by, done_event, initials, answer, assignee, unit)
                SELECT :batch, id, :at, :account, :token, version, status, not_before, due_by, told_late_at, moved,
                       waiting_for, waiting_since, follow_up, done_at, done_by, done_event, initials, answer, assignee, unit
                FROM task
                WHERE id = ANY (:tasks)
                """)
                .param("batch", batch)
                .param("at", Sql.timestamp(tx.now()))
                .param("account", tx.caller().account(), Types.OTHER)
                .param("token", tx.caller().token(), Types.OTHER)
                .param("tasks", tasks.toArray(UUID[]::new))
                .update();
    }

    /** How many tasks the caller can still put back. */
    public int kept(WriteTx tx, UUID batch) {
        return jdbc.sql("""
                SELECT count(*)
                FROM task_before b
                JOIN task t ON t.id = b.task
                WHERE b.batch = :batch AND b.account IS NOT DISTINCT FROM CAST(:account AS uuid)
                  AND b.token IS NOT DISTINCT FROM CAST(:token AS uuid) AND t.version > b.version
                """)
                .param("batch", batch)
                .param("account", tx.caller().account(), Types.OTHER)
                .param("token", tx.caller().token(), Types.OTHER)
                .query(Integer.class)
                .single();
    }

    /** Puts back the tasks that only this change has touched, and forgets how they were. */
    public List<Restored> restore(WriteTx tx, UUID batch) {
        List<Restored> restored = jdbc.sql("""
                UPDATE task t
                SET status = b.status, not_before = b.not_before, due_by = b.due_by, told_late_at = b.told_late_at,
                    moved = b.moved,
                    waiting_for = b.waiting_for, waiting_since = b.waiting_since, follow_up = b.follow_up, done_at = b.done_at,
                    done_by = b.done_by, done_event = b.done_event, initials = b.initials, answer = b.answer, assignee = b.assignee,
                    unit = b.unit, version = t.version + 1
                FROM task_before b
                WHERE b.batch = :batch AND b.account IS NOT DISTINCT FROM CAST(:account AS uuid)
                  AND b.token IS NOT DISTINCT FROM CAST(:token AS uuid)
                  AND t.id = b.task AND t.version = b.version + 1
                RETURNING t.id, coalesce(t.household, t.subject) AS about
                """)
                .param("batch", batch)
                .param("account", tx.caller().account(), Types.OTHER)
                .param("token", tx.caller().token(), Types.OTHER)
                .query((row, n) -> new Restored(Sql.uuid(row, "id"), Sql.uuid(row, "about")))
                .list();
        jdbc.sql("DELETE FROM task_before WHERE batch = :batch AND task = ANY (:tasks)")
                .param("batch", batch)
                .param("tasks", restored.stream().map(Restored::task).toArray(UUID[]::new))
                .update();
        batches.batchUpdate(
                "INSERT INTO task_event (id, task, at, account, kind) VALUES (?, ?, ?, ?, 'UNDONE')",
                restored,
                BATCH,
                (statement, each) -> {
                    statement.setObject(1, Ids.next());
                    statement.setObject(2, each.task());
                    statement.setObject(3, Sql.timestamp(tx.now()));
                    statement.setObject(4, tx.caller().account(), Types.OTHER);
                });
        return restored;
    }
}
