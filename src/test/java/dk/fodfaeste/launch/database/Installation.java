package dk.fodfaeste.launch.database;

import dk.fodfaeste.launch.Running;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/** Data directories of tests, and what tests do with them. */
public final class Installation {

    private Installation() {}

    /** A new data directory with an empty database in it, copied from one made once: that saves seconds per test. */
    public static Path in(Path temporary) throws Exception {
        return copy(Template.DATA, temporary);
    }

    /** A new data directory with the demo municipality, copied from one that the real server has loaded once. */
    public static Path withDemo(Path temporary) throws Exception {
        return copy(WithDemo.DATA, temporary);
    }

    /** The token of the demo in such a directory, until a server is started there with the demo. */
    static String demoToken() {
        return WithDemo.token;
    }

    private static Path copy(Path template, Path temporary) throws Exception {
        Path data = temporary.resolve("data");
        Process copy = new ProcessBuilder("cp", "-a", template.toString(), data.toString())
                .inheritIO()
                .start();
        if (copy.waitFor() != 0) {
            throw new IOException("The installation could not be copied to " + data);
        }
        return data;
    }

    /** A new data directory that holds PostgreSQL's programs and nothing else, as after an interrupted first start. */
    static Path withoutDatabase(Path temporary) throws Exception {
        Path data = in(temporary);
        PrivateFiles.deleteAll(data.resolve(EmbeddedDatabase.HOME));
        return data;
    }

    static Connection connect(EmbeddedDatabase database, String user, String password) throws SQLException {
        return DriverManager.getConnection(database.url(), user, password);
    }

    static Connection asOwner(EmbeddedDatabase database) throws SQLException {
        return connect(database, DatabaseRoles.OWNER, database.passwords().owner());
    }

    static Connection asApp(EmbeddedDatabase database) throws SQLException {
        return connect(database, DatabaseRoles.APP, database.passwords().app());
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    static String value(Connection connection, String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Leaves one committed row behind. */
    static void keepAFamily(EmbeddedDatabase database) throws SQLException {
        try (Connection owner = asOwner(database)) {
            execute(owner, "CREATE TABLE family (name text)", "INSERT INTO family VALUES ('Tesfay')");
        }
    }

    /** The name in the row that {@link #keepAFamily} left. */
    static String family(EmbeddedDatabase database) throws SQLException {
        try (Connection owner = asOwner(database)) {
            return value(owner, "SELECT name FROM family");
        }
    }

    static ProcessHandle postmaster(Path data) throws IOException {
        Path pidFile = Postmaster.pidFile(data.resolve("database/cluster"));
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
                .orElseThrow();
    }

    /** Starts a class of the tests' class path in a process of its own; standard error joins its output. */
    public static Process startJava(Class<?> main, String... arguments) throws IOException {
        var command = Stream.concat(
                Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()),
                Stream.of(arguments));
        return new ProcessBuilder(command.toList()).redirectErrorStream(true).start();
    }

    public static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Where this process of the test run makes what it copies; another runs beside it. */
    private static Path made(String name) {
        return Path.of("target", name + "-" + System.getProperty("test.fork", "fork-1"))
                .toAbsolutePath();
    }

    /** Made anew by every test run, so that it is always what the code of today makes. */
    private static final class Template {
        static final Path DATA = create();

        private static Path create() {
            try {
                Path data = made("test-installation");
                PrivateFiles.deleteAll(data.resolve(EmbeddedDatabase.HOME));
                EmbeddedDatabase.start(data).close();
                return data;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class WithDemo {
        static String token = "";
        static final Path DATA = create();

        private static Path create() {
            try {
                Path directory = made("test-installation-demo");
                PrivateFiles.deleteAll(directory);
                PrivateFiles.createDirectories(directory);
                Path data = copy(Template.DATA, directory);
                try (Running loading = Running.start(data)) {
                    token = loading.token();
                }
                return data;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
