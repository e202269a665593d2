package dk.fodfaeste.ui.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** A plain client that keeps its cookies and follows no redirect by itself. */
final class Http {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;

    Http(int port) {
        base = "http://localhost:" + port;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(headers, HttpRequest.newBuilder(URI.create(base + path)));
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        return send(
                headers,
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Posts a form the way a page would, with the proof of origin that a page gave. */
    HttpResponse<String> form(String path, String body, String... headers) {
        return post(path, "application/x-www-form-urlencoded", "_csrf=" + token() + "&" + body, headers);
    }

    String token() {
        var page = TOKEN.matcher(get("/galleri").body());
        if (!page.find()) {
            throw new IllegalStateException("The page has no proof of origin");
        }
        return page.group(1);
    }

    private HttpResponse<String> send(String[] headers, HttpRequest.Builder request) {
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
}
