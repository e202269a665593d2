package dk.fodfaeste.home.family;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Families change: somebody joins, is born, moves, or turns out to be somebody else. */
@Tag("browser")
@ServerTest
class ChangedFamilyPageTest {

    @Autowired
    Towns towns;

    @Autowired
    Households households;

    @Autowired
    Worklist worklist;

    @LocalServerPort
    int port;

    private Town town;

    @BeforeEach
    void families() {
        town = towns.town();
        town.announce(
                row().household("H1")
                        .name("Samira", "Al-Hakim")
                        .born("1992-05-17")
                        .build(),
                row().household("H1")
                        .relation(Relation.SPOUSE)
                        .name("Omar", "Al-Hakim")
                        .born("1990-04-05")
                        .build(),
                row().household("H2")
                        .name("Samirah", "Al Hakeem")
                        .born("1992-05-17")
                        .foreignerNo("22222222")
                        .build(),
                row().household("H2")
                        .relation(Relation.CHILD)
                        .name("Nour", "Al Hakeem")
                        .born("2020-03-04")
                        .build(),
                row().household("H3")
                        .name("Oksana", "Kovalenko")
                        .born("1980-06-07")
                        .build());
    }

    @Test
    void whoever_seems_to_be_here_already_is_shown_before_a_person_is_added() {
        for (boolean wide : new boolean[] {true, false}) {
            try (Visitor visitor = caseWorker(wide ? Browser.desktop() : Browser.phone())) {
                visitor.open("/familier/" + family("H3").id() + "/person");
                Page page = visitor.page();
                page.locator("#firstNames").fill("Omar");
                page.locator("#lastName").fill("Alhakim");
                page.locator("#relation").selectOption("OTHER");
                page.locator("#birthDate").fill(wide ? "1990-04-05" : "1990-05-04");
                press(page, "Tilføj");
                assertThat(page.getByText("Er det den samme som denne?")).isVisible();
                assertThat(page.locator(".ff-matches")).containsText("Omar Al-Hakim");
                assertThat(page.locator("#lastName")).hasValue("Alhakim");
                visitor.looksRight("person-match-" + (wide ? "desktop" : "phone"));
            }
        }
        assertThat(family("H3").persons()).hasSize(1);
    }

    @Test
    void one_who_is_another_is_added_and_the_tasks_that_now_fit_are_offered() {
        try (Visitor visitor = caseWorker(Browser.desktop())) {
            visitor.open("/familier/" + family("H3").id() + "/person");
            Page page = visitor.page();
            page.locator("#firstNames").fill("Omar");
            page.locator("#lastName").fill("Alhakim");
            page.locator("#relation").selectOption("SPOUSE");
            page.locator("#birthDate").fill("1990-04-05");
            press(page, "Tilføj");
            page.locator("label[for=anyway]").click();
            press(page, "Tilføj");
            assertThat(page.locator("h1")).containsText("opgaver passer nu");
            visitor.looksRight("suggestions-desktop");
            assertThat(page.locator("tbody input:not(:checked)")).hasCount(0);
            page.locator("tbody input").first().uncheck();
            press(page, "Tilføj opgaverne");
            assertThat(page.locator(".alert").filter(new Locator.FilterOptions().setHasText("er oprettet")))
                    .isVisible();
            assertThat(page.getByText("1 opgave passer nu")).isVisible();
            assertThat(page.locator("#historik")).containsText("føjede Omar Alhakim til familien");
            visitor.open("/dubletter");
            assertThat(page.locator("tbody")).not().containsText("Omar");
        }
        Household family = family("H3");
        assertThat(family.persons()).hasSize(2);
        assertThat(tasks(family)).anySatisfy(task -> assertThat(task.person()).isEqualTo("Omar Alhakim"));
    }

    @Test
    void what_is_wrong_with_a_person_is_said_at_the_fields() {
        try (Visitor visitor = caseWorker(Browser.desktop())) {
            visitor.open("/familier/" + family("H3").id() + "/person");
            Page page = visitor.page();
            page.locator("#lastName").fill("");
            page.locator("#birthDate").fill("2026-03-03");
            page.locator("#cpr").fill("123");
            press(page, "Tilføj");
            assertThat(page.locator(".error-summary li")).hasCount(1);
            page.locator("#relation").selectOption("CHILD");
            press(page, "Tilføj");
            assertThat(page.locator(".error-summary li")).hasCount(3);
            visitor.looksRight("person-refused");
        }
    }

