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
    public record Task(UUID about, Following following) {}

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

    /** The next subjects that are no household. */
    public List<UUID> subjects(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT id
                FROM plan_subject
                WHERE CAST(:after AS uuid) IS NULL OR id > :after
                ORDER BY id
                LIMIT :limit
                """)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query(Sql::onlyUuid)
                .list();
    }

    public List<Task> following(List<UUID> households) {
        return following("household", households);
    }

    public List<Task> followingSubjects(List<UUID> subjects) {
        return following("subject", subjects);
    }

    private List<Task> following(String column, List<UUID> about) {
        return jdbc.sql("""
                SELECT t.%1$s AS about, t.id, t.person, s.timing, t.not_before, t.due_by
                FROM task t
                JOIN plan_step s ON s.id = t.step
                WHERE t.%1$s = ANY (:about) AND t.status IN ('OPEN', 'WAITING') AND NOT t.moved
                  AND t.repeats IS NULL
                """.formatted(column))
                .param("about", about.toArray(UUID[]::new))
                .query((row, n) -> new Task(
                        Sql.uuid(row, "about"),
                        new Following(
                                Sql.uuid(row, "id"),
                                Sql.uuidOrNull(row, "person"),
                                row.getString("timing"),
                                Sql.instantOrNull(row, "not_before"),
                                Sql.instantOrNull(row, "due_by"))))
                .list();
    }
}
