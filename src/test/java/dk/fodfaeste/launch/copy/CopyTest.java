package dk.fodfaeste.launch.copy;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.Role;
import dk.fodfaeste.launch.database.DatabaseRoles;
import dk.fodfaeste.testing.OwnDatabase;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A copy holds everything, and goes nowhere but into an empty database. */
@ServerTest
@OwnDatabase(CopyTest.COPIED)
class CopyTest {

    static final String COPIED = "copied";

    @Autowired
    Towns towns;

    @TempDir
    Path directory;

    private final String name = "copy_" + UUID.randomUUID().toString().replace("-", "");
    private final JdbcClient server = JdbcClient.create(TestDatabase.as("postgres", COPIED));

    @BeforeEach
    void anEmptyDatabase() {
        server.sql("CREATE DATABASE " + name + " OWNER " + DatabaseRoles.OWNER).update();
    }

    @AfterEach
    void dropIt() {
        server.sql("DROP DATABASE " + name + " WITH (FORCE)").update();
    }

    @Test
    void what_is_put_back_is_what_was_copied() throws Exception {
        Town town = towns.town();
        town.holds(town.person("Søren Ærø", Role.CASE_WORKER), "reception");
        town.announce(row().build(), row().build());
        Map<String, String> before = fingerprint(TestDatabase.as("postgres", COPIED));

        Path file = backup();
        long rows = Restore.read(empty(DatabaseRoles.OWNER), DatabaseRoles.APP, file);

        assertThat(rows).isPositive();
        assertThat(fingerprint(empty("postgres"))).isEqualTo(before);
        Path again = directory.resolve("again.copy");
        try (Connection owner = empty(DatabaseRoles.OWNER).getConnection()) {
            assertThat(Backup.write(owner, again)).isEqualTo(rows);
        }
    }

    @Test
    void the_restored_database_keeps_municipalities_apart_and_its_rules() throws Exception {
        towns.town().announce(row().build());
        Restore.read(empty(DatabaseRoles.OWNER), DatabaseRoles.APP, backup());

        JdbcClient app = JdbcClient.create(empty(DatabaseRoles.APP));
        assertThat(app.sql("SELECT count(*) FROM household").query(Long.class).single())
                .isZero();
        String rules = "SELECT count(*) FROM pg_constraint WHERE contype = 'f'";
        assertThat(JdbcClient.create(empty("postgres"))
                        .sql(rules)
                        .query(Long.class)
                        .single())
                .isEqualTo(server.sql(rules).query(Long.class).single());
        assertThat(JdbcClient.create(empty("postgres"))
                        .sql("SELECT count(*) FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_database_that_holds_something_is_left_as_it_is() throws Exception {
        Path file = backup();
        JdbcClient.create(empty(DatabaseRoles.OWNER))
                .sql("CREATE TABLE theirs (id integer)")
                .update();

        assertThatThrownBy(() -> Restore.read(empty(DatabaseRoles.OWNER), DatabaseRoles.APP, file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not empty");
        assertThat(tables()).containsExactly("theirs");
    }

    @Test
    void a_damaged_copy_leaves_the_database_empty() throws Exception {
        towns.town();
        Path damaged = directory.resolve("damaged.copy");
        rewrite(backup(), damaged, "tables/municipality.copy", text -> text.replaceFirst("\\t", "\tX"));

        assertThatThrownBy(() -> Restore.read(empty(DatabaseRoles.OWNER), DatabaseRoles.APP, damaged))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("municipality are damaged");
        assertThat(tables()).isEmpty();
    }

    @Test
    void a_copy_whose_rows_refer_to_rows_that_it_does_not_hold_is_not_put_in() throws Exception {
        Town town = towns.town();
        town.holds(town.person("Søren Ærø", Role.CASE_WORKER), "reception");
        town.announce(row().build());
        Path file = backup();
        Path half = directory.resolve("half.copy");
        rewrite(file, half, "tables/plan.copy", rows -> "");
        Path loose = directory.resolve("loose.copy");
        // In itself it is whole: its list of tables says that there are no plans.
        rewrite(
                half,
                loose,
                "manifest.txt",
                list -> list.replaceFirst(
                        "table plan \\d+ \\w+",
                        "table plan 0 "
                                + HexFormat.of().formatHex(Backup.sha256().digest())));

        assertThatThrownBy(() -> Restore.read(empty(DatabaseRoles.OWNER), DatabaseRoles.APP, loose))
                .hasMessageContaining("task_municipality_plan_fkey");
        assertThat(tables()).isEmpty();
    }

    @Test
    void a_file_that_is_no_copy_is_refused() throws IOException {
        Path zip = directory.resolve("other.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("x"));
        }
        Path text = Files.writeString(directory.resolve("text"), "SELECT 1");

        for (Path file : List.of(zip, text)) {
            assertThatThrownBy(() -> Restore.read(empty(DatabaseRoles.OWNER), DatabaseRoles.APP, file))
                    .isInstanceOf(IOException.class);
        }
        assertThat(tables()).isEmpty();
    }

    @Test
    void only_its_owner_reads_the_file_and_no_other_is_replaced() throws Exception {
        Path file = backup();

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (Connection owner = TestDatabase.as(DatabaseRoles.OWNER, COPIED).getConnection()) {
            assertThatThrownBy(() -> Backup.write(owner, file)).isInstanceOf(FileAlreadyExistsException.class);
        }
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    private Path backup() throws IOException, SQLException {
        Path file = directory.resolve("all.copy");
        try (Connection owner = TestDatabase.as(DatabaseRoles.OWNER, COPIED).getConnection()) {
            Backup.write(owner, file);
        }
        return file;
    }

    private DataSource empty(String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(TestDatabase.url().replaceFirst("/" + DatabaseRoles.DATABASE + "$", "/" + name));
        source.setUser(user);
        source.setPassword(TestDatabase.PASSWORD);
        return source;
    }

    private List<String> tables() {
        return JdbcClient.create(empty("postgres"))
                .sql("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'")
                .query(String.class)
                .list();
    }

    /** Each table's rows, whoever they belong to, as one value. */
    private static Map<String, String> fingerprint(DataSource superuser) {
        JdbcClient jdbc = JdbcClient.create(superuser);
        Map<String, String> prints = new TreeMap<>();
        jdbc.sql("""
                SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
                  AND relname NOT LIKE 'login_%' AND relname <> 'flyway_schema_history'
                """)
                .query(String.class)
                .list()
                .forEach(table -> prints.put(
                        table,
                        jdbc.sql(
                                        "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text COLLATE \"C\")), '')"
                                                + " FROM " + table + " t")
                                .query(String.class)
                                .single()));
        return prints;
    }

    private static void rewrite(Path from, Path to, String entry, UnaryOperator<String> change) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry each : Collections.list(zip.entries())) {
                out.putNextEntry(new ZipEntry(each.getName()));
                byte[] bytes = zip.getInputStream(each).readAllBytes();
                out.write(
                        each.getName().equals(entry)
                                ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
    }
}
