package dk.fodfaeste.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.fodfaeste.testing.Rows.row;
import static dk.fodfaeste.testing.TestClock.danish;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Overblik and Opgaver, as their users see them. */
@Tag("browser")
@ServerTest
class OverviewPageTest {

    @Autowired
    Towns towns;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Households households;

    @LocalServerPort
    int port;

    @Test
    void the_day_shows_the_clocks_who_comes_and_what_is_due() {
        Town town = towns.town();
        Caller mette = town.holds(town.person("Mette Lund", Role.CASE_WORKER), "employment-adviser", "reception");
        peopled(town);
        for (boolean wide : new boolean[] {true, false}) {
            try (Visitor visitor = Visitor.at(wide ? Browser.desktop() : Browser.phone(), port, town, mette)) {
                assertThat(visitor.page().getByText("Trappen: skal placeres")).isVisible();
                visitor.looksRight("overview-" + (wide ? "desktop" : "phone"));
                visitor.open("/opgaver").looksRight("tasks-" + (wide ? "desktop" : "phone"));
                visitor.page().locator("tbody th a").first().click();
                visitor.looksRight("task-" + (wide ? "desktop" : "phone"));
            }
        }
    }

    @Test
    void a_page_without_anything_says_what_will_be_there() {
        Town town = towns.town();
        Caller ole = town.person("Ole Bro", Role.CASE_WORKER);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, ole)) {
            visitor.looksRight("overview-empty");
            visitor.open("/opgaver").looksRight("tasks-empty");
        }
    }

    @Test
    void who_works_with_no_families_is_told_so() {
        Town town = towns.town();
        Caller anna = town.person("Anna Vik", Role.ADMINISTRATOR);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, anna)) {
            visitor.looksRight("overview-none");
            visitor.open("/opgaver").looksRight("tasks-forbidden");
        }
    }

    private void peopled(Town town) {
        town.announce(
                row().household("H1")
                        .name("Samira", "Al-Hakim")
                        .expected("2026-02-28T10:00")
                        .build(),
                row().household("H1")
                        .relation(Relation.SPOUSE)
                        .name("Omar", "Al-Hakim")
                        .expected("2026-02-28T10:00")
                        .build(),
                row().household("H1")
                        .relation(Relation.CHILD)
                        .name("Yara", "Al-Hakim")
                        .born("2018-06-01")
                        .expected("2026-02-28T10:00")
                        .build(),
                row().household("H2")
                        .name("Tesfay", null)
                        .born("2001-01-01")
                        .expected("2026-03-24")
                        .build(),
                row().household("H3")
                        .name("Oksana", "Kovalenko")
                        .interpreter(false)
                        .expected("2026-04-13T12:30")
                        .build());
        town.write(
                town.system(),
                ArrivalAction.ARRIVAL_REGISTER,
                tx -> arrivals.register(
                        tx,
                        households.bySourceNumbers(tx, List.of("H1")).getFirst().id(),
                        danish("2026-02-28T10:15")));
    }
}
