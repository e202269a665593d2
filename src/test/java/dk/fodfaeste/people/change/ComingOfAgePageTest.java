package dk.fodfaeste.people.change;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import dk.fodfaeste.testing.api.ApiClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Who turns 18 in the coming year: today is 2 March 2026. */
@Tag("browser")
@ServerTest
class ComingOfAgePageTest {

    @Autowired
    Towns towns;

    @Autowired
    Environment environment;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @Test
    void those_of_the_coming_year_stand_by_date_from_today_to_the_same_day_next_year() {
        Town town = towns.town();
        town.announce(
                row().name("Gaarsdagens", "Barn").born("2008-03-01").build(),
                row().name("Dagens", "Barn").born("2008-03-02").build(),
                row().name("Efterårets", "Barn").born("2008-10-20").build(),
                row().name("Sidste", "Barn").born("2009-03-02").build(),
                row().name("Næste", "Barn").born("2009-03-03").build());
        for (boolean wide : new boolean[] {true, false}) {
            try (Visitor visitor = Visitor.at(
                    wide ? Browser.desktop() : Browser.phone(),
                    port,
                    town,
                    town.person("Mette Lund", Role.CASE_WORKER))) {
                visitor.open("/familier/18-aar");
                assertThat(visitor.page().locator("tbody th"))
                        .hasText(new String[] {"Dagens Barn", "Efterårets Barn", "Sidste Barn"});
                visitor.looksRight("coming-of-age-" + (wide ? "desktop" : "phone"));
            }
        }
        assertThat(ApiClient.of(environment, town.token(ApiScope.HOUSEHOLDS_READ))
                        .get("/coming-of-age")
                        .items())
                .extracting(each -> each.get("day").asString())
                .containsExactly("2026-03-02", "2026-10-20", "2027-03-02");
    }

    @Test
    void somebody_born_on_29_february_comes_of_age_on_the_28th() {
        clock.set("2026-02-28T10:00");
        Town town = towns.town();
        town.announce(row().name("Skudårets", "Barn").born("2008-02-29").build());
        assertThat(ApiClient.of(environment, town.token(ApiScope.HOUSEHOLDS_READ))
                        .get("/coming-of-age")
                        .at("/items/0/day"))
                .isEqualTo("2026-02-28");
    }

    @Test
    void an_empty_list_teaches() {
        Town town = towns.town();
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, town.person("Mette Lund", Role.CASE_WORKER))) {
            visitor.open("/familier/18-aar");
            assertThat(visitor.page().locator(".ff-empty")).containsText("Ingen fylder 18");
            visitor.looksRight("coming-of-age-empty");
        }
    }
}
