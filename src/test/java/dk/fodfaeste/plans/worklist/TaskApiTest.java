package dk.fodfaeste.plans.worklist;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** The list of tasks: what a task shows, filters, pages. */
@ServerTest
class TaskApiTest {

    @Autowired
    Towns towns;

    @Autowired
    Environment environment;

    @Autowired
    TestClock clock;

    @Test
    void a_task_shows_its_window_why_it_is_so_where_it_comes_from_and_whose_it_is() {
        Town town = towns.town();
        Caller adviser = town.holds(town.person("Mette Lund", Role.CASE_WORKER), "employment-adviser");
        town.announce(
                row().name("Samira", "Al-Hakim").expected("2026-03-16T10:00").build());
        JsonNode task = tasks(client(town), "/tasks?limit=200&function=employment-adviser").stream()
                .filter(each -> each.get("timing").asString().equals("48 to 96 hours after arrival"))
                .findFirst()
                .orElseThrow();
        assertThat(task.at("/household/name").asString()).isEqualTo("Al-Hakim");
        assertThat(task.at("/title/da").asString()).isNotEmpty();
        assertThat(task.at("/title/en").asString())
                .isNotEmpty()
                .isNotEqualTo(task.at("/title/da").asString());
        assertThat(task.at("/notBefore").asString()).isEqualTo("2026-03-18T10:00:00+01:00");
        assertThat(task.at("/dueBy").asString()).isEqualTo("2026-03-20T10:00:00+01:00");
        assertThat(task.at("/explanation/da").asString()).contains("96 timer efter ankomst 16. marts 2026 kl. 10.00");
        assertThat(task.at("/explanation/en").asString()).contains("96 hours after arrival");
        assertThat(task.at("/ruleKey").asString()).isNotEmpty();
        assertThat(task.at("/source").asString()).isNotEmpty();
        assertThat(task.at("/function/key").asString()).isEqualTo("employment-adviser");
        assertThat(task.at("/assignee/id").asString()).isEqualTo(String.valueOf(adviser.account()));
        assertThat(task.at("/assignee/name").asString()).isEqualTo("Mette Lund");
        assertThat(task.at("/status").asString()).isEqualTo("open");
        assertThat(task.at("/version").asInt()).isZero();
    }

