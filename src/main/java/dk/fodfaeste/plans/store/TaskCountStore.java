package dk.fodfaeste.plans.store;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.TaskFilter;
import dk.fodfaeste.plans.TaskFilter.When;
import dk.fodfaeste.plans.TaskFilter.Who;
import dk.fodfaeste.plans.TaskGroups;
import dk.fodfaeste.plans.TaskGroups.Group;
import dk.fodfaeste.plans.store.AbsenceStore.Covered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
        return counts(filter, conditions, values, COUNTED, TaskFilters::when);
    }

    /** How many tasks each filter of persons would show, at the times that the filter is about. */
    public Map<Who, Integer> countsOfEach(Tx tx, TaskFilter filter) {
        Map<String, Object> values = TaskFilters.values(tx);
        List<String> conditions = TaskFilters.conditions(tx, filter, values);
        conditions.add(TaskFilters.active(filter.when()));
        List<Covered> covered = absences.covered(tx);
        return counts(filter, conditions, values, List.of(Who.values()), each -> TaskFilters.who(each, covered, values));
    }

    private <K extends Enum<K>> Map<K, Integer> counts(
            TaskFilter filter, List<String> conditions, Map<String, Object> values, List<K> keys, Function<K, String> condition) {
        String columns = keys.stream()
                .map(each -> "count(*) FILTER (WHERE " + condition.apply(each) + ")")
                .collect(Collectors.joining(", "));
        return jdbc.sql("SELECT " + columns + " FROM " + TaskFilters.filtered(filter) + " WHERE "
                        + String.join(" AND ", conditions))
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
                groups(tx, filter.withFunction(null), "f.key, min(f.name_da) AS da, min(f.name_en) AS en", "f.key", "2, 1"),
                groups(
                        tx,
                        filter.withPhase(null),
                        "s.phase AS key, min(s.phase_da) AS da, min(s.phase_en) AS en",
                        "s.phase",
                        "min(s.position), 1"));
    }

    private List<Group> groups(Tx tx, TaskFilter filter, String columns, String by, String order) {
        Map<String, Object> values = TaskFilters.values(tx);
        List<String> conditions = TaskFilters.conditions(tx, filter, values);
        conditions.add(TaskFilters.who(filter.who(), absences.covered(tx), values));
        conditions.add(TaskFilters.active(filter.when()));
        values.put("limit", MOST_GROUPS);
        return jdbc.sql("SELECT " + columns + ", count(*) AS tasks FROM task t" + TaskFilters.FUNCTION + TaskFilters.STEP
                        + " WHERE " + String.join(" AND ", conditions)
                        + " GROUP BY " + by + " ORDER BY " + order + " LIMIT :limit")
                .params(values)
                .query((row, n) -> new Group(
                        row.getString("key"),
                        new Bilingual(row.getString("da"), row.getString("en")),
                        row.getInt("tasks")))
                .list();
    }
}
