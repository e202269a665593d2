package dk.fodfaeste.launch.database;

import dk.fodfaeste.launch.console.StartupProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The directory that holds all that an installation keeps, locked for this process for as long as this is open. The
 * operating system drops the lock when the process ends, however it ends.
 */
final class DataDirectory implements AutoCloseable {

    private static final String LOCK_FILE = "fodfaeste.lock";

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Creates the directory if needed and locks it.
     *
     * @throws StartupProblem if it cannot be used, or another process uses it
     */
    static DataDirectory lock(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        try {
            PrivateFiles.createDirectories(path);
            path = path.toRealPath();
            refuseAnotherUsers(path);
            return new DataDirectory(path, lockFileIn(path));
        } catch (IOException e) {
            throw new StartupProblem(
                    "The data directory " + path + " cannot be used (" + reason(path, e)
                            + "): make it a directory that " + System.getProperty("user.name")
                            + " may write to, or choose another one with --data DIR.",
                    e);
        }
    }

    /** Whether another process holds the directory now; it is left as it is. */
    static boolean isInUse(Path directory) throws IOException {
        Path file = directory.resolve(LOCK_FILE);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock held = tryLock(channel)) {
            return held == null;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static FileChannel lockFileIn(Path directory) throws IOException {
        Path file = directory.resolve(LOCK_FILE);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new StartupProblem("The data directory " + directory + " is in use by another Fodfæste (process "
                    + Files.readString(file).strip()
                    + "): stop that one, or choose another directory with --data DIR.");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** PostgreSQL refuses another user's files, and root's would shut their user out of the directory. */
    private static void refuseAnotherUsers(Path directory) throws IOException {
        Path database = directory.resolve(EmbeddedDatabase.HOME);
        if (Files.exists(database)) {
            String owner = Files.getOwner(database).getName();
            if (!owner.equals(System.getProperty("user.name"))) {
                throw new StartupProblem("The data directory " + directory + " belongs to the user " + owner
                        + ": start Fodfæste as that user, or choose another directory with --data DIR.");
            }
        }
    }

    private static String reason(Path path, IOException failure) {
        if (Files.isRegularFile(path)) {
            return "it is a file";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        return failure instanceof FileSystemException system && system.getReason() == null
                ? "it cannot be created"
                : String.valueOf(failure.getMessage());
    }
}
