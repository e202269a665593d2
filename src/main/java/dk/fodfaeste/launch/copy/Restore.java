package dk.fodfaeste.launch.copy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.PGConnection;

/** Puts a copy into an empty database. Nothing is overwritten, and what cannot be put in whole is not put in at all. */
public final class Restore {

    private Restore() {}

    /**
     * Makes the schema as it was when the copy was taken, loads the rows, and brings the schema up to this version.
     *
     * @param source  connections of the owner of an empty database
     * @param appRole the role that the server works as
     * @return how many rows were put in
     * @throws IOException if the file is no whole copy, or the database is not empty; the message says which
     */
    public static long read(DataSource source, String appRole, Path file) throws IOException, SQLException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Manifest manifest = manifest(zip);
            refuseUnlessEmpty(source);
            try {
                flyway(source, appRole).target(manifest.schema()).load().migrate();
                long rows = load(source, manifest, zip);
                flyway(source, appRole).load().migrate();
                return rows;
            } catch (IOException | SQLException | RuntimeException failure) {
                flyway(source, appRole).cleanDisabled(false).load().clean();
                throw failure;
            }
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new IOException("it is no copy of a Fodfæste database");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Manifest.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void refuseUnlessEmpty(DataSource source) throws SQLException, IOException {
        try (Connection owner = source.getConnection();
                Statement sql = owner.createStatement();
                ResultSet row = sql.executeQuery(
                        "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'")) {
            row.next();
            if (row.getLong(1) > 0) {
                throw new IOException("the database is not empty, and a copy overwrites nothing: choose a new directory"
                        + " with --data DIR, or an empty database");
            }
        }
    }

    private static FluentConfiguration flyway(DataSource source, String appRole) {
        return Flyway.configure().dataSource(source).placeholders(Map.of("app_role", appRole));
    }

    private static long load(DataSource source, Manifest manifest, ZipFile zip) throws IOException, SQLException {
        try (Connection owner = source.getConnection()) {
            owner.setAutoCommit(false);
            long rows = 0;
            List<String> afterwards = setAsideRules(owner);
            for (Manifest.Part part : manifest.parts()) {
                rows += load(owner, part, zip);
            }
            for (String rule : afterwards) {
                execute(owner, rule);
            }
            owner.commit();
            return rows;
        }
    }

    private static long load(Connection owner, Manifest.Part part, ZipFile zip) throws IOException, SQLException {
        ZipEntry entry = zip.getEntry(part.entry());
        if (entry == null) {
            throw new IOException("the rows of " + part.table() + " are missing");
        }
        MessageDigest digest = Backup.sha256();
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            // A migration may have put rows in: those of the copy are the same ones, or later.
            execute(owner, "DELETE FROM " + part.table());
            long rows = owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(CopiedTable.in(part.table(), part.columns()), in);
            if (rows != part.rows()
                    || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
                throw new IOException("the rows of " + part.table() + " are damaged");
            }
            return rows;
        }
    }

    /**
     * Foreign keys would ask for an order among the tables, triggers were heeded when the rows were first written, and
     * row-level security lets nobody load a table: all three are set aside within this transaction.
     *
     * @return the statements that put them back, which also check every foreign key
     */
    private static List<String> setAsideRules(Connection owner) throws SQLException {
        List<String> now = new ArrayList<>();
        List<String> afterwards = new ArrayList<>();
        try (Statement sql = owner.createStatement();
                ResultSet row = sql.executeQuery("""
                        SELECT format('ALTER TABLE %I DROP CONSTRAINT %I', c.relname, k.conname),
                               format('ALTER TABLE %I ADD CONSTRAINT %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
                        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
                        WHERE c.relnamespace = 'public'::regnamespace AND k.contype = 'f'
                        UNION ALL
                        SELECT format('ALTER TABLE %I DISABLE TRIGGER USER', c.relname),
                               format('ALTER TABLE %I ENABLE TRIGGER USER', c.relname)
                        FROM pg_class c
                        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
                          AND EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal)
                        UNION ALL
                        SELECT format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', c.relname),
                               format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', c.relname)
                        FROM pg_class c
                        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relforcerowsecurity
                        """)) {
            while (row.next()) {
                now.add(row.getString(1));
                afterwards.add(row.getString(2));
            }
        }
        for (String each : now) {
            execute(owner, each);
        }
        return afterwards;
    }

    private static void execute(Connection owner, String statement) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }
}
