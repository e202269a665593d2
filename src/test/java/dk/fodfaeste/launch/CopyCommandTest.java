package dk.fodfaeste.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.launch.CopyCommand.Outcome;
import dk.fodfaeste.launch.database.DatabaseRoles;
import dk.fodfaeste.launch.database.EmbeddedDatabase;
import dk.fodfaeste.launch.database.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./fodfaeste backup} and {@code restore} on the embedded database. */
@Tag("process")
class CopyCommandTest {

    @TempDir
    Path directory;

    @Test
    void a_running_database_is_copied_and_put_into_a_new_directory() throws Exception {
        Path data = Installation.in(Files.createDirectory(directory.resolve("first")));
        Path file = directory.resolve("all.copy");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            Flyway.configure()
                    .dataSource(
                            database.url(),
                            DatabaseRoles.OWNER,
                            database.passwords().owner())
                    .placeholders(Map.of("app_role", DatabaseRoles.APP))
                    .load()
                    .migrate();

            Outcome copied = CopyCommand.BACKUP.run(Map.of(), data, file);

            assertThat(copied.sentence()).contains("Copied");
            assertThat(copied.good()).isTrue();
        }

        Outcome back = CopyCommand.RESTORE.run(
                Map.of(), Installation.in(Files.createDirectory(directory.resolve("second"))), file);
        assertThat(back.sentence()).contains("in place");
        assertThat(back.good()).isTrue();

        // One that is not running is started for as long as it takes.
        Outcome stopped = CopyCommand.BACKUP.run(Map.of(), data, directory.resolve("stopped.copy"));
        assertThat(stopped.good()).isTrue();
        Outcome twice = CopyCommand.RESTORE.run(Map.of(), data, file);
        assertThat(twice.good()).isFalse();
        assertThat(twice.sentence()).contains("not empty");
    }

    @Test
    void what_cannot_be_done_is_said_in_a_sentence() {
        assertThat(CopyCommand.of("backup")).contains(CopyCommand.BACKUP);
        assertThat(CopyCommand.of("--server.port=1")).isEmpty();
        assertThat(CopyCommand.of()).isEmpty();
        assertThat(CopyCommand.BACKUP.run(Map.of(), "backup").sentence()).isEqualTo("backup needs a file.");
        Outcome unreachable = CopyCommand.BACKUP.run(
                Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/none"),
                directory,
                directory.resolve("x"));
        assertThat(unreachable.good()).isFalse();
        assertThat(Files.exists(directory.resolve("x"))).isFalse();
    }
}
