package dk.fodfaeste.plans.worklist;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskOutline;
import dk.fodfaeste.plans.TaskOutline.Basket;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.plans.about.Subject;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.plans.absence.AbsenceStore;
import dk.fodfaeste.plans.task.PublishedSteps;
import dk.fodfaeste.plans.task.PublishedSteps.Step;
import dk.fodfaeste.plans.task.PublishedSteps.Steps;
import dk.fodfaeste.plans.task.TaskRows;
import dk.fodfaeste.plans.worklist.TaskFilter.When;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of tasks. */
@Repository
class WorklistStore {

    private static final int MOST_OF_HOUSEHOLD = 2000;

    /** In the order of their plans, whose few names are compared once: to compare letters as a Dane does takes its time. */
    private static final String IN_ORDER = """
            JOIN (
                SELECT pl.id, row_number() OVER (ORDER BY m.name_da, pl.id) AS place
                FROM plan pl
                JOIN plan_template m ON m.id = pl.template
                WHERE pl.id = ANY (ARRAY(SELECT DISTINCT plan FROM found))) plans ON plans.id = t.plan
            ORDER BY plans.place, s.position, p.position, t.id
            """;

    /** Of a household's tasks, what their outline needs. */
    private static final String OUTLINED =
            "t.id, t.plan, t.step, t.person, t.function, t.unit, t.assignee, t.status, t.due_by, t.follow_up, t.told_late_at, "
                    + TaskFilters.ACTIVE + " AS active";

    /** In the order that their steps leave open, whose places the server knows. */
    private static final String OUTLINE = """
            SELECT t.id, t.plan, t.step, nullif(concat_ws(' ', p.first_names, p.last_name), '') AS person, t.assignee,
                   CASE WHEN t.active THEN (SELECT name FROM account WHERE id = t.assignee) END AS assignee_name,
                   f.name_da AS function_da, f.name_en AS function_en, u.name AS unit_name, t.status, t.due_by,
                   t.follow_up, t.told_late_at IS NOT NULL AS told_late
            FROM found t
            LEFT JOIN person p ON p.id = t.person
            LEFT JOIN work_function f ON f.id = t.function AND t.active AND t.assignee IS NULL
            LEFT JOIN unit u ON u.id = t.unit AND t.active AND t.assignee IS NULL
            ORDER BY p.position, t.id
            """;

    private final JdbcClient jdbc;
    private final AbsenceStore absences;
    private final PublishedSteps steps;

    WorklistStore(JdbcClient jdbc, AbsenceStore absences, PublishedSteps steps) {
        this.jdbc = jdbc;
        this.absences = absences;
        this.steps = steps;
    }

    public List<Task> page(Tx tx, TaskFilter filter, @Nullable TaskCursor after, int limit) {
        Map<String, Object> values = TaskFilters.values(tx);
        List<String> conditions = TaskFilters.conditions(tx, filter, values);
        conditions.add(TaskFilters.who(filter.who(), absences.covered(tx), values));
        conditions.add(TaskFilters.when(filter.when()));
        String order = TaskFilters.order(filter.when());
        if (after != null) {
            boolean dated = after.at() != null && filter.when() != When.UNDATED;
            conditions.add(dated ? TaskFilters.after(filter.when()) : "t.id > :afterId");
            values.put("afterId", after.id());
            if (dated) {
                values.put("afterAt", Sql.timestamp(after.at()));
            }
        }
        return tasks(tx, TaskFilters.filtered(filter), conditions, values, order, limit);
    }

    /** Of each of these times no more than that many, the most urgent first. */
    public List<Task> first(Tx tx, TaskFilter filter, List<When> times, int limit) {
        Map<String, Object> values = TaskFilters.values(tx);
        List<String> conditions = TaskFilters.conditions(tx, filter, values);
        conditions.add(TaskFilters.who(filter.who(), absences.covered(tx), values));
        values.put("limit", limit);
        String tasks =
                "(SELECT t.* FROM " + TaskFilters.filtered(filter) + " WHERE " + String.join(" AND ", conditions);
        String found = times.stream()
                .map(each -> tasks + " AND " + TaskFilters.when(each) + TaskFilters.order(each) + " LIMIT :limit)")
                .collect(Collectors.joining("\nUNION ALL\n"));
        return jdbc.sql(TaskRows.with(tx.scope(), found) + TaskFilters.MOST_URGENT_FIRST)
                .params(values)
                .query(TaskRows.tasks(steps.in(tx)))
                .list();
    }

    private List<Task> tasks(
            Tx tx, String from, List<String> conditions, Map<String, Object> values, String order, int limit) {
        values.put("limit", limit);
        String found =
                "SELECT t.* FROM " + from + " WHERE " + String.join(" AND ", conditions) + order + " LIMIT :limit";
        return jdbc.sql(TaskRows.with(tx.scope(), found) + order)
                .params(values)
                .query(TaskRows.tasks(steps.in(tx)))
                .list();
    }

    /** These tasks, as far as the caller may see them. */
    public List<Task> these(Tx tx, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = TaskRows.within(tx, values);
        conditions.add("t.id = ANY (:ids)");
        values.put("ids", ids.toArray(UUID[]::new));
        return tasks(tx, "task t", conditions, values, TaskFilters.MOST_URGENT_FIRST, ids.size());
    }

