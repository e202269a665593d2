package dk.fodfaeste.testing.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Another system that uses the API over HTTP, as one with this token would. */
public final class ApiClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String BOUNDARY = "a-boundary-that-no-file-holds";

    private final String server;
    private final @Nullable String token;
    private final @Nullable String language;

    private ApiClient(String server, @Nullable String token, @Nullable String language) {
        this.server = server;
        this.token = token;
        this.language = language;
    }

    /** A client of the server that runs in this test. */
    public static ApiClient of(Environment test, @Nullable String token) {
        return new ApiClient("http://localhost:" + test.getRequiredProperty("local.server.port"), token, null);
    }

    /** The same with {@code Accept-Language}. */
    public ApiClient in(String other) {
        return new ApiClient(server, token, other);
    }

    /** The same with another token, or none. */
    public ApiClient with(@Nullable String other) {
        return new ApiClient(server, other, language);
    }

    public ApiResponse get(String path) {
        return send(path, HttpRequest.Builder::GET);
    }

    public ApiResponse post(String path, String json) {
        return post(path, json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    public ApiResponse post(String path, byte[] body, String mediaType) {
        return send(path, request -> request.header("Content-Type", mediaType).POST(BodyPublishers.ofByteArray(body)));
    }

    /** A POST without content. */
    public ApiResponse post(String path) {
        return send(path, request -> request.POST(BodyPublishers.noBody()));
    }

    /** Sends an arrivals file in a form. */
    public ApiResponse upload(String fileName, byte[] content) {
        return upload("file", fileName, content);
    }

    public ApiResponse upload(String part, String fileName, byte[] content) {
        return send("/arrivals/imports", part, fileName, content, Map.of());
    }

    /** Sends a file with other fields of the same form. */
    public ApiResponse form(String path, String fileName, byte[] content, Map<String, String> fields) {
        return send(path, "file", fileName, content, fields);
    }

    private ApiResponse send(String path, String part, String fileName, byte[] content, Map<String, String> fields) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, name, value)
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .formatted(BOUNDARY, part, fileName)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return post(path, body.toByteArray(), "multipart/form-data; boundary=" + BOUNDARY);
    }

    /** Any request; a path that does not begin with {@code /api} is one below {@code /api/v1}. */
    public ApiResponse send(String path, UnaryOperator<HttpRequest.Builder> with) {
        String below = path.startsWith("/api") ? path : "/api/v1" + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + below));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (language != null) {
            request.header("Accept-Language", language);
        }
        try {
            var response = HTTP.send(with.apply(request).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new ApiResponse(response.statusCode(), response.headers(), response.body());
        } catch (IOException failure) {
            throw new AssertionError("No answer from " + below, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
