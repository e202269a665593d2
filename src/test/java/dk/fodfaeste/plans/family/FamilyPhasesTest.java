package dk.fodfaeste.plans.family;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskOutline;
import dk.fodfaeste.plans.TaskOutline.Basket;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The phases of a plan on the family's page: what calls for work is there, the rest comes when it is asked for. */
@Tag("browser")
@ServerTest
class FamilyPhasesTest {

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    @Autowired
    Worklist worklist;

    @LocalServerPort
    int port;

    private Town town;
    private Caller mette;
    private UUID family;

    @Test
    void a_phase_that_is_folded_brings_its_tasks_when_it_is_unfolded() {
        aFamily();
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            visitor.open("/familier/" + family);
            Locator phases = visitor.page().locator("details.ff-phase-tasks");
            assertThat(phases.nth(0).locator("tbody tr")).not().hasCount(0);
            assertThat(phases.nth(1).locator("tbody tr")).hasCount(0);
            phases.nth(1).locator("summary").first().click();
            assertThat(phases.nth(1).locator("tbody tr")).hasCount(ofPhase(1).size());
            assertThat(phases.nth(1).locator("tbody"))
                    .containsText(ofPhase(1).getFirst().title().da());
            visitor.looksRightEverywhere("family-phase-unfolded");
        }
    }

    @Test
    void what_came_later_is_worked_with_like_what_was_there() {
        aFamily();
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            visitor.open("/familier/" + family);
            Locator phase = visitor.page().locator("details.ff-phase-tasks").nth(1);
            phase.locator("summary").first().click();
            phase.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Udført"))
                    .first()
                    .click();
            assertThat(phase.locator("summary").first())
                    .containsText("1/" + ofPhase(1).size());
            assertThat(visitor.page().locator("#messages")).containsText("Fortryd");
        }
    }

    @Test
    void all_tasks_are_one_link_away_also_without_scripts() {
        aFamily();
        try (Visitor visitor = Visitor.at(Browser.withoutScripts(), port, town, mette)) {
            visitor.open("/familier/" + family);
            Locator phase = visitor.page().locator("details.ff-phase-tasks").nth(1);
            phase.locator("summary").first().click();
            phase.getByText("Vis opgaverne").click();
            assertThat(visitor.page().locator("#plan tbody tr"))
                    .hasCount(outline().size());
            assertThat(visitor.page().getByText("Vis opgaverne")).hasCount(0);
        }
    }

    @Test
    void the_address_of_a_phase_leads_to_the_page_and_that_of_none_is_not_there() {
        aFamily();
        TaskOutline task = ofPhase(1).getFirst();
        String plan = "/familier/" + family + "/plan/" + task.plan() + "/";
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            visitor.open(plan + task.phase());
            assertThat(visitor.page().url()).endsWith("/familier/" + family + "?plan=alle#plan");
            visitor.open(plan + "no-phase");
            assertThat(visitor.page().locator("main")).containsText("Planen har ingen sådan fase");
            visitor.open("/familier/" + family + "/plan/" + UUID.randomUUID() + "/" + task.phase());
            assertThat(visitor.page().locator("main")).containsText("Planen har ingen sådan fase");
        }
    }

    @Test
    void the_outline_tells_the_same_as_the_tasks_of_each_plan_in_its_order() {
        aFamily();
        List<Task> tasks = town.read(mette, PlanAction.HOUSEHOLD_PLANS_SEE, tx -> worklist.ofHousehold(tx, family));
        assertThat(outline().stream().collect(Collectors.groupingBy(TaskOutline::plan)))
                .isNotEmpty()
                .isEqualTo(tasks.stream()
                        .map(FamilyPhasesTest::outlined)
                        .collect(Collectors.groupingBy(TaskOutline::plan)));
    }

    private static TaskOutline outlined(Task task) {
        return new TaskOutline(
                task.id(),
                UUID.fromString(task.plan()),
                task.phase(),
                task.phaseName(),
                task.title(),
                task.person(),
                task.assignee(),
                task.assigneeName(),
                task.assignee() == null ? new Basket(task.functionName(), task.unitName()) : null,
                task.status(),
                task.dueBy(),
                task.followUp(),
                task.toldLateAt() != null);
    }

    private void aFamily() {
        town = towns.town();
        mette = town.holds(town.person("Mette Lund", Role.CASE_WORKER), "employment-adviser", "reception");
        family = given.family(town);
    }

    private List<TaskOutline> outline() {
        return town.read(mette, PlanAction.HOUSEHOLD_PLANS_SEE, tx -> worklist.outline(tx, family));
    }

    private List<TaskOutline> ofPhase(int place) {
        String phase =
                outline().stream().map(TaskOutline::phase).distinct().toList().get(place);
        return outline().stream().filter(task -> task.phase().equals(phase)).toList();
    }
}
