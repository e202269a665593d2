package dk.fodfaeste.arrivals.register;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.fodfaeste.testing.Rows.row;
import static dk.fodfaeste.testing.TestClock.danish;

import dk.fodfaeste.access.Role;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.people.Household;
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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who is on the way, and registering that they are here. It is Monday 2 March 2026, 10:00. */
@Tag("browser")
@ServerTest
class ArrivalsPageTest {

    @Autowired
    Towns towns;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Households households;

    @LocalServerPort
    int port;

    @Test
    void those_to_register_stand_first_then_the_weeks_then_those_who_have_come() {
        Town town = peopled();
        for (boolean wide : new boolean[] {true, false}) {
            try (Visitor visitor = caseWorker(town, wide ? Browser.desktop() : Browser.phone())) {
                visitor.open("/ankomster");
                assertThat(visitor.page().locator(".ff-due h3"))
                        .hasText(new String[] {"Nadia Karimi", "Familien Haddad"});
                assertThat(visitor.page().locator(".ff-due .ff-state"))
                        .hasText(new String[] {"Ikke registreret", "Kommer i dag"});
                assertThat(visitor.page().locator(".ff-week h2"))
                        .containsText(
                                new String[] {"Skal registreres", "På vej", "Nyligt ankommet", "Seneste indlæsninger"});
                assertThat(visitor.page().locator(".ff-group"))
                        .containsText(new String[] {"Uge 10, man 2/3 – søn 8/3", "Uge 13, man 23/3 – søn 29/3"});
                assertThat(visitor.page().locator("main"))
                        .containsText("4 familier på vej i de næste otte uger, 5 personer i alt.");
                visitor.looksRight("arrivals-" + (wide ? "desktop" : "phone"));
            }
        }
    }

    @Test
    void who_comes_after_eight_weeks_is_not_shown_yet() {
        Town town = towns.town();
        town.announce(
                row().household("H1")
                        .name("Eyob", "Tesfay")
                        .expected("2026-04-27")
                        .build(),
                row().household("H2")
                        .name("Selam", "Kidane")
                        .expected("2026-04-28")
                        .build());
        try (Visitor visitor = caseWorker(town, Browser.desktop())) {
            visitor.open("/ankomster");
            assertThat(visitor.page().locator("main")).containsText("Eyob Tesfay");
            assertThat(visitor.page().locator("main")).not().containsText("Selam Kidane");
        }
    }

    @Test
    void an_arrival_is_registered_in_its_row_with_the_time_of_now_and_undone() {
        Town town = peopled();
        try (Visitor visitor = caseWorker(town, Browser.withoutScripts())) {
            visitor.open("/ankomster");
            visitor.page().locator(".ff-due button").last().click();
            assertThat(visitor.page().locator("#messages"))
                    .containsText("Familien Haddad er registreret som ankommet i dag kl. 10.00.");
            assertThat(visitor.page().locator(".ff-due h3")).hasText(new String[] {"Nadia Karimi"});
            visitor.page().locator("#messages button").click();
            assertThat(visitor.page().locator(".ff-due")).hasCount(2);
        }
    }

    @Test
    void the_announced_time_is_proposed_where_it_has_passed_and_now_where_it_has_not() {
        Town town = peopled();
        try (Visitor visitor = caseWorker(town, Browser.withoutScripts())) {
            visitor.open("/ankomster");
            assertThat(visitor.page().locator(".ff-due input[name=date]").first())
                    .hasValue("2026-02-27");
            assertThat(visitor.page().locator(".ff-due input[name=time]").first())
                    .hasValue(Pattern.compile("10[.:]00"));
            assertThat(visitor.page().locator(".ff-due input[name=date]").last())
                    .hasValue("2026-03-02");
            assertThat(visitor.page().locator(".ff-due input[name=time]").last())
                    .hasValue(Pattern.compile("10[.:]00"));
        }
    }

    @Test
    void a_day_more_than_a_week_from_the_announced_one_is_asked_back_about_with_the_deadlines_it_would_move() {
        Town town = peopled();
        try (Visitor visitor = caseWorker(town, Browser.desktop())) {
            // Expected on 24 March: 15 days before it is far, and the question stands until it is answered.
            visitor.open("/ankomster/" + find(town, "H4").id() + "/ankommet");
            visitor.page().locator("#date").fill("2026-03-01");
            visitor.page().locator("#time").fill("09:15");
            visitor.page().locator("main form button").first().click();
            assertThat(visitor.page().locator("main")).containsText("Er datoen rigtig?");
            assertThat(visitor.page().locator("main"))
                    .containsText(Pattern.compile("forventet 24. marts 2026, altså 23 dage .* frister flytter sig"));
            visitor.looksRight("arrivals-far");
            visitor.page().locator("#date").fill("2026-03-02");
            visitor.page().getByText("Registrér med rettet dato").click();
            assertThat(visitor.page().locator("main")).containsText("altså 22 dage");
            visitor.page().getByText("Ja, familien ankom den dag").click();
            assertThat(visitor.page().locator("#messages")).containsText("er registreret som ankommet i dag kl. 09.15");
        }
    }

    @Test
    void seven_days_are_not_asked_back_about_and_eight_are() {
        Town town = towns.town();
        town.announce(
                row().household("H1")
                        .name("Rami", "Haddad")
                        .expected("2026-03-09T10:00")
                        .build(),
                row().household("H2")
                        .name("Nadia", "Karimi")
                        .expected("2026-03-10T10:00")
                        .build());
        try (Visitor visitor = caseWorker(town, Browser.withoutScripts())) {
            for (String number : List.of("H1", "H2")) {
                visitor.open("/ankomster/" + find(town, number).id() + "/ankommet");
                visitor.page().locator("main form button").first().click();
                assertThat(visitor.page().locator("main"))
                        .containsText(number.equals("H1") ? "Ankom" : "Er datoen rigtig?");
            }
        }
    }

