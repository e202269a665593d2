package dk.fodfaeste.plans.library;

import static dk.fodfaeste.testing.Rows.row;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.jobs.RunJobs;
import dk.fodfaeste.plans.OnePlan;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Templates by the API: taken in, tried, published, and families moved to them. */
@ServerTest
class TemplateApiTest {

    private static final String FIRST =
            "# A remark that stays\n" + OnePlan.yaml("call reception at notice", "meet reception at arrival");

    @Autowired
    Towns towns;

    @Autowired
    RunJobs jobs;

    @Autowired
    Environment environment;

    private Town town;
    private ApiClient client;

    @BeforeEach
    void aTokenForTemplates() {
        town = towns.town();
        client = ApiClient.of(
                environment, town.token(ApiScope.TEMPLATES_READ, ApiScope.TEMPLATES_WRITE, ApiScope.TASKS_WRITE));
    }

    @Test
    void what_is_taken_in_comes_out_letter_for_letter_before_and_after_it_is_published() {
        String draft = take(FIRST).at("/id");
        assertThat(client.get("/template-drafts/" + draft + "/yaml").text()).isEqualTo(FIRST);
        ApiResponse published = client.post("/template-drafts/" + draft + "/publish");
        assertThat(published.status()).isEqualTo(200);
        assertThat(published.json().get("version").asInt()).isEqualTo(1);
        assertThat(client.get("/templates/" + published.at("/id") + "/yaml").text())
                .isEqualTo(FIRST);
        assertThat(client.get("/templates").items())
                .anySatisfy(each -> assertThat(each.get("key").asString()).isEqualTo("one-plan"));
    }

    @Test
    void every_shipped_template_goes_out_and_in_again_unchanged() {
        for (String yaml : shipped()) {
            ApiResponse draft = take(yaml);
            assertThat(draft.status()).as(draft.text()).isEqualTo(201);
            assertThat(draft.json().get("missing").size()).as(draft.text()).isZero();
            assertThat(client.get("/template-drafts/" + draft.at("/id") + "/yaml")
                            .text())
                    .isEqualTo(yaml);
        }
    }

