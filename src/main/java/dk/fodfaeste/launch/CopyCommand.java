package dk.fodfaeste.launch;

import dk.fodfaeste.launch.console.StartupProblem;
import dk.fodfaeste.launch.copy.Backup;
import dk.fodfaeste.launch.copy.Restore;
import dk.fodfaeste.launch.database.OwnerDatabase;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code backup FILE} and {@code restore FILE}, as the person at the terminal has them. */
public enum CopyCommand {
    BACKUP {
        @Override
        String run(OwnerDatabase database, Path file) throws IOException, SQLException {
            try (Connection owner = database.source().getConnection()) {
                long rows = Backup.write(owner, file);
                return "Copied " + rows + " rows to " + file + ". It holds everything about everyone: keep it as safe.";
            }
        }
    },
    RESTORE {
        @Override
        String run(OwnerDatabase database, Path file) throws IOException, SQLException {
            return "Put " + Restore.read(database.source(), database.appRole(), file) + " rows of " + file
                    + " in place.";
        }
    };

    private static final String DATA = "--fodfaeste.data=";

    /** What came of it. */
    public record Outcome(boolean good, String sentence) {}

    /** The command that the arguments of the program begin with, if they do. */
    public static Optional<CopyCommand> of(String... arguments) {
        return Arrays.stream(values())
                .filter(each -> arguments.length > 0 && each.word().equals(arguments[0]))
                .findFirst();
    }

    /** As {@link #run(Map, Path, Path)}, from the program's arguments: the command, the file, the data directory. */
    public Outcome run(Map<String, String> environment, String... arguments) {
        if (arguments.length < 2) {
            return new Outcome(false, word() + " needs a file.");
        }
        Path data = Arrays.stream(arguments)
                .filter(each -> each.startsWith(DATA))
                .map(each -> Path.of(each.substring(DATA.length())))
                .findFirst()
                .orElse(Path.of("data"));
        return run(environment, data, Path.of(arguments[1]));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Does it.
     *
     * @param data the embedded database's directory, unless the environment names another database
     */
    public Outcome run(Map<String, String> environment, Path data, Path file) {
        try (OwnerDatabase database = OwnerDatabase.open(environment, data)) {
            return new Outcome(true, run(database, file.toAbsolutePath()));
        } catch (FileAlreadyExistsException exists) {
            return new Outcome(false, file + " exists already, and a backup replaces no other file.");
        } catch (NoSuchFileException missing) {
            return new Outcome(false, missing.getMessage() + " was not found.");
        } catch (IOException | SQLException failure) {
            return new Outcome(false, "The " + word() + " failed: " + failure.getMessage() + ".");
        } catch (StartupProblem problem) {
            return new Outcome(false, String.valueOf(problem.getMessage()));
        }
    }

    abstract String run(OwnerDatabase database, Path file) throws IOException, SQLException;
}
