package dk.fodfaeste.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever goes wrong, the answer says what, where and what to do, and nothing from inside. */
@GalleryServer
class ProblemTest {

    private static final String JSON = "application/json";

    @LocalServerPort
    int port;

    Http http;

    @BeforeEach
    void client() {
        http = new Http(port);
    }

    private static JsonNode detail(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return JsonMapper.shared().readTree(answer.body());
    }

    @ParameterizedTest
    @CsvSource({"NOT_FOUND, 404", "FORBIDDEN, 403", "INVALID, 422", "CONFLICT, 409", "TOO_LARGE, 413", "TOO_MANY, 429"})
    void eachKindOfProblemHasItsStatusOnAPageAndInTheApi(String kind, int status) {
        assertThat(http.get("/fejl/" + kind).statusCode()).isEqualTo(status);
        assertThat(http.get("/api/fejl/" + kind).statusCode()).isEqualTo(status);
    }

    @Test
    void thePageSpeaksTheLanguageOfThePerson() {
        assertThat(http.get("/fejl/CONFLICT").body())
                .contains("Det gik ikke den 3. marts 2026.")
                .contains("lang=\"da\"");
        assertThat(http.get("/fejl/CONFLICT", "Cookie", "sprog=en").body())
                .contains("It did not work on 3 March 2026.")
                .contains("lang=\"en\"");
    }

    @Test
    void theApiSpeaksTheLanguageThatTheClientAccepts() {
        var danish = detail(http.get("/api/fejl/CONFLICT"));
        assertThat(danish.get("detail").asString()).isEqualTo("Det gik ikke den 3. marts 2026.");
        assertThat(danish.get("code").asString()).isEqualTo("gallery.error.because");
        assertThat(danish.get("status").asInt()).isEqualTo(409);
        assertThat(danish.get("title").asString()).isEqualTo("Det kan ikke lade sig gøre nu");
        assertThat(danish.get("instance").asString()).isEqualTo("/api/fejl/CONFLICT");
        var english = detail(http.get("/api/fejl/CONFLICT", "Accept-Language", "en-GB,da;q=0.5"));
        assertThat(english.get("detail").asString()).isEqualTo("It did not work on 3 March 2026.");
    }

    @Test
    void errorsInFieldsAreNamedOneByOne() {
        var errors = detail(http.get("/api/fejl/felter")).get("errors");
        assertThat(errors.size()).isEqualTo(2);
        assertThat(errors.get(0).get("field").asString()).isEqualTo("dato");
        assertThat(errors.get(0).get("code").asString()).isEqualTo("gallery.error.date");
        assertThat(errors.get(0).get("detail").asString()).startsWith("Skriv en dato");
        assertThat(http.get("/fejl/felter").body()).contains("Skriv en dato").contains("Vælg, om personen");
    }

    @Test
    void aMistakeOfOursGivesANumberAndTellsNothingElse() {
        for (var path : new String[] {"/fejl/tavs", "/api/fejl/tavs"}) {
            var answer = http.get(path);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .doesNotContain("secret")
                    .doesNotContain("010190")
                    .doesNotContain("IllegalState");
        }
        assertThat(detail(http.get("/api/fejl/tavs")).get("reference").asString())
                .matches("[0-9a-f]{8}");
        assertThat(http.get("/fejl/tavs").body()).contains("Fejlnummer");
    }

    @Test
    void aTemplateThatFailsInTheMiddleGivesAnErrorPageAndNotHalfAPage() {
        var answer = http.get("/fejl/skabelon");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .doesNotContain("halv side")
                .contains("Noget gik galt hos os")
                .contains("</html>");
    }

    @Test
    void aPageSaysHowManyBytesItHas() {
        var answer = http.get("/galleri");
        // More than the server keeps back by itself, and would count by itself.
        assertThat(answer.body()).hasSizeGreaterThan(8 * 1024).contains("ø");
        assertThat(answer.headers().firstValueAsLong("Content-Length"))
                .hasValue(answer.body().getBytes(StandardCharsets.UTF_8).length);
    }

