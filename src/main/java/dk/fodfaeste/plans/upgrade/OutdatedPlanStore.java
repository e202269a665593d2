package dk.fodfaeste.plans.upgrade;

import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.NewTask.Dates;
import dk.fodfaeste.plans.TaskStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans that are by an earlier version of their template, with what a move must know of them. */
@Repository
class OutdatedPlanStore {

    /** A plan by an earlier version. */
    public record Plan(UUID id, UUID household, UUID template, int version, Instant startedAt) {}

    private final JdbcClient jdbc;

    OutdatedPlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many plans are by these versions. */
    public int count(Collection<UUID> templates) {
        return jdbc.sql("SELECT count(*) FROM plan WHERE template = ANY (:templates) AND household IS NOT NULL")
                .param("templates", templates.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    /** A page of the plans by these versions, by identifier. */
    public List<Plan> page(Collection<UUID> templates, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT p.id, p.household, p.template, m.version, p.started_at
                FROM plan p
                JOIN plan_template m ON m.id = p.template
                WHERE p.template = ANY (:templates) AND p.household IS NOT NULL AND p.id > :after
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
                WHERE p.id = ANY (:plans) AND p.template = ANY (:templates) AND p.household IS NOT NULL
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
        return new HashSet<>(
                jdbc.sql("SELECT household FROM plan WHERE template = :template AND household = ANY (:households)")
                        .param("template", template)
                        .param("households", households.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /** The tasks of these plans. */
    public Map<UUID, List<MovableTask>> tasks(Collection<UUID> plans, boolean lock) {
        Map<UUID, List<MovableTask>> tasks = new HashMap<>();
        jdbc.sql("""
                SELECT t.id, t.plan, s.key, t.step, s.title_da, s.title_en, s.timing, t.person, t.status, t.moved,
                       t.not_before, t.due_by, t.explanation_da, t.explanation_en, t.function, t.unit, t.assignee,
                       t.sensitivity, t.waiting_for, t.waiting_since, t.follow_up, t.version,
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
                            Sql.date(row, "follow_up"),
                            row.getInt("version"),
                            row.getBoolean("dropped"));
                    tasks.computeIfAbsent(task.plan(), none -> new ArrayList<>())
                            .add(task);
                });
        return tasks;
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "household"),
                Sql.uuid(row, "template"),
                row.getInt("version"),
                Sql.instant(row, "started_at"));
    }
}