    @Test
    void a_child_is_born_into_the_family() {
        try (Visitor visitor = caseWorker(Browser.phone())) {
            visitor.open("/familier/" + family("H1").id() + "/barn");
            Page page = visitor.page();
            assertThat(page.locator("#lastName")).hasValue("Al-Hakim");
            press(page, "Notér fødslen");
            assertThat(page.getByText("Udfyld feltet.").first()).isVisible();
            visitor.looksRight("child-refused-phone");
            page.locator("#firstNames").fill("Yasmin");
            page.locator("#birthDate").fill("2026-02-28");
            press(page, "Notér fødslen");
            visitor.open("/familier/" + family("H1").id());
            assertThat(page.locator("#historik"))
                    .containsText("Mette Lund noterede, at Yasmin Al-Hakim er født 28. februar 2026.");
        }
        Person child = family("H1").persons().getLast();
        assertThat(child.details().relation()).isEqualTo(Relation.CHILD);
        assertThat(child.details().nationality()).isEqualTo("SY");
    }

    @Test
    void two_who_are_the_same_are_compared_merged_and_taken_apart_again() {
        try (Visitor visitor = caseWorker(Browser.desktop())) {
            visitor.open("/dubletter").looksRight("duplicates-desktop");
            Page page = visitor.page();
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody")).containsText("Samme navn stavet anderledes");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sammenlign"))
                    .click();
            visitor.looksRight("merge-desktop");
            page.locator("label[for=whole]").click();
            press(page, "Læg sammen");
            assertThat(page.getByText("Lagt sammen. Der er nu én")).isVisible();
            visitor.looksRight("merged-family");
            assertThat(page.locator("#personer li")).hasCount(3);
            visitor.open("/dubletter/afgjorte").looksRight("decided-desktop");
            press(page, "Skil ad igen");
            assertThat(page.getByText("Begge er, som de var.")).isVisible();
        }
        assertThat(family("H1").persons()).hasSize(2);
        assertThat(family("H2").persons()).hasSize(2);
    }

    @Test
    void two_who_are_not_the_same_are_not_shown_again_until_somebody_thinks_better_of_it() {
        try (Visitor visitor = caseWorker(Browser.phone())) {
            visitor.open("/dubletter").looksRight("duplicates-phone");
            Page page = visitor.page();
            press(page, "Ikke samme person");
            assertThat(page.getByText("Ingen ligner hinanden")).isVisible();
            visitor.looksRight("duplicates-none-phone");
            visitor.open("/dubletter/afgjorte").looksRight("decided-phone");
            press(page, "Spørg igen");
            assertThat(page.locator("tbody tr")).hasCount(1);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sammenlign"))
                    .click();
            visitor.looksRight("merge-phone");
        }
    }

    @Test
    void a_person_moves_to_another_case_and_her_open_tasks_go_along() {
        Household target = family("H3");
        try (Visitor visitor = caseWorker(Browser.desktop())) {
            visitor.open("/familier/" + family("H1").id() + "/flyt").looksRight("move-desktop");
            Page page = visitor.page();
            page.getByText("Omar Al-Hakim").first().click();
            page.locator("#caseNumber").fill("2026-9999");
            page.locator("#relation").selectOption("SPOUSE");
            press(page, "Flyt");
            assertThat(page.getByText("Der er ingen sag med det nummer").first())
                    .isVisible();
            page.locator("#caseNumber").fill(target.caseNumber());
            press(page, "Flyt");
            visitor.open("/familier/" + target.id());
            assertThat(page.locator("#historik"))
                    .containsText("Mette Lund flyttede Omar Al-Hakim hertil fra sag "
                            + family("H1").caseNumber());
        }
        assertThat(family("H3").persons()).hasSize(2);
        assertThat(tasks(target)).anySatisfy(task -> assertThat(task.person()).isEqualTo("Omar Al-Hakim"));
        assertThat(tasks(family("H1")))
                .noneSatisfy(task -> assertThat(task.person()).isEqualTo("Omar Al-Hakim"));
    }

    @Test
    void a_family_is_divided_and_both_parts_have_a_case() {
        try (Visitor visitor = caseWorker(Browser.phone())) {
            visitor.open("/familier/" + family("H1").id() + "/del");
            Page page = visitor.page();
            press(page, "Del");
            assertThat(page.getByText("Vælg mindst én fra familien.").first()).isVisible();
            visitor.looksRight("split-phone");
            page.getByText("Samira Al-Hakim").first().click();
            press(page, "Del");
            assertThat(page.getByText("er oprettet.").first()).isVisible();
            assertThat(page.locator("h1")).containsText("passer nu");
            visitor.looksRight("split-suggestions-phone");
        }
        Household left = family("H1");
        assertThat(left.persons()).extracting(Person::name).containsExactly("Omar Al-Hakim");
        assertThat(left.main().details().relation()).isEqualTo(Relation.MAIN);
    }

    private Visitor caseWorker(Browser browser) {
        return Visitor.at(browser, port, town, town.person("Mette Lund", Role.CASE_WORKER));
    }

    private Household family(String number) {
        return town.read(
                        town.system(),
                        PeopleAction.HOUSEHOLD_SEE,
                        tx -> households.bySourceNumbers(tx, List.of(number)))
                .getFirst();
    }

    private List<Task> tasks(Household household) {
        return town.read(town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> worklist.ofHousehold(tx, household.id()));
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        page.waitForLoadState();
    }
}
