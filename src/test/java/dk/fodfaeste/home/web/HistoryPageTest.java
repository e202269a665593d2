package dk.fodfaeste.home.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskActions;
import dk.fodfaeste.plans.TaskActions.Target;
import dk.fodfaeste.plans.Worklist;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What has happened to a family: the newest on its page, all of it on a page of its own. */
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
            visitor.open("/familier/" + family);
            assertThat(visitor.page().locator("#historik li")).hasCount(SHOWN);
            assertThat(visitor.page().locator("#historik details")).hasCount(0);
        }
    }

    @Test
    void what_is_older_comes_when_it_is_unfolded() {
        happened(SHOWN + 1);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            visitor.open("/familier/" + family);
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
            visitor.open("/familier/" + family);
            visitor.page().locator("#historik summary").click();
            visitor.page().getByText("Hele historikken").click();
            assertThat(visitor.page().locator("h1")).containsText("Historik for");
            assertThat(visitor.page().locator("main ol.ff-history li")).hasCount(SHOWN + 4);
        }
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            visitor.open("/familier/" + family + "/historik").looksRightEverywhere("family-history");
        }
    }

    /** A family to which that many things have happened: its case was opened, and tasks were done. */
    private void happened(int times) {
        town = towns.town();
        mette = town.holds(town.person("Mette Lund", Role.CASE_WORKER), "employment-adviser", "reception");
        family = given.family(town);
        List<Task> tasks = town.read(mette, Action.HOUSEHOLD_PLANS_SEE, tx -> worklist.ofHousehold(tx, family));
        town.run(mette, Action.TASK_DONE, tx -> tasks.stream()
                .filter(task -> task.after() == null && !task.initialed() && task.every() == null)
                .limit(times - 1)
                .forEach(task -> actions.complete(tx, new Target(task.id(), null), null)));
    }
}
