package dk.fodfaeste.launch.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The passwords of the embedded database: made once at random, kept in a file that only its owner can read. */
public record DatabasePasswords(String superuser, String owner, String app) {

    private static final int BYTES = 24;

    static DatabasePasswords random() {
        return new DatabasePasswords(randomPassword(), randomPassword(), randomPassword());
    }

    static DatabasePasswords read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() != 3) {
            throw new IOException(file + " should hold three lines");
        }
        return new DatabasePasswords(lines.get(0), lines.get(1), lines.get(2));
    }

    void write(Path file) throws IOException {
        PrivateFiles.write(file, String.join("\n", superuser, owner, app) + "\n");
    }

    private static String randomPassword() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Keeps the passwords out of logs. */
    @Override
    public String toString() {
        return "DatabasePasswords";
    }
}
