package dk.fodfaeste.people.contact;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where a family lives, how it is reached, and who may see the address. */
@Tag("browser")
@ServerTest
class ContactPageTest {

    private static final String HOME = "Bakkevej 3, 8722 Hedensted";

    @Autowired
    Towns towns;

    @Autowired
    Households households;

    @LocalServerPort
    int port;

    private Town town;
    private Household family;

    @BeforeEach
    void aFamily() {
        town = towns.town();
        town.announce(row().household("H1").build());
        family = family();
    }

    @Test
    void a_protected_address_is_for_those_with_the_right_also_in_the_history() {
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER, null, Set.of(Sensitivity.PROTECTED_ADDRESS));
        Caller ole = town.person("Ole Bro", Role.CASE_WORKER);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            visitor.open("/familier/" + family.id() + "/kontakt").looksRight("contact-desktop");
            Page page = visitor.page();
            page.locator("#address").fill(HOME);
            page.locator("label[for=protectedAddress]").click();
            page.locator("input[type=tel]").fill("+45 12 34 56 78");
            save(page);
            assertThat(page.getByText("Adresse og kontakt er gemt.")).isVisible();
            assertThat(page.locator("main")).containsText(HOME);
            assertThat(page.locator("#historik")).containsText(HOME);
            assertThat(page.locator("main")).containsText("+45 12 34 56 78");
        }
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, ole)) {
            visitor.open("/familier/" + family.id());
            assertThat(visitor.page().content()).doesNotContain("Bakkevej");
            visitor.open("/familier/" + family.id() + "/kontakt");
            assertThat(visitor.page().content()).doesNotContain("Bakkevej");
            save(visitor.page());
        }
        assertThat(family().address()).isEqualTo(HOME);
        assertThat(family().protectedAddress()).isTrue();
    }

    @Test
    void a_number_that_is_none_is_said_at_its_field_and_changes_nothing() {
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        try (Visitor visitor = Visitor.at(Browser.phone(), port, town, mette)) {
            visitor.open("/familier/" + family.id() + "/kontakt");
            visitor.page().locator("#address").fill(HOME);
            visitor.page().locator("input[type=tel]").fill("ring bare");
            save(visitor.page());
            assertThat(visitor.page().getByText("Skriv et telefonnummer").first())
                    .isVisible();
            assertThat(visitor.page().locator("#address")).hasValue(HOME);
            visitor.looksRight("contact-phone-refused");
        }
        assertThat(family().address()).isNull();
    }

    @Test
    void who_was_overtaken_sees_what_stands_there_keeps_her_input_and_saves_it_when_she_means_it() {
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        Caller ole = town.person("Ole Bro", Role.CASE_WORKER);
        try (Visitor first = Visitor.at(Browser.desktop(), port, town, mette);
                Visitor second = Visitor.at(Browser.desktop(), port, town, ole)) {
            first.open("/familier/" + family.id() + "/kontakt");
            second.open("/familier/" + family.id() + "/kontakt");
            second.page().locator("#address").fill(HOME);
            save(second.page());
            first.page().locator("#address").fill("Engvej 7, 8722 Hedensted");
            save(first.page());
            assertThat(first.page().getByText("En kollega har rettet imens")).isVisible();
            assertThat(first.page().locator(".alert")).containsText(HOME);
            assertThat(first.page().locator("#address")).hasValue("Engvej 7, 8722 Hedensted");
            first.looksRight("contact-overtaken");
            assertThat(family().address()).isEqualTo(HOME);
            save(first.page());
            assertThat(family().address()).isEqualTo("Engvej 7, 8722 Hedensted");
        }
    }

    private Household family() {
        return town.read(town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.bySourceNumbers(tx, List.of("H1")))
                .getFirst();
    }

    private static void save(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Gem").setExact(true))
                .click();
        page.waitForLoadState();
    }
}
