package dk.fodfaeste.plans.worklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The menu of a task in a list, and the dialogs that it opens: with a pointer, on a phone, with keys alone. */
@Tag("browser")
@ServerTest
class TaskRowMenuTest {

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    @Autowired
    TaskActions actions;

    @LocalServerPort
    int port;

    private Town town;
    private Caller mette;
    private UUID family;

    @BeforeEach
    void aWorklist() {
        town = towns.town();
        given.template(
                town,
                "work",
                "one",
                "two; after: one",
                "three; every: every 1 weeks since last meeting",
                "four; initials: true");
        mette = town.holds(town.person("Mette Lund", Role.CASE_WORKER), "reception");
        town.person("Ole Bro", Role.CASE_WORKER);
        family = given.family(town);
    }

    @Test
    void what_is_done_from_the_menu_of_a_row_is_asked_for_over_the_page_and_answers_in_the_row() {
        for (boolean wide : new boolean[] {true, false}) {
            try (Visitor visitor = Visitor.at(wide ? Browser.desktop() : Browser.phone(), port, town, mette)) {
                Page page = visitor.open("/opgaver").page();
                more(page, "Trin one").click();
                visitor.looksRight("row-menu-" + (wide ? "desktop" : "phone"));
                choose(page, "Sæt på vent");
                Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Sæt på vent"));
                assertThat(dialog.getByLabel("Skriv, hvad opgaven venter på")).isFocused();
                dialog.getByLabel("Følg op den").fill("2026-03-01");
                button(dialog, "Sæt på vent").click();
                assertThat(dialog.locator(".error-summary")).isFocused();
                assertThat(dialog).containsText("Udfyld feltet");
                assertThat(dialog).containsText("Vælg i dag eller en senere dag");
                visitor.looksRight("row-dialog-" + (wide ? "desktop" : "phone"));
                dialog.getByLabel("Skriv, hvad opgaven venter på").fill("svar fra boligforeningen");
                dialog.getByLabel("Følg op den").fill("2026-03-06");
                button(dialog, "Sæt på vent").click();
                assertThat(dialog).hasCount(0);
                assertThat(more(page, "Trin one")).isFocused();
                assertThat(row(page, "Trin one")).containsText("Venter på: svar fra boligforeningen (siden man 2/3)");
                assertThat(row(page, "Trin one")).containsText("Følg op den fre 6/3");
                visitor.looksRight("row-waiting-" + (wide ? "desktop" : "phone"));
                button(row(page, "Trin one"), "Fortsæt").click();
                assertThat(row(page, "Trin one")).not().containsText("Venter på: svar");
            }
        }
    }

    @Test
    void the_menu_of_a_row_is_used_with_the_keys_of_a_menu_and_escape_leads_back() {
        try (Visitor visitor = work()) {
            Page page = visitor.page();
            Locator more = more(page, "Trin one");
            assertThat(more).hasAttribute("aria-haspopup", "menu");
            assertThat(more).hasAttribute("aria-expanded", "false");
            more.focus();
            page.keyboard().press("Enter");
            assertThat(more).hasAttribute("aria-expanded", "true");
            assertThat(item(page, "Sæt på vent")).isFocused();
            page.keyboard().press("ArrowDown");
            assertThat(item(page, "Flyt fristen")).isFocused();
            page.keyboard().press("End");
            assertThat(item(page, "Mind den ansvarlige")).isFocused();
            page.keyboard().press("ArrowDown");
            assertThat(item(page, "Sæt på vent")).isFocused();
            page.keyboard().press("ArrowUp");
            page.keyboard().press("Home");
            page.keyboard().press("g");
            assertThat(item(page, "Giv videre")).isFocused();
            page.keyboard().press("Escape");
            assertThat(more).isFocused();
            assertThat(more).hasAttribute("aria-expanded", "false");
            page.keyboard().press("ArrowUp");
            assertThat(item(page, "Mind den ansvarlige")).isFocused();
            page.keyboard().press("Home");
            page.keyboard().press("Enter");
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).isVisible();
            page.keyboard().press("Escape");
            assertThat(dialog).hasCount(0);
            assertThat(more).isFocused();
        }
    }

    @Test
    void why_a_date_is_that_date_is_a_button_with_a_name_that_opens_the_sentence() {
        try (Visitor visitor = work()) {
            Page page = visitor.page();
            Locator why = page.getByRole(AriaRole.BUTTON, named("Hvorfor? Trin one"));
            assertThat(page.locator("tbody").getByText("Kilde:").first()).isHidden();
            why.click();
            assertThat(page.locator("[popover]:popover-open")).containsText("Kilde:");
            visitor.looksRight("row-why");
            page.keyboard().press("Escape");
            assertThat(page.locator("[popover]:popover-open")).hasCount(0);
        }
    }

    @Test
    void what_a_dialog_cannot_do_is_said_in_it() {
        try (Visitor visitor = work()) {
            Page page = visitor.page();
            more(page, "Trin one").click();
            choose(page, "Kommentér");
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Ny kommentar").fill("Ring efter kl. 14.");
            button(dialog, "Tilføj kommentar").click();
            assertThat(page.getByText("Kommentaren er tilføjet")).isVisible();
            more(page, "Trin one").click();
            choose(page, "Ikke relevant");
            assertThat(dialog).containsText("Hvorfor er opgaven ikke relevant?");
            town.run(
                    town.system(),
                    PlanAction.TASK_DONE,
                    tx -> actions.perform(tx, given.task(town, family, "one").id(), TaskDone.PLAIN));
            dialog.getByLabel("Hvorfor er opgaven ikke relevant?").fill("Har allerede tolk");
            button(dialog, "Sæt til ikke relevant").click();
            assertThat(dialog.locator(".ff-dialog-messages")).containsText("En kollega har ændret opgaven");
        }
    }

    private Visitor work() {
        return Visitor.at(Browser.desktop(), port, town, mette).open("/opgaver");
    }

    private static Locator more(Page page, String title) {
        return page.getByRole(AriaRole.BUTTON, named("Flere muligheder: " + title));
    }

    private static void choose(Page page, String name) {
        item(page, name).click();
    }

    private static Locator item(Page page, String name) {
        return page.getByRole(AriaRole.MENUITEM, named(name));
    }

    private static Locator row(Page page, String title) {
        return page.locator("tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(AriaRole.LINK, named(title).setExact(true))));
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
