package dk.fodfaeste.testing;

import dk.fodfaeste.launch.database.DatabaseRoles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The one PostgreSQL of a test run, started when the first test asks for it and gone with the process. Every
 * {@code @SpringBootTest} uses it by itself (see {@link TestDatabaseProperties}), with the same two roles as an
 * installation; tests share its rows, so each test makes its own municipality, household or user.
 */
public final class TestDatabase {

    /** The password of both roles. */
    public static final String PASSWORD = "test";

    private static final int CONNECTIONS = 300;

    /** The databases that are there. */
    private static final Map<String, String> MADE =
            new ConcurrentHashMap<>(Map.of(DatabaseRoles.DATABASE, DatabaseRoles.DATABASE));

    private TestDatabase() {}

    /** Where the database is, without user and password. */
    public static String url() {
        return url(DatabaseRoles.DATABASE);
    }

    /** Where another database of the same server is, made at the first question, with the same two roles. */
    public static String url(String database) {
        return Running.SERVER + MADE.computeIfAbsent(database, TestDatabase::make);
    }

    /** New connections as the application: row-level security applies. */
    public static DataSource app() {
        return as(DatabaseRoles.APP, DatabaseRoles.DATABASE);
    }

    /** New connections as the schema's owner. */
    public static DataSource owner() {
        return as(DatabaseRoles.OWNER, DatabaseRoles.DATABASE);
    }

    /** New connections as a superuser, who sees all rows; for tests that look behind row-level security. */
    public static DataSource superuser() {
        return as("postgres", DatabaseRoles.DATABASE);
    }

    /** New connections to another database of the server. */
    public static DataSource as(String user, String database) {
        return at(url(database), user);
    }

    private static DataSource at(String url, String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(PASSWORD);
        return source;
    }

    private static String make(String database) {
        DataSource server = at(Running.SERVER + DatabaseRoles.DATABASE, "postgres");
        try (Connection administrator = server.getConnection();
                Statement sql = administrator.createStatement()) {
            sql.execute("CREATE DATABASE " + database + " OWNER " + DatabaseRoles.OWNER);
            sql.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
            sql.execute("GRANT CONNECT ON DATABASE " + database + " TO " + DatabaseRoles.APP);
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Initialised by the class loader: once, and only when asked for. */
    private static final class Running {
        static final String SERVER = start();

        private static String start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        // Among the directories that the next run tidies up if this one is killed.
                        .setDataDirectory(Path.of(
                                System.getProperty("java.io.tmpdir"),
                                "embedded-pg",
                                UUID.randomUUID().toString()))
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("max_connections", String.valueOf(CONNECTIONS))
                        .setServerConfig("unix_socket_directories", "")
                        .start();
                try (Connection administrator = server.getPostgresDatabase().getConnection()) {
                    DatabaseRoles.create(administrator, PASSWORD, PASSWORD);
                }
                return "jdbc:postgresql://localhost:" + server.getPort() + "/";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
