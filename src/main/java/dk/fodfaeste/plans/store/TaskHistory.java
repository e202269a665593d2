package dk.fodfaeste.plans.store;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.plans.TaskEvent.Kind;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Adds to the histories of tasks. */
@Repository
public class TaskHistory {

    private static final int BATCH = 1000;

    /** What happened to a task. */
    public record Entry(
            UUID task,
            Kind kind,
            @Nullable String reason,
            @Nullable Instant oldDueBy,
            @Nullable Instant newDueBy,
            @Nullable UUID oldAssignee,
            @Nullable UUID newAssignee) {

        public static Entry of(UUID task, Kind kind, @Nullable String reason) {
            return new Entry(task, kind, reason, null, null, null, null);
        }

        public static Entry redated(
                UUID task, Kind kind, String reason, @Nullable Instant oldDueBy, @Nullable Instant newDueBy) {
            return new Entry(task, kind, reason, oldDueBy, newDueBy, null, null);
        }

        public static Entry reassigned(UUID task, @Nullable UUID oldAssignee, @Nullable UUID newAssignee) {
            return new Entry(task, Kind.REASSIGNED, null, null, null, oldAssignee, newAssignee);
        }
    }

    private final JdbcTemplate batches;

    TaskHistory(JdbcTemplate batches) {
        this.batches = batches;
    }

    public void add(WriteTx tx, List<Entry> entries) {
        batches.batchUpdate(
                """
                INSERT INTO task_event (id, task, at, account, kind, reason, old_due_by, new_due_by, old_assignee, new_assignee)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                entries,
                BATCH,
                (statement, entry) -> {
                    statement.setObject(1, Ids.next());
                    statement.setObject(2, entry.task());
                    statement.setObject(3, Sql.timestamp(tx.now()));
                    statement.setObject(4, tx.caller().account(), Types.OTHER);
                    statement.setString(5, entry.kind().name());
                    statement.setString(6, entry.reason());
                    statement.setObject(7, Sql.timestamp(entry.oldDueBy()), Types.TIMESTAMP_WITH_TIMEZONE);
                    statement.setObject(8, Sql.timestamp(entry.newDueBy()), Types.TIMESTAMP_WITH_TIMEZONE);
                    statement.setObject(9, entry.oldAssignee(), Types.OTHER);
                    statement.setObject(10, entry.newAssignee(), Types.OTHER);
                });
    }
}
