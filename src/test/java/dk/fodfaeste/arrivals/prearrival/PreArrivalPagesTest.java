package dk.fodfaeste.arrivals.prearrival;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the time before arrival. It is Monday 2 March 2026, 10:00. */
@Tag("browser")
@ServerTest
class PreArrivalPagesTest {

    @Autowired
    Towns towns;

    @Autowired
    Households households;

    @LocalServerPort
    int port;

    private Town town;
    private Caller mette;
    private UUID family;

    @BeforeEach
    void twoFamiliesOnTheirWay() {
        town = towns.town();
        mette = town.person("Mette Lund", Role.TEAM_LEADER, null, Set.of(Sensitivity.HEALTH));
        town.announce(
                row().household("H1")
                        .name("Rami", "Haddad")
                        .expected("2026-03-16T10:00")
                        .build(),
                row().household("H1")
                        .relation(Relation.SPOUSE)
                        .name("Lina", "Haddad")
                        .expected("2026-03-16T10:00")
                        .build(),
                row().household("H2")
                        .name("Oksana", "Kovalenko")
                        .decided(null)
                        .expected("2026-05-11")
                        .build());
        family = town.read(
                        town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.bySourceNumbers(tx, List.of("H1")))
                .getFirst()
                .id();
    }

    @Test
    void a_family_is_typed_in_without_scripts_and_one_person_more_is_a_button() {
        try (Visitor visitor = Visitor.at(Browser.withoutScripts(), port, town, mette)) {
            Page page = visitor.open("/ankomster/ny").page();
            named(page, "persons.0.firstNames").fill("Sara");
            page.locator("button[value=person]").click();
            assertThat(page.locator("fieldset.ff-card")).hasCount(3);
            assertThat(named(page, "persons.0.firstNames")).hasValue("Sara");
            named(page, "persons.2.firstNames").fill("Noor");
            named(page, "persons.2.language").fill("marsk");
            button(page, "Opret familien").last().click();
            assertThat(page.locator(".error-summary li")).hasCount(2);
            named(page, "persons.2.language").fill("arabisk");
            named(page, "expectedArrival").fill("2026-04-10");
            button(page, "Opret familien").last().click();
            assertThat(page.locator("#messages")).containsText("er oprettet som sag");
        }
    }

