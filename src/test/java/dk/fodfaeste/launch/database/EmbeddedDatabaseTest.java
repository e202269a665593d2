package dk.fodfaeste.launch.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.launch.console.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the data, however the last run ended. */
@Tag("process")
class EmbeddedDatabaseTest {

    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path temporary;

    private Path data;

    @BeforeEach
    void aNewInstallation() throws Exception {
        data = Installation.in(temporary);
    }

    @Test
    void startedAgainItKeepsItsData() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(data)) {
            Installation.keepAFamily(first);
        }

        try (EmbeddedDatabase again = EmbeddedDatabase.start(data)) {
            assertThat(Installation.family(again)).isEqualTo("Tesfay");
        }
    }

    @Test
    void closedItLeavesNoServerBehind() throws Exception {
        ProcessHandle postmaster;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(database.url()).startsWith("jdbc:postgresql://127.0.0.1:");
            postmaster = Installation.postmaster(data);
            assertThat(postmaster.isAlive()).isTrue();
        }

        ended(postmaster);
        assertThat(data.resolve("database/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void aServerThatOutlivedItsKilledJvmIsReplacedAndNothingIsLost() throws Exception {
        kill(running());
        ProcessHandle orphan = Installation.postmaster(data);
        assertThat(orphan.isAlive()).isTrue();

        try (EmbeddedDatabase again = EmbeddedDatabase.start(data)) {
            assertThat(Installation.family(again)).isEqualTo("Tesfay");
            assertThat(Installation.postmaster(data)).isNotEqualTo(orphan);
            ended(orphan);
        }
    }

    @Test
    void anOrphanIsFoundAlsoWhenItsDirectoryWasRenamedMeanwhile() throws Exception {
        kill(running());
        ProcessHandle orphan = Installation.postmaster(data);
        Path renamed = Files.move(data, temporary.resolve("renamed"));

        try (EmbeddedDatabase again = EmbeddedDatabase.start(renamed)) {
            assertThat(Installation.family(again)).isEqualTo("Tesfay");
            ended(orphan);
        }
    }

    @Test
    void afterEverythingWasKilledItStartsAgainAndNothingIsLost() throws Exception {
        kill(running());
        ProcessHandle postmaster = Installation.postmaster(data);
        postmaster.destroyForcibly();
        ended(postmaster);
        assertThat(data.resolve("database/cluster/postmaster.pid")).exists();

        try (EmbeddedDatabase again = EmbeddedDatabase.start(data)) {
            assertThat(Installation.family(again)).isEqualTo("Tesfay");
        }
    }

    @Test
    void aPidFileWhoseNumberNowBelongsToAnotherProgramNeitherHindersTheStartNorHarmsThatProgram() throws Exception {
        EmbeddedDatabase.start(data).close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Path cluster = data.resolve("database/cluster");
            Files.writeString(Postmaster.pidFile(cluster), stranger.pid() + "\n" + cluster + "\n");

            EmbeddedDatabase.start(data).close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aCreationThatWasInterruptedIsBegunAnewAndIsPrivate() throws Exception {
        data = Installation.withoutDatabase(Files.createDirectory(temporary.resolve("first")));
        Path halfDone = Files.createDirectories(data.resolve("database.new/cluster"));
        Files.writeString(halfDone.resolve("postgresql.conf"), "half a line");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            Installation.keepAFamily(database);
        }

        assertThat(data.resolve("database.new")).doesNotExist();
        assertThat(permissions("database")).isEqualTo("rwx------");
        assertThat(permissions("database/passwords")).isEqualTo("rw-------");
        assertThat(permissions("database.log")).isEqualTo("rw-------");
    }

    @Test
    void aDataDirectoryInUseIsRefusedInOneSentenceAndItsUserIsNotDisturbed() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(data)) {
            Installation.keepAFamily(first);

            assertThatThrownBy(() -> EmbeddedDatabase.start(data))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessage("The data directory " + data.toRealPath() + " is in use by another Fodfæste (process "
                            + ProcessHandle.current().pid()
                            + "): stop that one, or choose another directory with --data DIR.");

            assertThat(Installation.family(first)).isEqualTo("Tesfay");
        }
    }

    @Test
    void aDataDirectoryInUseByAnotherProcessIsRefusedAndThatProcessIsNamed() throws Exception {
        Process other = running();
        try {
            assertThatThrownBy(() -> EmbeddedDatabase.start(data))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("in use by another Fodfæste (process " + other.pid() + ")");
            assertThat(Installation.postmaster(data).isAlive()).isTrue();
        } finally {
            other.getOutputStream().close();
            other.waitFor();
        }
    }

    @Test
    void aClusterThatCannotStartIsRefusedWithPostgresqlsOwnReason() throws Exception {
        EmbeddedDatabase.start(data).close();
        Files.writeString(data.resolve("database/cluster/PG_VERSION"), "11\n");

        assertThatThrownBy(() -> EmbeddedDatabase.start(data))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("did not start: ")
                .hasMessageContaining("FATAL:  database files are incompatible with server");
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file)));
    }

    private Process running() throws IOException {
        Process process = Installation.startJava(KeepRunning.class, data.toString());
        assertThat(Installation.output(process).lines().anyMatch(KeepRunning.READY::equals))
                .isTrue();
        return process;
    }

    private static void ended(ProcessHandle process) throws Exception {
        process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
