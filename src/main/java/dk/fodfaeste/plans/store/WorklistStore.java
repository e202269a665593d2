package dk.fodfaeste.plans.store;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskCursor;
import dk.fodfaeste.plans.TaskFilter;
import dk.fodfaeste.plans.TaskFilter.When;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of tasks. */
@Repository
public class WorklistStore {

    private static final int MOST_OF_HOUSEHOLD = 2000;

    private final JdbcClient jdbc;
    private final AbsenceStore absences;

    WorklistStore(JdbcClient jdbc, AbsenceStore absences) {
        this.jdbc = jdbc;
        this.absences = absences;
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

    private List<Task> tasks(
            Tx tx, String from, List<String> conditions, Map<String, Object> values, String order, int limit) {
        values.put("limit", limit);
        String found = "SELECT t.* FROM " + from + " WHERE " + String.join(" AND ", conditions) + order + " LIMIT :limit";
        return jdbc.sql(TaskRows.with(tx.scope(), found) + order)
                .params(values)
                .query(TaskRows::task)
                .list();
    }

    /** These tasks, as far as the caller may see them. */
    public List<Task> these(Tx tx, Collection<UUID> ids) {
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

    /** In the order of their plans, whose few names are compared once: to compare letters as a Dane does takes its time. */
    public List<Task> ofHousehold(Tx tx, UUID household) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = TaskRows.within(tx, values);
        conditions.add("t.household = :household");
        values.put("household", household);
        values.put("limit", MOST_OF_HOUSEHOLD);
        String found = "SELECT t.* FROM task t WHERE " + String.join(" AND ", conditions) + " ORDER BY t.id LIMIT :limit";
        return jdbc.sql(TaskRows.with(tx.scope(), found)
                        + """
                        JOIN (
                            SELECT pl.id, row_number() OVER (ORDER BY m.name_da, pl.id) AS place
                            FROM plan pl
                            JOIN plan_template m ON m.id = pl.template
                            WHERE pl.id IN (SELECT plan FROM found)) plans ON plans.id = t.plan
                        ORDER BY plans.place, s.position, p.position, t.id
                        """)
                .params(values)
                .query(TaskRows::task)
                .list();
    }
}
