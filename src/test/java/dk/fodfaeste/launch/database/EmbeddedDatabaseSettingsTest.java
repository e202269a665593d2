package dk.fodfaeste.launch.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How safely the embedded database keeps the data, and from whom. */
@Tag("process")
class EmbeddedDatabaseSettingsTest {

    private static final String INVALID_PASSWORD = "28P01";

    @TempDir
    private static Path temporary;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.start(Installation.in(temporary));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "password_encryption, scram-sha-256",
        "server_encoding, UTF8",
        "log_min_messages, log",
    })
    void theServersSettingsAreThoseOfARealInstallation(String setting, String value) throws SQLException {
        try (Connection superuser = Installation.connect(
                database, PostgresCluster.SUPERUSER, database.passwords().superuser())) {
            assertThat(Installation.value(superuser, "SHOW " + setting)).isEqualTo(value);
        }
    }

    @Test
    void itsBuffersAreMeasuredByTheMachine() throws SQLException {
        String wanted = PostgresSettings.of(PostgresSettings.memory()).get("shared_buffers");
        try (Connection superuser = Installation.connect(
                database, PostgresCluster.SUPERUSER, database.passwords().superuser())) {
            assertThat(Installation.value(
                            superuser,
                            "SELECT pg_size_bytes(current_setting('shared_buffers')) = pg_size_bytes('" + wanted
                                    + "')"))
                    .isEqualTo("t");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PostgresCluster.SUPERUSER, DatabaseRoles.OWNER, DatabaseRoles.APP, "root"})
    void nobodyConnectsWithoutTheRightPassword(String user) {
        assertThatThrownBy(() -> Installation.connect(database, user, "guess").close())
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(INVALID_PASSWORD));
    }

    @Test
    void theServerDoesNotAnswerOnTheMachinesOtherAddresses() throws Exception {
        int port = URI.create(database.url().substring("jdbc:".length())).getPort();
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();

        assertThat(others)
                .allSatisfy(address -> assertThatThrownBy(() -> new Socket(address, port).close())
                        .hasMessageContaining("refused"));
    }

    @Test
    void theApplicationsRoleIsNoMoreThanALogin() throws SQLException {
        try (Connection app = Installation.asApp(database)) {
            assertThat(Installation.value(app, """
                    SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication
                      FROM pg_roles WHERE rolname = current_user""")).isEqualTo("f");
            assertThat(
                            Installation.value(
                                    app,
                                    "SELECT count(*) FROM pg_shdepend WHERE deptype = 'o' AND refobjid = current_user::regrole"))
                    .isEqualTo("0");
        }
    }

    @Test
    void theApplicationsRoleCannotBypassRowLevelSecurity() throws SQLException {
        try (Connection owner = Installation.asOwner(database);
                Connection app = Installation.asApp(database)) {
            Installation.execute(
                    owner,
                    "CREATE TABLE secret (municipality smallint)",
                    "ALTER TABLE secret ENABLE ROW LEVEL SECURITY",
                    "ALTER TABLE secret FORCE ROW LEVEL SECURITY",
                    "CREATE POLICY own ON secret USING (municipality = current_setting('app.municipality')::smallint)",
                    "GRANT SELECT, INSERT ON secret TO " + DatabaseRoles.APP);
            Installation.execute(app, "SET app.municipality = 766", "INSERT INTO secret VALUES (766)");

            Installation.execute(app, "SET app.municipality = 760");

            assertThat(Installation.value(app, "SELECT count(*) FROM secret")).isEqualTo("0");
            assertThatThrownBy(() -> Installation.execute(app, "INSERT INTO secret VALUES (766)"))
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> Installation.execute(app, "ALTER TABLE secret DISABLE ROW LEVEL SECURITY"))
                    .hasMessageContaining("must be owner");
            assertThatThrownBy(() -> Installation.execute(app, "SET ROLE " + DatabaseRoles.OWNER))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void danishLettersFoldAndSortAsTheyShould() throws SQLException {
        try (Connection owner = Installation.asOwner(database)) {
            assertThat(Installation.value(owner, "SELECT lower('ÆRØSKØBING Å')"))
                    .isEqualTo("ærøskøbing å");
            assertThat(Installation.value(owner, """
                    SELECT string_agg(name, ' ' ORDER BY name COLLATE "da-x-icu")
                      FROM (VALUES ('Aage'), ('Åse'), ('Ærø'), ('Ørum'), ('Zoe')) AS names (name)""")).isEqualTo("Zoe Ærø Ørum Aage Åse");
        }
    }

    @Test
    void theDatabasePassesTheStartUpCheck() throws SQLException {
        try (Connection app = Installation.asApp(database)) {
            assertThat(DatabaseCheck.roleOf(app)).isEqualTo(DatabaseRoles.APP);
        }
    }
}
