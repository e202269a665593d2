package dk.fodfaeste.launch.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** The database of an installation under test, read as the superuser, who sees all rows. */
public record InstalledDatabase(String url, DatabasePasswords passwords) {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int PORT_LINE = 3;

    /** The one that runs on a data directory. */
    public static InstalledDatabase of(Path data) throws IOException {
        Path home = data.resolve(EmbeddedDatabase.HOME);
        Path pidFile = Postmaster.pidFile(home.resolve(EmbeddedDatabase.CLUSTER));
        int port = Integer.parseInt(Files.readAllLines(pidFile).get(PORT_LINE).strip());
        return new InstalledDatabase(
                PostgresCluster.url(port, DatabaseRoles.DATABASE),
                DatabasePasswords.read(home.resolve(EmbeddedDatabase.PASSWORDS)));
    }

    /** What a server is started with to use it as its external database. */
    public String[] settings() {
        return new String[] {
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=" + DatabaseRoles.APP,
            "--spring.datasource.password=" + passwords.app(),
            "--spring.flyway.user=" + DatabaseRoles.OWNER,
            "--spring.flyway.password=" + passwords.owner(),
        };
    }

    /** The first column. */
    public List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection database = connect();
                PreparedStatement statement = database.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    public String value(String sql) throws SQLException {
        return String.valueOf(column(sql).getFirst());
    }

    public void execute(String... statements) throws SQLException {
        try (Connection database = connect()) {
            Installation.execute(database, statements);
        }
    }

    /** Looks until the first column is as it should be. */
    public List<String> await(String sql, Predicate<List<String>> reached) throws SQLException {
        // One connection for all looks: the servers under test need the processors more.
        try (Connection database = connect();
                PreparedStatement statement = database.prepareStatement(sql)) {
            Instant end = Instant.now().plus(PATIENCE);
            while (true) {
                List<String> values = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        values.add(rows.getString(1));
                    }
                }
                if (reached.test(values)) {
                    return values;
                }
                assertThat(Instant.now()).as("still %s: %s", values, sql).isBefore(end);
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, PostgresCluster.SUPERUSER, passwords.superuser());
    }
}
