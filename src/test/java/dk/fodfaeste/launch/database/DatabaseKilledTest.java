package dk.fodfaeste.launch.database;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.launch.Completions;
import dk.fodfaeste.launch.Person;
import dk.fodfaeste.launch.Running;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database dies under people's work: what they are told, and what is left of it when it is back. */
@Tag("process")
class DatabaseKilledTest {

    private static final int PATIENCE_SECONDS = 120;
    private static final String READINESS = "/actuator/health/readiness";
    private static final String LIVENESS = "/actuator/health/liveness";

    @TempDir
    private Path temporary;

    @Test
    void theEmbeddedOneIsStartedAgainByItsServerAndNobodysWorkIsLost() throws Exception {
        Path data = Installation.withDemo(temporary);
        try (Running server = Running.start(data, "--fodfaeste.demo=false")) {
            InstalledDatabase database = InstalledDatabase.of(data);
            Person signe = Person.loggedIn(server, "signe@demo.test", Person.PASSWORD);

            Completions atTheHead =
                    Completions.of(database).until(() -> killPostmaster(data), Installation.demoToken(), server);
            awaitReady(server);

            isToldClearly(atTheHead, server);
            assertThat(InstalledDatabase.of(data)).as("it is where it was").isEqualTo(database);
            assertThat(server.said()).anyMatch(line -> line.contains("The database runs again"));
            atTheHead.areWholeIn(database);
            atTheHead.canBeFinishedBy(server, Installation.demoToken(), database);
            assertThat(signe.isKnownTo(server)).as("still logged in").isTrue();

            // One process of the database's own: PostgreSQL itself ends all others and recovers.
            Completions atAHand =
                    Completions.of(database).until(() -> killOneBackend(database), Installation.demoToken(), server);
            awaitReady(server);

            isToldClearly(atAHand, server);
            atAHand.areWholeIn(database);
            atAHand.canBeFinishedBy(server, Installation.demoToken(), database);
            assertThat(signe.isKnownTo(server)).as("still logged in").isTrue();
            saidNothingOfPeople(server);
        }
    }

    @Test
    void anExternalOneIsWaitedForAndMeanwhileEveryoneIsToldThatTheSystemIsNotReady() throws Exception {
        Path data = Installation.withDemo(temporary);
        try (EmbeddedDatabase cluster = EmbeddedDatabase.start(data);
                Running server =
                        Running.on(InstalledDatabase.of(data), "--spring.datasource.hikari.connection-timeout=1000")) {
            InstalledDatabase database = InstalledDatabase.of(data);
            Person signe = Person.loggedIn(server, "signe@demo.test", Person.PASSWORD);

            Completions completions =
                    Completions.of(database).until(() -> stopAtOnce(data), Installation.demoToken(), server);

            assertThat(server.get(READINESS).statusCode()).isEqualTo(503);
            assertThat(server.get(LIVENESS).statusCode())
                    .as("a restart would not help")
                    .isEqualTo(200);
            isToldClearly(completions, server);
            assertThat(completions.refusals()).containsExactly(503);
            HttpResponse<String> page = signe.open(server, "/opgaver");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).contains("10");
            assertThat(page.body()).contains("Systemet er ikke klar").contains("<html");
            isToldWithoutInsides(page.body());

            assertThat(cluster.startAgain()).isTrue();
            awaitReady(server);

            assertThat(signe.isKnownTo(server)).as("still logged in").isTrue();
            completions.areWholeIn(database);
            completions.canBeFinishedBy(server, Installation.demoToken(), database);
            saidNothingOfPeople(server);
        }
    }

    private static void isToldClearly(Completions completions, Running server) {
        assertThat(completions.refusals()).as("%s", server.complaints()).isSubsetOf(503);
        assertThat(completions.refused()).allSatisfy(answer -> {
            assertThat(answer).contains("\"code\":\"ui.problem.503\"").contains("\"status\":503");
            isToldWithoutInsides(answer);
        });
    }

    private static void isToldWithoutInsides(String answer) {
        assertThat(answer).doesNotContain("Exception", "postgres", "SQL", "jdbc", "at dk.", "127.0.0.1:");
    }

    /** Names of the demo's families and colleagues, the words of their tasks: none of it is in the log. */
    private static void saidNothingOfPeople(Running server) {
        Collection<String> log = server.said();
        assertThat(log)
                .noneMatch(line -> line.contains("signe@") || line.contains("Åkjær") || line.contains("Detail:"));
        assertThat(log)
                .as("one line tells it, not a trace for each request")
                .noneMatch(line -> line.contains("Unexpected failure"));
    }

    private static void awaitReady(Running server) throws Exception {
        Instant end = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (server.get(READINESS).statusCode() != 200) {
            assertThat(Instant.now()).as("still not ready: %s", server.said()).isBefore(end);
        }
    }

    private static void killPostmaster(Path data) throws Exception {
        ended(Installation.postmaster(data), ProcessHandle::destroyForcibly);
    }

    private static void killOneBackend(InstalledDatabase database) throws Exception {
        String pid = database.value("""
                SELECT pid FROM pg_stat_activity
                WHERE usename = '%s' AND backend_type = 'client backend' ORDER BY state_change DESC LIMIT 1
                """.formatted(DatabaseRoles.APP));
        ended(ProcessHandle.of(Long.parseLong(pid)).orElseThrow(), ProcessHandle::destroyForcibly);
    }

    /** What {@code pg_ctl stop -m immediate} does: all connections end, nothing is written any more. */
    private static void stopAtOnce(Path data) throws Exception {
        ProcessHandle postmaster = Installation.postmaster(data);
        ended(postmaster, process -> new ProcessBuilder("kill", "-QUIT", String.valueOf(process.pid())).start());
    }

    private interface Blow {
        Object at(ProcessHandle process) throws Exception;
    }

    private static void ended(ProcessHandle process, Blow blow) throws Exception {
        blow.at(process);
        process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
