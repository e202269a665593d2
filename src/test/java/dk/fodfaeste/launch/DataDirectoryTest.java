package dk.fodfaeste.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path temporary;

    @Test
    void aDirectoryThatIsMissingIsCreatedForItsOwnerOnly() throws Exception {
        try (DataDirectory directory = DataDirectory.lock(temporary.resolve("new/data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aDirectoryCanBeLockedAgainOnceItIsClosed() throws Exception {
        DataDirectory.lock(temporary).close();
        DataDirectory.lock(temporary).close();
    }

    @Test
    void aDirectoryIsNotLockedTwice() throws Exception {
        try (DataDirectory first = DataDirectory.lock(temporary)) {
            assertThatThrownBy(() -> DataDirectory.lock(first.path()))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("in use by another Fodfæste");
        }
    }

    @Test
    void aFileIsRefused() throws Exception {
        Path file = Files.createFile(temporary.resolve("data"));

        assertThatThrownBy(() -> DataDirectory.lock(file))
                .isInstanceOf(StartupProblem.class)
                .hasMessage("The data directory " + file + " cannot be used (it is a file): make it a directory that "
                        + System.getProperty("user.name") + " may write to, or choose another one with --data DIR.");
    }

    @Test
    void aPathBelowAFileIsRefused() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.lock(file.resolve("data")))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("cannot be used (");
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsRefused() throws Exception {
        assumeFalse(System.getProperty("user.name").equals("root"), "root writes anywhere");
        Path closed = Files.createDirectory(temporary.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));

        assertThatThrownBy(() -> DataDirectory.lock(closed))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("cannot be used (permission denied)");
    }

    @Test
    void aPlaceWhereNotEvenRootCanCreateItIsRefused() {
        assertThatThrownBy(() -> DataDirectory.lock(Path.of("/proc/fodfaeste-data")))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("cannot be used (it cannot be created)");
    }
}
