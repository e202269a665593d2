package dk.fodfaeste.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.launch.database.Installation;
import dk.fodfaeste.launch.database.InstalledDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of people's work, and of a long job, when the only server is killed in the middle of it. */
@Tag("process")
class KillTest {

    /** Four chunks. */
    private static final int HOUSEHOLDS = 1_600;

    @TempDir
    private Path temporary;

    private Path data;

    @BeforeEach
    void anInstallationWithTheDemo() throws Exception {
        data = Installation.withDemo(temporary);
    }

    @Test
    void whatWasAcknowledgedBeforeTheKillIsDoneAndNothingIsHalfDone() throws Exception {
        List<String> loaded;
        Completions completions;
        try (Running server = Running.start(data)) {
            assertThat(server.said())
                    .anyMatch(line -> line.contains("signe@demo.test") && line.contains("case worker"));
            loaded = households(InstalledDatabase.of(data));
            completions = Completions.of(InstalledDatabase.of(data)).until(server::kill, server.token(), server);
        }

        try (Running again = Running.start(data)) {
            assertThat(households(InstalledDatabase.of(data)))
                    .as("nothing is loaded twice")
                    .isEqualTo(loaded);
            assertThat(again.said()).anyMatch(line -> line.contains("fodfaeste-demo"));
            // The embedded database has another port at each start.
            completions.areWholeIn(InstalledDatabase.of(data));
            completions.canBeFinishedBy(again, again.token(), InstalledDatabase.of(data));
        }
    }

    @Test
    void anImportGoesOnSoonAfterTheRestartAndNoRowComesTwiceOrIsLost() throws Exception {
        try (Running server = Running.start(data)) {
            BigImport sent = new BigImport(InstalledDatabase.of(data), "KILL", HOUSEHOLDS);
            server.upload(server.token(), sent.fileName(), sent.file());
            sent.awaitTheMiddle();
            server.kill();
        }

        // Without the demo's greeting, which would revoke the token that the import was sent with.
        try (Running again = Running.start(data, "--fodfaeste.demo=false")) {
            BigImport sent = new BigImport(InstalledDatabase.of(data), "KILL", HOUSEHOLDS);
            sent.awaitEnd();
            sent.isWhole();
            assertThat(again.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        }
    }

    private static List<String> households(InstalledDatabase database) throws Exception {
        return database.column("SELECT source_number || ' ' || name FROM household ORDER BY source_number");
    }
}
