package dk.fodfaeste.launch.database;

import dk.fodfaeste.launch.console.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL that comes with the product, running on a data directory until it is closed. */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Within the data directory: the cluster and its passwords. */
    static final String HOME = "database";

    static final String CLUSTER = "cluster";
    static final String PASSWORDS = "passwords";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DataDirectory directory;
    private final PostgresCluster cluster;
    private final DatabasePasswords passwords;
    private final int port;
    private boolean closed;

    private EmbeddedDatabase(DataDirectory directory, PostgresCluster cluster, DatabasePasswords passwords, int port) {
        this.directory = directory;
        this.cluster = cluster;
        this.passwords = passwords;
        this.port = port;
    }

    /**
     * Starts the database on a data directory, after creating it in one that has none. A server that an earlier process
     * left behind is stopped first.
     *
     * @throws StartupProblem if that cannot be done; nothing is running then that was not running before
     */
    public static EmbeddedDatabase start(Path dataDirectory) {
        DataDirectory directory = DataDirectory.lock(dataDirectory);
        try {
            return start(directory);
        } catch (StartupProblem problem) {
            unlock(directory);
            throw problem;
        } catch (IOException | SQLException e) {
            unlock(directory);
            throw new StartupProblem("The database in " + directory.path() + " did not start: " + e, e);
        }
    }

    public String url() {
        return PostgresCluster.url(port, DatabaseRoles.DATABASE);
    }

    public DatabasePasswords passwords() {
        return passwords;
    }

    boolean isRunning() throws IOException {
        return cluster.isRunning();
    }

    /**
     * Tries to start the database again, where it was, after it has ended by itself. What it had confirmed is there;
     * PostgreSQL sees to that at each start.
     *
     * @return whether it runs
     */
    synchronized boolean startAgain() throws IOException {
        if (closed) {
            return false;
        }
        cluster.stopIfRunning();
        return cluster.start(port);
    }

    /** Why it does not run. */
    String lastError() throws IOException {
        return cluster.lastError();
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            cluster.stopIfRunning();
            LOG.info("The database has stopped");
        } catch (IOException e) {
            // The next start finds the server and waits for it.
            LOG.warn("{}", e.getMessage());
        } finally {
            unlock(directory);
        }
    }

    private static EmbeddedDatabase start(DataDirectory directory) throws IOException, SQLException {
        Path log = newLog(directory.path());
        PostgresPrograms programs = PostgresPrograms.unpackedIn(directory.path());
        Path home = directory.path().resolve(HOME);
        if (!Files.exists(home)) {
            LOG.info("Creating the database in {}", directory.path());
            create(programs, home, log);
        }
        PostgresCluster cluster = new PostgresCluster(programs, home.resolve(CLUSTER), log);
        cluster.stopIfRunning();
        DatabasePasswords passwords = DatabasePasswords.read(home.resolve(PASSWORDS));
        return new EmbeddedDatabase(directory, cluster, passwords, cluster.start());
    }

    /** Everything is made aside and moved in place when it is whole, so that a half-made database is never used. */
    private static void create(PostgresPrograms programs, Path home, Path log) throws IOException, SQLException {
        Path halfDone = home.resolveSibling(HOME + ".new");
        PostgresCluster cluster = new PostgresCluster(programs, halfDone.resolve(CLUSTER), log);
        cluster.stopIfRunning();
        PrivateFiles.deleteAll(halfDone);
        PrivateFiles.createDirectories(halfDone);
        DatabasePasswords passwords = DatabasePasswords.random();
        passwords.write(halfDone.resolve(PASSWORDS));
        cluster.create(halfDone.resolve(PASSWORDS));
        int port = cluster.start();
        try (Connection administrator =
                cluster.connect(port, "postgres", PostgresCluster.SUPERUSER, passwords.superuser())) {
            DatabaseRoles.create(administrator, passwords.owner(), passwords.app());
        } finally {
            cluster.stop();
        }
        Files.move(halfDone, home, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The log of this run, beside that of the run before. */
    private static Path newLog(Path directory) throws IOException {
        Path log = directory.resolve("database.log");
        if (Files.exists(log)) {
            Files.move(log, directory.resolve("database.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        PrivateFiles.create(log);
        return log;
    }

    private static void unlock(DataDirectory directory) {
        try {
            directory.close();
        } catch (IOException e) {
            LOG.warn("The lock of {} could not be released: {}", directory.path(), e.getMessage());
        }
    }
}
