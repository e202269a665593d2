package dk.fodfaeste.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.jobs.DailyJob;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand.TaskRemind;
import dk.fodfaeste.plans.action.TaskCommand.TaskWaiting;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Three kinds of users begin their day at the same address, each with what is hers. */
@Tag("browser")
@ServerTest
class OverviewKindsTest {

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    @Autowired
    TaskActions actions;

    @Autowired
    List<DailyJob> jobs;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private Town town;
    private Caller mette;

    @BeforeEach
    void aTownWithWork() {
        town = towns.town();
        mette = town.holds(town.person("Mette Lund", Role.CASE_WORKER), "employment-adviser");
        town.announce(row().name("Tesfay", null).expected("2026-03-10").build());
        given.family(town);
    }

    @Test
    void a_leader_sees_where_it_is_late_and_each_figure_opens_its_list() {
        Caller lise = town.person("Lise Holm", Role.TEAM_LEADER);
        waits();
        clock.set("2026-03-12T10:00");
        for (boolean wide : new boolean[] {true, false}) {
            try (Visitor visitor = Visitor.at(wide ? Browser.desktop() : Browser.phone(), port, town, lise)) {
                Page page = visitor.page();
                assertThat(page.getByText("Overskredet i enhederne")).isVisible();
                visitor.looksRight("overview-leader-" + (wide ? "desktop" : "phone"));
                visitor.open("/ledelse").looksRight("supervision-" + (wide ? "desktop" : "phone"));
                page.locator("td a").first().click();
                assertThat(page.locator("tbody tr").first()).containsText("Overskredet");
                visitor.open("/ledelse/klar-i-uge-2").looksRight("readiness-empty-" + (wide ? "desktop" : "phone"));
            }
        }
    }

    @Test
    void who_receives_families_sees_beside_her_tasks_who_comes_and_whether_they_are_contacted() {
        Caller ole = town.holds(town.person("Ole Bro", Role.CASE_WORKER), "reception");
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, ole)) {
            Page page = visitor.page();
            assertThat(page.locator("main h2").first()).hasText("Overskredet og i dag");
            assertThat(page.locator(".ff-desk > div:last-child h2").first()).hasText("Kommer snart");
            assertThat(page.locator(".ff-coming")
                            .getByRole(
                                    AriaRole.LINK,
                                    new com.microsoft.playwright.Locator.GetByRoleOptions().setName("ikke kontaktet"))
                            .first())
                    .isVisible();
            assertThat(page.getByText("Overskredet i enhederne")).hasCount(0);
            visitor.looksRight("overview-reception");
        }
    }

    @Test
    void today_and_overdue_stand_first_and_the_clocks_beside_or_below_them() {
        for (boolean wide : new boolean[] {true, false}) {
            try (Visitor visitor = Visitor.at(wide ? Browser.desktop() : Browser.phone(), port, town, mette)) {
                assertThat(visitor.page().locator("main h2").first()).hasText("Overskredet og i dag");
                var work = visitor.page().locator(".ff-desk > div").first().boundingBox();
                var clocks = visitor.page().locator("#clocks").boundingBox();
                if (wide) {
                    assertThat(clocks.x).isGreaterThan(work.x + work.width);
                    assertThat(clocks.y).isLessThan(work.y + 100);
                } else {
                    assertThat(clocks.y).isGreaterThan(work.y + work.height);
                }
                visitor.looksRight("overview-desk-" + (wide ? "desktop" : "phone"));
            }
        }
    }

    @Test
    void who_works_with_no_families_begins_at_her_own_work_and_has_no_search_for_them() {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.AUDITOR)) {
            try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, town.person("Sofie Lind", role))) {
                visitor.open("/");
                assertThat(visitor.page().locator("h1")).hasText(role == Role.AUDITOR ? "Opslag" : "Indstillinger");
                assertThat(visitor.page().locator(".ff-search")).hasCount(0);
            }
        }
    }

    @Test
    void the_mornings_digest_has_a_page_and_a_colleagues_wish_stands_first() {
        Caller lise = town.person("Lise Holm", Role.TEAM_LEADER);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            visitor.open("/dagens-overblik").looksRight("digest-empty");
            UUID task = mettesTask();
            town.run(lise, PlanAction.TASK_REMIND, tx -> actions.perform(tx, task, new TaskRemind(null)));
            clock.set("2026-03-02T10:05");
            jobs.stream().filter(job -> job.kind().equals("morning-digest")).forEach(job -> job.run(town.system()));
            visitor.open("/");
            visitor.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dagens overblik"))
                    .click();
            assertThat(visitor.page().locator("main h2").first()).containsText("En kollega har bedt om det");
            assertThat(visitor.page().locator("tbody tr").first()).containsText("Lise Holm har bedt om den");
            visitor.looksRight("digest");
        }
    }

    @Test
    void lists_are_fetched_as_workbooks() {
        Caller lise = town.person("Lise Holm", Role.TEAM_LEADER);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, lise)) {
            for (String list : List.of("/opgaver?hvem=alle", "/ledelse")) {
                Page page = visitor.open(list).page();
                Download sheet = page.waitForDownload(
                        () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hent som Excel"))
                                .click());
                assertThat(sheet.suggestedFilename()).endsWith(".xlsx");
            }
        }
    }

    private UUID mettesTask() {
        return town.read(mette, PlanAction.TASK_LIST, tx -> given.mine(tx))
                .getFirst()
                .id();
    }

    private void waits() {
        UUID task = mettesTask();
        town.run(
                mette,
                PlanAction.TASK_WAITING,
                tx -> actions.perform(tx, task, new TaskWaiting("svar fra jobcentret", null)));
    }
}
