package dk.fodfaeste.plans.task;

import dk.fodfaeste.access.Scope;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.plans.about.Subject;
import dk.fodfaeste.plans.about.SubjectKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** How a task is read from its tables, and which tasks a scope reaches. */
public final class TaskRows {

    private static final String COLUMNS = """
            SELECT t.id, t.household, h.name AS household_name, h.case_number, t.subject,
                   CASE WHEN t.subject IS NOT NULL
                        THEN (SELECT ARRAY[kind, name] FROM plan_subject WHERE id = t.subject) END AS subject_named,
                   nullif(concat_ws(' ', p.first_names, p.last_name), '') AS person,
                   t.step, t.plan, f.key AS function, f.name_da AS function_da, f.name_en AS function_en,
                   t.unit, u.name AS unit_name, t.assignee,
                   (SELECT name FROM account WHERE id = t.assignee) AS assignee_name,
                   t.status, t.not_before, t.due_by, t.explanation_da, t.explanation_en,
                   t.repeats IS NOT NULL AS again, t.moved, t.waiting_for, t.waiting_since, t.follow_up, t.done_at,
                   CASE WHEN t.done_by IS NOT NULL THEN (SELECT name FROM account WHERE id = t.done_by) END AS done_by,
                   t.initials, t.answer, pre.after_titles[1] AS after_da, pre.after_titles[2] AS after_en,
                   t.done_event, t.reminded_at,
                   h.kind AS household_kind, p.relation AS person_relation,
                   CASE WHEN t.reminded_by IS NOT NULL
                        THEN (SELECT name FROM account WHERE id = t.reminded_by) END AS reminded_by,
                   away.last_day AS absent_until, away.cover_name, t.told_late_at, chosen.at AS chosen_at,
                   chosen.by AS chosen_by, chosen.reason AS chosen_reason, chosen.old_due_by AS chosen_from, t.version
            """;

    /**
     * What belongs to a task. Few joins and the rest as queries for one value each: the time that the planner needs grows
     * steeply with every table that it may join in another order. {@code OFFSET 0} keeps it from joining all steps and all
     * tasks of a municipality for each row, and from an index on their status where the plan's is meant, and {@code CASE} from looking for what a task waits for that waits for nothing.
     */
    private static final String WHAT_BELONGS = """
            LEFT JOIN household h ON h.id = t.household
            JOIN plan_step s ON s.id = t.step
            JOIN work_function f ON f.id = t.function
            JOIN unit u ON u.id = t.unit
            LEFT JOIN person p ON p.id = t.person
            LEFT JOIN LATERAL (
                SELECT ab.last_day, coalesce((SELECT name FROM account WHERE id = ab.cover),
                                             (SELECT name FROM unit WHERE id = ab.unit)) AS cover_name
                FROM absence ab
                WHERE ab.account = t.assignee AND ab.ended_at IS NULL AND ab.last_day >= :today AND ab.first_day <= :today
                LIMIT 1) away ON true
            LEFT JOIN LATERAL (
                SELECT CASE WHEN s.after_step IS NOT NULL AND t.status IN ('OPEN', 'WAITING') THEN (
                    SELECT CASE WHEN %1$s THEN ARRAY[ps.title_da, ps.title_en] ELSE ARRAY['', ''] END
                    FROM (SELECT step, person, status, repeats, unit, household, sensitivity FROM task WHERE plan = t.plan OFFSET 0) pt
                    CROSS JOIN LATERAL (
                        SELECT title_da, title_en FROM plan_step WHERE id = pt.step AND %2$s OFFSET 0) ps
                    WHERE pt.status IN ('OPEN', 'WAITING') AND pt.repeats IS NULL
                      AND (t.person IS NULL OR pt.person IS NULL OR pt.person = t.person)
                    LIMIT 1) END AS after_titles
                OFFSET 0) pre ON true
            LEFT JOIN LATERAL (
                SELECT e.at, (SELECT name FROM account WHERE id = e.account) AS by, e.reason, e.old_due_by
                FROM task_event e
                WHERE t.moved AND e.task = t.id AND e.kind = 'REDATED' AND e.new_due_by = t.due_by
                ORDER BY e.at DESC, e.id DESC
                LIMIT 1) chosen ON true
            """;

    private TaskRows() {}

    /**
     * Whether a step ({@code before}, a prefix of its columns) is the one that the other waits for, or one of the phase that
     * it waits for.
     */
    static String comesBefore(String step, String before) {
        return "(%2$skey = %1$s.after_step OR 'phase ' || %2$sphase = %1$s.after_step)".formatted(step, before);
    }

    /**
     * The tasks that {@code found} selects as {@code t}, which must keep {@link #within} the scope and be bounded, with what
     * belongs to them. They are found first, by their index: with so many tables the planner would otherwise now and then
     * begin with what belongs to all of them. What a task waits for has no name where the caller may not see it.
     */
    public static String with(Scope scope, String found) {
        return "WITH found AS MATERIALIZED (" + found + ")\n" + COLUMNS + "FROM found t\n" + belonging(scope);
    }

