package dk.fodfaeste.rules.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Every table keeps the conventions of docs/sql.md; the bad ones that show it are rolled back. */
@ServerTest
class SchemaConventionsTest {

    private Connection connection;
    private JdbcClient jdbc;

    @BeforeEach
    void begin() throws SQLException {
        connection = TestDatabase.superuser().getConnection();
        connection.setAutoCommit(false);
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    @AfterEach
    void rollBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void every_table_keeps_every_convention() {
        assertThat(SchemaRules.findings(jdbc)).isEmpty();
    }

    @Test
    void a_table_that_is_made_as_the_page_says_keeps_them() {
        execute("""
                CREATE TABLE dwelling (
                    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
                    id           uuid     NOT NULL,
                    unit         uuid     NOT NULL,
                    rooms        smallint NOT NULL CHECK (rooms > 0),
                    PRIMARY KEY (municipality, id),
                    FOREIGN KEY (municipality, unit) REFERENCES unit (municipality, id));
                CREATE INDEX fk_dwelling_unit ON dwelling (municipality, unit);
                CALL separate_by_municipality('dwelling')
                """);
        assertThat(SchemaRules.findings(jdbc)).isEmpty();
    }

    @Test
    void a_table_without_a_municipality_is_found() {
        execute("CREATE TABLE dwelling (id uuid PRIMARY KEY)");
        finds(SchemaRules.STARTS_WITH_MUNICIPALITY, "dwelling");
        finds(SchemaRules.KEY_BEGINS_WITH_MUNICIPALITY, "dwelling");
        finds(SchemaRules.SEPARATED, "dwelling");
    }

    @Test
    void a_municipality_in_another_place_or_of_another_type_is_found() {
        execute("CREATE TABLE late (id uuid, municipality smallint NOT NULL, PRIMARY KEY (id, municipality))");
        execute("CREATE TABLE wide (municipality integer NOT NULL PRIMARY KEY)");
        finds(SchemaRules.STARTS_WITH_MUNICIPALITY, "late", "wide");
        finds(SchemaRules.KEY_BEGINS_WITH_MUNICIPALITY, "late");
        finds(SchemaRules.MUNICIPALITY_BY_ITSELF, "late", "wide");
    }

    @Test
    void row_level_security_that_is_off_or_not_forced_or_lets_more_through_is_found() {
        execute("""
                CREATE TABLE off (municipality smallint PRIMARY KEY);
                CALL separate_by_municipality('off');
                ALTER TABLE off DISABLE ROW LEVEL SECURITY;
                CREATE TABLE not_forced (municipality smallint PRIMARY KEY);
                CALL separate_by_municipality('not_forced');
                ALTER TABLE not_forced NO FORCE ROW LEVEL SECURITY;
                CREATE TABLE wide_open (municipality smallint PRIMARY KEY);
                CALL separate_by_municipality('wide_open');
                ALTER POLICY own_municipality ON wide_open USING (true);
                CREATE TABLE side_door (municipality smallint PRIMARY KEY);
                CALL separate_by_municipality('side_door');
                CREATE POLICY everyone ON side_door USING (true)
                """);
        finds(SchemaRules.SEPARATED, "off", "not_forced", "wide_open");
        finds(SchemaRules.NO_OTHER_DOOR, "side_door.everyone");
    }

    @Test
    void a_foreign_key_that_leaves_the_municipality_is_found() {
        execute("""
                ALTER TABLE unit ADD CONSTRAINT uniq_unit_id UNIQUE (id);
                CREATE TABLE dwelling (municipality smallint PRIMARY KEY, unit uuid REFERENCES unit (id))
                """);
        finds(SchemaRules.REFERENCES_WITHIN, "dwelling.dwelling_unit_fkey");
        finds(SchemaRules.UNIQUE_WITHIN, "uniq_unit_id");
    }

    @Test
    void a_foreign_key_without_an_index_or_with_one_for_some_rows_only_is_found() {
        execute("""
                CREATE TABLE dwelling (municipality smallint PRIMARY KEY, unit uuid, home_of uuid, held_by uuid, keys boolean,
                    FOREIGN KEY (municipality, unit) REFERENCES unit (municipality, id),
                    FOREIGN KEY (municipality, home_of) REFERENCES household (municipality, id),
                    FOREIGN KEY (held_by) REFERENCES account (id));
                CREATE INDEX fk_dwelling_unit ON dwelling (municipality, keys, unit);
                CREATE INDEX fk_dwelling_home_of ON dwelling (municipality, home_of) WHERE keys;
                CREATE INDEX fk_dwelling_held_by ON dwelling (held_by) WHERE held_by IS NOT NULL
                """);
        finds(SchemaRules.REFERENCES_INDEXED, "dwelling.unit", "dwelling.home_of");
    }

    @Test
    void types_that_lose_the_zone_or_cut_a_text_are_found() {
        execute("""
                CREATE TABLE dwelling (municipality smallint PRIMARY KEY, built timestamp, city varchar(40), code char(4),
                                       seen timestamptz, name text)
                """);
        finds(SchemaRules.PLAIN_TYPES, "dwelling.built", "dwelling.city", "dwelling.code");
    }

    @Test
    void names_that_do_not_say_what_it_is_are_found() {
        execute("""
                CREATE TABLE dwelling (municipality smallint PRIMARY KEY, rooms int, area int, UNIQUE (municipality, rooms),
                                       CHECK (rooms < area), CONSTRAINT small CHECK (rooms < 9));
                CREATE INDEX dwelling_area ON dwelling (area);
                CREATE INDEX uniq_dwelling_rooms ON dwelling (rooms);
                CREATE INDEX idx_household_area ON dwelling (area)
                """);
        finds(
                SchemaRules.INDEX_NAMES,
                "dwelling_municipality_rooms_key",
                "dwelling_area",
                "uniq_dwelling_rooms",
                "idx_household_area");
        finds(
                SchemaRules.CONSTRAINT_NAMES,
                "dwelling.dwelling_municipality_rooms_key",
                "dwelling.dwelling_check",
                "dwelling.small");
    }

    @Test
    void history_that_could_be_rewritten_is_found() {
        execute("GRANT UPDATE ON audit_entry TO fodfaeste_app");
        finds(SchemaRules.HISTORY_ONLY_GROWS, "audit_entry update");
    }

    @Test
    void an_exception_that_nothing_needs_any_more_is_found() {
        execute("CREATE INDEX fk_task_function ON task (municipality, function)");
        assertThat(SchemaRules.REFERENCES_INDEXED.findings(jdbc))
                .singleElement()
                .asString()
                .startsWith("task.function is no exception any more");
    }

    private void finds(SchemaRule rule, String... objects) {
        assertThat(rule.findings(jdbc))
                .extracting(finding ->
                        finding.substring(0, finding.length() - rule.sentence().length() - 1))
                .containsExactlyInAnyOrder(objects);
    }

    private void execute(String statements) {
        jdbc.sql(statements).update();
    }
}
