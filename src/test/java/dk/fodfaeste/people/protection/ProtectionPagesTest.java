package dk.fodfaeste.people.protection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.contact.Contacts;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages by which somebody opens what is closed, sees a number, and keeps contact persons and consents. */
@Tag("browser")
@ServerTest
class ProtectionPagesTest {

    private static final String WHY = "Familien har ringet om hjælp i nat.";
    private static final String HOME = "Bakkevej 3, 8722 Hedensted";
    private static final String WHOLE = "150192-4567";
    private static final String BARE = "1501924567";

    @Autowired
    Towns towns;

    @Autowired
    Households households;

    @Autowired
    Contacts contacts;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private Town town;
    private Household family;

    @BeforeEach
    void aFamilyWithAProtectedAddress() {
        town = towns.town();
        town.announce(
                row().household("H1").name("Samira", "Al-Hakim").cpr(BARE).build(),
                row().household("H1")
                        .relation(Relation.CHILD)
                        .name("Omar", "Al-Hakim")
                        .born("2014-05-05")
                        .foreignerNo("22222222")
                        .build(),
                row().household("H2")
                        .name("Yusuf", "Osman")
                        .born("2010-05-01")
                        .kind(HouseholdKind.UNACCOMPANIED_MINOR)
                        .build());
        family = town.read(
                        town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.bySourceNumbers(tx, List.of("H1")))
                .getFirst();
        town.write(town.system(), PeopleAction.CONTACT_CHANGE, tx -> {
            contacts.change(tx, family.id(), new Contacts.ContactDetailsInput(null, HOME, true), Map.of());
            return true;
        });
    }

