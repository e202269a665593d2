package dk.fodfaeste.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody with a plain HTTP client, who keeps cookies and follows no redirect. */
public final class HttpVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String server;

    public HttpVisitor(int port) {
        server = "http://localhost:" + port;
    }

    /** Types login and password on the login page. */
    public HttpResponse<String> logIn(String login, String password) {
        return form("/log-ind", Map.of("login", login, "password", password));
    }

    /** What a browser needs to go on as this visitor. */
    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** What lies at a path, as it comes: a workbook, for example. */
    public byte[] bytes(String path) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(server + path)).build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Posts a form as a page of the product does, with the proof that it comes from one. */
    public HttpResponse<String> form(String path, Map<String, String> fields) {
        return post(
                path,
                "_csrf=" + encoded(proof()) + "&"
                        + fields.entrySet().stream()
                                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                                .collect(Collectors.joining("&")));
    }

    /** Posts as a page of somebody else might: without the proof. */
    public HttpResponse<String> post(String path, String form) {
        return send("POST", path, form, "Content-Type", "application/x-www-form-urlencoded");
    }

    /** The proof that a form comes from a page of the product. */
    public String proof() {
        // Whoever must choose a password first is sent from every other page to that one.
        return Stream.of("/log-ind", "/adgangskode")
                .flatMap(page -> TOKEN.matcher(get(page).body()).results())
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no page with a form"));
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(server + path)).method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
