package dk.fodfaeste.launch.copy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/** Copies a whole database, as it is at one moment, into one file, while servers go on working. */
public final class Backup {

    private Backup() {}

    /**
     * Writes the copy. The file appears when it is whole, and only its owner can read it.
     *
     * @param owner a connection of the schema's owner
     * @return how many rows were copied
     * @throws java.nio.file.FileAlreadyExistsException if there is such a file: a backup replaces no other
     */
    public static long write(Connection owner, Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new java.nio.file.FileAlreadyExistsException(file.toString());
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            long rows = copy(owner, part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return rows;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static long copy(Connection owner, Path part) throws IOException, SQLException {
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        owner.setReadOnly(true);
        owner.setAutoCommit(false);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part, StandardOpenOption.WRITE))) {
            List<Manifest.Part> parts = new ArrayList<>();
            List<Short> municipalities = municipalities(owner);
            for (CopiedTable table : CopiedTable.all(owner)) {
                parts.add(copy(owner, table, municipalities, zip));
            }
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(new Manifest(schema(owner), parts).text().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return parts.stream().mapToLong(Manifest.Part::rows).sum();
        } finally {
            owner.rollback();
        }
    }

    private static Manifest.Part copy(
            Connection owner, CopiedTable table, List<Short> municipalities, ZipOutputStream zip)
            throws IOException, SQLException {
        MessageDigest digest = sha256();
        zip.putNextEntry(new ZipEntry("tables/" + table.name() + ".copy"));
        OutputStream out = new DigestOutputStream(new StaysOpen(zip), digest);
        long rows = 0;
        if (table.separated()) {
            for (short municipality : municipalities) {
                enter(owner, municipality);
                rows += owner.unwrap(PGConnection.class).getCopyAPI().copyOut(table.out(), out);
            }
        } else {
            rows = owner.unwrap(PGConnection.class).getCopyAPI().copyOut(table.out(), out);
        }
        zip.closeEntry();
        return new Manifest.Part(table.name(), rows, HexFormat.of().formatHex(digest.digest()), table.columns());
    }

    private static void enter(Connection owner, short municipality) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute("SET LOCAL fodfaeste.municipality = '" + municipality + "'");
        }
    }

    private static List<Short> municipalities(Connection owner) throws SQLException {
        List<Short> codes = new ArrayList<>();
        try (Statement sql = owner.createStatement();
                ResultSet row = sql.executeQuery("SELECT municipality FROM municipality ORDER BY municipality")) {
            while (row.next()) {
                codes.add(row.getShort(1));
            }
        }
        return codes;
    }

    private static String schema(Connection owner) throws SQLException {
        try (Statement sql = owner.createStatement();
                ResultSet row = sql.executeQuery("SELECT version FROM flyway_schema_history"
                        + " WHERE version IS NOT NULL AND success ORDER BY installed_rank DESC LIMIT 1")) {
            row.next();
            return row.getString(1);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** One entry of the zip file ends, the file goes on. */
    private static final class StaysOpen extends FilterOutputStream {

        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
