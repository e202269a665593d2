package dk.fodfaeste.access;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.launch.database.DatabaseRoles;
import dk.fodfaeste.rules.schema.Catalogue;
import dk.fodfaeste.rules.schema.Table;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Tries to reach from one municipality into another through each table that has rows of municipalities. The tables are
 * found in the database: a new one is tried without a line here. All of it is one transaction that is rolled back.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenancyTest {

    private static final short HERE = 3001;
    private static final short THERE = 3002;

    private static final String ROW_SECURITY_OR_NO_RIGHT = "42501";
    private static final String FOREIGN_KEY = "23503";
    private static final String NOT_NULL = "23502";
    private static final String NEVER_CHANGES = "23001";

    private Connection connection;
    private JdbcClient jdbc;
    private List<Table> tables;
    private TenantRows here;
    private TenantRows there;

    @BeforeAll
    void fillEveryTableInTwoMunicipalities() throws SQLException {
        connection = TestDatabase.superuser().getConnection();
        connection.setAutoCommit(false);
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        tables = Catalogue.tables(jdbc);
        // What a value may be has nothing to do with whose it is, and would have to be told here for each table.
        jdbc.sql("SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) FROM pg_constraint"
                        + " WHERE contype = 'c' AND connamespace = 'public'::regnamespace")
                .query(String.class)
                .list()
                .forEach(drop -> jdbc.sql(drop).update());
        here = filled(HERE);
        there = filled(THERE);
        connection.setSavepoint("filled");
    }

    @BeforeEach
    void forgetTheTestBefore() {
        jdbc.sql("ROLLBACK TO SAVEPOINT filled").update();
    }

    @AfterAll
    void rollBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void the_tables_are_found() {
        assertThat(tenantTables().map(table -> (Table) table.get()[0]))
                .extracting(Table::name)
                .contains("unit", "membership", "api_token", "audit_entry", "household", "person", "task", "arrival");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tenantTables")
    void a_row_of_another_municipality_cannot_be_seen(Table table) {
        enter(HERE);
        assertThat(count(table, "municipality = " + THERE)).isZero();
        assertThat(count(table, there.identity(table))).isZero();
        assertThat(count(table, here.identity(table))).as("the own row").isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tenantTables")
    void nothing_is_seen_and_nothing_can_be_added_without_a_municipality(Table table) {
        enter(null);
        assertThat(count(table, "true")).isZero();
        Map<String, String> row = new LinkedHashMap<>(there.values(table));
        refused(ROW_SECURITY_OR_NO_RIGHT, () -> there.insert(table, row));
        row.remove("municipality");
        refused(NOT_NULL, ROW_SECURITY_OR_NO_RIGHT, () -> there.insert(table, row));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tenantTables")
    void a_row_of_another_municipality_cannot_be_changed_or_deleted(Table table) {
        String before = theirs(table);
        enter(HERE);
        if (may(table, "UPDATE")) {
            assertThat(update("UPDATE " + table + " SET municipality = municipality WHERE " + there.identity(table)))
                    .isZero();
            refused(
                    neverChanges(table) ? NEVER_CHANGES : ROW_SECURITY_OR_NO_RIGHT,
                    () -> update(
                            "UPDATE " + table + " SET municipality = " + THERE + " WHERE " + here.identity(table)));
        }
        if (may(table, "DELETE")) {
            assertThat(update("DELETE FROM " + table + " WHERE " + there.identity(table)))
                    .isZero();
        }
        refused(ROW_SECURITY_OR_NO_RIGHT, () -> update("TRUNCATE " + table + " CASCADE"));
        assertThat(theirs(table)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tenantTables")
    void a_row_with_the_number_of_another_municipality_cannot_be_added(Table table) {
        Map<String, String> theirs = there.values(table);
        enter(HERE);
        refused(ROW_SECURITY_OR_NO_RIGHT, () -> there.insert(table, theirs));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("referencesWithinAMunicipality")
    void a_row_cannot_point_to_one_of_another_municipality(Table table, Table.Reference reference) {
        Map<String, String> theirs = new LinkedHashMap<>();
        for (int i = 0; i < reference.columns().size(); i++) {
            if (!reference.columns().get(i).equals("municipality")) {
                theirs.put(
                        reference.columns().get(i),
                        there.row(reference.table()).get(reference.targets().get(i)));
            }
        }
        Map<String, String> added = here.values(table);
        added.putAll(theirs);
        String changes = theirs.entrySet().stream()
                .map(e -> e.getKey() + " = " + e.getValue())
                .collect(joining(", "));
        enter(HERE);
        refused(
                FOREIGN_KEY,
                may(table, "UPDATE") && !neverChanges(table)
                        ? () -> update("UPDATE " + table + " SET " + changes + " WHERE " + here.identity(table))
                        : () -> here.insert(table, added));
    }

    @Test
    void the_application_neither_bypasses_row_level_security_nor_owns_a_table() {
        assertThat(jdbc.sql("SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = :app")
                        .param("app", DatabaseRoles.APP)
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(jdbc.sql("SELECT count(*) FROM pg_class WHERE relowner = :app::regrole")
                        .param("app", DatabaseRoles.APP)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM pg_auth_members WHERE member = :app::regrole")
                        .param("app", DatabaseRoles.APP)
                        .query(Integer.class)
                        .single())
                .as("roles that it may switch to")
                .isZero();
        enter(HERE);
        refused(ROW_SECURITY_OR_NO_RIGHT, () -> update("ALTER TABLE household DISABLE ROW LEVEL SECURITY"));
        refused(ROW_SECURITY_OR_NO_RIGHT, () -> update("DROP POLICY own_municipality ON household"));
    }

    @Test
    void an_account_sees_its_own_memberships_before_a_municipality_is_chosen_and_no_others() {
        enter(null);
        as(here.row("membership").get("account"));
        assertThat(jdbc.sql("SELECT municipality FROM membership")
                        .query(Short.class)
                        .list())
                .containsExactly(HERE);
        as("'" + UUID.randomUUID() + "'");
        assertThat(jdbc.sql("SELECT count(*) FROM membership")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void an_account_cannot_write_its_memberships_before_a_municipality_is_chosen() {
        enter(null);
        String account = here.row("membership").get("account");
        as(account);
        assertThat(update("UPDATE membership SET role = 'ADMINISTRATOR' WHERE account = " + account))
                .isZero();
        assertThat(update("DELETE FROM membership WHERE account = " + account)).isZero();
        Map<String, String> another = here.values(table("membership"));
        another.put("account", account);
        refused(ROW_SECURITY_OR_NO_RIGHT, () -> here.insert(table("membership"), another));
    }

    @Test
    void whoever_has_chosen_a_municipality_sees_no_memberships_elsewhere_not_even_her_own() {
        enter(HERE);
        as(there.row("membership").get("account"));
        assertThat(jdbc.sql("SELECT DISTINCT municipality FROM membership")
                        .query(Short.class)
                        .list())
                .containsExactly(HERE);
    }

    Stream<Arguments> tenantTables() {
        return tables.stream().filter(Table::tenant).map(Arguments::of);
    }

    Stream<Arguments> referencesWithinAMunicipality() {
        return tables.stream()
                .filter(Table::tenant)
                .flatMap(table -> table.references().stream()
                        .filter(reference -> table(reference.table()).tenant())
                        .map(reference -> Arguments.of(table, reference)));
    }

    private TenantRows filled(short municipality) {
        TenantRows rows = new TenantRows(jdbc, municipality);
        tables.forEach(rows::add);
        return rows;
    }

    private Table table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** From here on as the application, in a municipality or in none. */
    private void enter(@Nullable Short municipality) {
        jdbc.sql("SET LOCAL ROLE " + DatabaseRoles.APP).update();
        jdbc.sql("SET LOCAL fodfaeste.municipality = '" + (municipality == null ? "" : municipality) + "'")
                .update();
    }

    private void as(String account) {
        jdbc.sql("SELECT set_config('fodfaeste.account', (" + account + ")::text, true)")
                .query()
                .singleRow();
    }

    private int count(Table table, String condition) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE " + condition)
                .query(Integer.class)
                .single();
    }

    private int update(String statement) {
        return jdbc.sql(statement).update();
    }

    private boolean may(Table table, String privilege) {
        return jdbc.sql("SELECT has_table_privilege(:table, :privilege)")
                .param("table", table.name())
                .param("privilege", privilege)
                .query(Boolean.class)
                .single();
    }

    /** Whether its rows are as they were added for ever, which is told to whoever can see them before anything else is. */
    private boolean neverChanges(Table table) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = CAST(:table AS regclass) AND tgfoid = 'refuse_change'::regproc)")
                .param("table", table.name())
                .query(Boolean.class)
                .single();
    }

    private String theirs(Table table) {
        jdbc.sql("SAVEPOINT look").update();
        jdbc.sql("RESET ROLE").update();
        String row = jdbc.sql("SELECT t::text FROM " + table + " t WHERE " + there.identity(table))
                .query(String.class)
                .single();
        jdbc.sql("ROLLBACK TO SAVEPOINT look").update();
        return row;
    }

    private void refused(String state, Runnable attempt) {
        refused(state, state, attempt);
    }

    /** The attempt fails with one of these SQL states, and the transaction goes on. */
    private void refused(String state, String orState, Runnable attempt) {
        jdbc.sql("SAVEPOINT attempt").update();
        assertThatThrownBy(attempt::run)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        failure -> assertThat(failure.getSQLState()).isIn(state, orState));
        jdbc.sql("ROLLBACK TO SAVEPOINT attempt").update();
    }
}
