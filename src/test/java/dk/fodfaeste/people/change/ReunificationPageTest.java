package dk.fodfaeste.people.change;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Families wait for a spouse or a child; they stand on a list by date until they have come. */
@Tag("browser")
@ServerTest
class ReunificationPageTest {

    @Autowired
    Towns towns;

    @Autowired
    Environment environment;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private Town town;
    private ApiClient client;
    private String family;

    @BeforeEach
    void aFamily() {
        town = towns.town();
        town.announce(row().household("H1").name("Samira", "Al-Hakim").build());
        client = ApiClient.of(environment, town.token(ApiScope.values()));
        family = client.get("/households").at("/items/0/id");
    }

    @Test
    void somebody_is_expected_the_date_changes_and_she_comes() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, town.person("Mette Lund", Role.CASE_WORKER))) {
            visitor.open("/familier/sammenfoeringer").looksRight("reunifications-none");
            visitor.open("/familier/" + family + "/sammenfoering").looksRight("reunification-form");
            Page page = visitor.page();
            page.locator("#firstNames").fill("Omar");
            page.locator("#relation").selectOption("SPOUSE");
            page.locator("#expectedOn").fill("2026-03-01");
            press(page, "Notér");
            assertThat(page.getByText("Datoen skal ligge mellem i dag").first()).isVisible();
            page.locator("#expectedOn").fill("2026-06-01");
            press(page, "Notér");
            assertThat(page.locator("tbody")).containsText("1. juni 2026");
            page.locator("tbody summary").click();
            page.locator("tbody input[type=date]").fill("2026-07-01");
            press(page, "Gem dato");
            assertThat(page.locator("tbody")).containsText("1. juli 2026");
            press(page, "Ankommet");
            visitor.open("/familier/" + family + "#historik");
            assertThat(page.locator("#personer li")).hasCount(2);
            assertThat(page.getByText("Mette Lund noterede, at Omar er kommet."))
                    .isVisible();
        }
        assertThat(client.get("/reunifications").items()).isEmpty();
    }

    @Test
    void the_list_stands_by_date_and_says_who_is_late() {
        expect("Omar", "2026-03-02");
        expect("Nour", "2026-09-01");
        expect("Amal", null);
        clock.set("2026-03-03T10:00");
        try (Visitor visitor = Visitor.at(Browser.phone(), port, town, town.person("Mette Lund", Role.CASE_WORKER))) {
            visitor.open("/familier/sammenfoeringer");
            assertThat(visitor.page().locator("tbody tr")).containsText(new String[] {"Omar", "Nour", "Amal"});
            assertThat(visitor.page().getByText("Datoen er passeret")).hasCount(1);
            visitor.looksRight("reunifications-phone");
            visitor.page().locator("tbody summary").first().click();
            press(visitor.page(), "Ventes ikke længere");
            assertThat(visitor.page().locator("tbody tr")).hasCount(2);
        }
    }

    @Test
    void who_seems_to_be_here_already_is_shown_before_she_is_added() {
        town.announce(row().name("Omar", "Al-Hakim").born("1990-04-05").build());
        ApiResponse expected = client.post("/households/" + family + "/reunifications", """
                {"person": {"firstNames": "Omar", "lastName": "Alhakim", "relation": "spouse", "birthDate": "1990-04-05"}}
                """);
        assertThat(expected.status()).as(expected.text()).isEqualTo(201);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, town.person("Mette Lund", Role.CASE_WORKER))) {
            visitor.open("/familier/sammenfoeringer");
            press(visitor.page(), "Ankommet");
            assertThat(visitor.page().getByText("Er det den samme som denne?")).isVisible();
            visitor.looksRight("reunification-match");
            press(visitor.page(), "Det er en anden: tilføj");
        }
        assertThat(client.get("/reunifications").items()).isEmpty();
    }

    private void expect(String name, @org.jspecify.annotations.Nullable String day) {
        String on = day == null ? "null" : "\"" + day + "\"";
        assertThat(client.post(
                                "/households/" + family + "/reunifications",
                                "{\"person\": {\"firstNames\": \"" + name
                                        + "\", \"relation\": \"child\"}, \"expectedOn\": " + on + "}")
                        .status())
                .isEqualTo(201);
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        page.waitForLoadState();
    }
}
