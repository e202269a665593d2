package dk.fodfaeste.plans.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.supervision.Supervision;
import dk.fodfaeste.plans.supervision.SupervisionStore;
import dk.fodfaeste.plans.worklist.TaskFilter.When;
import dk.fodfaeste.plans.worklist.TaskFilter.Who;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures on a filled table: one municipality is counted from an index, whatever the others have. */
@ServerTest
class FiguresPlanTest {

    private static final int TOWNS = 8;
    private static final int COPIES = 200;

    private final JdbcClient superuser = JdbcClient.create(TestDatabase.superuser());
    private final List<Short> codes = new ArrayList<>();

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Supervision supervision;

    /** Tests that copy the whole database would copy them too. */
    @AfterEach
    void takeTheCopiesAway() {
        // Nothing refers to them: a hundred thousand rows need not be looked for one by one.
        superuser.sql("""
                DO $$
                BEGIN
                    SET LOCAL session_replication_role = replica;
                    DELETE FROM task WHERE explanation_da = 'copy';
                END $$
                """).update();
        superuser.sql("VACUUM (ANALYZE) task").update();
    }

    @Test
    void the_figures_read_no_other_towns_tasks() {
        Town town = filledAmongOthers();
        Caller leader = town.person("Lise Holm", Role.TEAM_LEADER);
        String plan = town.read(leader, PlanAction.SUPERVISION_SEE, tx -> {
            Map<String, Object> values = new HashMap<>();
            return plan(SupervisionStore.loadsSql(tx, values), values);
        });
        assertThat(plan).containsPattern("Index (Only )?Scan").doesNotContain("Seq Scan on task");
        int open = town.read(leader, PlanAction.SUPERVISION_SEE, supervision::figures).units().stream()
                .mapToInt(unit -> unit.load().open())
                .sum();
        assertThat(open).isGreaterThan(COPIES * 20);
    }

    @Test
    void a_persons_numbers_are_read_from_their_index_alone() {
        Town town = filledAmongOthers();
        Caller worker = town.person("Mette Lund", Role.CASE_WORKER);
        superuser
                .sql("UPDATE task SET assignee = :worker WHERE municipality = :town")
                .param("worker", worker.account())
                .param("town", town.code())
                .update();
        superuser.sql("VACUUM (ANALYZE) task").update();

        String plan = town.read(worker, PlanAction.TASK_LIST, tx -> {
            Map<String, Object> values = TaskFilters.values(tx);
            TaskFilter mine = new TaskFilter(Who.MINE, When.ACTIVE, null, null);
            return plan(TaskCountStore.tallySql(tx, mine, List.of(), values), values);
        });

        assertThat(plan).contains("Index Only Scan using idx_task_assignee").doesNotContain("Seq Scan on task");
    }

    private String plan(String sql, Map<String, Object> values) {
        return String.join(
                "\n",
                jdbc.sql("EXPLAIN (ANALYZE, BUFFERS) " + sql)
                        .params(values)
                        .query(String.class)
                        .list());
    }

    private Town filledAmongOthers() {
        Town town = townWithAFamily();
        for (int i = 1; i < TOWNS; i++) {
            townWithAFamily();
        }
        fill();
        return town;
    }

    private Town townWithAFamily() {
        Town town = towns.town();
        given.family(town);
        codes.add(town.code());
        return town;
    }

    private void fill() {
        superuser
                .sql("""
                INSERT INTO task (municipality, id, household, plan, step, function, unit, status, not_before, due_by,
                                  explanation_da, explanation_en)
                SELECT t.municipality, gen_random_uuid(), t.household, t.plan, t.step, t.function, t.unit, 'OPEN', NULL,
                       t.due_by + make_interval(hours => n), 'copy', 'copy'
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
