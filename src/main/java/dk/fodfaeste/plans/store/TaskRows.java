package dk.fodfaeste.plans.store;

import dk.fodfaeste.access.Scope;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a task is read from its tables, and which tasks a scope reaches. */
final class TaskRows {

    static final String SELECT = """
            SELECT t.id, t.household, h.name AS household_name, h.case_number,
                   nullif(concat_ws(' ', p.first_names, p.last_name), '') AS person,
                   s.title_da, s.title_en, s.how_da, s.how_en, t.plan, s.phase, s.phase_da, s.phase_en,
                   f.key AS function, f.name_da AS function_da, f.name_en AS function_en,
                   t.unit, u.name AS unit_name, t.assignee, a.name AS assignee_name,
                   t.status, t.not_before, t.due_by, t.explanation_da, t.explanation_en, s.timing, s.rule_key, s.source,
                   s.required, s.initials AS initialed, t.moved, t.waiting_for, t.waiting_since, t.done_at, d.name AS done_by,
                   t.initials, t.version
            FROM task t
            JOIN household h ON h.id = t.household
            JOIN plan_step s ON s.id = t.step
            JOIN work_function f ON f.id = t.function
            JOIN unit u ON u.id = t.unit
            LEFT JOIN person p ON p.id = t.person
            LEFT JOIN account a ON a.id = t.assignee
            LEFT JOIN account d ON d.id = t.done_by
            """;

    private TaskRows() {}

    /** The conditions that keep to the scope, with their bind values. */
    static List<String> within(Scope scope, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        if (!scope.wholeMunicipality()) {
            conditions.add(scope.opened().isEmpty()
                    ? "t.unit = ANY (:scopeUnits)"
                    : "(t.unit = ANY (:scopeUnits) OR t.household = ANY (:opened))");
            values.put("scopeUnits", scope.unitArray());
            values.put("opened", scope.openedArray());
        }
        conditions.add("""
                (t.sensitivity IS NULL OR t.sensitivity = ANY (:sensitivities)
                 OR t.unit || ' ' || t.sensitivity = ANY (:inUnits)%s)
                """.formatted(scope.opened().isEmpty() ? "" : " OR t.household || ' ' || t.sensitivity = ANY (:inOpened)"));
        values.put("inOpened", scope.inOpenedArray());
        values.put("sensitivities", scope.sensitivityArray());
        values.put("inUnits", scope.inUnitArray());
        return conditions;
    }

    static Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "household"),
                row.getString("household_name"),
                row.getString("case_number"),
                row.getString("person"),
                bilingual(row, "title"),
                bilingual(row, "how"),
                row.getString("plan"),
                row.getString("phase"),
                bilingual(row, "phase"),
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
                row.getString("timing"),
                row.getString("rule_key"),
                row.getString("source"),
                row.getBoolean("required"),
                row.getBoolean("initialed"),
                row.getBoolean("moved"),
                row.getString("waiting_for"),
                Sql.instantOrNull(row, "waiting_since"),
                Sql.instantOrNull(row, "done_at"),
                row.getString("done_by"),
                row.getString("initials"),
                row.getInt("version"));
    }

    private static Bilingual bilingual(ResultSet row, String name) throws SQLException {
        return new Bilingual(row.getString(name + "_da"), row.getString(name + "_en"));
    }
}
