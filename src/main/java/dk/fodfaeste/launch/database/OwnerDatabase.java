package dk.fodfaeste.launch.database;

import dk.fodfaeste.launch.console.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database as its owner reaches it, for what is done beside the server: the external one that the environment names,
 * else the embedded one, whether a server has it running or not.
 */
public final class OwnerDatabase implements AutoCloseable {

    private static final int PORT_LINE = 3;

    private final PGSimpleDataSource source;
    private final String appRole;
    private final @Nullable EmbeddedDatabase started;

    private OwnerDatabase(PGSimpleDataSource source, String appRole, @Nullable EmbeddedDatabase started) {
        this.source = source;
        this.appRole = appRole;
        this.started = started;
    }

    /**
     * Opens it.
     *
     * @param environment the variables that also the server reads (docs/operations.md)
     * @param data        the data directory of the embedded database; created if it is missing
     * @throws StartupProblem if it cannot be reached
     */
    public static OwnerDatabase open(Map<String, String> environment, Path data) {
        String url = environment.getOrDefault("SPRING_DATASOURCE_URL", "");
        if (!url.isBlank()) {
            String app = environment.getOrDefault("SPRING_DATASOURCE_USERNAME", "");
            String appPassword = environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", "");
            return new OwnerDatabase(
                    source(
                            url,
                            environment.getOrDefault("SPRING_FLYWAY_USER", app),
                            environment.getOrDefault("SPRING_FLYWAY_PASSWORD", appPassword)),
                    app,
                    null);
        }
        Path home = data.resolve(EmbeddedDatabase.HOME);
        try {
            Path cluster = home.resolve(EmbeddedDatabase.CLUSTER);
            if (DataDirectory.isInUse(data) && Postmaster.of(cluster) == Postmaster.RUNNING) {
                int port = Integer.parseInt(Files.readAllLines(Postmaster.pidFile(cluster))
                        .get(PORT_LINE)
                        .strip());
                return embedded(
                        PostgresCluster.url(port, DatabaseRoles.DATABASE),
                        DatabasePasswords.read(home.resolve(EmbeddedDatabase.PASSWORDS)),
                        null);
            }
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new StartupProblem("The running database in " + data + " could not be found: " + e.getMessage(), e);
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(data);
        return embedded(database.url(), database.passwords(), database);
    }

    /** Connections of the owner, in auto-commit mode. */
    public DataSource source() {
        return source;
    }

    /** The role that the server works as, which migrations grant to. */
    public String appRole() {
        return appRole;
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }

    private static OwnerDatabase embedded(String url, DatabasePasswords passwords, @Nullable EmbeddedDatabase started) {
        return new OwnerDatabase(source(url, DatabaseRoles.OWNER, passwords.owner()), DatabaseRoles.APP, started);
    }

    private static PGSimpleDataSource source(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("fodfaeste-copy");
        return source;
    }
}
