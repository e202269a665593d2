package dk.fodfaeste.plans.fulfilment;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks that an event does. */
@Repository
class FulfilmentEventStore {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    FulfilmentEventStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Whether a step of any of the municipality's templates waits for this event. */
    public boolean awaited(String event) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM plan_step WHERE fulfilled_by = :event)")
                .param("event", event)
                .query(Boolean.class)
                .single();
    }

    /**
     * Does the household's active tasks that wait for the event.
     *
     * @param person whose tasks only; {@code null} for all of the household
     * @return the tasks that are done by it
     */
    public List<UUID> fulfil(WriteTx tx, UUID household, @Nullable UUID person, String event, Instant at) {
        List<UUID> done = jdbc.sql("""
                UPDATE task t
                SET status = 'DONE', done_at = :at, done_by = :by, done_event = :event, waiting_for = NULL,
                    waiting_since = NULL, follow_up = NULL, version = version + 1
                FROM plan_step s
                WHERE s.id = t.step AND t.household = :household AND s.fulfilled_by = :event
                  AND t.status IN ('OPEN', 'WAITING') AND (CAST(:person AS uuid) IS NULL OR t.person = :person)
                RETURNING t.id
                """)
                .param("at", Sql.timestamp(at))
                .param("by", tx.caller().account(), Types.OTHER)
                .param("event", event)
                .param("household", household)
                .param("person", person, Types.OTHER)
                .query(Sql::onlyUuid)
                .list();
        addEvents(tx, done, Kind.FULFILLED, event);
        return done;
    }

    /** Opens again what the event did. */
    public List<UUID> reopen(WriteTx tx, UUID household, @Nullable UUID person, String event) {
        List<UUID> opened = jdbc.sql("""
                UPDATE task t
                SET status = 'OPEN', done_at = NULL, done_by = NULL, done_event = NULL, initials = NULL, answer = NULL,
                    version = version + 1
                WHERE t.household = :household AND t.done_event = :event
                  AND (CAST(:person AS uuid) IS NULL OR t.person = :person)
                RETURNING t.id
                """)
                .param("household", household)
                .param("event", event)
                .param("person", person, Types.OTHER)
                .query(Sql::onlyUuid)
                .list();
        addEvents(tx, opened, Kind.REOPENED, null);
        return opened;
    }

    private void addEvents(WriteTx tx, List<UUID> tasks, Kind kind, @Nullable String reason) {
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
