package dk.fodfaeste.plans.action;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.template.Templates;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What can be done to a task by the API, and when it cannot. */
@ServerTest
class TaskActionApiTest {

    private static final String SIGNED = """
            key: signed
            name: {da: Underskrift, en: Signature}
            summary: {da: Kort., en: Short.}
            source: {case: K02-2, da: Prøve, en: Test}
            phases:
              - key: only
                name: {da: Eneste, en: Only}
                steps:
                  - key: sign
                    title: {da: Skriv under, en: Sign}
                    how: {da: Skriv under., en: Sign.}
                    function: reception
                    timing: at notice
                    initials: true
            """;

    @Autowired
    Towns towns;

    @Autowired
    Templates templates;

    @Autowired
    Environment environment;

    private Town town;
    private ApiClient client;

    @BeforeEach
    void announceAFamily() {
        town = towns.town();
        town.announce(row().build());
        client = ApiClient.of(environment, town.token(ApiScope.TASKS_READ, ApiScope.TASKS_WRITE));
    }

    @Test
    void a_task_is_done_without_any_content() {
        ApiResponse done = client.post(task() + "/done");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.at("/status")).isEqualTo("done");
        assertThat(done.at("/doneAt")).isEqualTo("2026-03-02T10:00:00+01:00");
        assertThat(done.json().get("version").asInt()).isEqualTo(1);
    }

    @Test
    void a_task_that_asks_for_initials_takes_those_that_are_sent() {
        town.write(town.system(), PlanAction.TEMPLATE_PUBLISH, tx -> templates.publish(tx, SIGNED));
        town.announce(row().household("signed").build());
        String task = client.get("/tasks?due=today&limit=200").items().stream()
                .filter(each -> each.get("initialsAsked").asBoolean())
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        assertThat(client.post("/tasks/" + task + "/done", "{\"initials\": \" ML \"}")
                        .at("/initials"))
                .isEqualTo("ML");
    }

    @Test
    void what_is_done_already_cannot_be_done_again_and_a_sentence_says_so() {
        String task = task();
        client.post(task + "/done");
        ApiResponse again = client.in("en").post(task + "/done");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.header("Content-Type")).startsWith("application/problem+json");
        assertThat(again.at("/code")).isEqualTo("plans.task.cannot.complete");
        assertThat(again.at("/detail")).isEqualTo("The task is finished already.");
        assertThat(client.in("da").post(task + "/done").at("/detail"))
                .isNotEqualTo(again.at("/detail"))
                .isNotEmpty();
        assertThat(client.get(task).json().get("version").asInt()).isEqualTo(1);
    }

    @Test
    void a_done_task_can_be_reopened_and_is_as_it_was() {
        String task = task();
        client.post(task + "/done");
        ApiResponse open = client.post(task + "/reopen", "{}");
        assertThat(open.at("/status")).isEqualTo("open");
        assertThat(open.json().get("doneAt").isNull()).isTrue();
        assertThat(client.post(task + "/reopen").status()).isEqualTo(409);
    }

    @Test
    void a_waiting_task_says_what_for_and_since_when() {
        ApiResponse waiting = client.post(task() + "/waiting", "{\"waitingFor\": \"  svar fra egen læge \"}");
        assertThat(waiting.at("/status")).isEqualTo("waiting");
        assertThat(waiting.at("/waitingFor")).isEqualTo("svar fra egen læge");
        assertThat(waiting.at("/waitingSince")).isEqualTo("2026-03-02T10:00:00+01:00");
    }

    @Test
    void whoever_saw_an_older_version_does_not_overwrite_what_a_colleague_did() {
        String task = task();
        assertThat(client.post(task + "/waiting", "{\"waitingFor\": \"tolk\", \"version\": 0}")
                        .status())
                .isEqualTo(200);
        ApiResponse late = client.post(task + "/done", "{\"version\": 0}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.at("/code")).isEqualTo("plans.task.changed");
        assertThat(client.get(task).at("/status")).isEqualTo("waiting");
        assertThat(client.post(task + "/done", "{\"version\": 1}").status()).isEqualTo(200);
    }

    @Test
    void a_task_is_given_to_a_colleague_and_back_to_the_basket() {
        String task = task();
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        ApiResponse given = client.post(task + "/reassign", "{\"assignee\": \"%s\"}".formatted(mette.account()));
        assertThat(given.at("/assignee/name")).isEqualTo("Mette Lund");
        ApiResponse back = client.post(task + "/reassign", "{\"assignee\": null}");
        assertThat(back.json().get("assignee").isNull()).isTrue();
    }

    @Test
    void leaving_the_colleague_out_does_not_take_the_task_from_anyone() {
        String task = task();
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        client.post(task + "/reassign", "{\"assignee\": \"%s\"}".formatted(mette.account()));
        ApiResponse refused = client.post(task + "/reassign", "{\"version\": 1}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/field")).isEqualTo("assignee");
        assertThat(client.get(task).at("/assignee/name")).isEqualTo("Mette Lund");
    }

    @Test
    void a_task_is_moved_to_another_units_basket() {
        String unit = town.unit("Frivilligcenter").toString();
        ApiResponse moved = client.post(task() + "/reassign", "{\"assignee\": null, \"unit\": \"%s\"}".formatted(unit));
        assertThat(moved.at("/unit/name")).isEqualTo("Frivilligcenter");
    }

    @Test
    void a_new_due_date_lasts_to_the_end_of_its_day_and_needs_a_reason() {
        String task = task();
        ApiResponse moved = client.post(task + "/redate", "{\"dueBy\": \"2026-03-02\", \"reason\": \"tolken er syg\"}");
        assertThat(moved.at("/dueBy")).isEqualTo("2026-03-02T23:59:59+01:00");
        assertThat(moved.json().get("moved").asBoolean()).isTrue();
        ApiResponse past = client.post(task + "/redate", "{\"dueBy\": \"2026-03-01\", \"reason\": \"tolken er syg\"}");
        assertThat(past.at("/errors/0/code")).isEqualTo("plans.task.date.past");
        ApiResponse bare = client.post(task + "/redate", "{\"dueBy\": \"2026-03-04\"}");
        assertThat(bare.at("/errors/0/field")).isEqualTo("reason");
    }

    @Test
    void a_task_without_an_earliest_day_gets_none_by_another_date() {
        String open = task("at least ", "notBefore", true);
        ApiResponse moved =
                client.post(open + "/redate", "{\"dueBy\": \"2026-04-18\", \"reason\": \"aftalt ny dato\"}");
        assertThat(moved.at("/dueBy")).isEqualTo("2026-04-18T23:59:59+02:00");
        assertThat(moved.json().get("notBefore").isNull()).isTrue();
    }

    @Test
    void a_window_that_would_end_before_it_begins_begins_when_it_ends() {
        String window = task("48 to 96 hours", "notBefore", false);
        String before = client.get(window).at("/notBefore");
        ApiResponse later = client.post(window + "/redate", "{\"dueBy\": \"2026-05-18\", \"reason\": \"aftalt\"}");
        assertThat(later.at("/notBefore")).isEqualTo(before);
        ApiResponse earlier = client.post(window + "/redate", "{\"dueBy\": \"2026-03-10\", \"reason\": \"aftalt\"}");
        assertThat(earlier.at("/notBefore")).isEqualTo(earlier.at("/dueBy"));
    }

    private String task(String timing, String field, boolean absent) {
        return "/tasks/"
                + client.get("/tasks?limit=200").items().stream()
                        .filter(each -> each.get("timing").asString().startsWith(timing)
                                && each.get(field).isNull() == absent)
                        .findFirst()
                        .orElseThrow()
                        .get("id")
                        .asString();
    }

    private String task() {
        return "/tasks/" + client.get("/tasks?limit=1").at("/items/0/id");
    }
}
