package dk.fodfaeste.administration.setting;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Users, units, tokens, closing days and settings through the API. */
@ServerTest
class SettingsApiTest {

    @Autowired
    Towns towns;

    @Autowired
    Environment environment;

    private Town town;
    private ApiClient us;

    @BeforeEach
    void aToken() {
        town = towns.town();
        us = ApiClient.of(environment, town.token(ApiScope.values()));
    }

    @Test
    void a_user_is_made_given_a_role_deactivated_and_brought_back() {
        ApiResponse made = make(UUID.randomUUID() + "@test");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.at("/oneTimePassword")).hasSize(16);
        String user = "/users/" + made.at("/user/id");
        assertThat(us.get(user).text()).doesNotContain(made.at("/oneTimePassword"));

        ApiResponse given = us.post(user + "/roles", "{\"role\": \"administrator\"}");
        assertThat(given.json().get("roles")).hasSize(2);
        ApiResponse taken = us.post(user + "/roles/" + made.at("/user/roles/0/id") + "/take");
        assertThat(taken.at("/roles/0/role")).isEqualTo("administrator");
        ApiResponse refused = us.post(user + "/deactivate");
        assertThat(refused.at("/code")).isEqualTo("access.member.last-administrator");

        us.post(user + "/roles", "{\"role\": \"case-worker\"}");
        assertThat(us.post(user + "/password").at("/oneTimePassword")).hasSize(16);
        assertThat(us.get("/users?role=administrator").items()).hasSize(1);
        assertThat(us.get("/users?state=deactivated").items()).isEmpty();
    }

    @Test
    void a_user_of_another_municipality_is_not_there() {
        Town other = towns.town();
        ApiClient them = ApiClient.of(environment, other.token(ApiScope.values()));
        String login = UUID.randomUUID() + "@test";
        String user = "/users/" + make(login).at("/user/id");
        assertThat(them.get(user).status()).isEqualTo(404);
        assertThat(them.post(user + "/password").status()).isEqualTo(404);
        assertThat(them.post(user + "/deactivate").status()).isEqualTo(404);
        ApiResponse joined =
                them.post("/users/join", "{\"login\": \"%s\", \"role\": {\"role\": \"auditor\"}}".formatted(login));
        assertThat(joined.status()).as(joined.text()).isEqualTo(200);
        assertThat(joined.at("/managed")).isEqualTo("false");
        assertThat(them.post(user + "/password").at("/code")).isEqualTo("access.member.managed-elsewhere");
    }

    @Test
    void a_version_that_is_old_is_refused() {
        ApiResponse made = make(UUID.randomUUID() + "@test");
        String user = "/users/" + made.at("/user/id");
        String change = "{\"name\": \"Mette Holm\", \"version\": %s}".formatted(made.at("/user/version"));
        assertThat(us.post(user, change).status()).isEqualTo(200);
        assertThat(us.post(user, change).at("/code")).isEqualTo("access.changed");
    }

    @Test
    void a_unit_is_made_renamed_and_closed() {
        ApiResponse unit = us.post("/units", "{\"name\": \"Ny enhed\"}");
        assertThat(unit.status()).isEqualTo(201);
        String path = "/units/" + unit.at("/id");
        assertThat(us.post("/units", "{\"name\": \"Ny enhed\"}").at("/errors/0/code"))
                .isEqualTo("access.unit.taken");
        assertThat(us.post(path, "{\"name\": \"Anden enhed\", \"version\": 0}").at("/name"))
                .isEqualTo("Anden enhed");
        assertThat(us.post(path + "/close").at("/unit/closed")).isEqualTo("true");
        assertThat(us.post(path + "/close").at("/code")).isEqualTo("access.unit.closed-already");
        String working = "/units/" + town.unit("Bolig");
        assertThat(us.post(working + "/close").at("/errors/0/code")).isEqualTo("access.unit.into.missing");
    }

    @Test
    void a_token_gives_no_more_than_it_has() {
        ApiClient few = us.with(town.token(ApiScope.TOKENS_WRITE, ApiScope.TASKS_READ));
        String body = "{\"name\": \"x\", \"scopes\": [\"%s\"], \"until\": \"2026-12-31\"}";
        assertThat(few.post("/tokens", body.formatted("users:write")).at("/errors/0/code"))
                .isEqualTo("access.token.scopes.more");
        ApiResponse made = few.post("/tokens", body.formatted("tasks:read"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        ApiClient young = us.with(made.at("/token"));
        assertThat(young.get("/tasks").status()).isEqualTo(200);
        assertThat(us.get("/tokens").text())
                .contains("\"lastUsedOn\":\"2026-03-02\"")
                .doesNotContain(made.at("/token"));
        assertThat(us.post("/tokens/" + made.at("/id") + "/revoke").status()).isEqualTo(200);
        assertThat(young.get("/tasks").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, access.token.until", "2028-03-03, access.token.until", "2026-02-30, ui.input.date"})
    void a_token_holds_from_today_until_two_years_ahead(String until, String code) {
        String body = "{\"name\": \"x\", \"scopes\": [\"tasks:read\"], \"until\": \"%s\"}";
        assertThat(us.post("/tokens", body.formatted(until)).at("/errors/0/code"))
                .isEqualTo(code);
        assertThat(us.post("/tokens", body.formatted("2026-03-02")).status()).isEqualTo(201);
        assertThat(us.post("/tokens", body.formatted("2028-03-02")).status()).isEqualTo(201);
    }

    @Test
    void closing_days_stand_beside_the_holidays_and_can_be_opened() {
        assertThat(us.post(
                                "/closing-days",
                                "{\"first\": \"2026-05-13\", \"last\": \"2026-05-18\", \"name\": \"Kursus\"}")
                        .at("/closed"))
                .as("without Ascension Day and the weekend")
                .isEqualTo("3");
        assertThat(us.get("/closing-days?year=2026").text())
                .contains("public-holiday")
                .contains("Kursus");
        assertThat(us.post("/closing-days/open", "{\"date\": \"2026-05-13\"}").status())
                .isEqualTo(200);
        assertThat(us.post("/closing-days/open", "{\"date\": \"2026-05-13\"}").status())
                .isEqualTo(404);
        assertThat(us.get("/closing-days?year=1900").at("/errors/0/code")).isEqualTo("administration.api.year");
    }

    @Test
    void an_answer_moves_no_date_until_the_dates_are_computed_again() {
        town.announce(row().household("H1").build());
        us.post(
                "/households/" + us.get("/households").at("/items/0/id") + "/arrival",
                "{\"arrivedAt\": \"2026-03-02T09:00:00+01:00\"}");
        String before = us.get("/tasks?limit=200").text();
        ApiResponse changed = us.post("/settings/closed-limit", "{\"value\": \"PREVIOUS\", \"version\": 0}");
        assertThat(changed.at("/value")).as(changed.text()).isEqualTo("PREVIOUS");
        assertThat(us.post("/settings/closed-limit", "{\"value\": \"NEXT\", \"version\": 0}")
                        .at("/code"))
                .isEqualTo("access.changed");
        assertThat(us.get("/tasks?limit=200").text()).isEqualTo(before);
        ApiResponse first = us.post("/settings/recalculation");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(us.post("/settings/recalculation").at("/households")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "hours, SOMETIMES, access.setting.choice",
        "assumed-time, 25:00, access.setting.time",
        "office-hours, 15:00-09:00, access.setting.period",
        "office-hours, 09:00, access.setting.time",
        "tolerance-days, -1, access.setting.number",
        "tolerance-days, 61, access.setting.number",
        "special-days, EASTER, access.setting.choice",
        "contactPersons.max, 0, access.setting.number",
        "contactPersons.max, 10, access.setting.number",
        "contactPersons.max, two, access.setting.number",
    })
    void what_is_no_answer_is_refused(String setting, String value, String code) {
        assertThat(us.post("/settings/" + setting, "{\"value\": \"%s\"}".formatted(value))
                        .at("/errors/0/code"))
                .isEqualTo(code);
    }

    @Test
    void a_number_is_set_within_its_range_and_says_where_the_usual_one_comes_from() {
        ApiResponse set = us.post("/settings/contactPersons.max", "{\"value\": \"3\", \"version\": 0}");
        assertThat(set.at("/value")).as(set.text()).isEqualTo("3");
        assertThat(set.at("/defaultValue")).isEqualTo("2");
        assertThat(set.at("/source")).isEqualTo("K02-1c");
        assertThat(set.at("/version")).isEqualTo("1");
        assertThat(us.post("/settings/contactPersons.max", "{\"value\": \"4\", \"version\": 0}")
                        .at("/code"))
                .isEqualTo("access.changed");
        assertThat(us.get("/settings").text())
                .contains("{\"name\":\"contactPersons.max\",\"value\":\"3\"")
                .contains("{\"name\":\"arrivals.import.kept-days\",\"value\":\"30\"");
    }

    private ApiResponse make(String login) {
        return us.post(
                "/users",
                "{\"login\": \"%s\", \"name\": \"Mette Lund\", \"role\": {\"role\": \"case-worker\"}}"
                        .formatted(login));
    }
}
