package dk.fodfaeste.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has logged in, in one municipality. She asks on the thread that waits for the answer, as the clients share
 * the processors with what is measured.
 */
final class PageVisitor {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    static {
        // Every client keeps its connection; Java would keep five.
        System.setProperty("http.maxConnections", "64");
    }

    private final Map<String, String> cookies = new TreeMap<>();
    private final String server;
    private String proof = "";

    PageVisitor(int port, String login, String password, short municipality) throws IOException {
        server = "http://localhost:" + port;
        readProof("/log-ind");
        post("/log-ind", "login=" + encoded(login) + "&password=" + encoded(password));
        readProof("/kommune");
        post("/kommune", "kommune=" + municipality);
        readProof("/familier");
    }

    void get(String path) throws IOException {
        require(200, path, ask(path, null).status());
    }

    void search(String text) throws IOException {
        require(200, "/familier", post("/familier", "q=" + encoded(text)));
    }

    private int post(String path, String form) throws IOException {
        return ask(path, form + "&_csrf=" + encoded(proof)).status();
    }

    private void readProof(String path) throws IOException {
        Answer page = ask(path, null);
        Matcher found = PROOF.matcher(new String(page.body(), StandardCharsets.UTF_8));
        if (!found.find()) {
            throw new IllegalStateException("no form on " + path + ": " + page.status());
        }
        proof = found.group(1);
    }

    private record Answer(int status, byte[] body) {}

    private Answer ask(String path, @Nullable String form) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(server + path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Cookie", cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ")));
        if (form != null) {
            connection.setDoOutput(true);
            try (OutputStream body = connection.getOutputStream()) {
                body.write(form.getBytes(StandardCharsets.UTF_8));
            }
        }
        int status = connection.getResponseCode();
        for (String cookie : connection.getHeaderFields().getOrDefault("Set-Cookie", List.of())) {
            String[] parts = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(parts[0], parts[1]);
        }
        // Read to its end, so that the connection can be used again.
        try (InputStream body = status < HttpURLConnection.HTTP_BAD_REQUEST ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(status, body == null ? new byte[0] : body.readAllBytes());
        }
    }

    private static void require(int expected, String path, int status) {
        if (status != expected) {
            throw new Clients.Refused(path + " answered " + status);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
