package dk.fodfaeste.plans.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The template editor, as those who write templates use it. */
@Tag("browser")
@ServerTest
class TemplateEditorPageTest {

    @Autowired
    Towns towns;

    @LocalServerPort
    int port;

    private Town town;
    private Caller anna;

    @BeforeEach
    void anAdministrator() {
        town = towns.town();
        anna = town.person("Anna Vik", Role.ADMINISTRATOR);
    }

    @Test
    void a_new_version_is_written_with_the_keyboard_and_published() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, anna)) {
            openDraft(visitor);
            visitor.looksRight("template-draft-desktop");
            List<String> before = keys(visitor);
            Locator down = visitor.page().locator("#ned-" + before.getFirst());
            down.focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.page().locator(".ff-plan-step").nth(1)).hasAttribute("data-step", before.getFirst());
            // The focus stays on the button, so that the next press moves the same step on.
            assertThat(visitor.page().locator("#ned-" + before.getFirst())).isFocused();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.page().locator(".ff-plan-step").nth(2)).hasAttribute("data-step", before.getFirst());
            visitor.page()
                    .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Fortryd"))
                    .click();
            assertThat(visitor.page().locator(".ff-plan-step").nth(1)).hasAttribute("data-step", before.getFirst());
            visitor.page().locator("#kopi-" + before.getFirst()).click();
            assertThat(visitor.page().locator("#trin-" + before.getFirst() + "-2"))
                    .isVisible();
            visitor.page().locator("#slet-" + before.getFirst() + "-2").click();
            assertThat(visitor.page().locator("#trin-" + before.getFirst() + "-2"))
                    .hasCount(0);
            visitor.page()
                    .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Udgiv"))
                    .click();
            assertThat(visitor.page().getByText("er udgivet som version 2")).isVisible();
            visitor.looksRight("template-published");
            visitor.page().getByText("Sammenlign versioner").click();
            visitor.looksRight("template-compare-same");
        }
    }

    @Test
    void a_step_is_drawn_to_another_place() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, anna)) {
            openDraft(visitor);
            List<String> before = keys(visitor);
            Locator handle = visitor.page().locator("#trin-" + before.getFirst() + " [data-drag]");
            handle.scrollIntoViewIfNeeded();
            var from = handle.boundingBox();
            var to = visitor.page().locator("#trin-" + before.get(1)).boundingBox();
            visitor.page().mouse().move(from.x + 5, from.y + 5);
            visitor.page().mouse().down();
            visitor.page().mouse().move(from.x + 5, to.y + to.height / 2 + 8);
            visitor.page().mouse().move(from.x + 5, to.y + to.height / 2 + 10);
            visitor.page().mouse().up();
            assertThat(visitor.page().locator(".ff-plan-step").nth(1)).hasAttribute("data-step", before.getFirst());
        }
    }

    @Test
    void everything_works_without_scripts() {
        try (Visitor visitor = Visitor.at(Browser.withoutScripts(), port, town, anna)) {
            openDraft(visitor);
            List<String> before = keys(visitor);
            visitor.page().locator("#ned-" + before.getFirst()).click();
            assertThat(visitor.page().locator(".ff-plan-step").nth(1)).hasAttribute("data-step", before.getFirst());
            visitor.page()
                    .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Fortryd"))
                    .click();
            assertThat(visitor.page().locator(".ff-plan-step").first()).hasAttribute("data-step", before.getFirst());
            assertThat(visitor.page().locator("footer")).isVisible();
            assertThat(keys(visitor)).isEqualTo(before);
            visitor.page()
                    .locator("#trin-" + before.getFirst())
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ret"))
                    .click();
            visitor.page().locator("#titleDa").fill("Ring til familien");
            visitor.page().locator("#tForm").selectOption("between");
            visitor.page().getByText("Opdatér felterne").click();
            assertThat(visitor.page().locator("#titleDa")).hasValue("Ring til familien");
            visitor.page().locator("#tCount").fill("2");
            visitor.page().locator("#tTo").fill("4");
            visitor.page().locator("#tUnit").selectOption("day");
            visitor.page().locator("#tSide").selectOption("before");
            visitor.page().locator("#tAnchor").selectOption("arrival");
            visitor.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new com.microsoft.playwright.Page.GetByRoleOptions()
                                    .setName("Gem")
                                    .setExact(true))
                    .click();
            assertThat(visitor.page().locator("#trin-" + before.getFirst())).containsText("Ring til familien");
            assertThat(visitor.page().locator("#trin-" + before.getFirst())).containsText("2–4 dage før ankomst");
        }
    }

    @Test
    void the_fields_of_a_timing_follow_its_form_and_a_sentence_says_what_they_mean() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, anna)) {
            openDraft(visitor);
            visitor.page()
                    .locator(".ff-plan-step")
                    .first()
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ret"))
                    .click();
            visitor.page().locator("#howDa").fill("Ring først.");
            visitor.page().locator("#tForm").selectOption("between");
            visitor.page().locator("#tTo").fill("96");
            visitor.page().locator("#tCount").fill("48");
            visitor.page().locator("#tUnit").selectOption("hour");
            visitor.page().locator("#tSide").selectOption("after");
            assertThat(visitor.page().locator(".ff-timing-sentence")).containsText("48–96 timer efter");
            assertThat(visitor.page().locator("#howDa")).hasValue("Ring først.");
            visitor.looksRight("template-step-desktop");
            visitor.page().locator("#tTo").fill("40");
            visitor.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new com.microsoft.playwright.Page.GetByRoleOptions()
                                    .setName("Gem")
                                    .setExact(true))
                    .click();
            assertThat(visitor.page().locator("#tTo-error")).isVisible();
            assertThat(visitor.page().locator("#howDa")).hasValue("Ring først.");
            visitor.looksRight("template-step-refused");
        }
    }

    @Test
    void the_example_familys_dates_show_at_once() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, anna)) {
            openDraft(visitor);
            visitor.page().locator("#e-ankomst").fill("2026-06-15");
            visitor.page().locator("#e-ankomst").press("Tab");
            assertThat(visitor.page().locator(".ff-moments")).containsText("15/6");
            assertThat(visitor.page().url()).contains("e-ankomst=2026-06-15");
            visitor.page().locator("#e-alder").fill("gammel");
            visitor.page().locator("#e-alder").press("Tab");
            assertThat(visitor.page().locator("#e-alder-error")).isVisible();
        }
    }

    @Test
    void the_second_of_two_editors_is_told_and_keeps_what_she_wrote() {
        Caller ole = town.person("Ole Bro", Role.TEAM_LEADER);
        try (Visitor first = Visitor.at(Browser.desktop(), port, town, anna);
                Visitor second = Visitor.at(Browser.desktop(), port, town, ole)) {
            openDraft(first);
            openDraft(second);
            assertThat(second.page().getByText("Den udgives af en administrator. Spørg Anna Vik"))
                    .isVisible();
            for (Visitor each : List.of(first, second)) {
                each.page()
                        .locator(".ff-plan-step")
                        .first()
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ret"))
                        .click();
            }
            save(first, "Annas titel");
            save(second, "Oles titel");
            assertThat(second.page().getByText("En kollega var hurtigere")).isVisible();
            assertThat(second.page().getByText("Anna Vik ændrede kladden")).isVisible();
            assertThat(second.page().locator("#titleDa")).hasValue("Oles titel");
            second.looksRight("template-clash");
            second.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new com.microsoft.playwright.Page.GetByRoleOptions()
                                    .setName("Gem")
                                    .setExact(true))
                    .click();
            assertThat(second.page().locator(".ff-plan-step").first()).containsText("Oles titel");
        }
    }

    @Test
    void what_is_missing_stands_at_its_step_and_keeps_the_draft_from_being_published() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, anna)) {
            visitor.open("/skabeloner").looksRight("templates-desktop");
            visitor.page().locator("#da").fill("Vores egen plan");
            visitor.page().locator("#en").fill("Our own plan");
            visitor.page().getByText("Begynd kladde").click();
            visitor.looksRight("template-draft-new");
            visitor.page().locator("#newStep-foer-ankomst").fill("Ring til familien");
            visitor.page().locator("#newStep-foer-ankomst").press("Enter");
            assertThat(visitor.page().locator("#titleDa")).hasValue("Ring til familien");
            visitor.page()
                    .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Udgiv"))
                    .click();
            assertThat(visitor.page()
                            .getByText("Vejledningen mangler på dansk.")
                            .first())
                    .isVisible();
            assertThat(visitor.page().locator("main")).containsText("på engelsk. Kladden kan udgives");
            assertThat(visitor.page().locator("#mangler")).containsText("Skriv, hvor fremgangsmåden kommer fra");
            visitor.looksRight("template-draft-refused");
        }
    }

    @Test
    void a_file_that_is_no_template_is_refused_with_line_and_path_and_one_that_is_becomes_a_draft() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, anna)) {
            visitor.open("/skabeloner");
            upload(visitor, "key: egen-plan\nnavn: x\n");
            assertThat(visitor.page()
                            .getByText("Linje 2: feltet navn findes ikke")
                            .first())
                    .isVisible();
            visitor.looksRight("templates-refused");
            upload(visitor, "key: egen-plan\nname: {da: Egen plan, en: Own plan}\n");
            assertThat(visitor.page()
                            .getByRole(
                                    AriaRole.HEADING, new com.microsoft.playwright.Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Kladde: Egen plan");
        }
    }

    @Test
    void a_phone_shows_the_plan_and_who_may_not_write_reads() {
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        try (Visitor visitor = Visitor.at(Browser.phone(), port, town, mette)) {
            visitor.open("/skabeloner").looksRight("templates-phone");
            assertThat(visitor.page().getByText("Begynd kladde")).hasCount(0);
            visitor.page().locator("tbody th a").first().click();
            visitor.looksRight("template-published-phone");
        }
        try (Visitor visitor = Visitor.at(Browser.phone(), port, town, anna)) {
            openDraft(visitor);
            visitor.looksRight("template-draft-phone");
        }
        Caller bente = town.person("Bente Skov", Role.PARTNER, "Frivillige", java.util.Set.of());
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, bente)) {
            visitor.open("/skabeloner").looksRight("templates-forbidden");
            assertThat(visitor.page().getByText("Anna Vik")).isVisible();
        }
    }

    private static void openDraft(Visitor visitor) {
        visitor.open("/skabeloner");
        Locator row = visitor.page().locator("tbody tr").first();
        Locator begun = row.getByText("Åbn kladde");
        (begun.count() > 0
                        ? begun
                        : row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ny version")))
                .click();
        assertThat(visitor.page().locator("#kladde")).isVisible();
    }

    private static List<String> keys(Visitor visitor) {
        // A list is as long as what has arrived of it.
        visitor.page().waitForLoadState();
        return visitor.page().locator(".ff-plan-step").all().stream()
                .map(step -> step.getAttribute("data-step"))
                .toList();
    }

    private static void save(Visitor visitor, String title) {
        visitor.page().locator("#titleDa").fill(title);
        visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName("Gem")
                                .setExact(true))
                .click();
    }

    private static void upload(Visitor visitor, String yaml) {
        visitor.page()
                .locator("#file")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "plan.yaml", "application/yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName("Indlæs")
                                .setExact(true))
                .click();
    }
}
