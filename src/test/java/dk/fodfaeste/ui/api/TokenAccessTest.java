package dk.fodfaeste.ui.api;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.token.Tokens;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who gets in with which token, and how far. */
@ServerTest
class TokenAccessTest {

    private static final String NOBODYS_ID = "019f0000-0000-7000-8000-000000000000";

    @Autowired
    Towns towns;

    @Autowired
    Environment environment;

    @Autowired
    Tokens tokens;

    @Autowired
    TestClock clock;

    @Test
    void without_a_token_nothing_is_told_but_that_one_is_needed() {
        ApiResponse danish = with(null).get("/tasks");
        assertThat(danish.status()).isEqualTo(401);
        assertThat(danish.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(danish.header("Content-Type")).startsWith("application/problem+json");
        assertThat(danish.at("/code")).isEqualTo("ui.api.unauthorized");
        assertThat(danish.at("/detail")).startsWith("Adgang kræver en gyldig API-nøgle");
        assertThat(with(null).in("en").get("/tasks").at("/detail")).startsWith("Access needs a valid API token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "bearer", "BEARER", "bEaReR"})
    void the_word_before_a_token_may_be_written_in_any_case(String scheme) {
        String token = towns.town().token(ApiScope.TASKS_READ);
        assertThat(new HttpVisitor(environment.getRequiredProperty("local.server.port", Integer.class))
                        .get("/api/v1/tasks", "Authorization", scheme + " " + token)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "fod_1001_short",
                "fod_9999_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "fod_99999_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "fod_000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            })
    void a_token_that_nobody_was_given_does_not_open_anything(String token) {
        assertThat(with(token).get("/tasks").status()).isEqualTo(401);
    }

    @Test
    void a_token_with_another_municipalitys_code_in_it_opens_neither() {
        Town mine = towns.town();
        Town theirs = towns.town();
        String token = mine.token(ApiScope.TASKS_READ).replace("fod_" + mine.code(), "fod_" + theirs.code());
        assertThat(with(token).get("/tasks").status()).isEqualTo(401);
    }

    @Test
    void a_revoked_token_is_refused_from_the_next_request_on() {
        Town town = towns.town();
        String token = town.token(ApiScope.TASKS_READ);
        assertThat(with(token).get("/tasks").status()).isEqualTo(200);
        UUID id = town.read(town.system(), AdministrationAction.TOKEN_MANAGE, tokens::list)
                .getFirst()
                .id();
        town.write(town.system(), AdministrationAction.TOKEN_MANAGE, tx -> {
            tokens.revoke(tx, id);
            return id;
        });
        assertThat(with(token).get("/tasks").status()).isEqualTo(401);
    }

    @Test
    void a_token_holds_until_the_moment_that_it_expires() {
        Town town = towns.town();
        String token = town.token(ApiScope.TASKS_READ);
        clock.set("2026-03-03T09:59");
        assertThat(with(token).get("/tasks").status()).isEqualTo(200);
        clock.set("2026-03-03T10:00");
        assertThat(with(token).get("/tasks").status()).isEqualTo(401);
    }

    @ParameterizedTest(name = "{0} {1} is closed to a token for {2}")
    @CsvSource({
        "GET,  /tasks,                                                  HOUSEHOLDS_READ",
        "GET,  /tasks/" + NOBODYS_ID + ",                               TASKS_WRITE",
        "POST, /tasks/" + NOBODYS_ID + "/done,                          TASKS_READ",
        "POST, /tasks/" + NOBODYS_ID + "/reopen,                        TASKS_READ",
        "POST, /tasks/" + NOBODYS_ID + "/waiting,                       TASKS_READ",
        "POST, /tasks/" + NOBODYS_ID + "/redate,                        TASKS_READ",
        "POST, /tasks/" + NOBODYS_ID + "/reassign,                      TASKS_READ",
        "GET,  /households,                                             TASKS_READ",
        "POST, /households/search,                                      TASKS_WRITE",
        "GET,  /households/" + NOBODYS_ID + ",                          ARRIVALS_WRITE",
        "GET,  /households/" + NOBODYS_ID + "/plans,                    TASKS_READ",
        "POST, /households/" + NOBODYS_ID + "/arrival,                  HOUSEHOLDS_READ",
        "GET,  /arrivals/imports/" + NOBODYS_ID + ",                    HOUSEHOLDS_READ",
        "POST, /timings/preview,                                        TASKS_READ",
    })
    void a_token_opens_only_what_its_scopes_name(String method, String path, ApiScope other) {
        ApiClient client = with(towns.town().token(other));
        // The content is broken: whoever may not come in is not told how to do it right.
        ApiResponse answer = method.equals("GET") ? client.get(path) : client.post(path, "{");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.at("/code")).isEqualTo("access.forbidden");
    }

    @Test
    void an_import_is_closed_to_a_token_that_may_only_read() {
        ApiResponse answer = with(towns.town().token(ApiScope.HOUSEHOLDS_READ)).upload("liste.csv", new byte[] {1});
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void another_municipalitys_household_task_and_import_are_not_there() {
        Town theirs = towns.town();
        String importId = theirs.announce(row().build()).id().toString();
        ApiClient them = with(theirs.token(ApiScope.values()));
        String household = them.get("/households").at("/items/0/id");
        String task = them.get("/tasks?limit=1").at("/items/0/id");
        ApiClient us = with(towns.town().token(ApiScope.values()));
        for (String path : new String[] {
            "/households/" + household,
            "/households/" + household + "/plans",
            "/tasks/" + task,
            "/tasks?household=" + household,
            "/arrivals/imports/" + importId
        }) {
            assertThat(us.get(path).status()).as(path).isEqualTo(404);
        }
    }

    private ApiClient with(@Nullable String token) {
        return ApiClient.of(environment, token);
    }
}
