package dk.fodfaeste.rules.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.launch.database.DatabaseRoles;
import dk.fodfaeste.testing.TestDatabase;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** V102 makes anew what persons who are there already are found and compared by. */
class NamesFoldedTest {

    private final String name = "folded_" + UUID.randomUUID().toString().replace("-", "");
    private final JdbcClient server = JdbcClient.create(TestDatabase.superuser());

    @BeforeEach
    void aDatabaseOfBefore() {
        server.sql("CREATE DATABASE " + name + " OWNER " + DatabaseRoles.OWNER).update();
        migrate("99");
    }

    @AfterEach
    void dropIt() {
        server.sql("DROP DATABASE " + name + " WITH (FORCE)").update();
    }

    @Test
    void a_person_of_before_is_found_by_the_names_new_forms_and_compared_again() {
        JdbcClient all = JdbcClient.create(connections("postgres"));
        all.sql("""
                SET session_replication_role = replica;
                INSERT INTO municipality (municipality, name, opened_at)
                VALUES (901, 'A', '2026-01-01'), (902, 'B', '2026-01-01');
                INSERT INTO person (municipality, id, household, position, relation, first_names, last_name, search,
                                    compared, created_at)
                VALUES (901, '00000000-0000-0000-0000-000000000001', gen_random_uuid(), 0, 'MAIN', 'Đorđe', 'Đorđević',
                        'đorđe đorđevic', true, '2026-01-01'),
                       (902, '00000000-0000-0000-0000-000000000002', gen_random_uuid(), 0, 'MAIN', 'Omar', 'Haddad',
                        'omar haddad', true, '2026-01-01');
                INSERT INTO person_match_key (municipality, person, key)
                VALUES (901, '00000000-0000-0000-0000-000000000001', 'old')
                """).update();

        migrate("102");

        assertThat(all.sql("SELECT search || ' ' || compared FROM person ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("dorde dordevic diordie diordievic false", "omar haddad true");
        assertThat(all.sql("SELECT key FROM person_match_key")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotContain("old");
        assertThat(all.sql("SELECT relname FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity")
                        .query(String.class)
                        .list())
                .isEmpty();
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