    @Test
    void a_household_that_is_refused_keeps_what_was_typed_and_says_where_it_is_wrong() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            Page page = visitor.open("/ankomster/ny").page();
            named(page, "persons.0.firstNames").fill("Noor");
            named(page, "persons.0.language").fill("marsk");
            button(page, "Opret familien").last().click();
            assertThat(page.locator(".error-summary li")).hasCount(2);
            assertThat(named(page, "persons.0.firstNames")).hasValue("Noor");
            visitor.looksRight("prearrival-typed-refused");
        }
    }

    @Test
    void enter_in_a_field_saves_and_does_not_add_a_person() {
        try (Visitor visitor = Visitor.at(Browser.phone(), port, town, mette)) {
            Page page = visitor.open("/ankomster/ny").page();
            visitor.looksRight("prearrival-typed-phone");
            named(page, "expectedArrival").fill("2026-04-10");
            named(page, "persons.0.firstNames").fill("Sara");
            named(page, "persons.0.firstNames").press("Enter");
            assertThat(page.locator("#messages")).containsText("Sara er oprettet som sag");
        }
    }

    @Test
    void who_was_not_contacted_is_contacted_from_the_list() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            Page page = visitor.open("/ankomster/ikke-kontaktet").page();
            assertThat(page.locator("tbody th")).containsText(new String[] {"Familien Haddad", "Oksana Kovalenko"});
            assertThat(page.locator("tbody tr").first()).containsText("Under en måned tilbage");
            assertThat(page.locator("tbody tr").last()).not().containsText("Under en måned tilbage");
            visitor.looksRight("prearrival-uncontacted");
            page.getByText("Registrér kontakt").first().click();
            button(page, "Gem kontakten").click();
            visitor.looksRight("prearrival-contact-refused");
            page.locator("#how").selectOption("PHONE");
            page.locator("#outcome").fill("De vil gerne bo nær Lindas søster i Juelsminde.");
            page.locator("#area").fill("Juelsminde");
            button(page, "Gem kontakten").click();
            assertThat(page.locator("#kontakt")).containsText("Juelsminde");
            visitor.open("/ankomster/ikke-kontaktet");
            assertThat(page.locator("tbody th")).hasCount(1);
        }
    }

    @Test
    void the_months_show_known_and_forecast_apart() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            Page page = visitor.open("/ankomster/maaneder").page();
            for (String persons : new String[] {"9", "6"}) {
                page.locator("#month").selectOption("2026-05");
                page.locator("#persons").fill(persons);
                page.locator("#source").fill("Udlændingestyrelsens landstal");
                button(page, "Gem prognosen").click();
            }
            Locator may = page.locator("tbody tr").nth(2);
            assertThat(may).containsText("1 person");
            assertThat(may).containsText("6 personer");
            assertThat(may).containsText("1 ældre prognose");
            visitor.looksRight("prearrival-months");
        }
    }

    @Test
    void another_date_says_what_moved_and_a_cancelled_arrival_can_be_undone() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            Page page = visitor.open("/ankomster/" + family + "/dato").page();
            page.locator("#date").fill("2026-03-23");
            page.locator("#reason").fill("Centret har flyttet afrejsen en uge.");
            button(page, "Flyt ankomsten").click();
            assertThat(page.locator("#aendringer")).containsText("Centret har flyttet afrejsen en uge.");
            page.locator("#aendringer details summary").first().click();
            visitor.looksRight("prearrival-way-moved");
            visitor.open("/ankomster/" + family + "/aflys");
            page.locator("#reason").fill("Visiteret til en anden kommune");
            button(page, "Aflys ankomsten").click();
            assertThat(page.locator("main")).containsText("Aflyst 2. marts 2026");
            visitor.looksRight("prearrival-way-cancelled");
            visitor.open("/familier/" + family);
            assertThat(page.locator("#ankomst")).containsText("Visiteret til en anden kommune");
            visitor.open("/ankomster/" + family);
            page.locator("main .alert button").click();
            assertThat(page.locator("#messages")).containsText("ventes igen");
        }
    }

    @Test
    void a_visit_says_plainly_who_was_missing() {
        try (Visitor visitor = Visitor.at(Browser.phone(), port, town, mette)) {
            Page page = visitor.open("/ankomster/" + family + "/forbesoeg").page();
            page.locator("#part-0").selectOption("EMPLOYMENT");
            page.locator("label[for=contractBegun]").click();
            visitor.looksRight("prearrival-visit-phone");
            button(page, "Gem forbesøget").click();
            assertThat(page.locator("#forbesoeg")).containsText("Ingen integrationsmedarbejder var med");
            visitor.looksRight("prearrival-way-visit-phone");
            visitor.open("/ankomster/forbesoeg");
            assertThat(page.locator("main")).containsText("Ingen integrationsmedarbejder var med");
            visitor.looksRight("prearrival-visits-phone");
        }
    }

    @Test
    void what_was_told_of_health_is_only_there_for_those_with_the_right() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            Page page = visitor.open("/ankomster/" + family + "/screening").page();
            tell(page, "EDUCATION", "Sygeplejerske");
            tell(page, "HEALTH", "Rygsmerter");
            tell(page, "LANGUAGE", "arabisk");
            assertThat(page.locator("main")).containsText("Rygsmerter");
            visitor.looksRight("prearrival-screening");
        }
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, town.person("Ole Bro", Role.CASE_WORKER))) {
            Page page = visitor.open("/ankomster/" + family + "/screening").page();
            assertThat(page.locator("main")).containsText("Sygeplejerske");
            assertThat(page.content()).doesNotContain("Rygsmerter").doesNotContain("HEALTH");
            visitor.open("/familier/" + family);
            assertThat(page.content()).doesNotContain("Rygsmerter").doesNotContain("Helbred");
        }
    }

    @Test
    void a_case_is_handed_over_as_a_document_where_the_other_municipality_is_not_here() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            Page page = visitor.open("/ankomster/" + family + "/overgiv").page();
            visitor.looksRight("prearrival-hand-over");
            page.locator("#municipality").selectOption("741");
            page.locator("#movesOn").fill("2026-04-01");
            page.locator("#note").fill("Begyndt på sprogskole; kontaktperson er Ole.");
            page.locator("#ground").fill("Samtykke 1. marts 2026");
            button(page, "Giv sagen videre").click();
            assertThat(page.locator("main")).containsText("Hent dokumentet, og send det sikkert");
            visitor.looksRight("prearrival-handed-over");
            visitor.open("/ankomster/overgivelser");
            assertThat(page.locator("tbody tr")).hasCount(1);
            visitor.looksRight("prearrival-hand-overs");
        }
    }

    @Test
    void empty_lists_say_what_will_be_there_and_the_secretariat_does_not_see_screening() {
        Town empty = towns.town();
        try (Visitor visitor =
                Visitor.at(Browser.desktop(), port, empty, empty.person("Inge Holm", Role.SECRETARIAT))) {
            Page page = visitor.open("/ankomster/ikke-kontaktet").page();
            assertThat(page.locator("main")).containsText("Alle er kontaktet");
            visitor.looksRight("prearrival-uncontacted-empty");
            visitor.open("/ankomster/forbesoeg");
            assertThat(page.locator("main")).containsText("Ingen forbesøg endnu");
            visitor.open("/ankomster/overgivelser");
            assertThat(page.locator("h1")).hasText("Det har du ikke adgang til");
        }
    }

    private static void tell(Page page, String topic, String what) {
        page.locator("#topic").selectOption(topic);
        page.locator("#what").fill(what);
        button(page, "Tilføj").click();
        assertThat(page.locator("#messages")).containsText("Oplysningen er gemt.");
    }

    private static Locator named(Page page, String name) {
        return page.locator("[name='" + name + "']");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
