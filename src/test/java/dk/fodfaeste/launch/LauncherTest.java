package dk.fodfaeste.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.Fodfaeste;
import dk.fodfaeste.launch.database.Installation;
import dk.fodfaeste.launch.database.Postmaster;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole server as a process: what it prints and how it ends. */
@Tag("process")
class LauncherTest {

    @TempDir
    private Path temporary;

    private Path data;

    @BeforeEach
    void aNewInstallation() throws Exception {
        data = Installation.in(temporary);
    }

    @Test
    void itSaysWhereItIsAndEndsInAnOrderlyWayWhenAsked() throws Exception {
        Process server = start(data, 0);
        var output = Installation.output(server);
        assertThat(output.lines().anyMatch(line -> line.matches("Fodfæste is ready: http://127\\.0\\.0\\.1:\\d+")))
                .isTrue();

        server.toHandle().destroy();

        assertThat(output.lines()).anyMatch(line -> line.contains("The database has stopped"));
        server.waitFor();
        assertThat(Postmaster.of(data.resolve("database/cluster"))).isEqualTo(Postmaster.NONE);
    }

    @Test
    void aPortInUseIsOneSentenceAndNoServerIsLeftBehind() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();

            assertFails(
                    start(data, port),
                    "Port " + port
                            + " is in use by another program: stop that one, or choose another port with --port.");
        }
        assertThat(Postmaster.of(data.resolve("database/cluster"))).isEqualTo(Postmaster.NONE);
    }

    @Test
    void aDataDirectoryThatIsAFileIsOneSentence() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));

        assertFails(
                start(file, 0),
                "The data directory " + file + " cannot be used (it is a file): make it a directory" + " that "
                        + System.getProperty("user.name") + " may write to, or choose another one with --data DIR.");
    }

    private static Process start(Path data, int port) throws Exception {
        return Installation.startJava(
                Fodfaeste.class, "--fodfaeste.data=" + data, "--server.port=" + port, "--fodfaeste.demo=false");
    }

    /** Nothing else may look like a problem: neither a stack trace nor a warning with the same news. */
    private static void assertFails(Process server, String sentence) throws Exception {
        List<String> lines = Installation.output(server).lines().toList();
        assertThat(server.waitFor()).isEqualTo(1);
        assertThat(lines).contains(sentence).noneMatch(line -> line.contains("Exception"));
    }
}
