package dk.fodfaeste.home.family;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.fodfaeste.testing.Rows.row;
import static dk.fodfaeste.testing.TestClock.danish;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.action.TaskCommand.TaskWaiting;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A family's page, as its users see it. */
@Tag("browser")
@ServerTest
class FamilyPageTest {

    /** What is left of A4 between its margins, in the browser's pixels. */
    private static final int A4_WIDTH = 688;

    @Autowired
    Towns towns;

    @Autowired
    Households households;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Worklist worklist;

    @Autowired
    TaskActions actions;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @Test
    void the_page_says_who_they_are_how_they_come_what_is_to_be_done_and_who_does_it() {
        Town town = towns.town();
        Caller mette = town.holds(town.person("Mette Lund", Role.CASE_WORKER), "employment-adviser", "reception");
        Household family = alHakim(town);
        arrive(town, family, mette);
        doFirstTasks(town, family, mette);
        clock.set("2026-03-18T09:30");
        for (boolean wide : new boolean[] {true, false}) {
            try (Visitor visitor = Visitor.at(wide ? Browser.desktop() : Browser.phone(), port, town, mette)) {
                visitor.open("/familier/" + family.id());
                assertThat(visitor.page().locator("h1")).hasText("Familien Al-Hakim");
                assertThat(visitor.page().locator("main")).containsText("arabisk (syrisk), tolk nødvendig");
                assertThat(visitor.page().locator("#ankomst")).containsText("31. marts 2026");
                assertThat(visitor.page().locator("#team")).containsText("Mette Lund");
                assertThat(visitor.page().locator("#historik"))
                        .containsText("Mette Lund registrerede, at familien ankom 16. marts 2026 kl. 10.20.");
                visitor.looksRight("family-" + (wide ? "desktop" : "phone"));
            }
        }
    }

    @Test
    void numbers_are_masked_and_an_estimated_birth_date_says_so() {
        Town town = towns.town();
        town.announce(row().household("H1").cpr("7501921234").born("1992-01-15").build());
        Household family = find(town, "H1");
        try (Visitor visitor = caseWorker(town, Browser.desktop())) {
            visitor.open("/familier/" + family.id());
            assertThat(visitor.page().locator("#personer")).containsText("750192-••••");
            assertThat(visitor.page().content()).doesNotContain("750192-1234").doesNotContain("7501921234");
        }
    }

    @Test
    void the_hand_over_date_says_why_with_rule_and_source() {
        Town town = towns.town();
        Household family = alHakim(town);
        try (Visitor visitor = caseWorker(town, Browser.desktop())) {
            visitor.open("/familier/" + family.id());
            visitor.page().locator("#ankomst .ff-why summary").click();
            assertThat(visitor.page().locator("#ankomst .ff-why")).containsText("31. marts 2026");
            assertThat(visitor.page().locator("#ankomst .ff-why")).containsText("integrationsloven § 4, stk. 2");
            visitor.looksRight("family-why");
        }
    }

    @Test
    void a_quota_refugees_hand_over_date_is_that_of_the_arrival_until_somebody_tells_the_registration() {
        Town town = towns.town();
        town.announce(row().household("H1").kind(HouseholdKind.QUOTA_REFUGEE).build());
        try (Visitor visitor = caseWorker(town, Browser.desktop())) {
            visitor.open("/familier/" + find(town, "H1").id());
            visitor.page().locator("#ankomst .ff-why summary").click();
            assertThat(visitor.page().locator("#ankomst .ff-why"))
                    .containsText("indtil nogen skriver dagen, regnes der fra den");
            assertThat(visitor.page().locator("#ankomst")).containsText("Ret overgivelsesdatoen");
        }
    }

    @Test
    void an_arrival_is_registered_and_undone_without_scripts() {
        Town town = towns.town();
        Household family = alHakim(town);
        clock.set("2026-03-16T10:20");
        try (Visitor visitor = caseWorker(town, Browser.withoutScripts())) {
            visitor.open("/familier/" + family.id());
            visitor.page().locator("#ankomst form button").click();
            assertThat(visitor.page().locator("#messages"))
                    .containsText("Familien Al-Hakim er registreret som ankommet i dag kl. 10.00.");
            assertThat(visitor.page().locator("#ankomst")).containsText("16. marts 2026 kl. 10.00");
            visitor.page().locator("#messages button").click();
            assertThat(visitor.page().locator("#messages")).containsText("ventes igen");
            assertThat(visitor.page().locator("#ankomst")).containsText("ikke endnu");
            assertThat(visitor.page().locator("h1")).hasText("Familien Al-Hakim");
        }
    }

