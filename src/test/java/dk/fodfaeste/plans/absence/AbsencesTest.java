package dk.fodfaeste.plans.absence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.absence.Absences.AbsenceInput;
import dk.fodfaeste.plans.worklist.TaskCounts;
import dk.fodfaeste.plans.worklist.TaskFilter;
import dk.fodfaeste.plans.worklist.TaskFilter.When;
import dk.fodfaeste.plans.worklist.TaskFilter.Who;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Somebody is away, and her work is seen by whoever covers, for as long as she is away. */
@Tag("browser")
@ServerTest
class AbsencesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    @Autowired
    Absences absences;

    @Autowired
    Worklist worklist;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private Town town;
    private Caller mette;
    private Caller ole;
    private Caller lise;
    private UUID family;

    @BeforeEach
    void metteHasTasksOnThreeDays() {
        town = towns.town();
        given.template(
                town,
                "away",
                "wednesday; timing: 2 days after notice; function: mentor",
                "thursday; timing: 3 days after notice; function: mentor");
        mette = town.holds(town.person("Mette Lund", Role.CASE_WORKER), "mentor");
        ole = town.person("Ole Bro", Role.CASE_WORKER);
        lise = town.person("Lise Holm", Role.TEAM_LEADER);
        family = given.family(town);
    }

    @Test
    void what_is_due_by_the_last_day_stands_in_the_covers_list_marked_and_what_is_due_later_does_not() {
        note(mette, MONDAY, MONDAY.plusDays(2), ole.account(), null);
        List<Task> covered = list(ole, Who.MINE);
        assertThat(covered)
                .extracting(task -> task.title().da())
                .contains("Trin wednesday")
                .doesNotContain("Trin thursday");
        assertThat(covered).allSatisfy(task -> {
            assertThat(task.assignee()).isEqualTo(mette.account());
            assertThat(task.coverName()).isEqualTo("Ole Bro");
        });
        assertThat(list(mette, Who.MINE))
                .extracting(task -> task.title().da())
                .contains("Trin wednesday", "Trin thursday");
        TaskCounts counts = town.read(
                ole,
                PlanAction.TASK_LIST,
                tx -> worklist.counts(tx, new TaskFilter(Who.MINE, When.ACTIVE, null, null)));
        assertThat(counts.of(Who.MINE)).isEqualTo(covered.size());
    }

    @Test
    void it_begins_with_the_first_day_and_ends_with_the_last() {
        note(mette, MONDAY.plusDays(1), MONDAY.plusDays(2), ole.account(), null);
        assertThat(list(ole, Who.MINE)).isEmpty();
        clock.set("2026-03-03T00:00");
        assertThat(list(ole, Who.MINE)).isNotEmpty();
        clock.set("2026-03-04T23:59");
        assertThat(list(ole, Who.MINE)).isNotEmpty();
        clock.set("2026-03-05T00:00");
        assertThat(list(ole, Who.MINE)).isEmpty();
        assertThat(list(mette, Who.MINE)).isNotEmpty();
    }

    @Test
    void a_units_basket_covers_in_the_list_of_those_without_anyone() {
        note(mette, MONDAY, MONDAY.plusDays(2), null, town.unit("Modtageenheden"));
        assertThat(list(ole, Who.UNASSIGNED))
                .extracting(task -> task.title().da())
                .contains("Trin wednesday");
        assertThat(list(ole, Who.MINE)).isEmpty();
    }

    @Test
    void one_who_is_back_early_has_her_work_alone_again() {
        UUID id = note(mette, MONDAY, MONDAY.plusDays(2), ole.account(), null);
        assertThatThrownBy(() -> end(ole, id)).isInstanceOf(Problem.class);
        end(lise, id);
        assertThat(list(ole, Who.MINE)).isEmpty();
        assertThatThrownBy(() -> end(lise, id)).isInstanceOf(Problem.class);
    }

    @Test
    void a_new_family_goes_to_who_is_here_and_to_who_is_away_only_if_nobody_is() {
        Caller sofie = town.holds(town.person("Sofie Dam", Role.CASE_WORKER), "mentor");
        note(mette, MONDAY, MONDAY, ole.account(), null);
        assertThat(given.task(town, given.family(town), "wednesday").assignee()).isEqualTo(sofie.account());
        note(sofie, MONDAY, MONDAY, ole.account(), null);
        assertThat(given.task(town, given.family(town), "wednesday").assignee()).isNotNull();
    }

    @Test
    void days_persons_and_covers_that_cannot_be_are_refused() {
        refused("last", () -> note(mette, MONDAY.plusDays(1), MONDAY, ole.account(), null));
        refused("last", () -> note(mette, MONDAY.minusDays(3), MONDAY.minusDays(1), ole.account(), null));
        refused("last", () -> note(mette, MONDAY, LocalDate.of(2026, 9, 3), ole.account(), null));
        refused("first", () -> note(mette, LocalDate.of(2027, 3, 3), LocalDate.of(2027, 3, 4), ole.account(), null));
        refused("cover", () -> note(mette, MONDAY, MONDAY, mette.account(), null));
        refused("cover", () -> note(mette, MONDAY, MONDAY, null, null));
        refused("cover", () -> note(mette, MONDAY, MONDAY, UUID.randomUUID(), null));
        note(mette, MONDAY, LocalDate.of(2026, 9, 2), ole.account(), null);
        refused("first", () -> note(mette, LocalDate.of(2026, 9, 2), LocalDate.of(2026, 9, 3), ole.account(), null));
        refused("cover", () -> note(ole, MONDAY, MONDAY, mette.account(), null));
        note(mette, LocalDate.of(2026, 9, 3), LocalDate.of(2026, 9, 4), ole.account(), null);
    }

    @Test
    void one_notes_ones_own_absence_and_a_leader_that_of_others() {
        assertThatThrownBy(() -> noteAs(ole, mette, MONDAY, MONDAY, lise.account()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("plans.absence.others"));
        noteAs(lise, mette, MONDAY, MONDAY, ole.account());
    }

    @Test
    void it_is_noted_on_a_page_and_seen_in_the_covers_list() {
        for (boolean wide : new boolean[] {true, false}) {
            try (Visitor visitor = Visitor.at(wide ? Browser.desktop() : Browser.phone(), port, town, mette)) {
                visitor.open("/fravaer");
                Page page = visitor.page();
                if (wide) {
                    assertThat(page.getByText("Ingen er fraværende")).isVisible();
                    button(page, "Gem fravær");
                    visitor.looksRight("absence-refused");
                    page.getByLabel("Første dag").fill("2026-03-02");
                    page.getByLabel("Sidste dag").fill("2026-03-04");
                    page.getByLabel("Hvem dækker?").selectOption("Ole Bro");
                    button(page, "Gem fravær");
                }
                assertThat(page.getByText("Væk nu", new Page.GetByTextOptions().setExact(true)))
                        .isVisible();
                visitor.looksRight("absence-" + (wide ? "desktop" : "phone"));
            }
        }
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, ole)) {
            visitor.open("/opgaver");
            assertThat(visitor.page().locator("tbody tr").first())
                    .containsText("Mette Lund er væk til og med ons 4/3; Ole Bro dækker");
            visitor.looksRight("worklist-covering");
        }
    }

    @Test
    void the_api_notes_lists_and_ends_it() {
        ApiClient client = ApiClient.of(environment, town.token(ApiScope.TASKS_READ, ApiScope.TASKS_WRITE));
        ApiResponse noted = client.post("/absences", """
                {"person": "%s", "first": "2026-03-02", "last": "2026-03-04", "cover": "%s"}
                """.formatted(mette.account(), ole.account()));
        assertThat(noted.status()).isEqualTo(200);
        assertThat(client.get("/absences").at("/items/0/name")).isEqualTo("Mette Lund");
        assertThat(client.get("/tasks/" + given.task(town, family, "wednesday").id())
                        .at("/coveredBy"))
                .isEqualTo("Ole Bro");
        assertThat(client.post("/absences/" + noted.at("/id") + "/end").status())
                .isEqualTo(200);
        assertThat(client.get("/absences").items()).isEmpty();
        assertThat(client.post("/absences", "{\"person\": \"%s\", \"first\": \"i morgen\"}".formatted(mette.account()))
                        .at("/errors/0/field"))
                .isEqualTo("first");
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private static void refused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.fields().getFirst().field()).isEqualTo(field));
    }

    private UUID note(Caller who, LocalDate first, LocalDate last, UUID cover, UUID unit) {
        return town.write(
                who,
                PlanAction.ABSENCE_NOTE,
                tx -> absences.note(tx, new AbsenceInput(who.account(), first, last, cover, unit)));
    }

    private void noteAs(Caller by, Caller who, LocalDate first, LocalDate last, UUID cover) {
        town.write(
                by,
                PlanAction.ABSENCE_NOTE,
                tx -> absences.note(tx, new AbsenceInput(who.account(), first, last, cover, null)));
    }

    private void end(Caller by, UUID id) {
        town.write(by, PlanAction.ABSENCE_END, tx -> {
            absences.end(tx, id);
            return id;
        });
    }

    private List<Task> list(Caller caller, Who who) {
        return town.read(
                caller,
                PlanAction.TASK_LIST,
                tx -> worklist.page(tx, new TaskFilter(who, When.ACTIVE, null, null), null, 100));
    }
}
