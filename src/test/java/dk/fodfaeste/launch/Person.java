package dk.fodfaeste.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at a browser, whose clicks come to any of several servers, as behind a load balancer: one cookie for all. */
public final class Person {

    public static final String PASSWORD = "fodfaeste-demo";

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String LOGIN = "/log-ind";
    private static final int SEE_ELSEWHERE = 302;

    // Cookies do not look at ports, so a cookie of one server goes to the other.
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    public static Person loggedIn(Running server, String login, String password) throws Exception {
        Person person = new Person();
        HttpResponse<String> answer = person.send(server, LOGIN, LOGIN, Map.of("login", login, "password", password));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(SEE_ELSEWHERE);
        assertThat(person.isKnownTo(server)).isTrue();
        return person;
    }

    public HttpResponse<String> open(Running server, String path) throws IOException, InterruptedException {
        return http.send(server.request(path).build(), BodyHandlers.ofString());
    }

    /** Whether a page of those who are logged in is shown; the others are sent to the login. */
    public boolean isKnownTo(Running server) throws IOException, InterruptedException {
        HttpResponse<String> answer = open(server, "/opgaver");
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, SEE_ELSEWHERE);
        return answer.statusCode() == 200;
    }

    /** Opens the page with the form, and sends the form. */
    public HttpResponse<String> send(Running server, String page, String to, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher proof = PROOF.matcher(open(server, page).body());
        assertThat(proof.find()).as("a form on " + page).isTrue();
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(
                        "&", "_csrf=" + URLEncoder.encode(proof.group(1), StandardCharsets.UTF_8) + "&", ""));
        return http.send(
                server.request(to)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
