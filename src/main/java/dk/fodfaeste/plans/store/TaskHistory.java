package dk.fodfaeste.plans.store;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Adds to the histories of many tasks at once. */
final class TaskHistory {

    private static final int BATCH = 1000;

    /** What happened to a task. */
    record Entry(UUID task, String kind, String reason, @Nullable Instant oldDueBy, @Nullable Instant newDueBy) {

        static Entry of(UUID task, String kind, String reason) {
            return new Entry(task, kind, reason, null, null);
        }
    }

    private final JdbcTemplate batches;

    TaskHistory(JdbcTemplate batches) {
        this.batches = batches;
    }

    void add(WriteTx tx, List<Entry> entries) {
        batches.batchUpdate(
                """
                INSERT INTO task_event (id, task, at, account, kind, reason, old_due_by, new_due_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                entries,
                BATCH,
                (statement, entry) -> {
                    statement.setObject(1, Ids.next());
                    statement.setObject(2, entry.task());
                    statement.setObject(3, Sql.timestamp(tx.now()));
                    statement.setObject(4, tx.caller().account(), Types.OTHER);
                    statement.setString(5, entry.kind());
                    statement.setString(6, entry.reason());
                    statement.setObject(7, Sql.timestamp(entry.oldDueBy()), Types.TIMESTAMP_WITH_TIMEZONE);
                    statement.setObject(8, Sql.timestamp(entry.newDueBy()), Types.TIMESTAMP_WITH_TIMEZONE);
                });
    }
}
