package dk.fodfaeste.launch.database;

import dk.fodfaeste.launch.console.StartupProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL server on one directory of data, seen through its own programs. The caller makes sure, by
 * {@link DataDirectory}, that no other process of ours handles the same directory.
 */
final class PostgresCluster {

    static final String HOST = "127.0.0.1";
    static final String SUPERUSER = "postgres";

    /** A start also recovers what a crash left, which takes as long as it takes. */
    private static final int START_SECONDS = 600;

    private static final int STOP_SECONDS = 60;
    private static final int START_ATTEMPTS = 3;

    private final PostgresPrograms programs;
    private final Path data;
    private final Path log;

    /**
     * @param data the cluster's directory
     * @param log  where the server and its programs write
     */
    PostgresCluster(PostgresPrograms programs, Path data, Path log) {
        this.programs = programs;
        this.data = data;
        this.log = log;
    }

    /** Makes an empty cluster that asks everybody for a password, from its first moment on. */
    void create(Path superuserPasswordFile) throws IOException {
        int exit = programs.run(
                log,
                "initdb",
                List.of(
                        "--pgdata=" + data,
                        "--username=" + SUPERUSER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + superuserPasswordFile,
                        "--encoding=UTF8",
                        "--locale=" + locale(),
                        // Sorts by code point and folds the case of every letter; Danish order is a collation of the
                        // column.
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-instructions"));
        if (exit != 0) {
            throw new StartupProblem("The database could not be created in " + data + ": " + lastError());
        }
    }

    /**
     * Starts the server on a free port of the loopback interface.
     *
     * @return the port, when the server answers
     */
    int start() throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            if (start(port)) {
                return port;
            }
            // Another program may have taken the port, or a killed server's children may be on their way out.
            if (attempt == START_ATTEMPTS) {
                throw new StartupProblem("The database in " + data + " did not start: " + lastError());
            }
        }
    }

    /** Starts the server on this port of the loopback interface; returns whether it answers. */
    boolean start(int port) throws IOException {
        return 0
                == programs.run(
                        log,
                        "pg_ctl",
                        List.of(
                                "start",
                                "-D",
                                data.toString(),
                                "-w",
                                "-t",
                                String.valueOf(START_SECONDS),
                                "-o",
                                options(port)));
    }

    boolean isRunning() throws IOException {
        return Postmaster.of(data) == Postmaster.RUNNING;
    }

    /** Stops the server: running statements are rolled back, everything committed is on disk. */
    void stop() throws IOException {
        int exit = programs.run(
                log,
                "pg_ctl",
                List.of("stop", "-D", data.toString(), "-m", "fast", "-w", "-t", String.valueOf(STOP_SECONDS)));
        if (exit != 0) {
            throw new IOException("The database in " + data + " did not stop: " + lastError());
        }
    }

    /** Stops the server if it is running, be it one that an earlier process left behind, and clears away a dead one's pid file. */
    void stopIfRunning() throws IOException {
        switch (Postmaster.of(data)) {
            case RUNNING -> stop();
            // PostgreSQL would take the stranger for its own server. One whose process is gone it clears itself,
            // after a check for children that still write; so only this case is ours.
            case PID_OF_A_STRANGER -> Files.delete(Postmaster.pidFile(data));
            case NONE -> {}
        }
    }

    Connection connect(int port, String database, String user, String password) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(port, database));
        return source.getConnection(user, password);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + database;
    }

    private static String options(int port) {
        return Stream.concat(
                        Stream.of("listen_addresses=" + HOST),
                        PostgresSettings.of(PostgresSettings.memory()).entrySet().stream()
                                .map(each -> each.getKey() + "=" + each.getValue()))
                .collect(Collectors.joining(" -c ", "-p " + port + " -c ", ""));
    }

    private static String locale() {
        return System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(HOST))) {
            return socket.getLocalPort();
        }
    }

    /** What the server or its programs complained of last. */
    String lastError() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.reversed().stream()
                        .filter(line ->
                                line.contains("FATAL:") || line.contains("error:") || line.contains("cannot be run"))
                        .map(String::strip)
                        .findFirst()
                        .orElse("it gave no reason")
                + " (more in " + log + ").";
    }
}
