package dk.fodfaeste.plans.running;

import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.plans.running.PlanStore.Following;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the dates of many households' open tasks are computed from. */
@Repository
class RecalculationStore {

    /** An active task whose date nobody has chosen. */
    public record Task(UUID household, Following following) {}

    private final JdbcClient jdbc;

    RecalculationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next households, by identifier. */
    public List<UUID> households(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT h.id
                FROM household h
                WHERE CAST(:after AS uuid) IS NULL OR h.id > :after
                ORDER BY h.id
                LIMIT :limit
                """)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query(Sql::onlyUuid)
                .list();
    }

    public List<Task> following(List<UUID> households) {
        return jdbc.sql("""
                SELECT t.household, t.id, t.person, s.timing, t.not_before, t.due_by
                FROM task t
                JOIN plan_step s ON s.id = t.step
                WHERE t.household = ANY (:households) AND t.status IN ('OPEN', 'WAITING') AND NOT t.moved
                  AND t.repeats IS NULL
                """)
                .param("households", households.toArray(UUID[]::new))
                .query((row, n) -> new Task(
                        Sql.uuid(row, "household"),
                        new Following(
                                Sql.uuid(row, "id"),
                                Sql.uuidOrNull(row, "person"),
                                row.getString("timing"),
                                Sql.instantOrNull(row, "not_before"),
                                Sql.instantOrNull(row, "due_by"))))
                .list();
    }
}
