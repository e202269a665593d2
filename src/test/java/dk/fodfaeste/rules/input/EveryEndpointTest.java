package dk.fodfaeste.rules.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.jobs.RunJobs;
import dk.fodfaeste.rules.input.Json.Broken;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiResponse;
import dk.fodfaeste.testing.api.Contents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/**
 * Every endpoint of the API, also one that nobody told this test of, gets what it should not get: wrong values in each
 * field, bodies that are none, identifiers of another municipality, addresses with something else in them. It answers
 * clearly, and what it refuses changes nothing.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryEndpointTest {

    private static final String MULTIPART = "multipart/form-data";
    private static final String YAML = "application/yaml";

    /** For an identifier or a word of an address, encoded. */
    private static final List<String> NO_PLACE = List.of(
            "..%2f..%2fetc%2fpasswd",
            "%2e%2e", "%00", "1'%20OR%20'1'='1", "-1", "%F0%9F%98%80", "x".repeat(5000), "%0d%0aX:1");

    /** For a parameter, encoded. */
    private static final List<String> NO_VALUE = List.of(
            "",
            "%00",
            "abc",
            "-1",
            "99999999999",
            "1'%20OR%20true--",
            "..%2f..%2fetc%2fpasswd",
            "2026-02-30",
            "9999-12-31",
            "0000-00-00",
            "%2B999999999-12-31T23:59:59Z",
            FullTown.NOBODY,
            "1_" + FullTown.NOBODY,
            "x".repeat(3000),
            "%0d%0aX:1",
            "%ff");

    @Autowired
    Towns towns;

    @Autowired
    Environment environment;

    @Autowired
    RunJobs jobs;

    private Contents contents;
    private FullTown ours;
    private FullTown theirs;
    private JsonNode paths;

    @BeforeAll
    void twoMunicipalities() {
        contents = new Contents();
        ours = FullTown.make(towns, environment, jobs);
        theirs = FullTown.make(towns, environment, jobs);
        paths = ours.api().get("/api/openapi.json").json().get("paths");
    }

    @Test
    void every_endpoint_that_takes_a_request_has_an_example_of_it() {
        List<String> templates = paths.propertyStream()
                .filter(path -> path.getValue().has("post"))
                .filter(path -> !takes(path.getValue().get("post"), MULTIPART)
                        && !takes(path.getValue().get("post"), YAML))
                .map(path -> path.getKey().replace("/api/v1", ""))
                .toList();
        assertThat(Example.all().map(example -> example.template(templates)).distinct())
                .containsExactlyInAnyOrderElementsOf(templates);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dk.fodfaeste.rules.input.Example#all")
    void what_is_another_municipalitys_is_refused_like_what_does_not_exist(Example example) {
        ours.identifiers(example.path()).forEach(name -> alike(example, name, example.path(), example.body(), true));
        ours.identifiers(example.body()).forEach(name -> alike(example, name, example.path(), example.body(), false));
    }

    private void alike(Example example, String name, String path, String body, boolean inPath) {
        List<String> before = contents();
        ApiResponse other = post(put(path, name, theirs.id(name), inPath), put(body, name, theirs.id(name), !inPath));
        ApiResponse nobody = post(put(path, name, FullTown.NOBODY, inPath), put(body, name, FullTown.NOBODY, !inPath));
        assertThat(Clear.code(other))
                .as(name + " of another municipality: " + other.text())
                .isEqualTo(Clear.code(nobody));
        assertThat(contents()).as(example + " refuses and changes something").isEqualTo(before);
        // Of many tasks each is answered for itself.
        if (!path.startsWith("/tasks/many")) {
            assertThat(other.status()).as(name + ": " + other.text()).isBetween(400, 499);
        }
    }

    private static String put(String text, String name, String id, boolean here) {
        return here ? text.replaceAll("\\$" + name + "(?![a-z0-9-])", id) : text;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dk.fodfaeste.rules.input.Example#all")
    void a_body_that_is_none_is_refused(Example example) {
        Map<String, Supplier<ApiResponse>> sent = new LinkedHashMap<>();
        String path = ours.fill(example.path());
        sent.put("an address with something else in it", () -> ours.api().post(path + "%00"));
        if (!example.body().isEmpty()) {
            String body = ours.fill(example.body());
            byte[] crooked = new StringBuilder(body)
                    .insert(body.lastIndexOf('"'), '\u00ff')
                    .toString()
                    .getBytes(ISO_8859_1);
            sent.put("a list", () -> ours.api().post(path, "[]"));
            sent.put("a word", () -> ours.api().post(path, "\"word\""));
            sent.put("half of it", () -> ours.api().post(path, body.substring(0, body.length() / 2)));
            sent.put("more behind it", () -> ours.api().post(path, body + "{}"));
            sent.put(
                    "a field that does not exist",
                    () -> ours.api().post(path, body.replaceFirst("\\{", "{\"nowhere\": 1, ")));
            sent.put("nesting without end", () -> ours.api().post(path, "{\"nowhere\": " + "[".repeat(50_000)));
            sent.put("bytes that are no UTF-8", () -> ours.api().post(path, crooked, "application/json"));
            sent.put("text", () -> ours.api().post(path, body.getBytes(UTF_8), "text/plain"));
            sent.put("XML", () -> ours.api().post(path, "<a/>".getBytes(UTF_8), "application/xml"));
            sent.put("a form", () -> ours.api().post(path, "a=b".getBytes(UTF_8), "application/x-www-form-urlencoded"));
            sent.put("a type that is none", () -> ours.api().post(path, body.getBytes(UTF_8), "jsøn"));
            sent.put("too much", () -> ours.api().post(path, body + " ".repeat(70_000)));
        }
        List<String> before = contents();
        List<String> faults = new ArrayList<>();
        sent.forEach((what, request) -> {
            ApiResponse answer = request.get();
            if (answer.status() < 400) {
                faults.add(what + " is taken: " + answer.text());
            } else if (!Clear.fault(answer).isEmpty()) {
                faults.add(what + " " + Clear.fault(answer));
            }
        });
        assertThat(faults).isEmpty();
        assertThat(contents()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dk.fodfaeste.rules.input.Example#all")
    void an_address_of_nothing_is_refused(Example example) {
        List<String> before = contents();
        List<String> faults = new ArrayList<>();
        for (String name : FullTown.names(example.path())) {
            for (String wrong : NO_PLACE) {
                ApiResponse answer = post(example.path().replace("$" + name, wrong), example.body());
                if (answer.status() < 400 || !Clear.fault(answer).isEmpty()) {
                    faults.add(name + " is " + wrong + ": " + answer.status() + " " + answer.text());
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(contents()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void a_question_with_anything_in_it_is_answered_or_refused(String path, List<String> parameters) {
        String known = ours.fill(Asked.of(path));
        // The list of duplicates compares first who is new since it was last looked at.
        ours.api().get(known);
        List<String> before = contents();
        List<String> faults = new ArrayList<>();
        for (String parameter : parameters) {
            for (String wrong : NO_VALUE) {
                String asked = known + (known.contains("?") ? "&" : "?") + parameter + "=" + wrong;
                fault(asked, faults);
            }
        }
        for (String name : FullTown.names(Asked.of(path))) {
            for (String wrong : NO_PLACE) {
                fault(ours.fill(Asked.of(path).replace("$" + name, wrong)), faults);
            }
            ApiResponse other = ours.api().get(ours.fill(put(Asked.of(path), name, theirs.id(name), true)));
            ApiResponse nobody = ours.api().get(ours.fill(put(Asked.of(path), name, FullTown.NOBODY, true)));
            assertThat(Clear.code(other)).as(name + ": " + other.text()).isEqualTo(Clear.code(nobody));
            assertThat(other.status()).as(other.text()).isEqualTo(404);
        }
        fault(known + (known.contains("?") ? "&" : "?") + "nowhere=1", faults);
        assertThat(ours.api().get(known).status()).as(known).isEqualTo(200);
        assertThat(faults).isEmpty();
        assertThat(contents()).as("asking changes nothing").isEqualTo(before);
    }

    private void fault(String asked, List<String> faults) {
        ApiResponse answer = ours.api().get(asked);
        if (!Clear.fault(answer).isEmpty()) {
            faults.add(asked + " " + Clear.fault(answer));
        }
    }

    Stream<Arguments> readers() {
        return paths.propertyStream().filter(path -> path.getValue().has("get")).map(path -> {
            List<String> parameters = path.getValue()
                    .at("/get/parameters")
                    .valueStream()
                    .filter(each -> each.get("in").asString().equals("query"))
                    .map(each -> each.get("name").asString())
                    .toList();
            return Arguments.of(path.getKey().replace("/api/v1", ""), parameters);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dk.fodfaeste.rules.input.Example#all")
    void a_wrong_value_in_any_field_is_answered_or_refused_and_what_is_refused_changes_nothing(Example example) {
        if (example.body().isEmpty()) {
            return;
        }
        String path = ours.fill(example.path());
        List<String> before = contents();
        List<String> faults = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (Broken broken : Json.broken(ours.fill(example.body())).toList()) {
            ApiResponse answer = ours.api().post(path, broken.json());
            if (!Clear.fault(answer).isEmpty()) {
                faults.add(broken.what() + " " + Clear.fault(answer));
            } else if (answer.status() < 400) {
                taken.add(broken.what());
            }
        }
        assertThat(faults).isEmpty();
        if (taken.isEmpty()) {
            assertThat(contents()).isEqualTo(before);
        }
    }

    private ApiResponse post(String path, String body) {
        return body.isEmpty() ? ours.api().post(ours.fill(path)) : ours.api().post(ours.fill(path), ours.fill(body));
    }

    private List<String> contents() {
        return contents.of(ours.town().code(), theirs.town().code());
    }

    private static boolean takes(JsonNode operation, String type) {
        return operation.at("/requestBody/content").has(type);
    }
}