    @Test
    void a_case_is_opened_by_its_number_shown_with_a_banner_and_closed_by_its_button() {
        Caller ole = town.person("Ole Friis", Role.CASE_WORKER, "Sprogcenter Øst", Set.of());
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, ole)) {
            Page page = visitor.page();
            visitor.open("/familier/" + family.id());
            assertThat(page.content()).doesNotContain("Al-Hakim");
            visitor.open("/familier/noedadgang");
            press(page, "Åbn sagen i tre timer");
            assertThat(page.getByText("Udfyld feltet.").first()).isVisible();
            visitor.looksRight("glass-refused-desktop");
            page.locator("#number").fill(family.caseNumber());
            page.getByText("Der skal handles for familien nu").click();
            page.getByText("Beskyttet adresse").click();
            page.locator("#explanation").fill(WHY);
            press(page, "Åbn sagen i tre timer");
            assertThat(page.getByText("Du har nødadgang til sag " + family.caseNumber()))
                    .isVisible();
            assertThat(page.getByText("indtil kl. 13").first()).isVisible();
            assertThat(page.getByText(HOME).first()).isVisible();
            visitor.looksRight("glass-open-family-desktop");
            visitor.open("/opgaver");
            assertThat(page.getByText("Du har nødadgang til sag")).isVisible();
            press(page, "Afslut nu");
            assertThat(page.getByText("Nødadgangen er lukket.")).isVisible();
            visitor.open("/familier/" + family.id());
            assertThat(page.content()).doesNotContain("Al-Hakim").doesNotContain("nødadgang til sag");
        }
    }

    @Test
    void a_protected_address_is_opened_from_the_family_and_is_gone_after_three_hours() {
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        try (Visitor visitor = Visitor.at(Browser.phone(), port, town, mette)) {
            Page page = visitor.page();
            visitor.open("/familier/" + family.id() + "/noedadgang").looksRight("glass-phone");
            page.getByText("Borgeren beder mig om det").click();
            page.getByText("Beskyttet adresse").click();
            page.locator("#explanation").fill(WHY);
            press(page, "Åbn sagen i tre timer");
            assertThat(page.getByText(HOME).first()).isVisible();
            visitor.looksRight("glass-open-phone");
            clock.set("2026-03-02T12:59:59");
            // Half an hour without a click ends a session, but not the one of a test whose clock alone has moved.
            visitor.open("/familier/" + family.id());
            assertThat(page.getByText(HOME).first()).isVisible();
            clock.set("2026-03-02T13:00");
            visitor.open("/familier/" + family.id());
            assertThat(page.content()).doesNotContain("Bakkevej").doesNotContain("nødadgang til sag");
        }
    }

    @Test
    void a_number_is_shown_once_against_a_reason_and_not_kept_by_the_browser() {
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        String address =
                "/familier/" + family.id() + "/personer/" + family.main().id() + "/cpr";
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            Page page = visitor.page();
            visitor.open("/familier/" + family.id());
            assertThat(page.content()).contains("150192-••••").doesNotContain(WHOLE, BARE);
            page.locator("#personer summary").first().click();
            page.getByText("Vis hele nummeret").first().click();
            page.waitForLoadState();
            visitor.looksRight("reveal-desktop");
            press(page, "Vis nummeret");
            assertThat(page.content()).doesNotContain(WHOLE, BARE);
            page.getByText("Der skal udbetales penge").click();
            page.locator("#explanation").fill("Kontanthjælp for marts udbetales.");
            press(page, "Vis nummeret");
            assertThat(page.getByText(WHOLE)).isVisible();
            visitor.looksRight("reveal-shown-desktop");
            visitor.open(address);
            assertThat(page.content()).doesNotContain(WHOLE, BARE);
        }
        HttpVisitor plain = new HttpVisitor(port);
        plain.logIn(town.login(mette), Town.PASSWORD);
        HttpResponse<String> answer =
                plain.form(address, Map.of("reason", "PAYMENT", "explanation", "Kontanthjælp for marts."));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(WHOLE);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(plain.get(address + "?reason=PAYMENT&explanation=Kontanthjaelp")
                        .body())
                .doesNotContain(WHOLE, BARE);
    }

    @Test
    void contact_persons_are_added_ended_and_brought_back_and_the_third_is_refused_with_the_cap() {
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        town.person("Ole Friis", Role.CASE_WORKER);
        town.person("Bo Holm", Role.CASE_WORKER);
        String address = "/familier/" + family.id() + "/kontaktpersoner";
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            Page page = visitor.page();
            visitor.open(address);
            assertThat(page.getByText("0 af højst 2 kontaktpersoner")).isVisible();
            choose(page, "Mette Lund");
            choose(page, "Ole Friis");
            assertThat(page.getByText("2 af højst 2 kontaktpersoner")).isVisible();
            visitor.looksRight("contacts-desktop");
            press(page, "Afslut");
            assertThat(page.getByText("1 af højst 2 kontaktpersoner")).isVisible();
            press(page, "Fortryd");
            assertThat(page.getByText("2 af højst 2 kontaktpersoner")).isVisible();
            visitor.open("/familier/" + family.id());
            assertThat(page.getByText("2 af højst 2 kontaktpersoner")).isVisible();
            visitor.looksRight("family-care-desktop");
        }
        HttpVisitor plain = new HttpVisitor(port);
        plain.logIn(town.login(mette), Town.PASSWORD);
        Caller bo = town.person("Eva Dam", Role.CASE_WORKER);
        HttpResponse<String> full = plain.form(address, Map.of("account", String.valueOf(bo.account())));
        assertThat(full.statusCode()).isEqualTo(409);
        assertThat(full.body()).contains("de 2 kontaktpersoner, den højst må have (K02-1c)");
    }

    @Test
    void breaches_are_listed_and_fetched_as_a_workbook() {
        Caller lena = town.person("Lena Leder", Role.TEAM_LEADER);
        try (Visitor visitor = Visitor.at(Browser.phone(), port, town, lena)) {
            visitor.open("/familier/kontaktpersoner");
            assertThat(visitor.page().getByText("ingen kontaktperson, præcis 1"))
                    .isVisible();
            visitor.looksRight("breaches-phone");
        }
        HttpVisitor plain = new HttpVisitor(port);
        plain.logIn(town.login(lena), Town.PASSWORD);
        HttpResponse<String> workbook = plain.get("/familier/kontaktpersoner/excel");
        assertThat(workbook.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("spreadsheetml"));
    }

    @Test
    void a_consent_is_written_down_withdrawn_and_read_in_the_history() {
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            Page page = visitor.page();
            visitor.open("/familier/" + family.id() + "/samtykker").looksRight("consents-empty-desktop");
            consent(page, "Omar Al-Hakim", "Givet", "Omar Al-Hakim");
            assertThat(page.getByText("Omar Al-Hakim var ikke fyldt 18 den dag").first())
                    .isVisible();
            visitor.looksRight("consents-refused-desktop");
            page.selectOption(
                    "#saidBy", new com.microsoft.playwright.options.SelectOption().setLabel("Samira Al-Hakim"));
            press(page, "Gem");
            assertThat(page.getByText("Svaret er registreret.")).isVisible();
            consent(page, "Samira Al-Hakim", "Afslået eller trukket tilbage", "Samira Al-Hakim");
            assertThat(page.getByText("Registreret af Mette Lund")).hasCount(2);
            visitor.looksRight("consents-desktop");
        }
        try (Visitor visitor = Visitor.at(Browser.phone(), port, town, mette)) {
            visitor.open("/familier/" + family.id() + "/samtykker").looksRight("consents-phone");
        }
    }

    @Test
    void whoever_has_the_right_to_protected_addresses_needs_no_opening() {
        Caller right = town.person("Rita Ret", Role.CASE_WORKER, null, Set.of(Sensitivity.PROTECTED_ADDRESS));
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, right)) {
            visitor.open("/familier/" + family.id());
            assertThat(visitor.page().getByText("Åbn det beskyttede med begrundelse"))
                    .hasCount(0);
            assertThat(visitor.page().locator(".ff-lead").getByText("Beskyttet adresse"))
                    .isVisible();
        }
    }

    private static void consent(Page page, String person, String state, String by) {
        select(page, "#person", person);
        page.locator("label.form-label")
                .getByText("at blive kontaktet af frivillige")
                .click();
        page.locator("label.form-label")
                .getByText(state, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
        select(page, "#saidBy", by);
        page.locator("label.form-label")
                .getByText("mundtligt", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
        press(page, "Gem");
    }

    private static void choose(Page page, String colleague) {
        select(page, "#account", colleague);
        press(page, "Gem");
        page.waitForLoadState();
    }

    private static void select(Page page, String field, String label) {
        page.selectOption(field, new com.microsoft.playwright.options.SelectOption().setLabel(label));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        page.waitForLoadState();
    }
}
