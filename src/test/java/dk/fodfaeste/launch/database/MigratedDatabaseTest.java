package dk.fodfaeste.launch.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the application's role may do once the migrations have run. */
@SpringBootTest
class MigratedDatabaseTest {

    @Autowired
    private JdbcClient database;

    @Test
    void theServerWorksAsTheApplicationsRoleWithALimitForEveryStatement() {
        assertThat(text("SELECT current_user")).isEqualTo(DatabaseRoles.APP);
        assertThat(text("SHOW statement_timeout")).isEqualTo("30s");
    }

    @Test
    void whatSearchNeedsIsInstalled() {
        assertThat(
                        text(
                                "SELECT string_agg(extname, ' ' ORDER BY extname) FROM pg_extension WHERE extname <> 'plpgsql'"))
                .isEqualTo("btree_gist pg_trgm unaccent");
        assertThat(text("SELECT similarity('Ærøskøbing', 'ÆRØSKØBING')::text")).isEqualTo("1");
    }

    @Test
    void aNewTableOfTheOwnerIsOpenToTheApplicationWithoutAGrant() throws SQLException {
        try (Connection owner = TestDatabase.owner().getConnection()) {
            Installation.execute(
                    owner, "CREATE TABLE launch_new_table (id int GENERATED ALWAYS AS IDENTITY, name text)");
            try {
                database.sql("INSERT INTO launch_new_table (name) VALUES ('Amina')")
                        .update();
                database.sql("UPDATE launch_new_table SET name = 'Amina Ali'").update();
                assertThat(text("SELECT name FROM launch_new_table")).isEqualTo("Amina Ali");
                database.sql("DELETE FROM launch_new_table").update();
                assertRefused("TRUNCATE launch_new_table");
            } finally {
                Installation.execute(owner, "DROP TABLE launch_new_table");
            }
        }
    }

    @Test
    void theApplicationNeitherReadsNorWritesTheHistoryOfMigrations() {
        assertRefused("SELECT count(*) FROM flyway_schema_history");
        assertRefused("DELETE FROM flyway_schema_history");
    }

    @Test
    void theApplicationCannotChangeTheSchema() {
        assertRefused("CREATE TABLE launch_own (id int)");
        assertRefused("CREATE SCHEMA launch_own");
        assertRefused("CREATE TEMPORARY TABLE launch_own (id int)");
    }

    private String text(String query) {
        return database.sql(query).query(String.class).single();
    }

    private void assertRefused(String statement) {
        assertThatThrownBy(() -> database.sql(statement).update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
