package dk.fodfaeste.bench;

import dk.fodfaeste.launch.database.DatabaseRoles;
import dk.fodfaeste.launch.database.PostgresSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of this run's own with the settings of the product's: everybody who is measured uses the same one. */
final class BenchDatabase implements AutoCloseable {

    static final String FLOWABLE = "flowable";

    private static final String PASSWORD = "bench";

    private final EmbeddedPostgres server;
    private final Path directory;

    private BenchDatabase(EmbeddedPostgres server, Path directory) {
        this.server = server;
        this.directory = directory;
    }

    static BenchDatabase start(String purpose) throws IOException, SQLException {
        Path directory = Files.createTempDirectory("fodfaeste-bench-" + purpose);
        EmbeddedPostgres.Builder settled = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("locale", "C.UTF-8");
        PostgresSettings.of(PostgresSettings.memory()).forEach(settled::setServerConfig);
        EmbeddedPostgres server = settled.setServerConfig("max_connections", "200").start();
        try (Connection administrator = server.getPostgresDatabase().getConnection()) {
            DatabaseRoles.create(administrator, PASSWORD, PASSWORD);
            administrator.createStatement().execute("CREATE DATABASE " + FLOWABLE + " OWNER " + DatabaseRoles.OWNER);
        }
        return new BenchDatabase(server, directory);
    }

    String url() {
        return url(DatabaseRoles.DATABASE);
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    String password() {
        return PASSWORD;
    }

    /** Connections as the application's role, to which row-level security applies. */
    DataSource app() {
        return as(DatabaseRoles.APP, DatabaseRoles.DATABASE);
    }

    DataSource superuser() {
        return as("postgres", DatabaseRoles.DATABASE);
    }

    DataSource as(String user, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(database));
        source.setUser(user);
        source.setPassword(PASSWORD);
        source.setReWriteBatchedInserts(true);
        return source;
    }

    /** What PostgreSQL does by itself within a minute, and what it plans by: its figures about tables that were just filled. */
    void tidy() throws SQLException {
        for (String database : List.of(DatabaseRoles.DATABASE, FLOWABLE)) {
            try (Connection superuser = as("postgres", database).getConnection()) {
                superuser.createStatement().execute("VACUUM ANALYZE");
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