    private static String belonging(Scope scope) {
        String seen = sensitivity(scope, "pt") + (scope.wholeMunicipality() ? "" : " AND " + units(scope, "pt"));
        return WHAT_BELONGS.formatted(seen, comesBefore("s", ""));
    }

    /** A household that emergency access was taken to is reached beside the caller's units. */
    private static String units(Scope scope, String task) {
        String own = task + ".unit = ANY (:scopeUnits)";
        return scope.opened().isEmpty() ? own : "(" + own + " OR " + task + ".household = ANY (:opened))";
    }

    private static String sensitivity(Scope scope, String task) {
        return """
                (%1$s.sensitivity IS NULL OR %1$s.sensitivity = ANY (:sensitivities)
                 OR %1$s.unit || ' ' || %1$s.sensitivity = ANY (:inUnits)%2$s)
                """.formatted(
                        task,
                        scope.opened().isEmpty()
                                ? ""
                                : " OR %1$s.household || ' ' || %1$s.sensitivity = ANY (:inOpened)".formatted(task));
    }

    /** The conditions that keep to the caller's scope, with their bind values and those of {@link #with}. */
    public static List<String> within(Tx tx, Map<String, Object> values) {
        Scope scope = tx.scope();
        values.put("today", tx.today());
        List<String> conditions = new ArrayList<>();
        if (!scope.wholeMunicipality()) {
            conditions.add(units(scope, "t"));
            values.put("scopeUnits", scope.unitArray());
            values.put("opened", scope.openedArray());
        }
        conditions.add(sensitivity(scope, "t"));
        values.put("inOpened", scope.inOpenedArray());
        values.put("sensitivities", scope.sensitivityArray());
        values.put("inUnits", scope.inUnitArray());
        return conditions;
    }

    /** Makes tasks of what {@link #with} selects. */
    public static RowMapper<Task> tasks(PublishedSteps.Steps steps) {
        return (row, number) -> task(row, steps.get(Sql.uuid(row, "step")));
    }

    private static Task task(ResultSet row, PublishedSteps.Step step) throws SQLException {
        return new Task(
                Sql.uuid(row, "id"),
                subject(row),
                row.getString("person"),
                step.title(),
                step.how(),
                row.getString("plan"),
                step.phase(),
                step.phaseName(),
                row.getString("function"),
                bilingual(row, "function"),
                Sql.uuid(row, "unit"),
                row.getString("unit_name"),
                Sql.uuidOrNull(row, "assignee"),
                row.getString("assignee_name"),
                TaskStatus.valueOf(row.getString("status")),
                Sql.instantOrNull(row, "not_before"),
                Sql.instantOrNull(row, "due_by"),
                bilingual(row, "explanation"),
                step.timing(row.getBoolean("again"), row.getString("household_kind"), row.getString("person_relation")),
                step.ruleKey(),
                step.source(),
                step.required(),
                step.initialed(),
                row.getBoolean("moved"),
                row.getString("waiting_for"),
                Sql.instantOrNull(row, "waiting_since"),
                Sql.date(row, "follow_up"),
                Sql.instantOrNull(row, "done_at"),
                row.getString("done_by"),
                row.getString("initials"),
                step.asks() == null ? null : step.asks().with(row.getString("answer")),
                step.form(),
                row.getString("after_da") == null ? null : bilingual(row, "after"),
                step.strict(),
                step.every(),
                row.getString("done_event"),
                Sql.instantOrNull(row, "reminded_at"),
                row.getString("reminded_by"),
                Sql.date(row, "absent_until"),
                row.getString("cover_name"),
                Sql.instantOrNull(row, "told_late_at"),
                redated(row),
                row.getInt("version"));
    }

    private static Subject subject(ResultSet row) throws SQLException {
        UUID household = Sql.uuidOrNull(row, "household");
        if (household != null) {
            return Subject.household(household, row.getString("household_name"), row.getString("case_number"));
        }
        String[] named = (String[]) row.getArray("subject_named").getArray();
        return new Subject(SubjectKind.valueOf(named[0]), Sql.uuid(row, "subject"), named[1], null);
    }

    private static Task.@Nullable Redated redated(ResultSet row) throws SQLException {
        Instant at = Sql.instantOrNull(row, "chosen_at");
        return at == null
                ? null
                : new Task.Redated(
                        row.getString("chosen_by"),
                        at,
                        row.getString("chosen_reason"),
                        Sql.instantOrNull(row, "chosen_from"));
    }

    public static Bilingual bilingual(ResultSet row, String name) throws SQLException {
        return new Bilingual(row.getString(name + "_da"), row.getString(name + "_en"));
    }
}