    public List<Task> byRule(Tx tx, String ruleKey, Collection<UUID> households, int limit) {
        if (households.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = TaskRows.within(tx, values);
        conditions.add("t.household = ANY (:households)");
        values.put("households", households.toArray(UUID[]::new));
        // Found before, so that the households are looked up and not every task of these steps.
        conditions.add("t.step = ANY (ARRAY(SELECT id FROM plan_step WHERE rule_key = :rule))");
        values.put("rule", ruleKey);
        conditions.add(TaskFilters.when(When.ACTIVE));
        return tasks(tx, "task t", conditions, values, TaskFilters.MOST_URGENT_FIRST, limit);
    }

    public List<Task> ofHousehold(Tx tx, UUID household) {
        Map<String, Object> values = new HashMap<>();
        return jdbc.sql(TaskRows.with(tx.scope(), ofHousehold(tx, household, "t.*", values)) + IN_ORDER)
                .params(values)
                .query(TaskRows.tasks(steps.in(tx)))
                .list();
    }

    public List<Task> ofSubject(Tx tx, UUID subject) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = TaskRows.within(tx, values);
        conditions.add("t.subject = :subject");
        values.put("subject", subject);
        values.put("limit", MOST_OF_HOUSEHOLD);
        String found =
                "SELECT t.* FROM task t WHERE " + String.join(" AND ", conditions) + " ORDER BY t.id LIMIT :limit";
        return jdbc.sql(TaskRows.with(tx.scope(), found) + IN_ORDER)
                .params(values)
                .query(TaskRows.tasks(steps.in(tx)))
                .list();
    }

    /** What the progress of a household's plans is told by: of each plan in its order. */
    public List<TaskOutline> outline(Tx tx, UUID household) {
        record Placed(int position, TaskOutline task) {}
        Map<String, Object> values = new HashMap<>();
        String found = ofHousehold(tx, household, OUTLINED, values);
        Steps known = steps.in(tx);
        return jdbc
                .sql("WITH found AS MATERIALIZED (" + found + ")\n" + OUTLINE)
                .params(values)
                .query((row, n) -> {
                    Step step = known.get(Sql.uuid(row, "step"));
                    return new Placed(step.position(), outlined(row, step));
                })
                .stream()
                .sorted(Comparator.comparing((Placed placed) -> placed.task().plan())
                        .thenComparingInt(Placed::position))
                .map(Placed::task)
                .toList();
    }

    private static TaskOutline outlined(ResultSet row, Step step) throws SQLException {
        return new TaskOutline(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "plan"),
                step.phase(),
                step.phaseName(),
                step.title(),
                row.getString("person"),
                Sql.uuidOrNull(row, "assignee"),
                row.getString("assignee_name"),
                row.getString("unit_name") == null
                        ? null
                        : new Basket(TaskRows.bilingual(row, "function"), row.getString("unit_name")),
                TaskStatus.valueOf(row.getString("status")),
                Sql.instantOrNull(row, "due_by"),
                Sql.date(row, "follow_up"),
                row.getBoolean("told_late"));
    }

    /** The families with tasks that were told late, of those that the filter is about; the last told first. */
    public List<LateNotice> toldLate(Tx tx, TaskFilter filter, int limit) {
        Map<String, Object> values = TaskFilters.values(tx);
        List<String> conditions = TaskFilters.conditions(tx, filter, values);
        conditions.add(TaskFilters.who(filter.who(), absences.covered(tx), values));
        conditions.add(TaskFilters.when(When.TOLD_LATE));
        values.put("limit", limit);
        String found = "SELECT t.household, t.subject, count(*) AS tasks, max(t.told_late_at) AS told_at FROM "
                + TaskFilters.filtered(filter) + " WHERE " + String.join(" AND ", conditions)
                + " GROUP BY t.household, t.subject ORDER BY told_at DESC, t.household, t.subject LIMIT :limit";
        return jdbc.sql("WITH found AS MATERIALIZED (" + found + ")\n" + """
                SELECT t.household, coalesce(h.name, s.name) AS name, h.case_number, t.subject, s.kind, t.tasks, t.told_at
                FROM found t
                LEFT JOIN household h ON h.id = t.household
                LEFT JOIN plan_subject s ON s.id = t.subject
                ORDER BY t.told_at DESC, t.household, t.subject
                """)
                .params(values)
                .query((row, n) -> new LateNotice(subject(row), row.getInt("tasks"), Sql.instant(row, "told_at")))
                .list();
    }

    private static Subject subject(ResultSet row) throws SQLException {
        UUID household = Sql.uuidOrNull(row, "household");
        return household == null
                ? new Subject(
                        SubjectKind.valueOf(row.getString("kind")),
                        Sql.uuid(row, "subject"),
                        row.getString("name"),
                        null)
                : Subject.household(household, row.getString("name"), row.getString("case_number"));
    }

    private static String ofHousehold(Tx tx, UUID household, String columns, Map<String, Object> values) {
        List<String> conditions = TaskRows.within(tx, values);
        conditions.add("t.household = :household");
        values.put("household", household);
        values.put("limit", MOST_OF_HOUSEHOLD);
        return "SELECT " + columns + " FROM task t WHERE " + String.join(" AND ", conditions)
                + " ORDER BY t.id LIMIT :limit";
    }
}
