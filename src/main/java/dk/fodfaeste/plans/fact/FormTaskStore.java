package dk.fodfaeste.plans.fact;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.TaskEvent.Kind;
import dk.fodfaeste.plans.fact.FormTasks.FormTask;
import dk.fodfaeste.plans.task.TaskRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks that carry a questionnaire. */
@Repository
class FormTaskStore {

    private static final int BATCH = 500;
    private static final int MOST = 200;
    private static final String SELECT = """
            SELECT t.id, t.household, t.person, s.form, t.status IN ('OPEN', 'WAITING') AS active, s.title_da, s.title_en, t.due_by
            FROM task t
            JOIN plan_step s ON s.id = t.step
            WHERE s.form IS NOT NULL AND\s""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    FormTaskStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<FormTask> waiting(Tx tx, UUID household) {
        Map<String, Object> values = new HashMap<>();
        List<String> within = TaskRows.within(tx, values);
        values.put("household", household);
        values.put("most", MOST);
        return jdbc.sql(SELECT + String.join(" AND ", within) + """
                 AND t.household = :household AND t.status IN ('OPEN', 'WAITING')
                ORDER BY t.due_by NULLS LAST, t.id
                LIMIT :most
                """)
                .params(values)
                .query(FormTaskStore::task)
                .list();
    }

    Optional<FormTask> find(Tx tx, UUID task) {
        Map<String, Object> values = new HashMap<>();
        List<String> within = TaskRows.within(tx, values);
        values.put("task", task);
        return jdbc.sql(SELECT + String.join(" AND ", within) + " AND t.id = :task")
                .params(values)
                .query(FormTaskStore::task)
                .optional();
    }

    /** Does the active tasks that carry the questionnaire: the one that is named, else those about the same. */
    List<UUID> fulfil(WriteTx tx, UUID household, @Nullable UUID person, String form, @Nullable UUID task) {
        List<UUID> done = jdbc.sql("""
                UPDATE task t
                SET status = 'DONE', done_at = :at, done_by = :by, done_event = NULL, waiting_for = NULL,
                    waiting_since = NULL, follow_up = NULL, version = version + 1
                FROM plan_step s
                WHERE s.id = t.step AND t.household = :household AND s.form = :form AND t.status IN ('OPEN', 'WAITING')
                  AND (t.id = CAST(:task AS uuid)
                       OR (CAST(:task AS uuid) IS NULL AND t.person IS NOT DISTINCT FROM CAST(:person AS uuid)))
                RETURNING t.id
                """)
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .param("household", household)
                .param("form", form)
                .param("task", task, Types.OTHER)
                .param("person", person, Types.OTHER)
                .query(Sql::onlyUuid)
                .list();
        addEvents(tx, done, Kind.DONE);
        return done;
    }

    /** Opens again those of these tasks that are still done. */
    List<UUID> reopen(WriteTx tx, Collection<UUID> tasks) {
        List<UUID> opened = jdbc.sql("""
                UPDATE task
                SET status = 'OPEN', done_at = NULL, done_by = NULL, done_event = NULL, initials = NULL, answer = NULL,
                    version = version + 1
                WHERE id = ANY (:tasks) AND status = 'DONE'
                RETURNING id
                """)
                .param("tasks", tasks.toArray(UUID[]::new))
                .query(Sql::onlyUuid)
                .list();
        addEvents(tx, opened, Kind.REOPENED);
        return opened;
    }

    private void addEvents(WriteTx tx, List<UUID> tasks, Kind kind) {
        batches.batchUpdate(
                "INSERT INTO task_event (id, task, at, account, kind) VALUES (?, ?, ?, ?, ?)",
                tasks,
                BATCH,
                (statement, task) -> {
                    statement.setObject(1, Ids.next());
                    statement.setObject(2, task);
                    statement.setObject(3, Sql.timestamp(tx.now()));
                    statement.setObject(4, tx.caller().account(), Types.OTHER);
                    statement.setString(5, kind.name());
                });
    }

    private static FormTask task(ResultSet row, int number) throws SQLException {
        return new FormTask(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "household"),
                Sql.uuidOrNull(row, "person"),
                Objects.requireNonNull(row.getString("form")),
                row.getBoolean("active"),
                new Bilingual(row.getString("title_da"), row.getString("title_en")),
                Sql.instantOrNull(row, "due_by"));
    }
}
