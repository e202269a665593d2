package dk.fodfaeste.rules.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * V085 makes references foreign keys and looks at all rows that are there. The owner, who migrates, sees none of them while
 * row-level security is forced, and would find every reference good.
 */
class ReferencesMigratedTest {

    private static final String BEFORE = "84";

    private final OldDatabase database = OldDatabase.at(BEFORE);

    @AfterEach
    void dropIt() {
        database.close();
    }

    @Test
    void a_row_that_refers_to_nothing_stops_the_migration_and_none_is_left_when_it_has_passed() {
        JdbcClient all = database.everything();
        assertThat(foreignKeys(all)).isEmpty();
        all.sql("SET session_replication_role = replica; INSERT INTO household_unit (municipality, household, unit)"
                        + " VALUES (901, gen_random_uuid(), gen_random_uuid())")
                .update();

        assertThatThrownBy(() -> database.migrate("85"))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("household_unit_municipality_household_fkey");
        assertThat(foreignKeys(all)).isEmpty();

        all.sql("DELETE FROM household_unit").update();
        database.migrate("85");
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
}
