package dk.fodfaeste.launch.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** What the pid file in a cluster's directory stands for. */
public enum Postmaster {
    /** There is no pid file, or its process is gone. */
    NONE,
    /** Its process is a PostgreSQL server on this very directory. */
    RUNNING,
    /** Its process is some other program that was given the same number later. */
    PID_OF_A_STRANGER;

    static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    public static Postmaster of(Path data) throws IOException {
        Optional<ProcessHandle> process = pid(data).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return NONE;
        }
        return serves(process.get(), data.toRealPath()) ? RUNNING : PID_OF_A_STRANGER;
    }

    private static Optional<Long> pid(Path data) throws IOException {
        try {
            return Files.readAllLines(pidFile(data)).stream()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::valueOf);
        } catch (NoSuchFileException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static boolean serves(ProcessHandle process, Path data) throws IOException {
        String program = process.info().command().orElse("");
        // A program that was replaced on disk is shown as "postgres (deleted)".
        if (!Path.of(program).getFileName().toString().startsWith("postgres")) {
            return false;
        }
        // A server works in its data directory, wherever that has been moved to since. Only Linux tells.
        Path workingDirectory = Path.of("/proc", String.valueOf(process.pid()), "cwd");
        if (Files.exists(workingDirectory)) {
            return Files.isSameFile(workingDirectory, data);
        }
        return process.info().commandLine().orElse("").contains(data.toString());
    }
}
