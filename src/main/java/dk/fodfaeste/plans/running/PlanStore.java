package dk.fodfaeste.plans.running;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.NewPlan;
import dk.fodfaeste.plans.NewTask;
import dk.fodfaeste.plans.NewTask.Dates;
import dk.fodfaeste.plans.RunningPlan;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans, and their tasks in bulk: as they start, and as their dates follow an anchor. */
@Repository
public class PlanStore {

    private static final int BATCH = 1000;

    /** An active task whose date follows its anchor. */
    public record Following(
            UUID id,
            @Nullable UUID person,
            String timing,
            @Nullable Instant notBefore,
            @Nullable Instant dueBy) {}

    /** Such a task with its new dates. */
    public record Redated(Following task, Dates dates) {

        /** Whether the new dates are others. */
        public boolean changes() {
            return !Objects.equals(task.notBefore(), dates.notBefore()) || !Objects.equals(task.dueBy(), dates.dueBy());
        }
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PlanStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The templates of these households' running plans. */
    public Map<UUID, Set<UUID>> running(List<UUID> households) {
        Map<UUID, Set<UUID>> running = new HashMap<>();
        jdbc.sql("SELECT household, template FROM plan WHERE household = ANY (:households)")
                .param("households", households.toArray(UUID[]::new))
                .query(row -> {
                    running.computeIfAbsent(Sql.uuid(row, "household"), none -> new HashSet<>())
                            .add(Sql.uuid(row, "template"));
                });
        return running;
    }

    public List<RunningPlan> of(UUID household) {
        return jdbc.sql("""
                SELECT p.id, m.key, m.version, m.name_da, m.name_en, p.started_at
                FROM plan p
                JOIN plan_template m ON m.id = p.template
                WHERE p.household = :household
                ORDER BY m.name_da, p.id
                """)
                .param("household", household)
                .query((row, n) -> new RunningPlan(
                        Sql.uuid(row, "id"),
                        row.getString("key"),
                        row.getInt("version"),
                        new Bilingual(row.getString("name_da"), row.getString("name_en")),
                        Sql.instant(row, "started_at")))
                .list();
    }

    /** How many active tasks each has. */
    public Map<UUID, Integer> load() {
        Map<UUID, Integer> load = new HashMap<>();
        jdbc.sql("""
                SELECT assignee, count(*) AS tasks
                FROM task
                WHERE status IN ('OPEN', 'WAITING') AND assignee IS NOT NULL
                GROUP BY assignee
                """).query(row -> {
            load.put(Sql.uuid(row, "assignee"), row.getInt("tasks"));
        });
        return load;
    }

    public void insertPlans(WriteTx tx, List<NewPlan> plans) {
        batches.batchUpdate(
                "INSERT INTO plan (id, household, subject, template, started_at, started_by) VALUES (?, ?, ?, ?, ?, ?)",
                plans,
                BATCH,
                (statement, plan) -> {
                    statement.setObject(1, plan.id());
                    statement.setObject(2, plan.household(), Types.OTHER);
                    statement.setObject(3, plan.subject(), Types.OTHER);
                    statement.setObject(4, plan.template());
                    statement.setObject(5, Sql.timestamp(tx.now()));
                    statement.setObject(6, tx.caller().account(), Types.OTHER);
                });
    }

    /** A task whose date has passed already was told late. */
    public void insertTasks(WriteTx tx, List<NewTask> tasks) {
        batches.batchUpdate("""
                INSERT INTO task (id, household, subject, person, plan, step, function, unit, assignee, sensitivity, status,
                                  not_before, due_by, explanation_da, explanation_en, told_late_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?, ?, told_late(NULL, NULL, ?, ?))
                """, tasks, BATCH, (statement, task) -> {
            statement.setObject(1, task.id());
            statement.setObject(2, task.household(), Types.OTHER);
            statement.setObject(3, task.subject(), Types.OTHER);
            statement.setObject(4, task.person(), Types.OTHER);
            statement.setObject(5, task.plan());
            statement.setObject(6, task.step());
            statement.setObject(7, task.function());
            statement.setObject(8, task.unit());
            statement.setObject(9, task.assignee(), Types.OTHER);
            statement.setString(10, task.sensitivity());
            dates(statement, 11, task.dates());
            told(statement, 15, tx, task.dates());
        });
    }

    /** The household's active tasks whose date nobody has chosen, and that are not counted from the last of their kind. */
    public List<Following> following(UUID household) {
        return following("household", household);
    }

    /** The same of what is no household. */
    public List<Following> followingSubject(UUID subject) {
        return following("subject", subject);
    }

    private List<Following> following(String column, UUID about) {
        return jdbc.sql("""
                SELECT t.id, t.person, s.timing, t.not_before, t.due_by
                FROM task t
                JOIN plan_step s ON s.id = t.step
                WHERE t.%s = :about AND t.status IN ('OPEN', 'WAITING') AND NOT t.moved
                  AND t.repeats IS NULL
                FOR UPDATE OF t
                """.formatted(column))
                .param("about", about)
                .query((row, n) -> new Following(
                        Sql.uuid(row, "id"),
                        Sql.uuidOrNull(row, "person"),
                        row.getString("timing"),
                        Sql.instantOrNull(row, "not_before"),
                        Sql.instantOrNull(row, "due_by")))
                .list();
    }

    /** Gives tasks new dates, and their history the reason. */
    public void redate(WriteTx tx, List<Redated> tasks) {
        batches.batchUpdate("""
                UPDATE task
                SET not_before = ?, due_by = ?, explanation_da = ?, explanation_en = ?,
                    told_late_at = told_late(due_by, told_late_at, ?, ?), version = version + 1
                WHERE id = ?
                """, tasks, BATCH, (statement, redated) -> {
            dates(statement, 1, redated.dates());
            told(statement, 5, tx, redated.dates());
            statement.setObject(7, redated.task().id());
        });
        batches.batchUpdate("""
                INSERT INTO task_event (id, task, at, account, kind, old_due_by, new_due_by)
                VALUES (?, ?, ?, ?, 'MOVED', ?, ?)
                """, tasks.stream().filter(Redated::changes).toList(), BATCH, (statement, redated) -> {
            statement.setObject(1, Ids.next());
            statement.setObject(2, redated.task().id());
            statement.setObject(3, Sql.timestamp(tx.now()));
            statement.setObject(4, tx.caller().account(), Types.OTHER);
            statement.setObject(5, Sql.timestamp(redated.task().dueBy()), Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setObject(6, Sql.timestamp(redated.dates().dueBy()), Types.TIMESTAMP_WITH_TIMEZONE);
        });
    }

    private static void told(PreparedStatement statement, int first, WriteTx tx, Dates dates) throws SQLException {
        statement.setObject(first, Sql.timestamp(dates.dueBy()), Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setObject(first + 1, Sql.timestamp(tx.now()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static void dates(PreparedStatement statement, int first, Dates dates) throws SQLException {
        statement.setObject(first, Sql.timestamp(dates.notBefore()), Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setObject(first + 1, Sql.timestamp(dates.dueBy()), Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setString(first + 2, dates.explanation().da());
        statement.setString(first + 3, dates.explanation().en());
    }
}
