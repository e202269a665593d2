package dk.fodfaeste.plans.told;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timings that a household's tasks are counted by. */
@Repository
class ToldDayStore {

    private final JdbcClient jdbc;

    ToldDayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of open tasks that go by their step, each as often as there are such tasks. */
    List<String> timings(UUID household) {
        return jdbc.sql("""
                SELECT s.timing
                FROM task t
                JOIN plan_step s ON s.id = t.step
                WHERE t.household = :household AND t.status IN ('OPEN', 'WAITING') AND t.repeats IS NULL
                UNION ALL
                SELECT s.repeat_until
                FROM task t
                JOIN plan_step s ON s.id = t.step
                WHERE t.household = :household AND t.status IN ('OPEN', 'WAITING') AND s.repeat_until IS NOT NULL
                """)
                .param("household", household)
                .query((row, n) -> Objects.requireNonNull(row.getString("timing")))
                .list();
    }
}
