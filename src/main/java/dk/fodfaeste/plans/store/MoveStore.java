package dk.fodfaeste.plans.store;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.plans.TaskEvent.Kind;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.plans.model.MovableTask;
import dk.fodfaeste.plans.model.NewTask.Dates;
import dk.fodfaeste.plans.model.PlanChange;
import dk.fodfaeste.plans.model.PlanChange.Kept;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans that move to another version of their template: what they are before, and the move itself. */
@Repository
public class MoveStore {

    private static final int BATCH = 1000;

    /** A plan by an earlier version. */
    public record Plan(UUID id, UUID household, UUID template, int version, Instant startedAt) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TaskHistory history;

    MoveStore(JdbcClient jdbc, JdbcTemplate batches, TaskHistory history) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.history = history;
    }

    /** How many plans are by these versions. */
    public int count(Collection<UUID> templates) {
        return jdbc.sql("SELECT count(*) FROM plan WHERE template = ANY (:templates)")
                .param("templates", templates.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    /** A page of the plans by these versions, by identifier. */
    public List<Plan> behind(Collection<UUID> templates, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT p.id, p.household, p.template, m.version, p.started_at
                FROM plan p
                JOIN plan_template m ON m.id = p.template
                WHERE p.template = ANY (:templates) AND p.id > :after
                ORDER BY p.id
                LIMIT :limit
                """)
                .param("templates", templates.toArray(UUID[]::new))
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("limit", limit)
                .query((row, n) -> plan(row))
                .list();
    }

    /** Those of these plans that are by one of these versions, locked until the transaction ends. */
    public List<Plan> lock(Collection<UUID> plans, Collection<UUID> templates) {
        return jdbc.sql("""
                SELECT p.id, p.household, p.template, m.version, p.started_at
                FROM plan p
                JOIN plan_template m ON m.id = p.template
                WHERE p.id = ANY (:plans) AND p.template = ANY (:templates)
                ORDER BY p.id
                FOR UPDATE OF p
                """)
                .param("plans", plans.toArray(UUID[]::new))
                .param("templates", templates.toArray(UUID[]::new))
                .query((row, n) -> plan(row))
                .list();
    }

    /** Which of these households have a plan by this version. */
    public Set<UUID> having(UUID template, Collection<UUID> households) {
        return new HashSet<>(jdbc.sql("SELECT household FROM plan WHERE template = :template AND household = ANY (:households)")
                .param("template", template)
                .param("households", households.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** The anchors of these households, by name. */
    public Map<UUID, Map<String, Anchor>> anchors(Collection<UUID> households) {
        Map<UUID, Map<String, Anchor>> anchors = new HashMap<>();
        jdbc.sql("SELECT household, name, day, time_of_day FROM anchor WHERE household = ANY (:households)")
                .param("households", households.toArray(UUID[]::new))
                .query(row -> {
                    Anchor anchor = new Anchor(
                            row.getString("name"), row.getObject("day", LocalDate.class), Sql.time(row, "time_of_day"));
                    anchors.computeIfAbsent(Sql.uuid(row, "household"), none -> new HashMap<>()).put(anchor.name(), anchor);
                });
        return anchors;
    }

    /** The tasks of these plans. */
    public Map<UUID, List<MovableTask>> tasks(Collection<UUID> plans, boolean lock) {
        Map<UUID, List<MovableTask>> tasks = new HashMap<>();
        jdbc.sql("""
                SELECT t.id, t.plan, s.key, t.step, s.title_da, s.title_en, s.timing, t.person, t.status, t.moved,
                       t.not_before, t.due_by, t.explanation_da, t.explanation_en, t.function, t.unit, t.assignee,
                       t.sensitivity, t.waiting_for, t.waiting_since, t.version,
                       t.status = 'NOT_RELEVANT' AND EXISTS (
                           SELECT FROM plan_move_task d WHERE d.task = t.id AND d.kind = 'DROPPED') AS dropped
                FROM task t
                JOIN plan_step s ON s.id = t.step
                WHERE t.plan = ANY (:plans) AND t.repeats IS NULL
                ORDER BY t.id
                """ + (lock ? "FOR UPDATE OF t" : ""))
                .param("plans", plans.toArray(UUID[]::new))
                .query(row -> {
                    MovableTask task = new MovableTask(
                            Sql.uuid(row, "id"),
                            Sql.uuid(row, "plan"),
                            row.getString("key"),
                            Sql.uuid(row, "step"),
                            new Bilingual(row.getString("title_da"), row.getString("title_en")),
                            row.getString("timing"),
                            Sql.uuidOrNull(row, "person"),
                            TaskStatus.valueOf(row.getString("status")),
                            !row.getBoolean("moved"),
                            new Dates(
                                    Sql.instantOrNull(row, "not_before"),
                                    Sql.instantOrNull(row, "due_by"),
                                    new Bilingual(row.getString("explanation_da"), row.getString("explanation_en"))),
                            Sql.uuid(row, "function"),
                            Sql.uuid(row, "unit"),
                            Sql.uuidOrNull(row, "assignee"),
                            row.getString("sensitivity"),
                            row.getString("waiting_for"),
                            Sql.instantOrNull(row, "waiting_since"),
                            row.getInt("version"),
                            row.getBoolean("dropped"));
                    tasks.computeIfAbsent(task.plan(), none -> new ArrayList<>()).add(task);
                });
        return tasks;
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
        List<Kept> kept = changes.stream().flatMap(change -> change.kept().stream()).toList();
        List<MovableTask> dropped = changes.stream().flatMap(change -> change.dropped().stream()).toList();
        keep(kept);
        drop(dropped);
        remember(moves, kept.stream().map(Kept::before).toList(), "KEPT");
        remember(moves, dropped, "DROPPED");
        batches.batchUpdate(
                "INSERT INTO plan_move_task (move, task, kind, version) VALUES (?, ?, 'ADDED', 0)",
                changes.stream().flatMap(change -> change.added().stream()).toList(),
                BATCH,
                (statement, added) -> {
                    statement.setObject(1, moves.get(added.task().plan()));
                    statement.setObject(2, added.task().id());
                });
        history.add(tx, dropped.stream().map(task -> TaskHistory.Entry.of(task.id(), Kind.NOT_RELEVANT, reason)).toList());
        history.add(tx, kept.stream()
                .filter(Kept::redated)
                .map(each -> TaskHistory.Entry.redated(
                        each.before().id(), Kind.MOVED, reason, each.before().dates().dueBy(), each.dates().dueBy()))
                .toList());
    }

    private void keep(List<Kept> kept) {
        batches.batchUpdate(
                """
                UPDATE task
                SET step = ?, function = ?, unit = ?, assignee = ?, sensitivity = ?, not_before = ?, due_by = ?,
                    explanation_da = ?, explanation_en = ?, version = version + 1
                WHERE id = ?
                """,
                kept,
                BATCH,
                (statement, each) -> {
                    statement.setObject(1, each.step());
                    statement.setObject(2, each.function());
                    statement.setObject(3, each.unit());
                    statement.setObject(4, each.assignee(), Types.OTHER);
                    statement.setString(5, each.sensitivity());
                    dates(statement, 6, each.dates());
                    statement.setObject(10, each.before().id());
                });
    }

    private void drop(List<MovableTask> dropped) {
        batches.batchUpdate(
                """
                UPDATE task
                SET status = 'NOT_RELEVANT', waiting_for = NULL, waiting_since = NULL, version = version + 1
                WHERE id = ?
                """,
                dropped,
                BATCH,
                (statement, task) -> statement.setObject(1, task.id()));
    }

    private void remember(Map<UUID, UUID> moves, List<MovableTask> tasks, String kind) {
        batches.batchUpdate(
                """
                INSERT INTO plan_move_task (move, task, kind, version, step, function, unit, assignee, sensitivity, status,
                                            not_before, due_by, explanation_da, explanation_en, waiting_for, waiting_since)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                tasks,
                BATCH,
                (statement, task) -> {
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
                });
    }

    private static Plan plan(java.sql.ResultSet row) throws SQLException {
        return new Plan(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "household"),
                Sql.uuid(row, "template"),
                row.getInt("version"),
                Sql.instant(row, "started_at"));
    }

    private static void dates(PreparedStatement statement, int first, Dates dates) throws SQLException {
        statement.setObject(first, Sql.timestamp(dates.notBefore()), Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setObject(first + 1, Sql.timestamp(dates.dueBy()), Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setString(first + 2, dates.explanation().da());
        statement.setString(first + 3, dates.explanation().en());
    }
}
