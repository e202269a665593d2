package dk.fodfaeste.plans.running;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A household's plans by the API. */
@ServerTest
class HouseholdPlansApiTest {

    @Autowired
    Towns towns;

    @Autowired
    Environment environment;

    @Test
    void a_household_has_its_plans_with_phases_and_every_task_in_one_of_them() {
        Town town = towns.town();
        town.announce(row().build());
        ApiClient client = client(town);
        ApiResponse plans = client.get("/households/" + household(client) + "/plans");
        assertThat(plans.status()).isEqualTo(200);
        assertThat(plans.items()).isNotEmpty().allSatisfy(plan -> {
            assertThat(plan.get("template").asString()).matches("[a-z-]+");
            assertThat(plan.get("version").asInt()).isEqualTo(1);
            assertThat(plan.at("/name/da").asString()).isNotEmpty();
            assertThat(plan.get("startedAt").asString()).isEqualTo("2026-03-02T10:00:00+01:00");
            int inPhases = plan.get("phases")
                    .valueStream()
                    .mapToInt(phase -> phase.get("tasks").size())
                    .sum();
            assertThat(plan.at("/progress/total").asInt()).isEqualTo(inPhases).isPositive();
            assertThat(plan.get("phases")
                            .valueStream()
                            .map(phase -> phase.get("key").asString())
                            .toList())
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void progress_grows_with_each_task_that_is_done() {
        Town town = towns.town();
        town.announce(row().build());
        ApiClient client = client(town);
        String path = "/households/" + household(client) + "/plans";
        JsonNode task = client.get(path).json().at("/items/0/phases/0/tasks/0");
        client.post("/tasks/" + task.get("id").asString() + "/done");
        ApiResponse after = client.get(path);
        assertThat(after.json().at("/items/0/progress/done").asInt()).isEqualTo(1);
        assertThat(after.json().at("/items/0/phases/0/progress/done").asInt()).isEqualTo(1);
        assertThat(after.at("/items/0/phases/0/tasks/0/status")).isEqualTo("done");
    }

    private ApiClient client(Town town) {
        return ApiClient.of(environment, town.token(ApiScope.HOUSEHOLDS_READ, ApiScope.TASKS_WRITE));
    }

    private static String household(ApiClient client) {
        return client.get("/households").at("/items/0/id");
    }
}
