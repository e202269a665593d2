package dk.fodfaeste.home.family;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.arrivals.row.ArrivalRow;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a family's page shows before anybody scrolls, what it folds, and how one comes to the parts of it. */
@Tag("browser")
@ServerTest
class FirstScreenTest {

    private static final int WIDTH = 1366;
    private static final int HEIGHT = 900;
    private static final int NARROWEST = 320;

    @Autowired
    Towns towns;

    @Autowired
    Households households;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private Town town;
    private Caller mette;

    @BeforeEach
    void aTown() {
        town = towns.town();
        mette = town.holds(town.person("Mette Lund", Role.CASE_WORKER), "employment-adviser", "reception");
    }

    @Test
    void attention_persons_plan_and_team_stand_in_the_first_screen() {
        UUID family = family(5);
        clock.set("2026-03-18T09:30");
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            visitor.page().setViewportSize(WIDTH, HEIGHT);
            visitor.open("/familier/" + family);
            for (String part : List.of("#opmaerksomhed", "#personer", "#naeste", "#team")) {
                var box = visitor.page().locator(part).boundingBox();
                assertThat(box.y + box.height).as(part).isLessThan(HEIGHT);
            }
            assertThat(visitor.page().locator("#opmaerksomhed")).containsText("har ingen kontaktperson");
            assertThat(visitor.page().locator("#naeste li").first()).isVisible();
            visitor.looksRightEverywhere("family-first");
        }
    }

    @Test
    void a_family_of_twelve_has_a_line_for_each_and_the_plan_and_team_stay_in_the_first_screen() {
        UUID family = family(12);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            visitor.page().setViewportSize(WIDTH, HEIGHT);
            visitor.open("/familier/" + family);
            assertThat(visitor.page().locator("#personer li")).hasCount(12);
            assertThat(visitor.page().locator("#personer li").nth(2).boundingBox().height)
                    .isLessThan(48);
            var team = visitor.page().locator("#team").boundingBox();
            assertThat(team.y + team.height).isLessThan(HEIGHT);
            visitor.page().setViewportSize(NARROWEST, HEIGHT);
            visitor.looksRight("family-twelve-narrow");
        }
    }

    @Test
    void what_is_folded_opens_for_whoever_comes_by_its_address_also_without_scripts() {
        UUID family = family(2);
        try (Visitor visitor = Visitor.at(Browser.withoutScripts(), port, town, mette)) {
            Page page = visitor.open("/familier/" + family).page();
            assertThat(page.locator("#historik li").first()).not().isVisible();
            page.locator(".ff-family-bar a[href='#historik']").click();
            assertThat(page.locator("#historik li").first()).isVisible();
            assertThat(page.locator("#bemaerkninger")).not().isVisible();
            visitor.open("/familier/" + family + "#bemaerkninger");
            assertThat(page.locator("#bemaerkninger")).isVisible();
        }
    }

    @Test
    void the_bar_stays_in_sight_and_tells_the_part_in_view() {
        UUID family = family(2);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            Page page = visitor.open("/familier/" + family).page();
            assertThat(page.locator(".ff-family-bar [aria-current]")).containsText("Kræver opmærksomhed");
            page.locator(".ff-family-bar a[href='#plan']").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".ff-family-bar [aria-current]")).hasText("Plan");
            assertThat(page.locator(".ff-family-bar").boundingBox().y).isBetween(-1.0, 1.0);
            visitor.looksRight("family-bar");
        }
    }

    @Test
    void on_paper_what_a_person_has_is_unfolded() {
        UUID family = family(2);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            Page page = visitor.open("/familier/" + family).page();
            Locator born = page.locator("#personer dd").first();
            assertThat(born.isVisible()).isFalse();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(born.isVisible()).isTrue();
        }
    }

    @Test
    void the_line_below_the_name_tells_how_far_the_case_has_come() {
        UUID family = family(2);
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(mette), Town.PASSWORD);
        assertThat(visitor.get("/familier/" + family).body())
                .contains("<bdi>sag 2026-0001</bdi>", "ventes man 16/3", "overgivelse tirs 31/3");
    }

    private UUID family(int persons) {
        List<ArrivalRow> rows = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            var person = row().household("H1")
                    .name("Person" + (char) ('A' + i), "Al-Hakim")
                    .foreignerNo("123456" + (10 + i));
            rows.add((i == 0 ? person : person.relation(Relation.CHILD).born("20%d-06-01".formatted(10 + i))).build());
        }
        town.announce(rows.toArray(ArrivalRow[]::new));
        return town.read(town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.bySourceNumbers(tx, List.of("H1")))
                .getFirst()
                .id();
    }
}