    @Test
    void a_time_that_cannot_be_is_refused_where_it_stands_and_kept() {
        Town town = peopled();
        try (Visitor visitor = caseWorker(town, Browser.desktop())) {
            visitor.open("/ankomster");
            visitor.page().locator(".ff-due input[name=time]").last().fill("23:50");
            visitor.page().locator(".ff-due button").last().click();
            assertThat(visitor.page().locator("#date-error")).containsText("Ankomsten kan ikke ligge ude i fremtiden");
            assertThat(visitor.page().locator("#time")).hasValue("23.50");
            visitor.looksRight("arrivals-register-refused");
            visitor.page().locator("#time").fill("09:15");
            visitor.page().locator("main form button").click();
            assertThat(visitor.page().locator("#messages")).containsText("i dag kl. 09.15");
            assertThat(visitor.page().locator("h1")).hasText("Ankomster");
        }
    }

    @Test
    void a_date_and_a_time_that_are_missing_are_both_asked_for() {
        Town town = peopled();
        try (Visitor visitor = caseWorker(town, Browser.withoutScripts())) {
            visitor.open("/ankomster");
            visitor.page().locator(".ff-due input[name=date]").last().fill("");
            visitor.page().locator(".ff-due input[name=time]").last().fill("");
            visitor.page().locator(".ff-due button").last().click();
            assertThat(visitor.page().locator(".error-summary li")).hasCount(2);
        }
    }

    @Test
    void a_wrong_time_is_corrected_later() {
        Town town = peopled();
        try (Visitor visitor = caseWorker(town, Browser.phone())) {
            visitor.open("/ankomster/" + find(town, "H5").id() + "/ankommet");
            assertThat(visitor.page().locator("#time")).hasValue("10.15");
            visitor.looksRight("arrivals-correct");
            visitor.page().locator("#time").fill("1100");
            visitor.page().locator("main form button").first().click();
            assertThat(visitor.page().locator("#messages")).containsText("Ankomsten er rettet");
            assertThat(visitor.page().locator("#ankomst")).containsText("28. februar 2026 kl. 11.00");
        }
    }

    @Test
    void an_empty_page_begins_with_the_list_to_import() {
        try (Visitor visitor = caseWorker(towns.town(), Browser.desktop())) {
            visitor.open("/ankomster");
            assertThat(visitor.page().locator("#indlaes")).isVisible();
            assertThat(visitor.page().locator("main")).containsText("Ingen er varslet til de næste otte uger.");
            visitor.page().locator("#indlaes details summary").click();
            visitor.looksRight("arrivals-empty");
        }
    }

    @Test
    void the_secretariat_imports_but_does_not_register() {
        Town town = peopled();
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, town.person("Inge Holm", Role.SECRETARIAT))) {
            visitor.open("/ankomster");
            assertThat(visitor.page().locator("#indlaes")).isVisible();
            assertThat(visitor.page().locator(".ff-due form")).hasCount(0);
            assertThat(visitor.page().locator("main")).containsText("Ankomster registreres af en sagsbehandler");
            visitor.open("/ankomster/" + find(town, "H1").id() + "/ankommet");
            assertThat(visitor.page().locator("h1")).hasText("Det har du ikke adgang til");
        }
    }

    @Test
    void a_partner_sees_no_arrivals() {
        Town town = peopled();
        try (Visitor visitor = Visitor.at(
                Browser.desktop(), port, town, town.person("Paw Juhl", Role.PARTNER, "Sprogcenter", Set.of()))) {
            visitor.open("/ankomster");
            assertThat(visitor.page().locator("h1")).hasText("Det har du ikke adgang til");
        }
    }

    private Visitor caseWorker(Town town, Browser browser) {
        return Visitor.at(browser, port, town, town.person("Ole Bro", Role.CASE_WORKER));
    }

    private Household find(Town town, String number) {
        return town.read(
                        town.system(),
                        PeopleAction.HOUSEHOLD_SEE,
                        tx -> households.bySourceNumbers(tx, List.of(number)))
                .getFirst();
    }

    private Town peopled() {
        Town town = towns.town();
        town.announce(
                row().household("H1")
                        .name("Rami", "Haddad")
                        .expected("2026-03-02T13:00")
                        .build(),
                row().household("H1")
                        .relation(Relation.SPOUSE)
                        .name("Lina", "Haddad")
                        .expected("2026-03-02T13:00")
                        .build(),
                row().household("H2")
                        .name("Nadia", "Karimi")
                        .expected("2026-02-27T10:00")
                        .build(),
                row().household("H3")
                        .name("Tesfay", null)
                        .expected("2026-03-05")
                        .build(),
                row().household("H4")
                        .name("Oksana", "Kovalenko")
                        .interpreter(false)
                        .expected("2026-03-24T12:30")
                        .build(),
                row().household("H5")
                        .name("Samira", "Al-Hakim")
                        .expected("2026-02-28T10:00")
                        .build());
        town.write(
                town.system(),
                ArrivalAction.ARRIVAL_REGISTER,
                tx -> arrivals.register(
                        tx,
                        households.bySourceNumbers(tx, List.of("H5")).getFirst().id(),
                        danish("2026-02-28T10:15")));
        return town;
    }
}
