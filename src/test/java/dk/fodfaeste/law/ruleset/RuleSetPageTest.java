package dk.fodfaeste.law.ruleset;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.fodfaeste.testing.Rows.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.household.Households;
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

/** The pages of the rule sets: all of them, one to change, and those of a case. */
@Tag("browser")
@ServerTest
class RuleSetPageTest {

    private static final String ANSWERABLE = "Kommunen har selv ansvaret for at kontrollere";

    @Autowired
    Towns towns;

    @Autowired
    Households households;

    @LocalServerPort
    int port;

    private Town town;

    @BeforeEach
    void aTown() {
        town = towns.town();
    }

    @Test
    void an_administrator_changes_a_rule_sees_its_history_and_undoes_it() {
        try (Visitor visitor =
                Visitor.at(Browser.desktop(), port, town, town.person("Anne Kjær", Role.ADMINISTRATOR))) {
            Page page = visitor.open(RuleSetController.PATH)
                    .looksRight("rulesets-desktop")
                    .page();
            assertThat(page.getByText(ANSWERABLE)).isVisible();
            edit(page, "Kontrakt og erklæring");
            page.locator("#textDa").fill("Kontrakten skrives under i borgerservice.");
            button(page, "Gem reglen").click();
            assertThat(page.getByText("Kontrakten skrives under i borgerservice."))
                    .isVisible();
            edit(page, "Kontrakt og erklæring");
            assertThat(page.getByText("version 2, Anne Kjær")).isVisible();
            assertThat(page.getByText("version 1, Fodfæste")).isVisible();
            visitor.looksRight("rule-form-desktop");
            visitor.open(RuleSetController.PATH);
            button(page, "Hent regler, der er kommet til").click();
            assertThat(page.getByText("Der var intet nyt at hente.")).isVisible();
            assertThat(page.getByText("Kontrakten skrives under i borgerservice."))
                    .isVisible();
        }
    }

    @Test
    void a_slip_is_said_at_its_field_and_nothing_is_typed_twice() {
        try (Visitor visitor = Visitor.at(Browser.phone(), port, town, town.person("Anne Kjær", Role.ADMINISTRATOR))) {
            Page page = visitor.open(RuleSetController.PATH + "/gaeldende/ny").page();
            page.locator("#titleDa").fill("Vores regel");
            page.locator("#timing").fill("snart");
            button(page, "Gem reglen").click();
            assertThat(page.getByText("Fristen kan ikke læses").first()).isVisible();
            assertThat(page.locator("#titleDa")).hasValue("Vores regel");
            visitor.looksRight("rule-form-phone-refused");
        }
    }

    @Test
    void others_read_the_rules_and_may_not_change_them() {
        try (Visitor visitor = Visitor.at(Browser.phone(), port, town, town.person("Mette Lund", Role.CASE_WORKER))) {
            Page page = visitor.open(RuleSetController.PATH)
                    .looksRight("rulesets-phone")
                    .page();
            assertThat(page.getByText("Udfyldes af kommunen").first()).isVisible();
            assertThat(page.getByText("Ret", new Page.GetByTextOptions().setExact(true)))
                    .hasCount(0);
        }
    }

    @Test
    void the_familys_page_says_which_set_the_case_follows_and_why() {
        town.announce(row().household("H1").decided("2026-01-15").build());
        String family = "/familier/"
                + town.read(
                                town.system(),
                                PeopleAction.HOUSEHOLD_SEE,
                                tx -> households.bySourceNumbers(tx, List.of("H1")))
                        .getFirst()
                        .id();
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, town.person("Mette Lund", Role.CASE_WORKER))) {
            Page page = visitor.open(family).page();
            Locator section = page.locator("#regelsaet");
            assertThat(section.getByText("Valgt, fordi kommunen får ansvaret 2. marts 2026."))
                    .isVisible();
            assertThat(section.getByText(ANSWERABLE)).isVisible();
            section.locator("summary").first().click();
            assertThat(section.getByText("altså 2. april 2026").first()).isVisible();
            visitor.looksRight("family-rules-desktop");
        }
        try (Visitor visitor =
                Visitor.at(Browser.withoutScripts(), port, town, town.person("Ole Bro", Role.CASE_WORKER))) {
            Page page = visitor.open(family).page();
            page.getByText("Se, hvilke regler sagen følger").click();
            assertThat(page.getByText("Valgt, fordi kommunen får ansvaret 2. marts 2026."))
                    .isVisible();
        }
        try (Visitor visitor = Visitor.at(Browser.phone(), port, town, town.person("Ida Dam", Role.CASE_WORKER))) {
            Page page = visitor.open(family + "/regelsaet").page();
            page.locator("main summary").first().click();
            visitor.looksRight("case-rules-phone");
        }
    }

    private static void edit(Page page, String rule) {
        page.locator("#gaeldende tr", new Page.LocatorOptions().setHasText(rule))
                .getByRole(AriaRole.LINK)
                .click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
