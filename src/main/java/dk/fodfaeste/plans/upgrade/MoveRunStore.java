package dk.fodfaeste.plans.upgrade;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.plans.TaskEvent.Kind;
import dk.fodfaeste.plans.task.TaskHistory;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves of many families: how far each has come, and the way back. */
@Repository
class MoveRunStore {

    /** A move that may be undone. */
    public record Done(UUID id, UUID plan, UUID household, UUID from) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TaskHistory history;

    MoveRunStore(JdbcClient jdbc, JdbcTemplate batches, TaskHistory history) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.history = history;
    }

    public void insert(WriteTx tx, UUID id, UUID template, int families, boolean finished) {
        jdbc.sql("""
                INSERT INTO plan_move_run (id, to_template, asked_at, asked_by, families, finished_at)
                VALUES (:id, :template, :at, :by, :families, CASE WHEN :finished THEN :at END)
                """)
                .param("id", id)
                .param("template", template)
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .param("families", families)
                .param("finished", finished)
                .update();
    }

    public @Nullable MoveRun find(UUID id) {
        return runs("WHERE r.id = :id", "id", id).stream().findFirst().orElse(null);
    }

    /** The latest runs to a version, the newest first. */
    public List<MoveRun> of(UUID template) {
        return runs(
                "WHERE r.to_template = :template ORDER BY r.asked_at DESC, r.id DESC LIMIT 10", "template", template);
    }

    private List<MoveRun> runs(String suffix, String name, UUID value) {
        return jdbc.sql("""
                SELECT r.id, r.to_template, r.asked_at, a.name AS asked_by, r.families, r.finished_at, c.moved, c.undone
                FROM plan_move_run r
                LEFT JOIN account a ON a.id = r.asked_by
                CROSS JOIN LATERAL (
                    SELECT count(*) AS moved, count(m.undone_at) AS undone FROM plan_move m WHERE m.run = r.id) c
                """ + suffix)
                .param(name, value)
                .query((row, n) -> new MoveRun(
                        Sql.uuid(row, "id"),
                        Sql.uuid(row, "to_template"),
                        Sql.instant(row, "asked_at"),
                        row.getString("asked_by"),
                        row.getInt("families"),
                        row.getInt("moved"),
                        row.getInt("undone"),
                        Sql.instantOrNull(row, "finished_at")))
                .list();
    }

    /** Where the run goes on, with its row locked; the empty identifier at the beginning, {@code null} when it is finished. */
    public @Nullable UUID lockReached(UUID id) {
        return jdbc.sql("""
                SELECT coalesce(reached, '00000000-0000-0000-0000-000000000000') AS reached
                FROM plan_move_run
                WHERE id = :id AND finished_at IS NULL
                FOR UPDATE
                """).param("id", id).query(UUID.class).optional().orElse(null);
    }

    public void reach(UUID id, UUID plan) {
        jdbc.sql("UPDATE plan_move_run SET reached = :plan WHERE id = :id")
                .param("plan", plan)
                .param("id", id)
                .update();
    }

    public void finish(WriteTx tx, UUID id) {
        jdbc.sql("UPDATE plan_move_run SET finished_at = :at WHERE id = :id")
                .param("at", Sql.timestamp(tx.now()))
                .param("id", id)
                .update();
    }

    /** Some moves of a run on which nothing was built: each of their tasks is as the move left it. */
    public List<Done> undoable(UUID run, UUID template, int limit) {
        return jdbc.sql("""
                SELECT m.id, m.plan, m.household, m.from_template
                FROM plan_move m
                JOIN plan p ON p.id = m.plan
                WHERE m.run = :run AND m.undone_at IS NULL AND p.template = :template AND NOT EXISTS (
                    SELECT FROM plan_move_task c
                    LEFT JOIN task t ON t.id = c.task
                    WHERE c.move = m.id AND t.version IS DISTINCT FROM c.version)
                ORDER BY m.id
                LIMIT :limit
                FOR UPDATE OF m, p
                """)
                .param("run", run)
                .param("template", template)
                .param("limit", limit)
                .query((row, n) -> new Done(
                        Sql.uuid(row, "id"),
                        Sql.uuid(row, "plan"),
                        Sql.uuid(row, "household"),
                        Sql.uuid(row, "from_template")))
                .list();
    }

    /**
     * Takes moves back: tasks are as they were, those that were added are gone.
     *
     * @param reason for the tasks' history
     */
    public void undo(WriteTx tx, List<Done> moves, String reason) {
        UUID[] ids = moves.stream().map(Done::id).toArray(UUID[]::new);
        batches.batchUpdate("UPDATE plan SET template = ? WHERE id = ?", moves, 1000, (statement, move) -> {
            statement.setObject(1, move.from());
            statement.setObject(2, move.plan());
        });
        List<TaskHistory.Entry> back = jdbc.sql("""
                SELECT c.task, c.kind, t.due_by AS old_due_by, c.due_by AS new_due_by
                FROM plan_move_task c
                JOIN task t ON t.id = c.task
                WHERE c.move = ANY (:ids) AND (c.kind = 'DROPPED' OR c.kind = 'KEPT' AND t.due_by IS DISTINCT FROM c.due_by)
                """)
                .param("ids", ids)
                .query((row, n) -> row.getString("kind").equals("DROPPED")
                        ? TaskHistory.Entry.of(Sql.uuid(row, "task"), Kind.REOPENED, reason)
                        : TaskHistory.Entry.redated(
                                Sql.uuid(row, "task"),
                                Kind.MOVED,
                                reason,
                                Sql.instantOrNull(row, "old_due_by"),
                                Sql.instantOrNull(row, "new_due_by")))
                .list();
        history.add(tx, back);
        jdbc.sql("""
                UPDATE task t
                SET step = c.step, function = c.function, unit = c.unit, assignee = c.assignee, sensitivity = c.sensitivity,
                    status = c.status, not_before = c.not_before, due_by = c.due_by, explanation_da = c.explanation_da,
                    explanation_en = c.explanation_en, told_late_at = c.told_late_at, waiting_for = c.waiting_for, waiting_since = c.waiting_since,
                    follow_up = c.follow_up,
                    version = t.version + 1
                FROM plan_move_task c
                WHERE c.move = ANY (:ids) AND c.kind IN ('DROPPED', 'KEPT') AND t.id = c.task
                """).param("ids", ids).update();
        jdbc.sql(
                        "DELETE FROM task t USING plan_move_task c WHERE c.move = ANY (:ids) AND c.kind = 'ADDED' AND t.id = c.task")
                .param("ids", ids)
                .update();
        jdbc.sql("UPDATE plan_move SET undone_at = :at WHERE id = ANY (:ids)")
                .param("at", Sql.timestamp(tx.now()))
                .param("ids", ids)
                .update();
    }
}
