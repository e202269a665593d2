package dk.fodfaeste.plans.store;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.TaskCounts;
import dk.fodfaeste.plans.TaskFilter;
import dk.fodfaeste.plans.TaskFilter.When;
import dk.fodfaeste.plans.TaskFilter.Who;
import dk.fodfaeste.plans.TaskGroups;
import dk.fodfaeste.plans.TaskGroups.Group;
import dk.fodfaeste.plans.store.AbsenceStore.Covered;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many tasks there are behind each filter. */
@Repository
public class TaskCountStore {

    private static final int MOST_GROUPS = 100;
    private static final List<When> COUNTED =
            List.of(When.ACTIVE, When.OVERDUE, When.TODAY, When.WEEK, When.WAITING, When.UNDATED);

    private final JdbcClient jdbc;
    private final AbsenceStore absences;

    TaskCountStore(JdbcClient jdbc, AbsenceStore absences) {
        this.jdbc = jdbc;
        this.absences = absences;
    }

    /** How many tasks each filter of time would show, of those whose tasks the filter is about. */
    public Map<When, Integer> counts(Tx tx, TaskFilter filter) {
        Map<String, Object> values = TaskFilters.values(tx);
        List<String> conditions = TaskFilters.conditions(tx, filter, values);
        conditions.add(TaskFilters.ACTIVE);
        conditions.add(TaskFilters.who(filter.who(), absences.covered(tx), values));
        String columns = COUNTED.stream()
                .map(each -> "count(*) FILTER (WHERE " + TaskFilters.when(each) + ")")
                .collect(Collectors.joining(", "));
        String sql = "SELECT " + columns + " FROM " + TaskFilters.filtered(filter) + " WHERE "
                + String.join(" AND ", conditions);
        return counts(sql, values, COUNTED);
    }

    /**
     * How many tasks each filter of persons would show, at the times that the filter is about, counted up to
     * {@link TaskCounts#MOST}: everyone's tasks are never counted to their end.
     */
    public Map<Who, Integer> countsOfEach(Tx tx, TaskFilter filter) {
        Map<String, Object> values = TaskFilters.values(tx);
        List<String> conditions = TaskFilters.conditions(tx, filter, values);
        conditions.add(TaskFilters.active(filter.when()));
        List<Covered> covered = absences.covered(tx);
        String tasks = "SELECT FROM " + TaskFilters.filtered(filter) + " WHERE " + String.join(" AND ", conditions);
        values.put("most", TaskCounts.MOST);
        String columns = Arrays.stream(Who.values())
                .map(each -> "(SELECT count(*) FROM (" + tasks + " AND " + TaskFilters.who(each, covered, values)
                        + " LIMIT :most) found)")
                .collect(Collectors.joining(", "));
        return counts("SELECT " + columns, values, Arrays.asList(Who.values()));
    }

    private <K extends Enum<K>> Map<K, Integer> counts(String sql, Map<String, Object> values, List<K> keys) {
        return jdbc.sql(sql)
                .params(values)
                .query((row, n) -> {
                    Map<K, Integer> counts = new LinkedHashMap<>();
                    for (int i = 0; i < keys.size(); i++) {
                        counts.put(keys.get(i), row.getInt(i + 1));
                    }
                    return counts;
                })
                .single();
    }

    /** The functions or phases of the list's tasks, by where they stand in their plans, or by name. */
    public TaskGroups groups(Tx tx, TaskFilter filter) {
        return new TaskGroups(
                groups(tx, filter.withFunction(null), "function", """
                        SELECT f.key, f.name_da AS da, f.name_en AS en, g.tasks
                        FROM grouped g
                        JOIN work_function f ON f.id = g.function
                        ORDER BY 2, 1
                        """),
                groups(tx, filter.withPhase(null), "step", """
                        SELECT s.phase AS key, min(s.phase_da) AS da, min(s.phase_en) AS en, sum(g.tasks) AS tasks
                        FROM grouped g
                        JOIN plan_step s ON s.id = g.step
                        GROUP BY s.phase
                        ORDER BY min(s.position), 1
                        """));
    }

    /** Tasks are counted before names are looked up: there are many tasks of few functions and steps. */
    private List<Group> groups(Tx tx, TaskFilter filter, String by, String named) {
        Map<String, Object> values = TaskFilters.values(tx);
        List<String> conditions = TaskFilters.conditions(tx, filter, values);
        conditions.add(TaskFilters.who(filter.who(), absences.covered(tx), values));
        conditions.add(TaskFilters.active(filter.when()));
        values.put("limit", MOST_GROUPS);
        return jdbc.sql("WITH grouped AS MATERIALIZED (SELECT t." + by + ", count(*) AS tasks FROM "
                        + TaskFilters.filtered(filter) + " WHERE " + String.join(" AND ", conditions)
                        + " GROUP BY t." + by + ")\n" + named + " LIMIT :limit")
                .params(values)
                .query((row, n) -> new Group(
                        row.getString("key"),
                        new Bilingual(row.getString("da"), row.getString("en")),
                        row.getInt("tasks")))
                .list();
    }
}
