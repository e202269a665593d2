package dk.fodfaeste.arrivals.register;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.plans.running.Recalculation;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** One household, and the registration of its arrival. */
@ServerTest
class HouseholdApiTest {

    private static final String WINDOW = "48 to 96 hours after arrival";

    @Autowired
    Towns towns;

    @Autowired
    Environment environment;

    @Test
    void a_household_has_its_persons_with_the_main_person_first_and_their_numbers_masked() {
        Town town = towns.town();
        town.announce(
                row().household("H1")
                        .name("Samira", "Al-Hakim")
                        .cpr("7501921234")
                        .born("1992-01-15")
                        .build(),
                row().household("H1")
                        .relation(Relation.CHILD)
                        .name("Yara", "Al-Hakim")
                        .born("2017-05-04")
                        .build());
        ApiClient client = client(town);
        ApiResponse household = client.get("/households/" + only(client));
        assertThat(household.at("/sourceNumber")).isEqualTo("H1");
        assertThat(household.at("/persons/0/relation")).isEqualTo("main");
        assertThat(household.at("/persons/0/language")).isEqualTo("ar");
        assertThat(household.at("/persons/0/numbers/0/value")).isEqualTo("750192-••••");
        assertThat(household.text()).doesNotContain("7501921234").doesNotContain("1234\"");
        assertThat(household.at("/persons/1/firstNames")).isEqualTo("Yara");
        assertThat(household.at("/persons/1/birthDate")).isEqualTo("2017-05-04");
    }

    @Test
    void a_household_has_its_team_its_anchors_and_its_way_here() {
        Town town = towns.town();
        town.holds(town.person("Mette Lund", Role.CASE_WORKER), "employment-adviser");
        town.announce(row().expected("2026-03-16T10:00").decided("2026-02-10").build());
        ApiClient client = client(town);
        ApiResponse household = client.get("/households/" + only(client));
        assertThat(household.at("/team/0/person/name")).isEqualTo("Mette Lund");
        assertThat(household.at("/team/0/function/name/da")).isNotEmpty();
        assertThat(household
                        .json()
                        .get("anchors")
                        .valueStream()
                        .filter(each -> each.get("name").asString().equals("arrival")))
                .singleElement()
                .satisfies(anchor -> {
                    assertThat(anchor.get("date").asString()).isEqualTo("2026-03-16");
                    assertThat(anchor.get("time").asString()).startsWith("10:00");
                    assertThat(anchor.get("happened").asBoolean()).isFalse();
                });
        assertThat(household.at("/arrival/expectedDate")).isEqualTo("2026-03-16");
        assertThat(household.at("/arrival/decisionDate")).isEqualTo("2026-02-10");
        assertThat(household.at("/arrival/noticedAt")).isEqualTo("2026-03-02T10:00:00+01:00");
        assertThat(household.json().at("/arrival/arrivedAt").isNull()).isTrue();
    }

    @Test
    void registering_the_arrival_moves_the_tasks_and_says_how_many() {
        Town town = towns.town();
        town.announce(row().expected("2026-03-16T10:00").build());
        ApiClient client = client(town);
        String id = only(client);
        ApiResponse answer = client.post("/households/" + id + "/arrival", "{\"arrivedAt\": \"2026-03-01T13:30:00Z\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/arrival/arrivedAt")).isEqualTo("2026-03-01T14:30:00+01:00");
        assertThat(answer.json().get("tasksMoved").asInt()).isPositive();
        JsonNode task = client.get("/tasks?limit=200&household=" + id).items().stream()
                .filter(each -> each.get("timing").asString().equals(WINDOW))
                .findFirst()
                .orElseThrow();
        assertThat(task.get("notBefore").asString()).isEqualTo("2026-03-03T14:30:00+01:00");
        assertThat(task.get("dueBy").asString()).isEqualTo("2026-03-05T14:30:00+01:00");
    }

    @Test
    void an_arrival_in_the_second_of_two_hours_keeps_its_own_moment(
            @Autowired TestClock clock, @Autowired Recalculation all) {
        clock.set("2026-10-26T10:00");
        Town town = towns.town();
        town.announce(row().expected("2026-10-25T02:30").build());
        ApiClient client = client(town);
        String id = only(client);
        client.post("/households/" + id + "/arrival", "{\"arrivedAt\": \"2026-10-25T02:30:00+02:00\"}");
        ApiResponse answer =
                client.post("/households/" + id + "/arrival", "{\"arrivedAt\": \"2026-10-25T02:30:00+01:00\"}");
        assertThat(answer.at("/arrival/arrivedAt")).isEqualTo("2026-10-25T02:30:00+01:00");
        assertThat(answer.json().get("tasksMoved").asInt()).isPositive();
        assertThat(client.get("/tasks?limit=200&household=" + id).items().stream()
                        .filter(each -> each.get("timing").asString().equals(WINDOW))
                        .map(each -> each.get("notBefore").asString()))
                .containsOnly("2026-10-27T02:30:00+01:00");
        assertThat(town.read(town.system(), AdministrationAction.DATES_RECALCULATE, all::preview)
                        .tasks())
                .as("what was stored is read back as the same moment")
                .isZero();
    }

    @Test
    void registering_the_same_arrival_twice_moves_nothing_the_second_time() {
        Town town = towns.town();
        town.announce(row().build());
        ApiClient client = client(town);
        String path = "/households/" + only(client) + "/arrival";
        client.post(path, "{\"arrivedAt\": \"2026-03-01T14:30:00+01:00\"}");
        ApiResponse again = client.post(path, "{\"arrivedAt\": \"2026-03-01T14:30:00.999+01:00\"}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("tasksMoved").asInt()).isZero();
    }

    @Test
    void an_arrival_can_lie_ten_minutes_ahead_at_most_as_clocks_differ() {
        Town town = towns.town();
        town.announce(row().build());
        ApiClient client = client(town);
        String path = "/households/" + only(client) + "/arrival";
        ApiResponse ahead = client.post(path, "{\"arrivedAt\": \"2026-03-02T10:10:01+01:00\"}");
        assertThat(ahead.status()).isEqualTo(422);
        assertThat(ahead.at("/errors/0/code")).isEqualTo("arrivals.register.future");
        assertThat(client.post(path, "{\"arrivedAt\": \"2026-03-02T10:10:00+01:00\"}")
                        .status())
                .isEqualTo(200);
    }

    private ApiClient client(Town town) {
        return ApiClient.of(
                environment, town.token(ApiScope.HOUSEHOLDS_READ, ApiScope.ARRIVALS_WRITE, ApiScope.TASKS_READ));
    }

    private static String only(ApiClient client) {
        return client.get("/households").at("/items/0/id");
    }
}
