package dk.fodfaeste.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who has logged in, in one municipality. */
final class PageVisitor {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).version(HttpClient.Version.HTTP_1_1).build();
    private final String server;
    private String proof = "";

    PageVisitor(int port, String login, String password, short municipality) throws Exception {
        server = "http://localhost:" + port;
        readProof("/log-ind");
        post("/log-ind", "login=" + encoded(login) + "&password=" + encoded(password));
        readProof("/kommune");
        post("/kommune", "kommune=" + municipality);
        readProof("/familier");
    }

    void get(String path) throws IOException, InterruptedException {
        require(200, client.send(HttpRequest.newBuilder(URI.create(server + path)).build(), BodyHandlers.ofByteArray()));
    }

    void search(String text) throws IOException, InterruptedException {
        require(200, post("/familier", "q=" + encoded(text)));
    }

    private HttpResponse<byte[]> post(String path, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&_csrf=" + encoded(proof)))
                .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }

    private void readProof(String path) throws IOException, InterruptedException {
        HttpResponse<String> page =
                client.send(HttpRequest.newBuilder(URI.create(server + path)).build(), BodyHandlers.ofString());
        Matcher found = PROOF.matcher(page.body());
        if (!found.find()) {
            throw new IllegalStateException("no form on " + path + ": " + page.statusCode());
        }
        proof = found.group(1);
    }

    private static void require(int status, HttpResponse<?> answer) {
        if (answer.statusCode() != status) {
            throw new Clients.Refused(answer.request().uri().getPath() + " answered " + answer.statusCode());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