    @ParameterizedTest
    @CsvSource({"/fejl/parameter, antal", "/fejl/parameter?antal=mange, antal"})
    void aParameterThatIsMissingOrWrongIsNamed(String path, String field) {
        assertThat(http.get(path).statusCode()).isEqualTo(400);
        var answer = http.get("/api" + path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(detail(answer).get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "{, unreadable",
        "[], unreadable",
        "'{\"date\": \"30. februar\"}', fields",
        "'{\"date\": {}}', fields",
        "'', no-body"
    })
    void jsonThatCannotBeReadIsRefused(String body, String code) {
        var answer = http.post("/api/fejl/json", JSON, body, "X-CSRF-TOKEN", http.token());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(detail(answer).get("code").asString()).isEqualTo("ui.problem." + code);
    }

    @Test
    void aTypeThatIsNotReadIsRefused() {
        var type = http.post("/api/fejl/json", "text/plain", "x", "X-CSRF-TOKEN", http.token());
        assertThat(type.statusCode()).isEqualTo(415);
        assertThat(detail(type).get("code").asString()).isEqualTo("ui.problem.415");
    }

    @Test
    void aMethodThatIsNotAllowedSaysWhichAre() {
        var answer = http.form("/galleri/tid", "a=b");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
        assertThat(answer.body()).contains("Det kan ikke gøres på den måde");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        var body = "--x\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"a.csv\"\r\n\r\n"
                + "a".repeat(20_000) + "\r\n--x--\r\n";
        var type = "multipart/form-data; boundary=x";
        var token = http.token();
        assertThat(http.post("/fejl/fil", type, body, "X-CSRF-TOKEN", token).statusCode())
                .isEqualTo(413);
        assertThat(http.post("/api/fejl/fil", type, body, "X-CSRF-TOKEN", token).statusCode())
                .isEqualTo(413);
        var none = http.post("/api/fejl/fil", "multipart/form-data; boundary=x", "--x--\r\n", "X-CSRF-TOKEN", token);
        assertThat(none.statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(http.get("/findes-ikke").statusCode()).isEqualTo(404);
        assertThat(http.get("/findes-ikke").body())
                .contains("Siden findes ikke")
                .contains("Hovedmenu");
        assertThat(http.get("/findes-ikke?anonym").body())
                .contains("Siden findes ikke")
                .doesNotContain("Hovedmenu");
        assertThat(detail(http.get("/api/findes-ikke")).get("code").asString()).isEqualTo("ui.problem.404");
        assertThat(http.get("/error").statusCode()).isEqualTo(404);
    }

    @Test
    void twoWhoChangeTheSameAtOnceAreToldSo() {
        assertThat(detail(http.get("/api/fejl/optaget")).get("code").asString()).isEqualTo("ui.problem.busy");
    }

    @Test
    void whoHasNotLoggedInIsSentToTheLoginOrToldSo() {
        var page = http.get("/lukket");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/log-ind");
        var piece = http.get("/lukket", "HX-Request", "true");
        assertThat(piece.statusCode()).isEqualTo(401);
        assertThat(piece.headers().firstValue("HX-Redirect")).hasValue("/log-ind");
        var api = http.get("/api/lukket");
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(detail(api).get("code").asString()).isEqualTo("ui.api.unauthorized");
    }

    @Test
    void whoLacksARightIsToldWhomToAsk() {
        assertThat(http.get("/fejl/FORBIDDEN").body()).contains("Ole Friis, Anne Krogh");
        assertThat(http.get("/api/fejl/FORBIDDEN").body()).doesNotContain("Ole Friis");
    }

    @Test
    void aFormWithoutItsProofOfOriginIsToldToReload() {
        var answer = http.post("/galleri/formular", "application/x-www-form-urlencoded", "navn=x");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Siden var for gammel");
    }

    @Test
    void htmxGetsAMessageForTheTopOfThePage() {
        var answer = http.get("/fejl/INVALID", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("HX-Retarget")).hasValue("#messages");
        assertThat(answer.body()).contains("Det gik ikke").doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/..;/", "/galleri//", "/galleri%00", "/galleri?a=%ZZ"})
    void aCrookedAddressGetsNoStackTrace(String path) throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .matches("(?s)HTTP/1.1 (200|4).*")
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ")
                    .doesNotContain("Apache Tomcat");
        }
    }
}
