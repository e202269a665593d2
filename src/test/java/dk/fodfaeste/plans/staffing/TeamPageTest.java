package dk.fodfaeste.plans.staffing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Changing who fills a function for a family. */
@Tag("browser")
@ServerTest
class TeamPageTest {

    private static final String FUNCTION = "employment-adviser";

    @Autowired
    Towns towns;

    @Autowired
    Households households;

    @Autowired
    Worklist worklist;

    @Autowired
    TaskActions actions;

    @LocalServerPort
    int port;

    private Town town;
    private Caller mette;
    private Caller signe;
    private Household family;

    @BeforeEach
    void aFamilyWithAnAdviser() {
        town = towns.town();
        mette = town.holds(town.person("Mette Lund", Role.CASE_WORKER), FUNCTION);
        signe = town.person("Signe Åkjær", Role.CASE_WORKER);
        town.announce(row().household("H1").build());
        family = town.read(
                        town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.bySourceNumbers(tx, List.of("H1")))
                .getFirst();
    }

    @Test
    void whoever_takes_over_gets_the_open_tasks_and_what_is_done_stays() {
        Task done = tasks().getFirst();
        town.run(mette, PlanAction.TASK_DONE, tx -> actions.perform(tx, done.id(), TaskDone.PLAIN));
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            visitor.open("/familier/" + family.id());
            visitor.page().getByText("Skift ansvarlig").click();
            visitor.looksRight("team-desktop");
            Page page = visitor.page();
            page.locator("#function").selectOption(town.function(FUNCTION).toString());
            page.locator("#assignee").selectOption(String.valueOf(signe.account()));
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Gem").setExact(true))
                    .click();
            assertThat(page.getByText("Teamet er ændret")).isVisible();
            assertThat(page.locator("#team")).containsText("Signe Åkjær");
        }
        assertThat(tasks())
                .filteredOn(task -> task.status() == TaskStatus.OPEN)
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.assignee()).isEqualTo(signe.account()));
        assertThat(tasks())
                .filteredOn(task -> task.id().equals(done.id()))
                .singleElement()
                .satisfies(task -> assertThat(task.assignee()).isEqualTo(mette.account()));
    }

    @Test
    void nothing_chosen_is_said_at_the_field_and_changes_nothing() {
        try (Visitor visitor = Visitor.at(Browser.phone(), port, town, mette)) {
            visitor.open("/familier/" + family.id() + "/hold");
            visitor.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Gem").setExact(true))
                    .click();
            assertThat(visitor.page().getByText("Udfyld feltet.").first()).isVisible();
            visitor.looksRight("team-phone-refused");
        }
        assertThat(tasks()).allSatisfy(task -> assertThat(task.assignee()).isEqualTo(mette.account()));
    }

    @Test
    void who_may_not_change_it_sees_no_way_to() {
        Caller birgit = town.person("Birgit Ravn", Role.SECRETARIAT);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, birgit)) {
            visitor.open("/familier/" + family.id());
            assertThat(visitor.page().locator("#team")).isVisible();
            assertThat(visitor.page().getByText("Skift ansvarlig")).hasCount(0);
        }
    }

    private List<Task> tasks() {
        return town.read(town.system(), PlanAction.TASK_LIST, tx -> worklist.ofHousehold(tx, family.id())).stream()
                .filter(task -> task.function().equals(FUNCTION))
                .toList();
    }
}
