package dk.fodfaeste.plans.store;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.plans.Supervision;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The supervisor's figures on a filled table: one municipality is counted from an index, whatever the others have. */
@ServerTest
class SupervisionPlanTest {

    private static final int TOWNS = 8;
    private static final int COPIES = 200;

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Supervision supervision;

    @Test
    void the_figures_read_no_other_towns_tasks() {
        Town town = towns.town();
        Caller leader = town.person("Lise Holm", Role.TEAM_LEADER);
        List<Short> codes = new ArrayList<>(List.of(town.code()));
        given.family(town);
        for (int i = 1; i < TOWNS; i++) {
            Town other = towns.town();
            given.family(other);
            codes.add(other.code());
        }
        fill(codes);
        String plan = town.read(leader, Action.SUPERVISION_SEE, tx -> {
            Map<String, Object> values = new HashMap<>();
            String sql = SupervisionStore.loadsSql(tx, values);
            return String.join("\n", jdbc.sql("EXPLAIN (ANALYZE, BUFFERS) " + sql).params(values).query(String.class).list());
        });
        assertThat(plan).containsPattern("Index (Only )?Scan").doesNotContain("Seq Scan on task");
        int open = town.read(leader, Action.SUPERVISION_SEE, supervision::figures).units().stream()
                .mapToInt(unit -> unit.load().open())
                .sum();
        assertThat(open).isGreaterThan(COPIES * 20);
    }

    private static void fill(List<Short> codes) {
        JdbcClient superuser = JdbcClient.create(TestDatabase.superuser());
        superuser.sql("""
                INSERT INTO task (municipality, id, household, plan, step, function, unit, status, not_before, due_by,
                                  explanation_da, explanation_en)
                SELECT t.municipality, gen_random_uuid(), t.household, t.plan, t.step, t.function, t.unit, 'OPEN', NULL,
                       t.due_by + make_interval(hours => n), 'x', 'x'
                FROM task t
                CROSS JOIN generate_series(1, :copies) n
                WHERE t.municipality = ANY (:codes) AND t.due_by IS NOT NULL
                """)
                .param("copies", COPIES)
                .param("codes", codes.toArray(Short[]::new))
                .update();
        superuser.sql("VACUUM (ANALYZE) task").update();
    }
}
