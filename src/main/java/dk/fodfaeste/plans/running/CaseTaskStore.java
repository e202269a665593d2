package dk.fodfaeste.plans.running;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.plans.TaskEvent;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks of one household, all at once. */
@Repository
class CaseTaskStore {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CaseTaskStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Makes the active tasks not relevant, and returns which they were. */
    public List<UUID> dismiss(UUID household) {
        return jdbc.sql("""
                UPDATE task
                SET status = 'NOT_RELEVANT', waiting_for = NULL, waiting_since = NULL, follow_up = NULL, version = version + 1
                WHERE household = :household AND status IN ('OPEN', 'WAITING')
                RETURNING id
                """).param("household", household).query(Sql::onlyUuid).list();
    }

    /** Brings back those that were dismissed at a moment and not touched since; what they waited for stands in their history. */
    public List<UUID> restore(UUID household, Instant dismissedAt) {
        return jdbc.sql("""
                UPDATE task t
                SET status = CASE WHEN w.kind = 'WAITING' THEN 'WAITING' ELSE 'OPEN' END,
                    waiting_for = CASE WHEN w.kind = 'WAITING' THEN w.reason END,
                    waiting_since = CASE WHEN w.kind = 'WAITING' THEN w.at END,
                    follow_up = CASE WHEN w.kind = 'WAITING' THEN w.follow_up END,
                    version = t.version + 1
                FROM task d
                LEFT JOIN LATERAL (
                    SELECT e.kind, e.reason, e.at, e.follow_up
                    FROM task_event e
                    WHERE e.task = d.id AND e.at < :at AND e.kind IN ('WAITING', 'RESUMED', 'REOPENED', 'DONE')
                    ORDER BY e.at DESC, e.id DESC
                    LIMIT 1
                ) w ON true
                WHERE t.id = d.id AND d.household = :household AND d.status = 'NOT_RELEVANT' AND EXISTS (
                    SELECT FROM task_event e
                    WHERE e.task = d.id AND e.at = :at AND e.kind = 'NOT_RELEVANT')
                RETURNING t.id
                """)
                .param("household", household)
                .param("at", Sql.timestamp(dismissedAt))
                .query(Sql::onlyUuid)
                .list();
    }

    public void addEvents(WriteTx tx, List<UUID> tasks, TaskEvent.Kind kind, @Nullable String reason) {
        batches.batchUpdate(
                "INSERT INTO task_event (id, task, at, account, kind, reason) VALUES (?, ?, ?, ?, ?, ?)",
                tasks,
                BATCH,
                (statement, task) -> {
                    statement.setObject(1, Ids.next());
                    statement.setObject(2, task);
                    statement.setObject(3, Sql.timestamp(tx.now()));
                    statement.setObject(4, tx.caller().account(), Types.OTHER);
                    statement.setString(5, kind.name());
                    statement.setString(6, reason);
                });
    }
}
