package dk.fodfaeste.people.entry;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Persons through the API: looked for, added, told apart, merged, moved. */
@ServerTest
class PersonApiTest {

    private static final String SAMIRA =
            "{\"firstNames\": \"Samirah\", \"lastName\": \"Al Hakeem\", \"relation\": \"spouse\","
                    + " \"birthDate\": \"1992-05-17\", \"nationality\": \"SY\"%s}";

    @Autowired
    Towns towns;

    @Autowired
    Environment environment;

    private ApiClient client;

    @BeforeEach
    void families() {
        Town town = towns.town();
        town.announce(
                row().household("H1")
                        .name("Samira", "Al-Hakim")
                        .born("1992-05-17")
                        .foreignerNo("12345678")
                        .build(),
                row().household("H1")
                        .relation(Relation.SPOUSE)
                        .name("Omar", "Al-Hakim")
                        .born("1990-04-05")
                        .build(),
                row().household("H3")
                        .name("Oksana", "Kovalenko")
                        .born("1980-06-07")
                        .build());
        client = ApiClient.of(environment, town.token(ApiScope.values()));
    }

    @Test
    void who_may_be_the_same_is_found_with_reasons() {
        ApiResponse answer = client.post("/persons/matches", SAMIRA.formatted(""));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.items()).hasSize(1);
        assertThat(answer.at("/items/0/person/name")).isEqualTo("Samira Al-Hakim");
        assertThat(answer.at("/items/0/level")).isEqualTo("likely");
        assertThat(answer.at("/items/0/reasons/0")).isEqualTo("name-spelt-otherwise");
    }

    @Test
    void an_equal_number_is_certain_and_nobody_gets_it_twice() {
        String body =
                "{\"firstNames\": \"Amal\", \"relation\": \"child\", \"foreignerNo\": \"1234 5678\", \"anyway\": true}";
        assertThat(client.post("/persons/matches", body).at("/items/0/level")).isEqualTo("certain");
        assertThat(client.post("/households/" + household("Kovalenko") + "/persons", body)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void one_who_is_like_another_is_added_only_when_the_caller_says_so() {
        String path = "/households/" + household("Kovalenko") + "/persons";
        ApiResponse refused = client.post(path, SAMIRA.formatted(""));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("people.api.duplicate");
        ApiResponse added = client.post(path, SAMIRA.formatted(", \"anyway\": true"));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(client.get("/duplicates").items()).as("she was looked at").isEmpty();
    }

    @Test
    void pairs_are_listed_told_apart_merged_and_taken_apart() {
        String path = "/households/" + household("Kovalenko") + "/persons";
        String other = client.post(path, SAMIRA.replace("Samirah", "Samyra").formatted(", \"anyway\": true"))
                .at("/person");
        String samira = client.post("/persons/matches", SAMIRA.formatted("")).items().stream()
                .filter(each -> each.at("/person/name").asString().equals("Samira Al-Hakim"))
                .findFirst()
                .orElseThrow()
                .at("/person/id")
                .asString();
        ApiResponse merged = client.post(
                "/persons/" + samira + "/merge", "{\"gone\": \"" + other + "\", \"take\": [\"firstNames\"]}");
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        assertThat(client.post("/persons/matches", SAMIRA.formatted("")).items())
                .hasSize(1);
        ApiResponse apart = client.post("/merges/" + merged.at("/merge") + "/undo");
        assertThat(apart.status()).as(apart.text()).isEqualTo(200);
        assertThat(client.post("/merges/" + merged.at("/merge") + "/undo").status())
                .isEqualTo(404);
        assertThat(client.post(
                                "/duplicates/different",
                                "{\"first\": \"" + samira + "\", \"second\": \"" + other + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_person_is_moved_and_a_household_divided() {
        String omar = client.post(
                        "/persons/matches",
                        "{\"firstNames\": \"Omar\", \"lastName\": \"Al-Hakim\", \"relation\": \"other\"}")
                .at("/items/0/person/id");
        String caseNumber =
                client.post("/households/search", "{\"text\": \"kovalenko\"}").at("/items/0/caseNumber");
        ApiResponse moved = client.post(
                "/persons/" + omar + "/move", "{\"caseNumber\": \"" + caseNumber + "\", \"relation\": \"spouse\"}");
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(client.post(
                                "/persons/" + omar + "/move",
                                "{\"caseNumber\": \"" + caseNumber + "\", \"relation\": \"spouse\"}")
                        .status())
                .isEqualTo(422);
        ApiResponse divided =
                client.post("/households/" + household("Kovalenko") + "/split", "{\"persons\": [\"" + omar + "\"]}");
        assertThat(divided.status()).as(divided.text()).isEqualTo(201);
        assertThat(divided.at("/caseNumber")).matches("2026-\\d{4}");
        assertThat(client.post(
                                "/households/" + divided.at("/household") + "/split",
                                "{\"persons\": [\"" + omar + "\"]}")
                        .at("/errors/0/code"))
                .isEqualTo("people.split.everybody");
    }

    @Test
    void broken_input_is_refused_at_its_field() {
        String household = household("Kovalenko");
        assertThat(client.post("/households/" + household + "/persons", "{}").status())
                .isEqualTo(422);
        assertThat(client.post("/households/" + household + "/split", "{\"persons\": [null]}")
                        .status())
                .isEqualTo(422);
        assertThat(client.get("/duplicates?after=1_2_3").at("/errors/0/code")).isEqualTo("people.cursor");
        assertThat(client.get("/duplicates?limit=0").status()).isEqualTo(422);
        assertThat(client.post("/persons/" + household + "/move", "{\"caseNumber\": \"1\", \"relation\": \"uncle\"}")
                        .status())
                .isEqualTo(422);
    }

    private String household(String name) {
        return client.post("/households/search", "{\"text\": \"" + name + "\"}").at("/items/0/id");
    }
}
