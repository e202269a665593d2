package dk.fodfaeste.plans.worklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.worklist.TaskFilter.When;
import dk.fodfaeste.plans.worklist.TaskFilter.Who;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose tasks there are is counted to a thousand, and says so. */
@Tag("browser")
@ServerTest
class TaskCountsTest {

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    @Autowired
    Worklist worklist;

    @LocalServerPort
    int port;

    private Town town;
    private Caller leader;

    @BeforeEach
    void aFamily() {
        town = towns.town();
        given.template(town, "counted", "one");
        given.family(town);
        leader = town.person("Lise Holm", Role.TEAM_LEADER);
    }

    @Test
    void a_thousand_are_counted() {
        fillTo(TaskCounts.MOST);
        assertThat(counts().of(Who.EVERYONE)).isEqualTo(1000);
        assertThat(counts().more(Who.EVERYONE)).isFalse();
        assertThat(counts().of(When.ACTIVE)).isEqualTo(1000);
        assertThat(counts().of(Who.MINE)).isZero();
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, leader)) {
            assertThat(everyone(visitor)).containsText("1.000");
            assertThat(everyone(visitor)).not().containsText("1.000+");
        }
    }

    @Test
    void of_one_more_it_says_that_there_are_more() {
        fillTo(TaskCounts.MOST + 1);
        assertThat(counts().of(Who.EVERYONE)).isEqualTo(1000);
        assertThat(counts().more(Who.EVERYONE)).isTrue();
        assertThat(counts().of(When.ACTIVE)).isEqualTo(1001);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, leader)) {
            assertThat(everyone(visitor)).containsText("1.000+");
            visitor.looksRight("worklist-counted-to-a-thousand");
        }
    }

    private static Locator everyone(Visitor visitor) {
        return visitor.open("/opgaver")
                .page()
                .locator(".ff-filters a[href*='hvem=alle']")
                .first();
    }

    private TaskCounts counts() {
        TaskFilter filter = new TaskFilter(Who.EVERYONE, When.ACTIVE, null, null);
        return town.read(leader, PlanAction.TASK_LIST, tx -> worklist.counts(tx, filter));
    }

    private void fillTo(int tasks) {
        JdbcClient superuser = JdbcClient.create(TestDatabase.superuser());
        superuser.sql("""
                INSERT INTO task (municipality, id, household, plan, step, function, unit, status, due_by, explanation_da, explanation_en)
                SELECT t.municipality, gen_random_uuid(), t.household, t.plan, t.step, t.function, t.unit, 'OPEN', t.due_by, 'x', 'x'
                FROM (SELECT * FROM task WHERE municipality = :town AND sensitivity IS NULL AND due_by IS NOT NULL LIMIT 1) t
                CROSS JOIN generate_series(1, :tasks - (
                    SELECT count(*)::int FROM task
                    WHERE municipality = :town AND sensitivity IS NULL AND due_by IS NOT NULL AND status IN ('OPEN', 'WAITING')))
                """).param("town", town.code()).param("tasks", tasks).update();
    }
}
