package dk.fodfaeste.plans.family;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A family's plan as a picture of time, and how far its phases have come. */
@Tag("browser")
@ServerTest
class FamilyTimelineTest {

    private static final int NARROWEST = 320;
    private static final int HEIGHT = 700;

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    @LocalServerPort
    int port;

    @Test
    void the_plan_is_drawn_on_one_line_of_time_that_reads_as_a_table() {
        Town town = towns.town();
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        UUID family = given.family(town);
        for (boolean wide : new boolean[] {true, false}) {
            try (Visitor visitor = Visitor.at(wide ? Browser.desktop() : Browser.phone(), port, town, mette)) {
                Page page = visitor.open("/familier/" + family).page();
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tidslinje"))
                        .click();
                Locator table = page.locator("table.ff-timeline");
                if (wide) {
                    assertThat(table.getByRole(AriaRole.ROW)
                                    .filter(new Locator.FilterOptions().setHasText("Ankomst"))
                                    .first())
                            .containsText("Ventes");
                    assertThat(table.locator("svg[role=img]").first()).isVisible();
                    assertThat(page.locator(".ff-days")).not().isVisible();
                } else {
                    assertThat(table).not().isVisible();
                }
                visitor.looksRight("family-timeline-" + (wide ? "desktop" : "phone"));
            }
        }
    }

    @Test
    void on_a_phone_the_same_stands_below_each_other_day_by_day_also_without_scripts() {
        Town town = towns.town();
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        UUID family = given.family(town);
        try (Visitor visitor = Visitor.at(Browser.withoutScripts(), port, town, mette)) {
            Page page = visitor.page();
            page.setViewportSize(NARROWEST, HEIGHT);
            visitor.open("/familier/" + family + "?plan=tidslinje#plan");
            Locator days = page.locator(".ff-day");
            assertThat(days.first()).isVisible();
            assertThat(page.locator(".ff-day-today h3")).hasText("I dag man 2/3");
            assertThat(page.locator(".ff-day")
                            .filter(new Locator.FilterOptions().setHasText("Ankomst"))
                            .first())
                    .containsText("Ventes");
            // Each task stands once in both pictures.
            assertThat(page.locator(".ff-days-list a[href^='/opgaver/']"))
                    .hasCount(page.locator(".ff-timeline a[href^='/opgaver/']").count());
            page.getByText("Gå til i dag").click();
            assertThat(page.locator("#i-dag")).isInViewport();
        }
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            visitor.page().setViewportSize(NARROWEST, HEIGHT);
            visitor.open("/familier/" + family + "?plan=tidslinje#plan").looksRight("family-days-narrow");
        }
    }

    @Test
    void what_is_done_in_a_row_moves_the_bar_of_its_phase_at_once() {
        Town town = towns.town();
        given.template(town, "bars", "one", "two");
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        UUID family = given.family(town);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            Page page = visitor.open("/familier/" + family).page();
            Locator phase =
                    page.locator("details.ff-phase-tasks").filter(new Locator.FilterOptions().setHasText("Eneste"));
            assertThat(phase.locator("summary").first()).containsText("0/2");
            Locator row = phase.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Trin one"));
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Udført"))
                    .click();
            assertThat(phase.locator("summary").first()).containsText("1/2");
        }
    }
}
