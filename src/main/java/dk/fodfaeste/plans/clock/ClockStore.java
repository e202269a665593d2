package dk.fodfaeste.plans.clock;

import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.Relation;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks whose timing depends on whom they are for. */
@Repository
public class ClockStore {

    private final JdbcClient jdbc;

    ClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these households that are to be done, by task. */
    public Map<UUID, ChosenClock> of(Collection<UUID> households) {
        Map<UUID, ChosenClock> chosen = new HashMap<>();
        jdbc.sql("""
                SELECT t.id, s.timing, s.clocks, h.kind, p.relation, t.explanation_da
                FROM task t
                JOIN plan_step s ON s.id = t.step
                JOIN household h ON h.id = t.household
                LEFT JOIN person p ON p.id = t.person
                WHERE t.household = ANY (:households) AND t.status IN ('OPEN', 'WAITING') AND t.repeats IS NULL
                  AND s.clocks IS NOT NULL
                """).param("households", households.toArray(UUID[]::new)).query(row -> {
            Clock clock = Clocks.read(row.getString("timing"), row.getString("clocks"))
                    .choose(HouseholdKind.valueOf(row.getString("kind")), relation(row.getString("relation")));
            chosen.put(Sql.uuid(row, "id"), new ChosenClock(clock, row.getString("explanation_da")));
        });
        return chosen;
    }

    /** Those of these households that have any. */
    public List<UUID> households(Collection<UUID> households) {
        return jdbc.sql("""
                SELECT DISTINCT t.household
                FROM task t
                JOIN plan_step s ON s.id = t.step
                WHERE t.household = ANY (:households) AND t.status IN ('OPEN', 'WAITING') AND s.clocks IS NOT NULL
                """)
                .param("households", households.toArray(UUID[]::new))
                .query(Sql::onlyUuid)
                .list();
    }

    private static @Nullable Relation relation(@Nullable String name) {
        return name == null ? null : Relation.valueOf(name);
    }
}
