package dk.fodfaeste.people.list;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Role;
import dk.fodfaeste.arrivals.row.ArrivalRow;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of families, and the search. */
@Tag("browser")
@ServerTest
class FamilyListPageTest {

    @Autowired
    Towns towns;

    @LocalServerPort
    int port;

    @Test
    void families_stand_by_name_in_danish_order() {
        Town town = peopled();
        for (boolean wide : new boolean[] {true, false}) {
            try (Visitor visitor = caseWorker(town, wide ? Browser.desktop() : Browser.phone())) {
                visitor.open("/familier");
                assertThat(visitor.page().locator("tbody th a")).hasText(new String[] {
                    "Familien Al-Hakim", "Oksana Kovalenko", "Tesfay", "Nadia Ørsted", "Amira Aabye"
                });
                visitor.looksRight("families-" + (wide ? "desktop" : "phone"));
            }
        }
    }

    @Test
    void a_name_finds_the_families_with_someone_of_that_name_and_stays_out_of_the_address() {
        Town town = peopled();
        try (Visitor visitor = caseWorker(town, Browser.withoutScripts())) {
            search(visitor, "omar");
            assertThat(visitor.page().locator("tbody th a")).hasText(new String[] {"Familien Al-Hakim"});
            assertThat(visitor.page().locator("#q")).hasValue("omar");
            assertThat(visitor.page().url()).endsWith("/familier");
        }
    }

    @Test
    void a_number_leads_straight_to_the_family() {
        Town town = peopled();
        try (Visitor visitor = caseWorker(town, Browser.desktop())) {
            for (String number : new String[] {"12345678", "2026-0001", "750192-1234", "7501921234"}) {
                search(visitor, number);
                assertThat(visitor.page().locator("h1")).hasText("Familien Al-Hakim");
                assertThat(visitor.page().url()).doesNotContain(number);
            }
        }
    }

    @Test
    void a_search_without_a_hit_says_what_to_try() {
        Town town = peopled();
        try (Visitor visitor = caseWorker(town, Browser.desktop())) {
            search(visitor, "' OR 1=1 --");
            assertThat(visitor.page().locator(".ff-empty")).containsText("Ingen fundet på »' OR 1=1 --«");
            visitor.looksRight("families-none");
        }
    }

    @Test
    void a_search_for_nothing_shows_all() {
        Town town = peopled();
        try (Visitor visitor = caseWorker(town, Browser.desktop())) {
            search(visitor, "   ");
            assertThat(visitor.page().locator("tbody tr")).hasCount(5);
        }
    }

    @Test
    void an_empty_list_teaches_and_has_the_button_to_begin() {
        try (Visitor visitor = caseWorker(towns.town(), Browser.desktop())) {
            visitor.open("/familier");
            assertThat(visitor.page().locator(".ff-empty a")).hasText("Indlæs ankomster");
            visitor.looksRight("families-empty");
        }
    }

    @Test
    void a_long_list_goes_on_behind_its_last_family() {
        Town town = towns.town();
        town.announce(IntStream.range(0, 51)
                .mapToObj(i -> row().household("H" + i)
                        .name("Person", "Familie %02d".formatted(i))
                        .build())
                .toArray(ArrivalRow[]::new));
        try (Visitor visitor = caseWorker(town, Browser.withoutScripts())) {
            visitor.open("/familier");
            assertThat(visitor.page().locator("tbody tr")).hasCount(50);
            visitor.page().locator("a[rel=next]").click();
            assertThat(visitor.page().locator("tbody th a")).hasText(new String[] {"Person Familie 50"});
            search(visitor, "familie");
            visitor.page().locator("form.ff-paging button").click();
            assertThat(visitor.page().locator("tbody th a")).hasText(new String[] {"Person Familie 50"});
        }
    }

    @Test
    void a_place_in_the_list_that_is_no_place_is_refused() {
        try (Visitor visitor = caseWorker(towns.town(), Browser.desktop())) {
            visitor.open("/familier?efter=hejsa");
            assertThat(visitor.page().locator("h1")).hasText("Forespørgslen kunne ikke forstås");
        }
    }

    @Test
    void who_may_not_list_families_is_told_so() {
        Town town = peopled();
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, town.person("Anna Vik", Role.ADMINISTRATOR))) {
            visitor.open("/familier");
            assertThat(visitor.page().locator("h1")).hasText("Det har du ikke adgang til");
        }
    }

    private static void search(Visitor visitor, String text) {
        visitor.open("/familier");
        visitor.page().locator("#q").fill(text);
        visitor.page().locator("form.ff-find button").click();
    }

    private Visitor caseWorker(Town town, Browser browser) {
        return Visitor.at(browser, port, town, town.person("Ole Bro", Role.CASE_WORKER));
    }

    private Town peopled() {
        Town town = towns.town();
        town.announce(
                row().household("H1")
                        .name("Samira", "Al-Hakim")
                        .cpr("7501921234")
                        .build(),
                row().household("H1")
                        .relation(Relation.SPOUSE)
                        .name("Omar", "Al-Hakim")
                        .foreignerNo("12345678")
                        .build(),
                row().household("H2").name("Tesfay", null).build(),
                row().household("H3")
                        .name("Oksana", "Kovalenko")
                        .interpreter(false)
                        .build(),
                row().household("H4").name("Amira", "Aabye").build(),
                row().household("H5").name("Nadia", "Ørsted").build());
        return town;
    }
}
