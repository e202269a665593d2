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

/** The worklist in the browser: rows are ticked, opened, done and given away where they stand. */
@Tag("browser")
@ServerTest
class WorklistPageTest {

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
    void rows_are_ticked_and_done_together_and_what_could_not_be_done_says_why_and_all_is_undone() {
        try (Visitor visitor = work()) {
            Page page = visitor.page();
            assertThat(page.locator("#flere")).isHidden();
            tick(page, "Trin one");
            tick(page, "Trin four");
            assertThat(page.locator("#flere")).containsText("2 valgt");
            visitor.looksRight("worklist-ticked");
            // A colleague is quicker with one of them.
            town.run(
                    town.system(),
                    PlanAction.TASK_DONE,
                    tx -> actions.perform(tx, given.task(town, family, "four").id(), TaskDone.PLAIN));
            button(page.locator("#flere"), "Udført").click();
            assertThat(page.getByText("En opgave udført")).isVisible();
            assertThat(page.getByText("Ikke gjort: Trin four")).containsText("allerede afsluttet");
            visitor.looksRight("worklist-partly-done");
            page.getByRole(AriaRole.BUTTON, named("Fortryd")).click();
            assertThat(page.getByText("Ændringen er fortrudt")).isVisible();
            assertThat(row(page, "Trin one")).containsText("Åben");
        }
    }

    @Test
    void ticked_rows_get_a_new_date_with_a_reason_or_go_to_a_colleague() {
        try (Visitor visitor = work()) {
            Page page = visitor.page();
            tick(page, "Trin one");
            tick(page, "Trin three");
            button(page.locator("#flere"), "Ny frist").click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Ny frist for 2 opgaver");
            page.getByLabel("Ny frist").fill("2026-03-09");
            button(page.locator("main"), "Flyt fristen").click();
            visitor.looksRight("bulk-redate-refused");
            assertThat(page.getByLabel("Ny frist")).hasValue("2026-03-09");
            page.getByLabel("Hvorfor?").fill("Familien er syg");
            button(page.locator("main"), "Flyt fristen").click();
            assertThat(page.getByText("2 opgaver fik ny frist")).isVisible();
            assertThat(row(page, "Trin one")).containsText("man 9/3");
            tick(page, "Trin one");
            button(page.locator("#flere"), "Giv videre").click();
            page.getByLabel("Hvem skal gøre det?").selectOption("Ole Bro");
            visitor.looksRight("bulk-reassign");
            button(page.locator("main"), "Giv videre").click();
            assertThat(page.getByText("En opgave givet videre")).isVisible();
            assertThat(page.getByRole(AriaRole.LINK, named("Trin one"))).hasCount(0);
        }
    }

