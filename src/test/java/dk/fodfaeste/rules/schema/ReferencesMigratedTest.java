package dk.fodfaeste.rules.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.launch.database.DatabaseRoles;
import dk.fodfaeste.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * V085 makes references foreign keys and looks at all rows that are there. The owner, who migrates, sees none of them while
 * row-level security is forced, and would find every reference good.
 */
class ReferencesMigratedTest {

    private static final String BEFORE = "84";

    private final String name = "references_" + UUID.randomUUID().toString().replace("-", "");
    private final JdbcClient server = JdbcClient.create(TestDatabase.superuser());

    @BeforeEach
    void aDatabaseOfBefore() {
        server.sql("CREATE DATABASE " + name + " OWNER " + DatabaseRoles.OWNER).update();
        migrate(BEFORE);
    }

    @AfterEach
    void dropIt() {
        server.sql("DROP DATABASE " + name + " WITH (FORCE)").update();
    }

    @Test
    void a_row_that_refers_to_nothing_stops_the_migration_and_none_is_left_when_it_has_passed() {
        JdbcClient all = JdbcClient.create(connections("postgres"));
        assertThat(foreignKeys(all)).isEmpty();
        all.sql("SET session_replication_role = replica; INSERT INTO household_unit (municipality, household, unit)"
                        + " VALUES (901, gen_random_uuid(), gen_random_uuid())")
                .update();

        assertThatThrownBy(() -> migrate("85"))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("household_unit_municipality_household_fkey");
        assertThat(foreignKeys(all)).isEmpty();

        all.sql("DELETE FROM household_unit").update();
        migrate("85");
        assertThat(foreignKeys(all)).containsExactlyInAnyOrder("household", "unit");
        assertThat(all.sql("SELECT relname FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(all.sql("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgname ~ '^(check|keep)_'")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private static List<String> foreignKeys(JdbcClient jdbc) {
        return jdbc.sql("SELECT confrelid::regclass::text FROM pg_constraint"
                        + " WHERE conrelid = 'household_unit'::regclass AND contype = 'f' AND convalidated")
                .query(String.class)
                .list();
    }

    private void migrate(String to) {
        Flyway.configure()
                .dataSource(connections(DatabaseRoles.OWNER))
                .placeholders(Map.of("app_role", DatabaseRoles.APP))
                .target(to)
                .load()
                .migrate();
    }

    private DataSource connections(String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(TestDatabase.url().replaceFirst("/" + DatabaseRoles.DATABASE + "$", "/" + name));
        source.setUser(user);
        source.setPassword(TestDatabase.PASSWORD);
        return source;
    }
}
