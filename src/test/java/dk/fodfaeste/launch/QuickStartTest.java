package dk.fodfaeste.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.Fodfaeste;
import dk.fodfaeste.launch.database.Installation;
import dk.fodfaeste.launch.database.Postmaster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./fodfaeste prepare} relies on to make later starts quick. */
@Tag("process")
class QuickStartTest {

    @TempDir
    private Path temporary;

    private Path data;

    @BeforeEach
    void aNewInstallation() throws Exception {
        data = Installation.in(temporary);
    }

    @Test
    void aRehearsalAnswersTheFirstPageAndEndsByItselfWithItsDatabase() throws Exception {
        Process rehearsal = start("-Dfodfaeste.rehearsal=true");

        List<String> lines = Installation.output(rehearsal).lines().toList();

        assertThat(rehearsal.waitFor()).as(String.join("\n", lines)).isZero();
        assertThat(lines).noneMatch(line -> line.contains("is ready"));
        assertThat(Postmaster.of(data.resolve("database/cluster"))).isEqualTo(Postmaster.NONE);
    }

    @Test
    void aServerHasTheScriptPrepareOnceItAnswers() throws Exception {
        Path asked = temporary.resolve("asked");
        Path script = Files.createFile(
                temporary.resolve("script"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(script, "#!/bin/sh\necho \"$@\" > '" + asked + "'\nkill \"$PPID\"\n");

        Process server = start("-Dfodfaeste.prepare=" + script);

        assertThat(Installation.output(server).lines()).anyMatch(line -> line.startsWith("Fodfæste is ready: "));
        server.waitFor();
        assertThat(asked).hasContent("prepare");
    }

    private Process start(String option) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        option,
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Fodfaeste.class.getName(),
                        "--fodfaeste.data=" + data,
                        "--server.port=0",
                        "--fodfaeste.demo=false")
                .redirectErrorStream(true)
                .start();
    }
}