    @Test
    void an_empty_list_leads_to_the_nearest_that_is_not() {
        Caller lise = town.person("Lise Holm", Role.TEAM_LEADER);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, lise)) {
            Page page = visitor.open("/opgaver").page();
            assertThat(page.getByText("Du har ingen opgaver her")).isVisible();
            page.getByRole(AriaRole.LINK, named("Se opgaver uden ansvarlig")).click();
            assertThat(page.locator("tbody tr").first()).isVisible();
            visitor.open("/opgaver?hvem=mine&frist=udfoert");
            page.getByRole(AriaRole.LINK, named("Se alle åbne")).click();
            assertThat(page.getByRole(AriaRole.LINK, named("Se opgaver uden ansvarlig")))
                    .isVisible();
        }
    }

    @Test
    void where_only_the_time_leaves_nothing_it_leads_to_the_same_tasks_at_any_time() {
        try (Visitor visitor = work()) {
            Page page = visitor.open("/opgaver?hvem=mine&frist=venter").page();
            page.getByRole(AriaRole.LINK, named("Se alle åbne")).click();
            assertThat(row(page, "Trin one")).isVisible();
        }
    }

    @Test
    void where_there_is_nothing_at_all_it_leads_nowhere() {
        Town other = towns.town();
        Caller lise = other.person("Lise Holm", Role.TEAM_LEADER);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, other, lise)) {
            Page page = visitor.open("/opgaver").page();
            assertThat(page.getByText("Du har ingen opgaver her")).isVisible();
            assertThat(page.locator(".ff-empty a")).hasCount(0);
            visitor.looksRight("worklist-nothing");
        }
    }

    @Test
    void a_step_that_waits_for_another_says_so_and_is_done_with_a_reason_only() {
        try (Visitor visitor = work()) {
            Page page = visitor.page();
            assertThat(row(page, "Trin two")).containsText("Venter på trinnet: Trin one");
            assertThat(row(page, "Trin two")
                            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Udført")))
                    .hasCount(0);
            more(page, "Trin two").click();
            choose(page, "Udfør alligevel");
            Locator menu = page.getByRole(AriaRole.DIALOG);
            button(menu, "Udført").click();
            assertThat(menu).containsText("Opgaven venter på et trin");
            menu.getByLabel("Hvorfor fraviges rækkefølgen?").fill("Familien var her alligevel");
            button(menu, "Udført").click();
            assertThat(row(page, "Trin two")).containsText("Udført af Mette Lund");
            row(page, "Trin two")
                    .getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions().setName("Trin two").setExact(true))
                    .click();
            assertThat(page.locator("main")).containsText("Familien var her alligevel");
        }
    }

    @Test
    void the_keys_do_what_the_hint_below_the_list_says() {
        try (Visitor visitor = work()) {
            Page page = visitor.page();
            assertThat(page.locator(".ff-keys")).containsText("mellemrum sætter kryds");
            page.keyboard().press("j");
            page.keyboard().press(" ");
            assertThat(page.locator("tbody tr").first().locator("input[type=checkbox]"))
                    .isChecked();
            assertThat(page.locator("#flere")).containsText("1 valgt");
            String first =
                    page.locator("tbody tr").first().locator("th a").first().innerText();
            page.keyboard().press("e");
            assertThat(page.getByText("Udført: " + first)).isVisible();
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForURL("**/opgaver/*-*");
            visitor.open("/");
            assertThat(page.locator(".ff-keys")).not().containsText("mellemrum");
        }
    }

    @Test
    void without_scripts_the_menu_leads_to_plain_forms_and_the_bar_is_always_there() {
        try (Visitor visitor = Visitor.at(Browser.withoutScripts(), port, town, mette)) {
            Page page = visitor.open("/opgaver").page();
            tick(page, "Trin one");
            button(page.locator("#flere"), "Udført").click();
            assertThat(page.getByText("En opgave udført")).isVisible();
            more(page, "Trin three").click();
            page.getByRole(AriaRole.LINK, named("Ikke relevant")).click();
            button(page.locator("main"), "Sæt til ikke relevant").click();
            assertThat(page.locator(".error-summary")).containsText("Udfyld feltet");
            page.getByLabel("Hvorfor er opgaven ikke relevant?").fill("Har allerede tolk");
            button(page.locator("main"), "Sæt til ikke relevant").click();
            assertThat(page.getByText("Ikke relevant: Trin three")).isVisible();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Opgaver");
            page.getByRole(AriaRole.BUTTON, named("Fortryd")).click();
            assertThat(page.getByText("Ændringen er fortrudt")).isVisible();
        }
    }

    @Test
    void comments_are_written_and_stay() {
        try (Visitor visitor = work()) {
            Page page = visitor.page();
            page.getByRole(AriaRole.LINK, named("Trin three").setExact(true)).click();
            button(page.locator("main"), "Tilføj kommentar").click();
            assertThat(page.locator(".error-summary")).containsText("Udfyld feltet");
            page.getByLabel("Ny kommentar").fill("Ring efter kl. 14.\nHun er på arbejde.");
            button(page.locator("main"), "Tilføj kommentar").click();
            assertThat(page.locator("section[aria-labelledby=comments]")).containsText("Mette Lund");
            assertThat(page.locator("section[aria-labelledby=comments]")).containsText("Ring efter kl. 14.");
            visitor.looksRight("task-commented");
        }
    }

    @Test
    void filters_are_counted_and_kept_in_the_address() {
        try (Visitor visitor = work()) {
            Page page = visitor.page();
            page.locator("summary")
                    .filter(new Locator.FilterOptions().setHasText("Fase"))
                    .click();
            page.getByRole(AriaRole.LINK, named("Eneste 4")).click();
            assertThat(page.locator("tbody tr")).hasCount(4);
            page.waitForURL("**fase=only**");
            visitor.open("/opgaver?hvem=alle&ansvarlig=" + mette.account() + "&frist=alle");
            assertThat(page.getByText("Kun opgaver hos Mette Lund")).isVisible();
            visitor.looksRight("worklist-of-one");
        }
    }

    private Visitor work() {
        return Visitor.at(Browser.desktop(), port, town, mette).open("/opgaver");
    }

    private static void tick(Page page, String title) {
        row(page, title).locator("input[type=checkbox]").check();
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
