package dk.fodfaeste.plans.told;

import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.plans.clock.Clocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timings that a household's tasks are counted by. */
@Repository
class ToldDayStore {

    /**
     * The timing of an open task.
     *
     * @param person whom the task is about; {@code null} for the family
     * @param dated  whether it has a date
     */
    record Counted(String timing, @Nullable UUID person, boolean dated) {}

    private final JdbcClient jdbc;

    ToldDayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of open tasks that go by their step, each as often as there are such tasks. */
    List<Counted> timings(UUID household) {
        return jdbc.sql("""
                SELECT s.timing, s.clocks, h.kind, p.relation, t.person, t.due_by IS NOT NULL AS dated
                FROM task t
                JOIN plan_step s ON s.id = t.step
                JOIN household h ON h.id = t.household
                LEFT JOIN person p ON p.id = t.person
                WHERE t.household = :household AND t.status IN ('OPEN', 'WAITING') AND t.repeats IS NULL
                UNION ALL
                SELECT s.repeat_until, NULL, NULL, NULL, t.person, true
                FROM task t
                JOIN plan_step s ON s.id = t.step
                WHERE t.household = :household AND t.status IN ('OPEN', 'WAITING') AND s.repeat_until IS NOT NULL
                """)
                .param("household", household)
                .query((row, n) -> {
                    String kind = row.getString("kind");
                    String relation = row.getString("relation");
                    String timing = Clocks.read(
                                    Objects.requireNonNull(row.getString("timing")), row.getString("clocks"))
                            .choose(
                                    kind == null ? null : HouseholdKind.valueOf(kind),
                                    relation == null ? null : Relation.valueOf(relation))
                            .timing();
                    return new Counted(timing, Sql.uuidOrNull(row, "person"), row.getBoolean("dated"));
                })
                .list();
    }

    /** All timings of the household's plans and of the templates that families get now, each once. */
    List<String> possible(UUID household) {
        List<String> possible = new ArrayList<>();
        jdbc.sql("""
                SELECT DISTINCT s.timing, s.clocks, s.repeat_until
                FROM plan_step s
                WHERE s.template IN (SELECT id FROM plan_template
                                     WHERE retired_at IS NULL AND subject IN ('HOUSEHOLD', 'PERSON')
                                     UNION ALL
                                     SELECT template FROM plan WHERE household = :household)
                """).param("household", household).query(row -> {
            Clocks.read(Objects.requireNonNull(row.getString("timing")), row.getString("clocks"))
                    .timings()
                    .forEach(possible::add);
            String until = row.getString("repeat_until");
            if (until != null) {
                possible.add(until);
            }
        });
        return possible.stream().distinct().toList();
    }
}
