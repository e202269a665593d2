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

    /** How many tasks each of the filters beside this one would show. */
    public TaskCounts counts(Tx tx, TaskFilter filter) {
        List<Covered> covered = absences.covered(tx);
        return new TaskCounts(byPerson(tx, filter, covered), byTime(tx, filter, covered));
    }

    /** How many tasks each filter of time would show, of those whose tasks the filter is about. */
    public Map<When, Integer> byTime(Tx tx, TaskFilter filter) {
        return byTime(tx, filter, absences.covered(tx));
    }

    private Map<When, Integer> byTime(Tx tx, TaskFilter filter, List<Covered> covered) {
        Map<String, Object> values = TaskFilters.values(tx);
        List<String> conditions = TaskFilters.conditions(tx, filter, values);
        conditions.add(TaskFilters.ACTIVE);
        conditions.add(TaskFilters.who(filter.who(), covered, values));
        String columns = COUNTED.stream()
                .map(each -> "count(*) FILTER (WHERE " + TaskFilters.when(each) + ")")
                .collect(Collectors.joining(", "));
        String sql = "SELECT " + columns + " FROM " + TaskFilters.filtered(filter) + " WHERE "
                + String.join(" AND ", conditions);
        return counts(sql, values, COUNTED);
    }

    /** By person there is no end of tasks, as everyone's are among them: they are not counted to it. */
    private Map<Who, Integer> byPerson(Tx tx, TaskFilter filter, List<Covered> covered) {
        Map<String, Object> values = TaskFilters.values(tx);
        List<String> conditions = TaskFilters.conditions(tx, filter, values);
        conditions.add(TaskFilters.active(filter.when()));
        String tasks = "SELECT FROM " + TaskFilters.filtered(filter) + " WHERE " + String.join(" AND ", conditions);
        values.put("limit", TaskCounts.MOST + 1);
        List<Who> persons = List.of(Who.values());
        String columns = persons.stream()
                .map(each -> "(SELECT count(*) FROM (" + tasks + " AND " + TaskFilters.who(each, covered, values)
                        + " LIMIT :limit) found)")
                .collect(Collectors.joining(", "));
        return counts("SELECT " + columns, values, persons);
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
        List<Covered> covered = absences.covered(tx);
        return new TaskGroups(
                groups(tx, filter.withFunction(null), covered, "function", """
                        SELECT f.key, f.name_da AS da, f.name_en AS en, g.tasks
                        FROM grouped g
                        JOIN work_function f ON f.id = g.function
                        ORDER BY 2, 1
                        """),
                groups(tx, filter.withPhase(null), covered, "step", """
                        SELECT s.phase AS key, min(s.phase_da) AS da, min(s.phase_en) AS en, sum(g.tasks) AS tasks
                        FROM grouped g
                        JOIN plan_step s ON s.id = g.step
                        GROUP BY s.phase
                        ORDER BY min(s.position), 1
                        """));
    }

    /** Tasks are counted before names are looked up: there are many tasks of few functions and steps. */
    private List<Group> groups(Tx tx, TaskFilter filter, List<Covered> covered, String by, String named) {
        Map<String, Object> values = TaskFilters.values(tx);
        List<String> conditions = TaskFilters.conditions(tx, filter, values);
        conditions.add(TaskFilters.who(filter.who(), covered, values));
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