    @Test
    void the_secretariat_may_not_register_and_is_told_who_does() {
        Town town = towns.town();
        Household family = alHakim(town);
        Caller inge = town.person("Inge Holm", Role.SECRETARIAT);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, inge)) {
            visitor.open("/familier/" + family.id());
            assertThat(visitor.page().locator("#ankomst form")).hasCount(0);
            assertThat(visitor.page().locator("#ankomst")).containsText("registreres af en sagsbehandler");
        }
    }

    @Test
    void who_may_not_see_families_is_told_so_and_an_unknown_family_is_not_there() {
        Town town = towns.town();
        Household family = alHakim(town);
        Caller anna = town.person("Anna Vik", Role.ADMINISTRATOR);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, anna)) {
            visitor.open("/familier/" + family.id());
            assertThat(visitor.page().locator("h1")).hasText("Det har du ikke adgang til");
            visitor.looksRight("family-forbidden");
        }
        try (Visitor visitor = caseWorker(towns.town(), Browser.desktop())) {
            for (String other :
                    List.of(family.id().toString(), UUID.randomUUID().toString())) {
                visitor.open("/familier/" + other);
                assertThat(visitor.page().locator("h1")).hasText("Siden findes ikke");
            }
        }
    }

    @Test
    void the_history_reads_as_sentences_in_english_too() {
        Town town = towns.town();
        Caller mette = town.holds(town.person("Mette Lund", Role.CASE_WORKER), "employment-adviser");
        Household family = alHakim(town);
        arrive(town, family, mette);
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            visitor.open("/familier/" + family.id());
            visitor.page().locator(".ff-language button").click();
            assertThat(visitor.page().locator("#historik"))
                    .containsText("Mette Lund registered that the family arrived 16 March 2026 at 10:20.");
            assertThat(visitor.page().locator("#historik")).containsText("Case 2026-0001 was opened.");
        }
    }

    @Test
    void on_paper_it_is_one_sheet() {
        Town town = towns.town();
        Household family = alHakim(town);
        try (Visitor visitor = caseWorker(town, Browser.desktop())) {
            visitor.open("/familier/" + family.id());
            byte[] paper = visitor.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            String pages = new String(paper, StandardCharsets.ISO_8859_1);
            assertThat(pages.split("/Type /Page\\b").length - 1).isEqualTo(1);
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            visitor.page().setViewportSize(A4_WIDTH, A4_WIDTH);
            visitor.looksRight("family-paper");
        }
    }

    private Visitor caseWorker(Town town, Browser browser) {
        return Visitor.at(browser, port, town, town.person("Ole Bro", Role.CASE_WORKER));
    }

    private Household alHakim(Town town) {
        town.announce(
                row().household("H1").name("Samira", "Al-Hakim").build(),
                row().household("H1")
                        .relation(Relation.SPOUSE)
                        .name("Omar", "Al-Hakim")
                        .born("1988-01-01")
                        .foreignerNo("12345678")
                        .build(),
                row().household("H1")
                        .relation(Relation.CHILD)
                        .name("Yara", "Al-Hakim")
                        .born("2018-06-01")
                        .build(),
                row().household("H1")
                        .relation(Relation.CHILD)
                        .name("Sami", "Al-Hakim")
                        .born("2025-07-01")
                        .interpreter(null)
                        .build());
        return find(town, "H1");
    }

    private Household find(Town town, String number) {
        return town.read(
                        town.system(),
                        PeopleAction.HOUSEHOLD_SEE,
                        tx -> households.bySourceNumbers(tx, List.of(number)))
                .getFirst();
    }

    private void arrive(Town town, Household family, Caller by) {
        clock.set("2026-03-16T10:30");
        town.write(
                by,
                ArrivalAction.ARRIVAL_REGISTER,
                tx -> arrivals.register(tx, family.id(), danish("2026-03-16T10:20")));
    }

    private void doFirstTasks(Town town, Household family, Caller by) {
        var tasks = town.read(by, PlanAction.TASK_LIST, tx -> worklist.ofHousehold(tx, family.id()));
        for (int i = 0; i < 5; i++) {
            UUID id = tasks.get(i).id();
            town.run(by, PlanAction.TASK_DONE, tx -> actions.perform(tx, id, TaskDone.PLAIN));
        }
        UUID waiting = tasks.get(6).id();
        town.run(
                by,
                PlanAction.TASK_WAITING,
                tx -> actions.perform(tx, waiting, new TaskWaiting("svar fra boligforeningen", null)));
    }
}
