package dk.fodfaeste.home.family;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has happened to a family: the newest on its page, all of it on a page of its own. */
@Tag("browser")
@ServerTest
class HistoryPageTest {

    private static final int SHOWN = HistoryView.SHOWN;

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    @Autowired
    Worklist worklist;

    @Autowired
    TaskActions actions;

    @LocalServerPort
    int port;

    private Town town;
    private Caller mette;
    private UUID family;

    @Test
    void nothing_is_folded_away_while_all_of_it_is_shown() {
        happened(SHOWN);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            visitor.open("/familier/" + family + "#historik");
            assertThat(visitor.page().locator("#historik li")).hasCount(SHOWN);
            assertThat(visitor.page().locator("#historik details")).hasCount(0);
        }
    }

    @Test
    void what_is_older_comes_when_it_is_unfolded() {
        happened(SHOWN + 1);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            visitor.open("/familier/" + family + "#historik");
            Locator history = visitor.page().locator("#historik");
            assertThat(history.locator("li")).hasCount(SHOWN);
            history.getByText("Vis 1 ældre hændelse").click();
            assertThat(history.locator("li")).hasCount(SHOWN + 1);
            assertThat(history.locator("li").last()).containsText("blev oprettet");
            visitor.looksRight("family-history-unfolded");
        }
    }

    @Test
    void the_whole_history_is_a_page_of_its_own_also_without_scripts() {
        happened(SHOWN + 4);
        try (Visitor visitor = Visitor.at(Browser.withoutScripts(), port, town, mette)) {
            visitor.open("/familier/" + family + "#historik");
            visitor.page().locator("#historik summary").click();
            visitor.page().getByText("Hele historikken").click();
            assertThat(visitor.page().locator("h1")).containsText("Historik for");
            assertThat(visitor.page().locator("main ol.ff-history li")).hasCount(SHOWN + 4);
        }
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            visitor.open("/familier/" + family + "/historik").looksRightEverywhere("family-history");
        }
    }

    @Test
    void more_than_the_page_reads_comes_without_a_number_and_as_a_whole() {
        happened(1);
        tasksHappened("DONE", 201);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            visitor.open("/familier/" + family + "#historik");
            Locator history = visitor.page().locator("#historik");
            history.getByText("Vis ældre hændelser").click();
            assertThat(history.locator("li")).hasCount(202);
            assertThat(history.locator("li").last()).containsText("blev oprettet");
        }
    }

    @Test
    void what_is_more_than_there_is_room_for_is_said_to_be_missing() {
        happened(1);
        tasksHappened("DONE", History.MOST);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            String page = "/familier/" + family + "/historik";
            assertThat(visitor.open(page).page().getByText("blev oprettet")).hasCount(1);
            assertThat(visitor.page().getByText("det ældste er ikke vist")).hasCount(0);
            tasksHappened("DONE", 1);
            assertThat(visitor.open(page).page().getByText("det ældste er ikke vist"))
                    .hasCount(1);
            assertThat(visitor.page().getByText("blev oprettet")).hasCount(0);
        }
    }

    @Test
    void many_tasks_that_moved_at_once_leave_room_for_what_was_before() {
        happened(3);
        tasksHappened("MOVED", 201);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            visitor.open("/familier/" + family + "#historik");
            Locator history = visitor.page().locator("#historik");
            assertThat(history.locator("li")).hasCount(4);
            assertThat(history.locator("li").last()).containsText("blev oprettet");
            assertThat(history.locator("details")).hasCount(0);
            assertThat(history.getByText("det ældste er ikke vist")).hasCount(0);
        }
    }

    private void tasksHappened(String kind, int times) {
        JdbcClient.create(TestDatabase.superuser())
                .sql("""
                INSERT INTO task_event (municipality, id, task, at, kind)
                SELECT :town, gen_random_uuid(), (SELECT min(id::text)::uuid FROM task WHERE household = :family AND sensitivity IS NULL),
                       now(), :kind
                FROM generate_series(1, :times)
                """)
                .param("town", town.code())
                .param("family", family)
                .param("kind", kind)
                .param("times", times)
                .update();
    }

    /** A family to which that many things have happened: its case was opened, and tasks were done. */
    private void happened(int times) {
        town = towns.town();
        mette = town.holds(town.person("Mette Lund", Role.CASE_WORKER), "employment-adviser", "reception");
        family = given.family(town);
        List<Task> tasks = town.read(mette, PlanAction.HOUSEHOLD_PLANS_SEE, tx -> worklist.ofHousehold(tx, family));
        town.run(
                mette,
                PlanAction.TASK_DONE,
                tx -> tasks.stream()
                        .filter(task -> task.after() == null && !task.initialed() && task.every() == null)
                        .limit(times - 1)
                        .forEach(task -> actions.perform(tx, task.id(), TaskDone.PLAIN)));
    }
}