    @Test
    void times_carry_the_offset_that_copenhagen_has_on_that_day() {
        Town town = towns.town();
        town.announce(row().expected("2026-04-06T10:00").build());
        assertThat(tasks(client(town), "/tasks?limit=200"))
                .filteredOn(task -> task.get("timing").asString().equals("48 to 96 hours after arrival"))
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.get("dueBy").asString()).isEqualTo("2026-04-10T10:00:00+02:00"));
    }

    @Test
    void pages_together_hold_every_task_once_the_most_urgent_first() {
        Town town = towns.town();
        town.announce(row().build(), row().build());
        ApiClient client = client(town);
        List<JsonNode> whole = tasks(client, "/tasks?limit=200");
        List<JsonNode> seen = new ArrayList<>();
        String after = "";
        do {
            ApiResponse page = client.get("/tasks?limit=7" + after);
            seen.addAll(page.items());
            after = page.json().get("next").isNull() ? "" : "&after=" + page.at("/next");
        } while (!after.isEmpty());
        assertThat(seen).isEqualTo(whole).hasSizeGreaterThan(14).doesNotHaveDuplicates();
        assertThat(seen)
                .extracting(task -> OffsetDateTime.parse(task.get("dueBy").asString()))
                .isSorted();
    }

    @Test
    void a_task_that_is_done_between_two_pages_leaves_the_others_in_their_place() {
        Town town = towns.town();
        town.announce(row().build());
        ApiClient client = client(town);
        List<String> whole = ids(tasks(client, "/tasks?limit=200"));
        ApiResponse first = client.get("/tasks?limit=3");
        client.post("/tasks/" + whole.getFirst() + "/done");
        List<String> second = ids(tasks(client, "/tasks?limit=3&after=" + first.at("/next")));
        assertThat(second).isEqualTo(whole.subList(3, 6));
    }

    @Test
    void done_tasks_have_a_list_of_their_own_the_latest_first() {
        Town town = towns.town();
        town.announce(row().build());
        ApiClient client = client(town);
        List<String> open = ids(tasks(client, "/tasks?limit=3"));
        client.post("/tasks/" + open.get(0) + "/done");
        clock.set("2026-03-02T11:00");
        client.post("/tasks/" + open.get(1) + "/done");
        ApiResponse first = client.get("/tasks?due=done&limit=1");
        assertThat(ids(first.items())).containsExactly(open.get(1));
        assertThat(ids(tasks(client, "/tasks?due=done&limit=1&after=" + first.at("/next"))))
                .containsExactly(open.get(0));
        assertThat(ids(tasks(client, "/tasks?limit=200"))).doesNotContain(open.get(0), open.get(1));
    }

    @Test
    void what_is_overdue_today_or_this_week_is_a_part_of_what_is_active() {
        Town town = towns.town();
        town.announce(row().expected("2026-03-03T10:00").build());
        clock.set("2026-03-05T09:00");
        ApiClient client = client(town);
        List<String> active = ids(tasks(client, "/tasks?limit=200"));
        List<JsonNode> overdue = tasks(client, "/tasks?due=overdue&limit=200");
        assertThat(overdue)
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.get("overdue").asBoolean()).isTrue());
        assertThat(active).containsAll(ids(overdue));
        assertThat(tasks(client, "/tasks?due=week&limit=200"))
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.get("dueBy").asString()).isBetween("2026-03-05T09", "2026-03-09"));
        assertThat(tasks(client, "/tasks?due=today&limit=200"))
                .allSatisfy(task -> assertThat(task.get("dueBy").asString()).startsWith("2026-03-05"));
    }

    @Test
    void waiting_tasks_and_those_without_a_date_have_lists_of_their_own() {
        Town town = towns.town();
        town.announce(row().decided(null).build());
        ApiClient client = client(town);
        String id = ids(tasks(client, "/tasks?limit=1")).getFirst();
        client.post("/tasks/" + id + "/waiting", "{\"waitingFor\": \"svar fra egen læge\"}");
        assertThat(ids(tasks(client, "/tasks?due=waiting"))).containsExactly(id);
        assertThat(tasks(client, "/tasks?due=undated&limit=200"))
                .allSatisfy(task -> assertThat(task.get("dueBy").isNull()).isTrue());
    }

    @Test
    void unassigned_tasks_are_those_that_lie_in_a_basket() {
        Town town = towns.town();
        town.holds(town.person("Mette Lund", Role.CASE_WORKER), "employment-adviser");
        town.announce(row().build());
        List<JsonNode> basket = tasks(client(town), "/tasks?unassigned=true&limit=200");
        assertThat(basket).isNotEmpty().allSatisfy(task -> {
            assertThat(task.get("assignee").isNull()).isTrue();
            assertThat(task.at("/function/key").asString()).isNotEqualTo("employment-adviser");
        });
    }

    @Test
    void a_list_can_be_one_households_and_one_functions() {
        Town town = towns.town();
        town.announce(row().build(), row().build());
        ApiClient client = client(town);
        JsonNode some = tasks(client, "/tasks?limit=1").getFirst();
        String household = some.at("/household/id").asString();
        String function = some.at("/function/key").asString();
        assertThat(tasks(client, "/tasks?limit=200&household=" + household + "&function=" + function))
                .isNotEmpty()
                .allSatisfy(task -> {
                    assertThat(task.at("/household/id").asString()).isEqualTo(household);
                    assertThat(task.at("/function/key").asString()).isEqualTo(function);
                });
    }

    @Test
    void one_task_can_be_fetched_by_its_id() {
        Town town = towns.town();
        town.announce(row().build());
        ApiClient client = client(town);
        JsonNode task = tasks(client, "/tasks?limit=1").getFirst();
        assertThat(client.get("/tasks/" + task.get("id").asString()).json()).isEqualTo(task);
    }

    private ApiClient client(Town town) {
        return ApiClient.of(environment, town.token(ApiScope.TASKS_READ, ApiScope.TASKS_WRITE));
    }

    private static List<JsonNode> tasks(ApiClient client, String path) {
        return client.get(path).items();
    }

    private static List<String> ids(List<JsonNode> tasks) {
        return tasks.stream().map(task -> task.get("id").asString()).toList();
    }
}
