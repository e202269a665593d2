package dk.fodfaeste.rules.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reference that is checked by statement refuses what a foreign key refuses, and waits where it waits. */
@ServerTest
class ReferencesByStatementTest {

    private static final String FOREIGN_KEY = "23503";
    private static final String WAITED = "55P03";

    private final String schema = "tried_" + UUID.randomUUID().toString().replace("-", "");
    private final DataSource connections = connections("");
    private final JdbcClient jdbc = JdbcClient.create(connections);
    private final JdbcClient impatient = JdbcClient.create(connections("-c lock_timeout=50"));

    @BeforeEach
    void peopleInHouses() {
        jdbc.sql("CREATE SCHEMA " + schema).update();
        jdbc.sql("""
                CREATE TABLE house (municipality smallint, id int, colour text, PRIMARY KEY (municipality, id));
                CREATE TABLE person (municipality smallint, id int PRIMARY KEY, home int, owner uuid REFERENCES account,
                                     FOREIGN KEY (municipality, home) REFERENCES house (municipality, id));
                CALL check_by_statement('person', 'home');
                CALL check_by_statement('person', 'owner');
                INSERT INTO house VALUES (1, 1), (1, 2), (2, 3)
                """).update();
    }

    @AfterEach
    void tornDown() {
        jdbc.sql("DROP SCHEMA " + schema + " CASCADE").update();
    }

    @Test
    void it_takes_the_place_of_a_foreign_key_and_the_catalogue_still_tells_of_it() {
        assertThat(jdbc.sql("SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND conrelid = 'person'::regclass")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT columns::text || ' ' || target || targets::text FROM reference_by_statement"
                                + " WHERE referring = 'person'::regclass")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("{municipality,home} house{municipality,id}", "{owner} account{id}");
    }

    @Test
    void rows_whose_parents_are_there_or_that_name_none_are_added() {
        assertThat(update("INSERT INTO person VALUES (1, 1, 1), (1, 2, 2), (1, 3, 2), (2, 4, 3), (1, 5, NULL)"))
                .isEqualTo(5);
    }

    @Test
    void one_row_among_many_whose_parent_is_missing_refuses_the_statement() {
        refused("INSERT INTO person VALUES (1, 1, 1), (1, 2, 9), (1, 3, 2)");
        refused("INSERT INTO person VALUES (1, 1, NULL, gen_random_uuid())");
        assertThat(people()).isZero();
    }

    @Test
    void a_parent_in_another_municipality_is_none() {
        refused("INSERT INTO person VALUES (1, 1, 3)");
    }

    @Test
    void a_row_moves_to_a_parent_that_is_there_and_to_no_other() {
        update("INSERT INTO person VALUES (1, 1, 1)");
        assertThat(update("UPDATE person SET home = 2")).isEqualTo(1);
        assertThat(update("UPDATE person SET home = NULL")).isEqualTo(1);
        assertThat(update("UPDATE person SET home = 1")).isEqualTo(1);
        refused("UPDATE person SET home = 9");
        refused("UPDATE person SET municipality = 2");
        refused("UPDATE person SET owner = gen_random_uuid()");
    }

    @Test
    void a_parent_that_is_referred_to_does_not_go_and_keeps_its_key() {
        update("INSERT INTO person VALUES (1, 1, 1)");
        refused("DELETE FROM house WHERE id = 1");
        refused("DELETE FROM house");
        refused("UPDATE house SET id = 7 WHERE id = 1");
        assertThat(update("UPDATE house SET colour = 'red' WHERE id = 1")).isEqualTo(1);
        assertThat(update("DELETE FROM house WHERE id = 2")).isEqualTo(1);
        assertThat(update("UPDATE house SET id = 7 WHERE id = 3")).isEqualTo(1);
        update("DELETE FROM person");
        assertThat(update("DELETE FROM house WHERE id = 1")).isEqualTo(1);
    }

    @Test
    void what_municipalities_share_never_goes() {
        UUID account = UUID.randomUUID();
        jdbc.sql(
                        "INSERT INTO account (id, login, name, password_hash, created_at) VALUES (:id, :login, 'X', 'x', now())")
                .param("id", account)
                .param("login", account + "@test")
                .update();
        refused("DELETE FROM account WHERE id = '" + account + "'");
    }

    @Test
    void a_parent_that_somebody_is_taking_away_is_waited_for_and_gone() throws SQLException {
        try (Connection other = begin()) {
            run(other, "DELETE FROM house WHERE id = 1");
            waits("INSERT INTO person VALUES (1, 1, 1)");
            other.commit();
        }
        refused("INSERT INTO person VALUES (1, 1, 1)");
    }

    @Test
    void a_parent_that_somebody_is_referring_to_is_waited_for_and_stays() throws SQLException {
        try (Connection other = begin()) {
            run(other, "INSERT INTO person VALUES (1, 1, 1)");
            waits("DELETE FROM house WHERE id = 1");
            assertThatCode(() -> impatient
                            .sql("UPDATE house SET colour = 'red' WHERE id = 1")
                            .update())
                    .doesNotThrowAnyException();
            other.commit();
        }
        refused("DELETE FROM house WHERE id = 1");
    }

    @Test
    void rows_that_were_loaded_past_it_are_found() throws SQLException {
        try (Connection loading = begin()) {
            run(loading, "ALTER TABLE person DISABLE TRIGGER USER");
            run(loading, "INSERT INTO person VALUES (1, 1, 1), (1, 2, NULL)");
            assertThatCode(() -> run(loading, "CALL check_all_by_statement()")).doesNotThrowAnyException();
            run(loading, "INSERT INTO person VALUES (1, 3, 9)");
            assertThatThrownBy(() -> run(loading, "CALL check_all_by_statement()"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            no -> assertThat(no.getSQLState()).isEqualTo(FOREIGN_KEY));
            loading.rollback();
        }
    }

    @Test
    void a_column_without_a_foreign_key_is_refused() {
        assertThatThrownBy(() -> update("CALL check_by_statement('person', 'id')"))
                .isInstanceOf(RuntimeException.class);
    }

    private int people() {
        return jdbc.sql("SELECT count(*) FROM person").query(Integer.class).single();
    }

    private int update(String statement) {
        return jdbc.sql(statement).update();
    }

    private void refused(String statement) {
        refused(jdbc, FOREIGN_KEY, statement);
    }

    private void waits(String statement) {
        refused(impatient, WAITED, statement);
    }

    private static void refused(JdbcClient by, String state, String statement) {
        assertThatThrownBy(() -> by.sql(statement).update())
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class, no -> assertThat(no.getSQLState()).isEqualTo(state));
    }

    private Connection begin() throws SQLException {
        Connection connection = connections.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** To tables of this test alone. */
    private DataSource connections(String options) {
        PGSimpleDataSource source = (PGSimpleDataSource) TestDatabase.superuser();
        source.setCurrentSchema(schema + ",public");
        source.setOptions(options);
        return source;
    }
}
