package dk.fodfaeste.plans.worklist;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.absence.AbsenceStore;
import dk.fodfaeste.plans.absence.AbsenceStore.Covered;
import dk.fodfaeste.plans.worklist.TaskFilter.When;
import dk.fodfaeste.plans.worklist.TaskFilter.Who;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many tasks there are behind each filter. */
@Repository
class TaskCountStore {

    /** More than a municipality has functions that do steps. */
    private static final int MOST_LINES = 10_000;

    private final JdbcClient jdbc;
    private final AbsenceStore absences;

    TaskCountStore(JdbcClient jdbc, AbsenceStore absences) {
        this.jdbc = jdbc;
        this.absences = absences;
    }

    /** How many tasks each of the filters beside this one would show. */
    public TaskCounts counts(Tx tx, TaskFilter filter) {
        List<Covered> covered = absences.covered(tx);
        TaskTally tally = tally(tx, filter, covered);
        Map<When, Integer> times = tally.times(filter);
        Map<Who, Integer> persons = byOtherPersons(tx, filter, covered);
        When active = filter.when() == When.DONE ? When.ACTIVE : filter.when();
        persons.put(filter.who(), Math.min(TaskCounts.MOST + 1, Objects.requireNonNull(times.get(active))));
        return new TaskCounts(persons, times, tally.groups(filter));
    }

    /** How many tasks each filter of time would show, of those whose tasks the filter is about. */
    public Map<When, Integer> byTime(Tx tx, TaskFilter filter) {
        return tally(tx, filter, absences.covered(tx)).times(filter);
    }

    private TaskTally tally(Tx tx, TaskFilter filter, List<Covered> covered) {
        Map<String, Object> values = TaskFilters.values(tx);
        return new TaskTally(jdbc.sql(tallySql(tx, filter, covered, values))
                .params(values)
                .query((row, n) -> line(row))
                .list());
    }

    /** Tasks are counted before names are looked up: there are many tasks of few functions and steps. */
    static String tallySql(Tx tx, TaskFilter filter, List<Covered> covered, Map<String, Object> values) {
        TaskFilter all = filter.withFunction(null).withPhase(null);
        List<String> conditions = TaskFilters.conditions(tx, all, values);
        conditions.add(TaskFilters.ACTIVE);
        conditions.add(TaskFilters.who(filter.who(), covered, values));
        values.put("limit", MOST_LINES);
        String columns = TaskTally.COUNTED.stream()
                .map(each -> "count(*) FILTER (WHERE " + TaskFilters.when(each) + ") AS " + each)
                .collect(Collectors.joining(", "));
        return "WITH counted AS MATERIALIZED (SELECT t.function, t.step, " + columns + " FROM "
                + TaskFilters.filtered(all)
                + " WHERE " + String.join(" AND ", conditions) + " GROUP BY t.function, t.step)\n" + """
                SELECT f.key, f.name_da, f.name_en, s.phase, s.phase_da, s.phase_en, s.position, c.*
                FROM counted c
                JOIN work_function f ON f.id = c.function
                JOIN plan_step s ON s.id = c.step
                ORDER BY f.name_da, f.key
                LIMIT :limit
                """;
    }

    private static TaskTally.Line line(ResultSet row) throws SQLException {
        Map<When, Integer> tasks = new EnumMap<>(When.class);
        for (When each : TaskTally.COUNTED) {
            tasks.put(each, row.getInt(each.name()));
        }
        return new TaskTally.Line(
                row.getString("key"),
                new Bilingual(row.getString("name_da"), row.getString("name_en")),
                row.getString("phase"),
                new Bilingual(row.getString("phase_da"), row.getString("phase_en")),
                row.getInt("position"),
                tasks);
    }

    /** By person there is no end of tasks, as everyone's are among them: they are not counted to it. */
    private Map<Who, Integer> byOtherPersons(Tx tx, TaskFilter filter, List<Covered> covered) {
        Map<String, Object> values = TaskFilters.values(tx);
        List<String> conditions = TaskFilters.conditions(tx, filter, values);
        conditions.add(TaskFilters.active(filter.when()));
        String tasks = "SELECT FROM " + TaskFilters.filtered(filter) + " WHERE " + String.join(" AND ", conditions);
        values.put("limit", TaskCounts.MOST + 1);
        List<Who> others =
                Arrays.stream(Who.values()).filter(each -> each != filter.who()).toList();
        String columns = others.stream()
                .map(each -> "(SELECT count(*) FROM (" + tasks + " AND " + TaskFilters.who(each, covered, values)
                        + " LIMIT :limit) found) AS " + each)
                .collect(Collectors.joining(", "));
        return jdbc.sql("SELECT " + columns)
                .params(values)
                .query((row, n) -> {
                    Map<Who, Integer> counts = new EnumMap<>(Who.class);
                    for (Who each : others) {
                        counts.put(each, row.getInt(each.name()));
                    }
                    return counts;
                })
                .single();
    }
}
