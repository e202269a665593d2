package dk.fodfaeste.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.Fodfaeste;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start with the demo, and what is left of people's work when the server is killed in the middle of it. */
class KillTest {

    private static final int TASKS = 200;
    private static final int CLIENTS = 20;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 60;
    private static final int PATIENCE_SECONDS = 120;

    /** Every way in which a task's status, its time, its history and the audit trail could disagree. */
    private static final String HALF_DONE = """
            SELECT count(*)
            FROM task t
            WHERE (t.status = 'DONE') <> (t.done_at IS NOT NULL)
               OR t.status NOT IN ('OPEN', 'WAITING', 'DONE')
               OR t.status = 'DONE' AND 1 <> (
                    SELECT count(*) FROM task_event e WHERE e.task = t.id AND e.kind = 'DONE' AND e.at = t.done_at)
               OR t.status = 'DONE' AND NOT EXISTS (
                    SELECT FROM audit_entry a
                    WHERE a.action = 'TASK_DONE' AND a.wrote AND a.at = t.done_at AND t.household = ANY (a.subjects))
               OR t.status <> 'DONE' AND EXISTS (
                    SELECT FROM task_event e
                    WHERE e.task = t.id AND e.kind = 'DONE' AND NOT EXISTS (
                        SELECT FROM task_event r WHERE r.task = e.task AND r.kind = 'REOPENED' AND r.at >= e.at))
            """;

    @TempDir
    private Path temporary;

    private Path data;

    @BeforeEach
    void aNewInstallation() throws Exception {
        data = Installation.in(temporary);
    }

    @Test
    void whatWasAcknowledgedBeforeTheKillIsDoneAndNothingIsHalfDone() throws Exception {
        Set<UUID> acknowledged;
        List<UUID> tasks;
        List<String> loaded;
        try (Running server = Running.start(data)) {
            assertThat(server.greeting).anyMatch(line -> line.contains("signe@demo.test") && line.contains("case worker"));
            loaded = households();
            tasks = openTasks();
            acknowledged = markDoneUntilKilled(server, tasks);
        }

        try (Running again = Running.start(data)) {
            assertThat(households()).as("nothing is loaded twice").isEqualTo(loaded);
            assertThat(again.greeting).anyMatch(line -> line.contains("fodfaeste-demo"));
            assertThat(acknowledged.size()).isBetween(ACKNOWLEDGED_BEFORE_THE_KILL, TASKS - 1);
            Set<UUID> done = done(tasks);
            assertThat(done).containsAll(acknowledged);
            assertThat(query(HALF_DONE)).containsExactly("0");
        }
    }

    private static Set<UUID> markDoneUntilKilled(Running server, List<UUID> tasks) throws Exception {
        Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
        Queue<UUID> left = new ConcurrentLinkedQueue<>(tasks);
        CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_KILL);
        try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                clients.submit(() -> {
                    for (UUID task = left.poll(); task != null; task = left.poll()) {
                        if (http.send(server.markDone(task), BodyHandlers.discarding()).statusCode() != 200) {
                            throw new IllegalStateException("refused: " + task);
                        }
                        acknowledged.add(task);
                        enough.countDown();
                    }
                    return null;
                });
            }
            assertThat(enough.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("acknowledgements").isTrue();
            server.process.destroyForcibly().waitFor();
        }
        return acknowledged;
    }

    private List<UUID> openTasks() throws Exception {
        List<UUID> open = query("""
                SELECT id FROM task WHERE status = 'OPEN' AND sensitivity IS NULL ORDER BY due_by, id LIMIT %d
                """.formatted(TASKS)).stream().map(UUID::fromString).toList();
        assertThat(open).hasSize(TASKS);
        return open;
    }

    private List<String> households() throws Exception {
        return query("SELECT source_number || ' ' || name FROM household ORDER BY source_number");
    }

    private Set<UUID> done(List<UUID> tasks) throws Exception {
        Set<UUID> done = ConcurrentHashMap.newKeySet();
        query("SELECT id FROM task WHERE status = 'DONE'").stream()
                .map(UUID::fromString)
                .filter(tasks::contains)
                .forEach(done::add);
        return done;
    }

    /** The first column, read as the superuser, who sees all rows. */
    private List<String> query(String sql) throws IOException, SQLException {
        Path home = data.resolve(EmbeddedDatabase.HOME);
        int port = Integer.parseInt(Files.readAllLines(Postmaster.pidFile(home.resolve("cluster"))).get(3).strip());
        String password = DatabasePasswords.read(home.resolve("passwords")).superuser();
        List<String> values = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(
                        PostgresCluster.url(port, DatabaseRoles.DATABASE), PostgresCluster.SUPERUSER, password);
                PreparedStatement statement = database.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** The real server as a process of its own, with the demo. */
    private record Running(Process process, String address, String token, List<String> greeting) implements AutoCloseable {

        static Running start(Path data) throws IOException {
            Process process = Installation.startJava(Fodfaeste.class, "--fodfaeste.data=" + data, "--server.port=0");
            List<String> said = new ArrayList<>();
            BufferedReader output = Installation.output(process);
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                if (line.startsWith("API token")) {
                    // Nobody reads on; a server that is killed leaves its last words in the pipe.
                    return new Running(process, after(said, "Fodfæste is ready: "), line.substring(line.indexOf("fod_")), said);
                }
            }
            throw new IllegalStateException("The server did not start: " + said);
        }

        HttpRequest markDone(UUID task) {
            return HttpRequest.newBuilder(URI.create(address + "/api/v1/tasks/" + task + "/done"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}"))
                    .build();
        }

        private static String after(List<String> lines, String beginning) {
            return lines.stream()
                    .filter(line -> line.startsWith(beginning))
                    .map(line -> line.substring(beginning.length()))
                    .findFirst()
                    .orElseThrow();
        }

        /** In an orderly way if it still runs, so that its database ends with it. */
        @Override
        public void close() throws IOException {
            process.toHandle().destroy();
            try {
                process.waitFor();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            process.getInputStream().close();
        }
    }
}
