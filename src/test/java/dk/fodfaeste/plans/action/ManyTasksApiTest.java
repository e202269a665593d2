package dk.fodfaeste.plans.action;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Many tasks at a time, comments, what is not relevant, and what has happened, by the API. */
@ServerTest
class ManyTasksApiTest {

    private static final String NOBODYS = "019f0000-0000-7000-8000-000000000000";

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    @Autowired
    Environment environment;

    private Town town;
    private UUID family;
    private ApiClient client;

    @BeforeEach
    void aFamily() {
        town = towns.town();
        given.template(town, "many", "one", "two; after: one", "three; fulfilled-by: keys-handed");
        family = given.family(town);
        client = ApiClient.of(environment, town.token(ApiScope.TASKS_READ, ApiScope.TASKS_WRITE));
    }

    @Test
    void each_task_is_done_or_says_why_not_and_the_change_is_undone_once() {
        ApiResponse many = client.post("/tasks/many/done", tasks(List.of(id("two"), id("three"), NOBODYS)));
        assertThat(many.status()).isEqualTo(200);
        assertThat(many.json().get("done")).hasSize(1);
        assertThat(many.json().get("failed").findValuesAsString("code"))
                .containsExactlyInAnyOrder("plans.task.after.open", "plans.task.unknown");
        ApiResponse undone = client.post("/tasks/many/undo/" + many.at("/undo"));
        assertThat(undone.json().get("restored").asInt()).isEqualTo(1);
        assertThat(client.get("/tasks/" + id("three")).at("/status")).isEqualTo("open");
        assertThat(client.post("/tasks/many/undo/" + many.at("/undo")).status()).isEqualTo(404);
    }

    @Test
    void what_somebody_has_changed_since_is_not_undone() {
        ApiResponse many = client.post("/tasks/many/done", tasks(List.of(id("one"), id("three"))));
        client.post("/tasks/" + id("three") + "/reopen");
        ApiResponse undone = client.post("/tasks/many/undo/" + many.at("/undo"));
        assertThat(undone.json().get("restored").asInt()).isEqualTo(1);
        assertThat(undone.json().get("left").asInt()).isEqualTo(1);
    }

    @Test
    void what_somebody_does_to_a_task_that_was_refused_is_not_undone() {
        ApiResponse many = client.post("/tasks/many/done", tasks(List.of(id("two"), id("three"))));
        assertThat(many.json().get("failed")).hasSize(1);
        client.post("/tasks/" + id("two") + "/done", "{\"outOfOrder\": \"aftalt\"}");
        ApiResponse undone = client.post("/tasks/many/undo/" + many.at("/undo"));
        assertThat(undone.json().get("restored").asInt()).isEqualTo(1);
        assertThat(client.get("/tasks/" + id("two")).at("/status")).isEqualTo("done");
    }

