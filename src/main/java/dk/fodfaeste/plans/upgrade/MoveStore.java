package dk.fodfaeste.plans.upgrade;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.plans.NewTask.Dates;
import dk.fodfaeste.plans.TaskEvent.Kind;
import dk.fodfaeste.plans.task.TaskHistory;
import dk.fodfaeste.plans.upgrade.PlanChange.Kept;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Plans that move to another version of their template: the move itself. */
@Repository
class MoveStore {

    private static final int BATCH = 1000;

    private final JdbcTemplate batches;
    private final TaskHistory history;

    MoveStore(JdbcTemplate batches, TaskHistory history) {
        this.batches = batches;
        this.history = history;
    }

    /**
     * Writes moves down, but for the tasks that are added.
     *
     * @param reason for the tasks' history
     */
    public void move(WriteTx tx, UUID run, UUID to, List<PlanChange> changes, String reason) {
        batches.batchUpdate("UPDATE plan SET template = ? WHERE id = ?", changes, BATCH, (statement, change) -> {
            statement.setObject(1, to);
            statement.setObject(2, change.plan());
        });
        Map<UUID, UUID> moves = new HashMap<>();
        changes.forEach(change -> moves.put(change.plan(), Ids.next()));
        batches.batchUpdate(
                "INSERT INTO plan_move (id, run, plan, household, from_template, moved_at) VALUES (?, ?, ?, ?, ?, ?)",
                changes,
                BATCH,
                (statement, change) -> {
                    statement.setObject(1, moves.get(change.plan()));
                    statement.setObject(2, run);
                    statement.setObject(3, change.plan());
                    statement.setObject(4, change.household());
                    statement.setObject(5, change.from());
                    statement.setObject(6, Sql.timestamp(tx.now()));
                });
        List<Kept> kept =
                changes.stream().flatMap(change -> change.kept().stream()).toList();
        List<MovableTask> dropped =
                changes.stream().flatMap(change -> change.dropped().stream()).toList();
        remember(moves, kept.stream().map(Kept::before).toList(), "KEPT");
        remember(moves, dropped, "DROPPED");
        keep(tx, kept);
        drop(dropped);
        batches.batchUpdate(
                "INSERT INTO plan_move_task (move, task, kind, version) VALUES (?, ?, 'ADDED', 0)",
                changes.stream().flatMap(change -> change.added().stream()).toList(),
                BATCH,
                (statement, added) -> {
                    statement.setObject(1, moves.get(added.task().plan()));
                    statement.setObject(2, added.task().id());
                });
        history.add(
                tx,
                dropped.stream()
                        .map(task -> TaskHistory.Entry.of(task.id(), Kind.NOT_RELEVANT, reason))
                        .toList());
        history.add(
                tx,
                kept.stream()
                        .filter(Kept::redated)
                        .map(each -> TaskHistory.Entry.redated(
                                each.before().id(),
                                Kind.MOVED,
                                reason,
                                each.before().dates().dueBy(),
                                each.dates().dueBy()))
                        .toList());
    }

    private void keep(WriteTx tx, List<Kept> kept) {
        batches.batchUpdate("""
                UPDATE task
                SET step = ?, function = ?, unit = ?, assignee = ?, sensitivity = ?, not_before = ?, due_by = ?,
                    explanation_da = ?, explanation_en = ?, told_late_at = told_late(due_by, told_late_at, ?, ?),
                    version = version + 1
                WHERE id = ?
                """, kept, BATCH, (statement, each) -> {
            statement.setObject(1, each.step());
            statement.setObject(2, each.function());
            statement.setObject(3, each.unit());
            statement.setObject(4, each.assignee(), Types.OTHER);
            statement.setString(5, each.sensitivity());
            dates(statement, 6, each.dates());
            statement.setObject(10, Sql.timestamp(each.dates().dueBy()), Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setObject(11, Sql.timestamp(tx.now()), Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setObject(12, each.before().id());
        });
    }

    private void drop(List<MovableTask> dropped) {
        batches.batchUpdate("""
                UPDATE task
                SET status = 'NOT_RELEVANT', waiting_for = NULL, waiting_since = NULL, follow_up = NULL, version = version + 1
                WHERE id = ?
                """, dropped, BATCH, (statement, task) -> statement.setObject(1, task.id()));
    }

    private void remember(Map<UUID, UUID> moves, List<MovableTask> tasks, String kind) {
        batches.batchUpdate("""
                INSERT INTO plan_move_task (move, task, kind, version, step, function, unit, assignee, sensitivity, status,
                                            not_before, due_by, explanation_da, explanation_en, waiting_for, waiting_since, follow_up,
                                            told_late_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT told_late_at FROM task WHERE id = ?))
                """, tasks, BATCH, (statement, task) -> {
            statement.setObject(1, moves.get(task.plan()));
            statement.setObject(2, task.id());
            statement.setString(3, kind);
            statement.setInt(4, task.version() + 1);
            statement.setObject(5, task.step());
            statement.setObject(6, task.function());
            statement.setObject(7, task.unit());
            statement.setObject(8, task.assignee(), Types.OTHER);
            statement.setString(9, task.sensitivity());
            statement.setString(10, task.status().name());
            dates(statement, 11, task.dates());
            statement.setString(15, task.waitingFor());
            statement.setObject(16, Sql.timestamp(task.waitingSince()), Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setObject(17, task.followUp(), Types.DATE);
            statement.setObject(18, task.id());
        });
    }

    private static void dates(PreparedStatement statement, int first, Dates dates) throws SQLException {
        statement.setObject(first, Sql.timestamp(dates.notBefore()), Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setObject(first + 1, Sql.timestamp(dates.dueBy()), Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setString(first + 2, dates.explanation().da());
        statement.setString(first + 3, dates.explanation().en());
    }
}
