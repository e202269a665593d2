package dk.fodfaeste.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.Fodfaeste;
import dk.fodfaeste.launch.database.Installation;
import dk.fodfaeste.launch.database.InstalledDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The real server as a process of its own, and what is asked of it over HTTP. */
public final class Running implements AutoCloseable {

    private static final String READY = "Fodfæste is ready: ";
    private static final String TOKEN = "API token";
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Thread listener;
    private String address = "";

    private Running(Process process) {
        this.process = process;
        this.listener = Thread.ofVirtual().unstarted(this::listen);
    }

    /** On its own database, with the demo; what is given later wins. */
    public static Running start(Path data, String... settings) throws IOException, InterruptedException {
        return started(Stream.concat(Stream.of("--fodfaeste.data=" + data), Stream.of(settings)));
    }

    /** On a database that runs already, and without the demo, whose token would replace that of the server before. */
    public static Running on(InstalledDatabase database, String... settings) throws IOException, InterruptedException {
        return started(
                Stream.of(Stream.of(database.settings()), Stream.of("--fodfaeste.demo=false"), Stream.of(settings))
                        .flatMap(each -> each));
    }

    private static Running started(Stream<String> settings) throws IOException, InterruptedException {
        Running server = new Running(Installation.startJava(
                Fodfaeste.class,
                Stream.concat(settings, Stream.of("--server.port=0")).toArray(String[]::new)));
        server.listener.start();
        // A run of tests that is broken off leaves no server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(server.process::destroyForcibly));
        synchronized (server.said) {
            while (server.greeting().isEmpty() && server.listener.isAlive()) {
                server.said.wait(100);
            }
        }
        server.address = server.after(READY);
        return server;
    }

    /** Reads on until it ends: a server whose output nobody reads would stand still. */
    private void listen() {
        try (BufferedReader output = Installation.output(process)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                synchronized (said) {
                    said.add(line);
                    said.notifyAll();
                }
            }
        } catch (IOException killed) {
            said.add("(no more)");
        }
    }

    /** All of its greeting, which ends with an empty line; nothing before that. */
    private List<String> greeting() {
        List<String> lines =
                said.stream().dropWhile(line -> !line.startsWith(READY)).toList();
        return lines.contains("") ? lines : List.of();
    }

    /** Everything that it has printed until now. */
    public List<String> said() {
        return said;
    }

    /** What it did not expect, with the places, for whoever has to mend it. */
    public List<String> complaints() {
        return said.stream()
                .filter(line -> line.contains("Exception") || line.startsWith("\tat dk.fodfaeste"))
                .limit(60)
                .toList();
    }

    /** The demo's, which holds until the demo is started again. */
    public String token() {
        String line = after(TOKEN);
        return line.substring(line.indexOf("fod_"));
    }

    private String after(String beginning) {
        return said.stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The server did not say " + beginning + ": " + said));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(ANSWER);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> markDone(String token, UUID task) throws IOException, InterruptedException {
        return send(request("/api/v1/tasks/" + task + "/done")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
    }

    public void upload(String token, String name, String file) throws IOException, InterruptedException {
        String boundary = "a-boundary-that-no-file-holds";
        String body = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(boundary, name, file, boundary);
        HttpResponse<String> answer = send(request("/api/v1/arrivals/imports")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    /** As {@code kill -9} does: nothing is tidied up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** In an orderly way if it still runs, so that its database ends with it. */
    @Override
    public void close() {
        process.toHandle().destroy();
        try {
            process.waitFor();
            listener.join();
            process.getInputStream().close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
