package dk.fodfaeste.people.protection;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Contact persons and consents for other systems. */
@ServerTest
class ProtectionApiTest {

    @Autowired
    Towns towns;

    @Autowired
    Environment environment;

    private Town town;
    private ApiClient client;
    private String family;
    private String person;

    @BeforeEach
    void aFamily() {
        town = towns.town();
        town.announce(row().household("H1").build());
        client = ApiClient.of(environment, town.token(ApiScope.HOUSEHOLDS_READ, ApiScope.HOUSEHOLDS_WRITE));
        family = "/households/" + client.get("/households").at("/items/0/id");
        person = client.get(family).at("/persons/0/id");
    }

    @Test
    void contact_persons_are_added_replaced_and_ended_and_the_third_meets_a_conflict_that_says_why() {
        ApiResponse first = add(account("Mette Lund"));
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.at("/cap")).isEqualTo("2");
        assertThat(first.at("/source")).isEqualTo("K02-1c");
        String ole = account("Ole Friis");
        assertThat(add(ole).status()).isEqualTo(200);
        ApiResponse third = add(account("Bo Holm"));
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.at("/code")).isEqualTo("people.contacts.full");
        assertThat(third.at("/detail")).contains("K02-1c");
        String mette = client.get(family + "/contact-persons").at("/now/0/id");
        ApiResponse replaced = client.post(
                family + "/contact-persons/" + mette + "/replace",
                "{\"account\": \"%s\"}".formatted(account("Eva Dam")));
        assertThat(replaced.at("/now/0/name")).isEqualTo("Eva Dam");
        assertThat(replaced.at("/past/0/name")).isEqualTo("Mette Lund");
        String eva = replaced.at("/now/0/id");
        assertThat(client.post(family + "/contact-persons/" + eva + "/end")
                        .json()
                        .get("now")
                        .size())
                .isEqualTo(1);
        assertThat(client.post(family + "/contact-persons/" + eva + "/end").status())
                .isEqualTo(409);
    }

    @Test
    void breaches_are_listed() {
        assertThat(client.get("/contact-person-breaches").items()).isEmpty();
        town.announce(row().household("H2")
                .name("Yusuf", "Osman")
                .kind(HouseholdKind.UNACCOMPANIED_MINOR)
                .build());
        ApiResponse breaches = client.get("/contact-person-breaches");
        assertThat(breaches.at("/items/0/group")).isEqualTo("unaccompanied");
        assertThat(breaches.at("/items/0/count")).isEqualTo("0");
        assertThat(client.get("/contact-person-breaches?limit=0").status()).isEqualTo(422);
    }

    @Test
    void a_consent_is_written_read_and_taken_back() {
        ApiResponse given = consent(person, "handover", "true", "oral", "2026-03-02", "");
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        assertThat(given.at("/history/0/saidByName")).isEqualTo("Samira Al-Hakim");
        assertThat(client.get(family + "/consents").text()).contains("\"state\":\"given\"", "\"holds\":true");
        assertThat(consent(person, "handover", "false", "written", "2026-03-02", ", \"seen\": 0")
                        .status())
                .isEqualTo(409);
        assertThat(consent(person, "handover", "false", "written", "2026-03-02", ", \"seen\": 1")
                        .status())
                .isEqualTo(200);
        assertThat(client.get(family + "/consents").text())
                .contains("\"state\":\"withdrawn\"")
                .doesNotContain("\"holds\":true");
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource({
        "everything, true, oral, 2026-03-02, people.consent.purpose",
        "handover, true, by-pigeon, 2026-03-02, ui.input.choice",
        "handover, true, oral, 2026-03-03, people.consent.future",
        "handover, true, oral, 0001-01-01, people.consent.day"
    })
    void what_cannot_be_used_is_said_at_its_field_and_nothing_is_written(
            String purpose, String given, String way, String day, String code) {
        ApiResponse answer = consent(person, purpose, given, way, day, "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.at("/errors/0/code")).isEqualTo(code);
        assertThat(client.get(family + "/consents").json().get("history").size())
                .isZero();
    }

    @Test
    void broken_bodies_and_characters_that_no_database_holds_are_refused() {
        for (String body : new String[] {"", "{", "[]", "{\"person\": 7}", "{\"unknown\": 1}", "null"}) {
            assertThat(client.post(family + "/consents", body).status())
                    .as(body)
                    .isBetween(400, 422);
            assertThat(client.post(family + "/contact-persons", body).status())
                    .as(body)
                    .isBetween(400, 422);
        }
        String outside =
                "{\"person\": \"%s\", \"purpose\": \"handover\", \"given\": true, \"guardian\": \"a\\u0000b\", \"way\": \"oral\", \"saidOn\": \"2026-03-02\"}";
        assertThat(client.post(family + "/consents", outside.formatted(person)).status())
                .isBetween(400, 422);
    }

    @Test
    void a_household_of_another_municipality_is_not_there() {
        ApiClient neighbour =
                ApiClient.of(environment, towns.town().token(ApiScope.HOUSEHOLDS_READ, ApiScope.HOUSEHOLDS_WRITE));
        assertThat(neighbour.get(family + "/consents").status()).isEqualTo(404);
        assertThat(neighbour.get(family + "/contact-persons").status()).isEqualTo(404);
        assertThat(neighbour
                        .post(family + "/contact-persons", "{\"account\": \"%s\"}".formatted(account("Mette Lund")))
                        .status())
                .isEqualTo(404);
    }

    private ApiResponse add(String account) {
        return client.post(family + "/contact-persons", "{\"account\": \"%s\"}".formatted(account));
    }

    private ApiResponse consent(String who, String purpose, String given, String way, String day, String more) {
        return client.post(family + "/consents", """
                {"person": "%s", "purpose": "%s", "given": %s, "saidBy": "%s", "way": "%s", "saidOn": "%s"%s}
                """.formatted(who, purpose, given, who, way, day, more));
    }

    private String account(String name) {
        return String.valueOf(
                Objects.requireNonNull(town.person(name, Role.CASE_WORKER).account()));
    }
}
