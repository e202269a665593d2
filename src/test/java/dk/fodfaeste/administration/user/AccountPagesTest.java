package dk.fodfaeste.administration.user;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages around login, as their users see them. */
@Tag("browser")
@ServerTest
class AccountPagesTest {

    @Autowired
    Towns towns;

    @LocalServerPort
    int port;

    private Town town;
    private Caller mette;

    @BeforeEach
    void someone() {
        town = towns.town();
        mette = town.person("Mette Lund", Role.CASE_WORKER);
    }

    @Test
    void a_wrong_password_is_said_and_the_user_name_stays() {
        try (Browser browser = Browser.phone()) {
            browser.open("http://localhost:" + port + "/log-ind");
            browser.isAccessible();
            browser.fitsTheScreen();
            browser.page().locator("#login").fill("ukendt@test");
            browser.page().locator("#password").fill("forkert adgangskode");
            click(browser.page(), "Log ind");
            assertThat(browser.page().getByText("er ikke rigtig")).isVisible();
            assertThat(browser.page().locator("#login")).hasValue("ukendt@test");
            browser.isAccessible();
            browser.hasNoComplaints();
        }
    }

    @Test
    void the_right_password_opens_the_first_page_with_scripts_and_without() {
        for (Supplier<Browser> kind :
                List.<Supplier<Browser>>of(Browser::desktop, Browser::phone, Browser::withoutScripts)) {
            try (Browser browser = kind.get()) {
                browser.open("http://localhost:" + port + "/log-ind");
                browser.page().getByLabel("Brugernavn").fill(town.login(mette));
                browser.page().getByLabel("Adgangskode").fill(Town.PASSWORD);
                click(browser.page(), "Log ind");
                browser.page().waitForURL(address -> !address.endsWith("/log-ind"));
                assertThat(browser.page().getByText("Mette Lund").first()).isAttached();
                browser.hasNoComplaints();
            }
        }
    }

    @Test
    void a_new_password_is_chosen_and_a_slip_is_said_at_its_field() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            visitor.open("/adgangskode").looksRight("password");
            Page page = visitor.page();
            choose(page, "en lille kat i haven", "en lille kat i huset");
            assertThat(page.getByText("De to nye adgangskoder er ikke ens.").first())
                    .isVisible();
            visitor.looksRight("password-refused");
            choose(page, "en lille kat i haven", "en lille kat i haven");
            assertThat(page.getByText("Din nye adgangskode gælder fra nu af.")).isVisible();
        }
    }

    @Test
    void the_municipalities_that_one_is_a_member_of_are_listed() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            visitor.open("/kommune").looksRight("municipality");
            assertThat(visitor.page().getByText("her er du nu")).isVisible();
        }
    }

    private static void choose(Page page, String chosen, String repeated) {
        page.locator("#present").fill(Town.PASSWORD);
        page.locator("#chosen").fill(chosen);
        page.locator("#repeated").fill(repeated);
        click(page, "Gem adgangskode");
    }

    private static void click(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