    @Test
    void what_waits_for_another_of_them_is_done_with_it() {
        ApiResponse many = client.post("/tasks/many/done", tasks(List.of(id("two"), id("one"))));
        assertThat(many.json().get("done")).hasSize(2);
        assertThat(client.post("/tasks/many/undo/" + many.at("/undo"))
                        .json()
                        .get("restored")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void another_caller_cannot_undo_it() {
        ApiResponse many = client.post("/tasks/many/done", tasks(List.of(id("one"))));
        ApiClient other = ApiClient.of(environment, town.token(ApiScope.TASKS_WRITE));
        assertThat(other.post("/tasks/many/undo/" + many.at("/undo")).status()).isEqualTo(404);
    }

    @Test
    void up_to_200_tasks_are_taken_and_201_and_none_are_refused() {
        assertThat(client.post("/tasks/many/done", tasks(unknown(200))).json().get("failed"))
                .hasSize(200);
        assertThat(client.post("/tasks/many/done", tasks(unknown(201))).at("/errors/0/code"))
                .isEqualTo("plans.bulk.most");
        assertThat(client.post("/tasks/many/done", tasks(List.of())).at("/errors/0/code"))
                .isEqualTo("plans.bulk.none");
        assertThat(client.post("/tasks/many/done", "{}").at("/errors/0/code")).isEqualTo("ui.input.missing");
    }

    @Test
    void a_date_in_the_past_refuses_all_of_them() {
        ApiResponse refused = client.post(
                "/tasks/many/redate",
                "{\"tasks\": [\"" + id("one") + "\"], \"dueBy\": \"2026-03-01\", \"reason\": \"syg\"}");
        assertThat(refused.at("/errors/0/code")).isEqualTo("plans.task.date.past");
        ApiResponse done = client.post(
                "/tasks/many/redate",
                "{\"tasks\": [\"" + id("one") + "\"], \"dueBy\": \"2026-03-09\", \"reason\": \"syg\"}");
        assertThat(done.json().get("done")).hasSize(1);
        assertThat(client.get("/tasks/" + id("one")).at("/dueBy")).isEqualTo("2026-03-09T23:59:59+01:00");
    }

    @Test
    void a_task_is_not_relevant_with_a_reason_and_opened_again() {
        assertThat(client.post("/tasks/" + id("one") + "/not-relevant", "{\"reason\": \" \"}")
                        .at("/errors/0/code"))
                .isEqualTo("ui.input.missing");
        assertThat(client.post("/tasks/" + id("one") + "/not-relevant", "{\"reason\": \"har læge\"}")
                        .at("/status"))
                .isEqualTo("not-relevant");
        assertThat(client.post("/tasks/" + id("one") + "/not-relevant", "{\"reason\": \"igen\"}")
                        .at("/code"))
                .isEqualTo("plans.task.cannot.dismiss");
        assertThat(client.post("/tasks/" + id("one") + "/reopen").at("/status")).isEqualTo("open");
    }

    @Test
    void a_step_out_of_order_needs_a_reason() {
        String two = "/tasks/" + id("two");
        assertThat(client.get(two).at("/waitsForStep/da")).isEqualTo("Trin one");
        assertThat(client.post(two + "/done").at("/errors/0/field")).isEqualTo("outOfOrder");
        assertThat(client.post(two + "/done", "{\"outOfOrder\": \"aftalt\"}").at("/status"))
                .isEqualTo("done");
    }

    @Test
    void comments_are_added_up_to_2000_characters_the_newest_first() {
        String comments = "/tasks/" + id("one") + "/comments";
        client.post(comments, "{\"text\": \"første\"}");
        client.post(comments, "{\"text\": \"" + "x".repeat(2000) + "\"}");
        assertThat(client.post(comments, "{\"text\": \"" + "x".repeat(2001) + "\"}")
                        .at("/errors/0/code"))
                .isEqualTo("ui.input.long");
        assertThat(client.post(comments, "{\"text\": \"  \"}").at("/errors/0/code"))
                .isEqualTo("ui.input.missing");
        assertThat(client.get(comments).items()).hasSize(2);
        assertThat(client.get("/tasks/" + NOBODYS + "/comments").status()).isEqualTo(404);
    }

    @Test
    void what_has_happened_is_told_for_a_family_and_looked_at_first() {
        String events = "/households/" + family + "/events";
        assertThat(client.post(events, "{\"event\": \"keys-lost\"}").at("/errors/0/code"))
                .isEqualTo("plans.event.unknown");
        assertThat(client.post(events, "{\"event\": \"keys-handed\", \"person\": \"" + NOBODYS + "\"}")
                        .at("/errors/0/code"))
                .isEqualTo("plans.event.person");
        assertThat(client.post(events, "{\"event\": \"keys-handed\", \"at\": \"2026-03-02T10:00:01+01:00\"}")
                        .at("/errors/0/code"))
                .isEqualTo("plans.event.future");
        assertThat(client.post(events, "{\"event\": \"keys-handed\", \"at\": \"2026-03-02T10:00:00+01:00\"}")
                        .json()
                        .get("done")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.get("/tasks/" + id("three")).at("/doneByEvent")).isEqualTo("keys-handed");
        assertThat(client.post("/households/" + NOBODYS + "/events", "{\"event\": \"keys-handed\"}")
                        .status())
                .isEqualTo(404);
    }

    private String id(String step) {
        return given.task(town, family, step).id().toString();
    }

    private static List<String> unknown(int count) {
        return java.util.stream.Stream.generate(() -> UUID.randomUUID().toString())
                .limit(count)
                .toList();
    }

    private static String tasks(List<String> ids) {
        return "{\"tasks\": ["
                + String.join(", ", ids.stream().map(id -> "\"" + id + "\"").toList()) + "]}";
    }
}
