package dk.fodfaeste.plans.running;

import dk.fodfaeste.kernel.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans that are taken back before anybody has worked on them. */
@Repository
class RetractedPlanStore {

    private final JdbcClient jdbc;

    RetractedPlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<UUID, Integer> touched(Collection<UUID> households) {
        Map<UUID, Integer> touched = new HashMap<>();
        jdbc.sql("""
                SELECT t.household, count(*) AS tasks
                FROM task t
                WHERE t.household = ANY (:households)
                  AND (t.version > 0 OR t.status <> 'OPEN' OR EXISTS (SELECT FROM task_event e WHERE e.task = t.id))
                GROUP BY t.household
                """).param("households", households.toArray(UUID[]::new)).query(row -> {
            touched.put(Sql.uuid(row, "household"), row.getInt("tasks"));
        });
        return touched;
    }

    Set<UUID> holding(Collection<UUID> tasks, Collection<UUID> persons) {
        return new HashSet<>(jdbc.sql("""
                SELECT t.household
                FROM task t
                WHERE t.id = ANY (:tasks)
                  AND (t.version > 0 OR t.status <> 'OPEN' OR EXISTS (SELECT FROM task_event e WHERE e.task = t.id))
                UNION
                SELECT t.household FROM task t WHERE t.person = ANY (:persons) AND t.id <> ALL (:tasks)
                """)
                .param("tasks", tasks.toArray(UUID[]::new))
                .param("persons", persons.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    void removeTasks(Collection<UUID> tasks) {
        jdbc.sql("""
                WITH gone AS (DELETE FROM task WHERE id = ANY (:tasks) RETURNING id, plan)
                DELETE FROM plan p
                WHERE p.id IN (SELECT plan FROM gone)
                  AND NOT EXISTS (SELECT FROM task t WHERE t.plan = p.id AND t.id NOT IN (SELECT id FROM gone))
                """).param("tasks", tasks.toArray(UUID[]::new)).update();
    }

    public int tasks(Collection<UUID> households) {
        return jdbc.sql("SELECT count(*) FROM task WHERE household = ANY (:households)")
                .param("households", households.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    public void remove(Collection<UUID> households) {
        UUID[] ids = households.toArray(UUID[]::new);
        jdbc.sql("DELETE FROM task WHERE household = ANY (:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("DELETE FROM plan WHERE household = ANY (:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("DELETE FROM anchor WHERE household = ANY (:ids)")
                .param("ids", ids)
                .update();
    }

    public void forget(UUID household, String anchor) {
        jdbc.sql("DELETE FROM anchor WHERE household = :household AND name = :anchor")
                .param("household", household)
                .param("anchor", anchor)
                .update();
    }
}
