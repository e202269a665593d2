package dk.fodfaeste.plans.action;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.plans.action.TaskCommand.TaskWaiting;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** A task on hold says in its row what it waits for, until when, and how that ends, however late it is. */
@ServerTest
class TaskWaitingTest {

    private static final int UNPROCESSABLE = 422;

    @LocalServerPort
    int port;

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    @Autowired
    TaskActions actions;

    @Autowired
    TaskUndo undo;

    @Autowired
    Environment environment;

    @Autowired
    TestClock clock;

    private Town town;
    private UUID family;
    private Caller mette;
    private HttpVisitor visitor;
    private ApiClient client;

    @BeforeEach
    void aFamilyWithTasks() {
        town = towns.town();
        String later = "; timing: 30 days after notice";
        given.template(town, "hold", "one" + later, "two" + later, "three" + later);
        family = given.family(town);
        mette = town.holds(town.person("Mette Lund", Role.CASE_WORKER), "reception");
        visitor = new HttpVisitor(port);
        visitor.logIn(town.login(mette), Town.PASSWORD);
        client = client();
    }

    @Test
    void an_overdue_task_that_waits_shows_reason_day_and_the_way_out_in_its_row() {
        hold("one", "svar fra boligforeningen", LocalDate.parse("2026-06-05"));
        clock.set("2026-06-01T10:00");
        assertThat(task("one").overdue(clock.instant())).isTrue();
        assertThat(visitor.get("/opgaver?hvem=alle&frist=overskredet").body())
                .contains("Overskredet")
                .contains("Venter på: svar fra boligforeningen (siden man 2/3)")
                .contains("Følg op den fre 5/6")
                .contains("Fortsæt");
        visitor.form("/opgaver/" + task("one").id() + "/genaabn", Map.of());
        assertThat(task("one").status()).isEqualTo(TaskStatus.OPEN);
        assertThat(task("one").followUp()).isNull();
    }

    @Test
    void those_whose_day_has_come_stand_first_among_those_that_wait_and_say_so() {
        hold("one", "tolken", null);
        hold("two", "lægen", LocalDate.parse("2026-03-12"));
        hold("three", "skolen", LocalDate.parse("2026-03-11"));
        clock.set("2026-03-11T08:00");
        client = client();
        assertThat(waiting("")).containsExactly("three", "two", "one");
        assertThat(visitor.get("/opgaver?hvem=alle&frist=venter").body())
                .containsOnlyOnce("Følg op nu: aftalt til ons 11/3")
                .containsOnlyOnce("Følg op den tors 12/3");
        ApiResponse first = client.get("/tasks?due=waiting&limit=1");
        assertThat(waiting("&limit=1&after=" + first.at("/next"))).containsExactly("two");
    }

    @Test
    void a_day_to_follow_up_is_today_at_the_earliest_and_five_years_ahead_at_the_latest() {
        assertThat(post("2026-03-01").at("/errors/0/code")).isEqualTo("plans.task.date.past");
        assertThat(post("2026-03-02").at("/followUp")).isEqualTo("2026-03-02");
        assertThat(post("2031-03-02").at("/followUp")).isEqualTo("2031-03-02");
        assertThat(post("2031-03-03").at("/errors/0/code")).isEqualTo("plans.task.date.far");
        assertThat(client.post(path("one") + "/waiting", "{\"waitingFor\": \"svar\"}")
                        .json()
                        .get("followUp")
                        .isNull())
                .isTrue();
    }

    @Test
    void all_that_is_wrong_with_a_form_is_said_at_once_also_what_only_today_can_tell() {
        var refused =
                visitor.form("/opgaver/" + task("one").id() + "/frist", Map.of("dueBy", "2026-03-01", "reason", " "));
        assertThat(refused.statusCode()).isEqualTo(UNPROCESSABLE);
        assertThat(refused.body()).contains("href=\"#dueBy\"").contains("href=\"#reason\"");
        ApiResponse same = client.post(path("one") + "/redate", "{\"dueBy\": \"2026-03-01\"}");
        assertThat(same.at("/errors/0/field")).isEqualTo("dueBy");
        assertThat(same.at("/errors/1/field")).isEqualTo("reason");
    }

    @Test
    void taking_back_another_reason_brings_back_the_first_with_its_day() {
        hold("one", "tolken", LocalDate.parse("2026-03-09"));
        UUID change = town.write(
                mette,
                PlanAction.TASK_WAITING,
                tx -> actions.performUndoably(tx, task("one").id(), new TaskWaiting("lægen", null)));
        assertThat(task("one").followUp()).isNull();
        town.run(mette, PlanAction.TASK_UNDO, tx -> undo.undo(tx, change));
        assertThat(task("one").waitingFor()).isEqualTo("tolken");
        assertThat(task("one").followUp()).isEqualTo("2026-03-09");
    }

    @Test
    void a_form_by_itself_leads_back_to_where_its_link_stood_and_begins_with_what_stands() {
        hold("one", "tolken", LocalDate.parse("2026-03-09"));
        String form = "/opgaver/" + task("one").id() + "/handling/venter";
        assertThat(visitor.get(form).body())
                .contains("value=\"tolken\"")
                .contains("value=\"2026-03-09\"")
                .contains("Annullér");
        var sent = visitor.form(
                "/opgaver/" + task("one").id() + "/venter",
                Map.of("waitingFor", "lægen", "fra", "side", "tilbage", "/opgaver?hvem=mine"));
        assertThat(sent.headers().firstValue("Location")).hasValue("/opgaver?hvem=mine");
        var elsewhere = visitor.form(
                "/opgaver/" + task("one").id() + "/venter",
                Map.of("waitingFor", "skolen", "fra", "side", "tilbage", "//example.test"));
        assertThat(elsewhere.headers().firstValue("Location"))
                .hasValue("/opgaver/" + task("one").id());
        assertThat(visitor.get("/opgaver/" + task("one").id() + "/handling/andet")
                        .statusCode())
                .isEqualTo(404);
    }

    /** Tokens of tests hold for a few days. */
    private ApiClient client() {
        return ApiClient.of(environment, town.token(ApiScope.TASKS_READ, ApiScope.TASKS_WRITE));
    }

    private void hold(String step, String reason, LocalDate followUp) {
        town.run(
                mette,
                PlanAction.TASK_WAITING,
                tx -> actions.perform(tx, task(step).id(), new TaskWaiting(reason, followUp, null)));
    }

    private ApiResponse post(String followUp) {
        return client.post(
                path("one") + "/waiting", "{\"waitingFor\": \"svar\", \"followUp\": \"%s\"}".formatted(followUp));
    }

    private List<String> waiting(String more) {
        return client.get("/tasks?due=waiting" + more).items().stream()
                .map(each -> each.at("/title/da").asString().replace("Trin ", ""))
                .toList();
    }

    private String path(String step) {
        return "/tasks/" + task(step).id();
    }

    private Task task(String step) {
        return given.task(town, family, step);
    }
}
