package dk.fodfaeste.plans.supervision;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.supervision.Supervision.Load;
import dk.fodfaeste.plans.supervision.Supervision.Readiness;
import dk.fodfaeste.plans.task.PublishedSteps;
import dk.fodfaeste.plans.task.TaskRows;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures over all tasks of a municipality. */
@Repository
public class SupervisionStore {

    /** The active tasks with a date, by what they are grouped by. */
    public record Loads(Map<UUID, Load> units, Map<UUID, Load> functions, Map<UUID, Load> people) {}

    private final JdbcClient jdbc;
    private final PublishedSteps steps;

    SupervisionStore(JdbcClient jdbc, PublishedSteps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    public Loads loads(Tx tx) {
        Map<String, Object> values = new HashMap<>();
        Loads loads = new Loads(new HashMap<>(), new HashMap<>(), new HashMap<>());
        jdbc.sql(loadsSql(tx, values)).params(values).query(row -> {
            Load load = new Load(row.getInt("open"), row.getInt("week"), row.getInt("late"), row.getInt("told_late"));
            UUID unit = Sql.uuidOrNull(row, "unit");
            UUID function = Sql.uuidOrNull(row, "function");
            UUID assignee = Sql.uuidOrNull(row, "assignee");
            if (unit != null) {
                loads.units().put(unit, load);
            } else if (function != null) {
                loads.functions().put(function, load);
            } else if (assignee != null) {
                loads.people().put(assignee, load);
            }
        });
        return loads;
    }

    public static String loadsSql(Tx tx, Map<String, Object> values) {
        List<String> conditions = TaskRows.within(tx, values);
        values.put("now", Sql.timestamp(tx.now()));
        values.put(
                "weekEnds",
                tx.today()
                        .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        .atStartOfDay(Dates.ZONE)
                        .toOffsetDateTime());
        return """
                SELECT t.unit, t.function, t.assignee, count(*) AS open,
                       count(*) FILTER (WHERE t.due_by >= :now AND t.due_by < :weekEnds) AS week,
                       count(*) FILTER (WHERE t.due_by < :now AND t.told_late_at IS NULL) AS late,
                       count(t.told_late_at) AS told_late
                FROM task t
                WHERE t.status IN ('OPEN', 'WAITING') AND t.due_by IS NOT NULL AND %s
                GROUP BY GROUPING SETS ((t.unit), (t.function), (t.assignee))
                """.formatted(String.join(" AND ", conditions));
    }

    public List<Task> longestWaiting(Tx tx, int limit) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = TaskRows.within(tx, values);
        values.put("limit", limit);
        String order = " ORDER BY t.waiting_since, t.id ";
        return jdbc.sql(TaskRows.with(
                                tx.scope(),
                                "SELECT t.* FROM task t WHERE t.status = 'WAITING' AND "
                                        + String.join(" AND ", conditions) + order + "LIMIT :limit")
                        + order)
                .params(values)
                .query(TaskRows.tasks(steps.in(tx)))
                .list();
    }

    /**
     * The adults of households with a task under the rule that was due since that moment, and how much was missing when it
     * was: what is about another person of the household does not count. Who has no birth date is taken for an adult.
     */
    public List<Readiness> readiness(Tx tx, String rule, Instant since, int limit) {
        Map<String, Object> values = new HashMap<>();
        String seen = String.join(" AND ", TaskRows.within(tx, values));
        values.put("rule", rule);
        values.put("since", Sql.timestamp(since));
        values.put("now", Sql.timestamp(tx.now()));
        values.put("limit", limit);
        return jdbc.sql("""
                WITH deadline AS (
                    SELECT t.household, max(t.due_by) AS due
                    FROM plan_step s
                    JOIN task t ON t.step = s.id
                    WHERE s.rule_key = :rule AND t.status <> 'NOT_RELEVANT' AND t.due_by >= :since AND t.due_by < :now
                      AND %1$s
                    GROUP BY t.household
                    ORDER BY due DESC, t.household
                    LIMIT :limit)
                SELECT d.household, h.name, h.case_number, d.due,
                       coalesce(nullif(concat_ws(' ', p.first_names, p.last_name), ''), h.case_number) AS adult,
                       (SELECT count(*)
                        FROM task t
                        JOIN plan_step s ON s.id = t.step
                        WHERE t.household = d.household AND s.required AND t.status <> 'NOT_RELEVANT' AND t.due_by <= d.due
                          AND (t.person IS NULL OR t.person = p.id)
                          AND (t.done_at IS NULL OR t.done_at > d.due) AND %1$s) AS missing
                FROM deadline d
                JOIN household h ON h.id = d.household
                JOIN person p ON p.household = d.household AND p.merged_into IS NULL
                 AND (p.birth_date IS NULL OR p.birth_date <= (d.due AT TIME ZONE 'Europe/Copenhagen')::date - interval '18 years')
                ORDER BY d.due DESC, d.household, p.position, p.id
                """.formatted(seen))
                .params(values)
                .query((row, n) -> new Readiness(
                        Sql.uuid(row, "household"),
                        row.getString("name"),
                        row.getString("case_number"),
                        row.getString("adult"),
                        Sql.instant(row, "due"),
                        row.getInt("missing")))
                .list();
    }
}
