package dk.fodfaeste.plans.library;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of examples, and the button that takes one into use. */
@Tag("browser")
@ServerTest
class PresetPageTest {

    @Autowired
    Towns towns;

    @LocalServerPort
    int port;

    @Test
    void an_administrator_looks_at_an_example_takes_it_into_use_and_out_again() {
        Town town = towns.town();
        try (Visitor visitor =
                Visitor.at(Browser.desktop(), port, town, town.person("Anne Kjær", Role.ADMINISTRATOR))) {
            visitor.open("/skabeloner")
                    .page()
                    .getByText("Eksempler på skabeloner")
                    .click();
            Locator card = visitor.page().locator("#uledsaget-rudersdal");
            card.locator("summary").click();
            assertThat(card.getByText("Giv psykologen besked", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
            visitor.looksRight("presets-desktop");
            card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tag i brug"))
                    .click();
            assertThat(visitor.page()
                            .getByText("I brug for familier, der kommer fra nu af")
                            .first())
                    .isVisible();
            assertThat(card.getByText("I brug, version 1")).isVisible();
            card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tag ud af brug"))
                    .click();
            assertThat(visitor.page()
                            .getByText("Ikke længere i brug for nye familier")
                            .first())
                    .isVisible();
        }
    }

    @Test
    void others_read_them_and_learn_whom_to_ask() {
        Town town = towns.town();
        try (Visitor visitor = Visitor.at(Browser.phone(), port, town, town.person("Mette Lund", Role.CASE_WORKER))) {
            visitor.open(PlanAddresses.PRESETS).looksRight("presets-phone");
            assertThat(visitor.page().getByText("En administrator kan tage et eksempel i brug."))
                    .isVisible();
            assertThat(visitor.page()
                            .getByRole(
                                    AriaRole.BUTTON,
                                    new com.microsoft.playwright.Page.GetByRoleOptions().setName("Tag i brug")))
                    .hasCount(0);
        }
    }
}