    @Test
    void a_text_that_is_no_template_is_refused_with_line_and_path_in_both_languages() {
        String wrong = FIRST.replace("function: reception", "funktion: reception");
        ApiResponse refused = client.in("en")
                .send(
                        "/template-drafts",
                        request -> request.header("Content-Type", "application/yaml")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(wrong)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/field")).isEqualTo("phases[0].steps[0].funktion");
        assertThat(refused.at("/errors/0/detail")).startsWith("Line 13: there is no field phases[0].steps[0].funktion");
        assertThat(refused.json().get("errors").size()).isEqualTo(2);
        ApiResponse latin = client.post("/template-drafts", "key: æ".getBytes(ISO_8859_1), "application/yaml");
        assertThat(latin.at("/errors/0/code")).isEqualTo("plans.draft.import.encoding");
        assertThat(client.post("/template-drafts", "{}").status()).isEqualTo(415);
    }

    @Test
    void a_draft_says_what_it_lacks_and_is_not_published_until_it_has_it() {
        String draft =
                take("key: bare\nphases: [{key: first, steps: [{key: one}]}]\n").at("/id");
        ApiResponse seen = client.get("/template-drafts/" + draft);
        assertThat(seen.at("/missing/0/path")).isEqualTo("name");
        ApiResponse refused = client.post("/template-drafts/" + draft + "/publish");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").size())
                .isEqualTo(seen.json().get("missing").size());
    }

    @Test
    void whoever_saw_an_older_version_of_a_draft_does_not_overwrite_it() {
        String draft = take(FIRST).at("/id");
        byte[] other = FIRST.replace("Trin call", "Ring").getBytes(UTF_8);
        assertThat(client.post("/template-drafts/" + draft + "/yaml?version=0", other, "application/yaml")
                        .status())
                .isEqualTo(200);
        assertThat(client.post(
                                "/template-drafts/" + draft + "/yaml?version=0",
                                FIRST.getBytes(UTF_8),
                                "application/yaml")
                        .status())
                .isEqualTo(409);
        assertThat(client.post("/template-drafts/" + draft + "/publish", "{\"version\": 0}")
                        .status())
                .isEqualTo(409);
        assertThat(client.post("/template-drafts/" + draft + "/publish", "{\"version\": 1}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_example_familys_dates_come_with_the_reason_and_by_the_municipalitys_calendar() {
        String draft = take(OnePlan.yaml(
                        "before reception 3 weeks before arrival", "after reception 5 days after arrival"))
                .at("/id");
        ApiResponse preview = client.post(
                "/template-drafts/" + draft + "/preview",
                "{\"arrival\": \"2026-03-30\", \"arrivalTime\": \"10:00\", \"ages\": [34, 9]}");
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.json().get("starts").asBoolean()).isTrue();
        assertThat(preview.at("/steps/0/tasks/0/dueBy")).isEqualTo("2026-03-09T23:59:59+01:00");
        // 4 April lies in Easter: the next open day is Tuesday.
        assertThat(preview.at("/steps/1/tasks/0/dueBy")).isEqualTo("2026-04-07T23:59:59+02:00");
        assertThat(preview.at("/steps/1/tasks/0/explanation/da")).contains("flyttet");
        assertThat(client.post("/template-drafts/" + draft + "/preview", "{\"arrival\": \"2026-02-30\", \"ages\": [1]}")
                        .at("/errors/0/field"))
                .isEqualTo("arrival");
        assertThat(client.post("/template-drafts/" + draft + "/preview", "{\"arrival\": \"2026-03-30\", \"ages\": []}")
                        .at("/errors/0/field"))
                .isEqualTo("ages");
    }

    @Test
    void two_versions_are_compared_step_by_step() {
        String first = publish(FIRST).at("/id");
        String second = publish(OnePlan.yaml("meet reception 1 day after arrival", "more reception at arrival"))
                .at("/id");
        ApiResponse comparison = client.get("/templates/" + second + "/comparison/" + first);
        assertThat(comparison.at("/added/0")).isEqualTo("more");
        assertThat(comparison.at("/removed/0")).isEqualTo("call");
        assertThat(comparison.at("/changed/0/key")).isEqualTo("meet");
        assertThat(comparison.at("/changed/0/fields/0")).isEqualTo("timing");
        assertThat(client.get("/templates/" + second + "/comparison/" + second)
                        .json()
                        .get("changed")
                        .size())
                .isZero();
    }

    @Test
    void families_are_looked_at_moved_and_moved_back() {
        publish(FIRST);
        town.announce(row().household("H1").build(), row().household("H2").build());
        String second = publish(OnePlan.yaml("meet reception 1 day after arrival", "more reception at arrival"))
                .at("/id");
        ApiResponse preview = client.get("/templates/" + second + "/moves?limit=1");
        assertThat(preview.items()).hasSize(1);
        assertThat(preview.at("/items/0/added/0/da")).isEqualTo("Trin more");
        assertThat(preview.at("/items/0/dropped/0/da")).isEqualTo("Trin call");
        assertThat(preview.at("/items/0/redated/0/after")).isEqualTo("2026-03-17T23:59:59+01:00");
        assertThat(client.get("/templates/" + second + "/moves?after=" + preview.at("/next"))
                        .items())
                .hasSize(1);
        ApiResponse one = client.post(
                "/templates/" + second + "/moves", "{\"plans\": [\"" + preview.at("/items/0/plan") + "\"]}");
        assertThat(one.json().get("moved").asInt()).isEqualTo(1);
        ApiResponse all = client.post("/templates/" + second + "/moves", "{\"all\": true}");
        assertThat(all.json().get("families").asInt()).isEqualTo(1);
        jobs.due(town);
        assertThat(client.get("/plan-moves/" + all.at("/id"))
                        .json()
                        .get("moved")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.post("/plan-moves/" + one.at("/id") + "/undo")
                        .json()
                        .get("undone")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.post("/plan-moves/" + one.at("/id") + "/undo").status())
                .isEqualTo(409);
        assertThat(client.post("/templates/" + second + "/moves", "{}").at("/errors/0/field"))
                .isEqualTo("plans");
    }

    @Test
    void what_belongs_to_another_municipality_is_not_there() {
        String template = publish(FIRST).at("/id");
        Town other = towns.town();
        ApiClient theirs =
                client.with(other.token(ApiScope.TEMPLATES_READ, ApiScope.TEMPLATES_WRITE, ApiScope.TASKS_WRITE));
        assertThat(theirs.get("/templates/" + template).status()).isEqualTo(404);
        assertThat(theirs.post("/templates/" + template + "/moves", "{\"all\": true}")
                        .status())
                .isEqualTo(404);
        assertThat(theirs.post("/template-drafts/next", "{\"template\": \"" + template + "\"}")
                        .status())
                .isEqualTo(404);
    }

    private ApiResponse take(String yaml) {
        return client.post("/template-drafts", yaml.getBytes(UTF_8), "application/yaml");
    }

    private ApiResponse publish(String yaml) {
        return client.post("/template-drafts/" + take(yaml).at("/id") + "/publish");
    }

    private static List<String> shipped() {
        try {
            List<String> texts = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:templates/*.yaml")) {
                texts.add(file.getContentAsString(StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
