package dk.fodfaeste.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No unit, function or login stands beside one that a reader takes for it; what nobody sees is no name. */
@ServerTest
class LookAlikesTest {

    @Autowired
    Towns towns;

    @Autowired
    Accounts accounts;

    @Autowired
    Environment environment;

    @Autowired
    WorkFunctions functions;

    private Town town;
    private ApiClient api;

    @BeforeEach
    void aUnitAndALogin() {
        town = towns.town();
        api = ApiClient.of(environment, town.token(ApiScope.values()));
        assertThat(unit("Nøglehuset").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nøglehuset",
                "nøglehuset",
                "Nøglehuset\u200B",
                "Nøgle\u00ADhuset",
                "\u202ENøglehuset\u202C",
                "Nøglehuset\uFEFF",
                "Nøglеhuset",
                "Nøglehuѕet",
                "Ｎøglehuset",
                "\u00A0Nøglehuset\u3000"
            })
    void a_unit_that_looks_like_another(String name) {
        ApiResponse refused = unit(name);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.at("/errors/0/code")).isEqualTo("access.unit.taken");
    }

    @Test
    void a_unit_is_not_renamed_to_look_like_another_but_may_change_its_own_case() {
        String other = unit("Værkstedet").at("/id");
        assertThat(post("/units/" + other, "{\"name\": \"Nøglehuset\u200D\"}").at("/errors/0/code"))
                .isEqualTo("access.unit.taken");
        assertThat(post("/units/" + other, "{\"name\": \"VÆRKSTEDET\"}").status())
                .isEqualTo(200);
    }

    @Test
    void a_function_that_looks_like_another() {
        UUID home = UUID.fromString(unit("Huset").at("/id"));
        add(new Bilingual("Nøglemester", "Keymaster"), home);
        Assertions.assertThatThrownBy(() -> add(new Bilingual("Noget andet", "Kеymaster"), home))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused ->
                                assertThat(refused.fields().getFirst().field()).isEqualTo("en"));
        Assertions.assertThatThrownBy(() -> add(new Bilingual("Nøglemester\u200B", "Something else"), home))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused ->
                                assertThat(refused.fields().getFirst().field()).isEqualTo("da"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "%s\u200B", "\u202A%s", "%s\u00AD", "ｍ%s", "м%s", "M%s"})
    void a_login_that_looks_like_another(String form) {
        String rest = "ette." + UUID.randomUUID() + "@demo.test";
        String login = "m" + rest;
        assertThat(user(login, "Mette Lindgaard").status()).isEqualTo(201);
        String asked = form.formatted(form.length() > 2 && Character.isLetter(form.charAt(0)) ? rest : login);
        ApiResponse refused = user(asked, "Mette Lindgaard");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.at("/errors/0/code")).isEqualTo("access.login.taken");
        assertThat(accounts.find("\uFEFF" + login.toUpperCase(Locale.ROOT) + "\u200B"))
                .as("and it is found as it is pasted")
                .isNotNull();
    }

    @Test
    void the_database_holds_it_too() {
        Assertions.assertThatThrownBy(() -> JdbcClient.create(TestDatabase.superuser())
                        .sql("INSERT INTO unit (municipality, id, name, name_key)"
                                + " SELECT municipality, gen_random_uuid(), 'Another', name_key FROM unit LIMIT 1")
                        .update())
                .hasMessageContaining("uniq_unit_name_key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u3164", "\u2800", "\u00AD\u200E", "\u202E \u202C"})
    void what_nobody_sees_is_missing(String name) {
        assertThat(unit(name).at("/errors/0/code")).isEqualTo("ui.input.missing");
        assertThat(user("q" + UUID.randomUUID() + "@test", name).at("/errors/0/code"))
                .isEqualTo("ui.input.missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "👩\u200D👧", "★", "...", "-"})
    void pictures_and_signs_are_no_name(String name) {
        assertThat(unit(name).at("/errors/0/code")).isEqualTo("ui.input.title");
        assertThat(user("q" + UUID.randomUUID() + "@test", name).at("/errors/0/code"))
                .isEqualTo("ui.input.name");
    }

    @Test
    void a_pasted_telephone_number_is_cleaned() {
        ApiResponse added = post("/users", """
                {"login": "q%s@test", "name": "Q", "phone": "\u202A+45\u00A012\u201134\u00A056 78\u202C",
                 "role": {"role": "case-worker"}}
                """.formatted(UUID.randomUUID()));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.text()).contains("+45 12 34 56 78");
    }

    private ApiResponse unit(String name) {
        return post("/units", "{\"name\": \"" + name + "\"}");
    }

    private void add(Bilingual name, UUID unit) {
        town.write(town.system(), AdministrationAction.FUNCTION_CHANGE, tx -> functions.add(tx, name, unit));
    }

    private ApiResponse user(String login, String name) {
        return post(
                "/users",
                "{\"login\": \"%s\", \"name\": \"%s\", \"role\": {\"role\": \"case-worker\"}}".formatted(login, name));
    }

    private ApiResponse post(String path, String json) {
        return api.post(path, json);
    }
}
