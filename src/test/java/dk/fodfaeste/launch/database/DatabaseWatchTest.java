package dk.fodfaeste.launch.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who looks after the embedded database. */
@Tag("process")
class DatabaseWatchTest {

    private static final int MOST_RESTARTS = 5;

    @TempDir
    private Path temporary;

    private final List<String> last = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private Path data;

    @BeforeEach
    void aNewInstallation() throws Exception {
        data = Installation.in(temporary);
    }

    @Test
    void aKilledDatabaseIsStartedAgainWhereItWasWithAllThatItHad() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            Installation.keepAFamily(database);
            DatabaseWatch watch = watch(database);
            String url = database.url();
            kill();

            assertThat(watch.look()).isTrue();

            assertThat(database.isRunning()).isTrue();
            assertThat(InstalledDatabase.of(data).url()).isEqualTo(url);
            assertThat(Installation.family(database)).isEqualTo("Tesfay");
            assertThat(last).isEmpty();
        }
    }

    @Test
    void oneThatDoesNotStartAgainIsTriedForAMinuteAndThenTheProcessEndsWithTheReason() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            DatabaseWatch watch = watch(database);
            kill();
            Files.writeString(data.resolve("database/cluster/PG_VERSION"), "11\n");

            now = now.plusSeconds(59);
            assertThat(watch.look()).isTrue();
            assertThat(last).isEmpty();
            now = now.plusSeconds(1);
            assertThat(watch.look()).isFalse();

            assertThat(last)
                    .singleElement()
                    .asString()
                    .startsWith("The database has ended and does not start again: ")
                    .contains("database files are incompatible with server");
        }
    }

    @Test
    void oneThatEndsASixthTimeWithinTenMinutesIsNotStartedAgain() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            DatabaseWatch watch = watch(database);
            for (int i = 0; i < MOST_RESTARTS; i++) {
                kill();
                now = now.plusSeconds(1);
                assertThat(watch.look()).isTrue();
            }
            kill();

            // A moment after the ten minutes, the earlier ones would not count any more.
            now = Instant.parse("2026-03-02T09:10:00Z");
            assertThat(watch.look()).isFalse();
            assertThat(last)
                    .singleElement()
                    .asString()
                    .startsWith("The database has ended 6 times within 10 minutes: ");

            now = now.plusMillis(1);
            assertThat(watch.look()).isTrue();
            assertThat(database.isRunning()).isTrue();
        }
    }

    @Test
    void oneThatIsBeingClosedIsLeftAlone() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(data);
        DatabaseWatch watch = watch(database);
        database.close();

        watch.look();

        assertThat(database.isRunning()).isFalse();
    }

    private DatabaseWatch watch(EmbeddedDatabase database) {
        return new DatabaseWatch(database, () -> now, last::add);
    }

    private void kill() throws Exception {
        ProcessHandle postmaster = Installation.postmaster(data);
        postmaster.destroyForcibly();
        postmaster.onExit().get(60, TimeUnit.SECONDS);
    }
}
