package dk.fodfaeste.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.fodfaeste.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Which databases are refused at the start, and with which sentence. */
class DatabaseCheckTest {

    @Test
    void theApplicationsRoleIsAccepted() {
        assertThat(DatabaseCheck.roleOf(TestDatabase.app())).isEqualTo(DatabaseRoles.APP);
    }

    @Test
    void theOwnerIsAcceptedForItIsUnderForcedRowLevelSecurityToo() {
        assertThat(DatabaseCheck.roleOf(TestDatabase.owner())).isEqualTo(DatabaseRoles.OWNER);
    }

    @Test
    void aSuperuserIsRefusedWithTheSqlThatHelps() {
        assertThatThrownBy(() -> DatabaseCheck.roleOf(TestDatabase.superuser()))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("ALTER ROLE postgres NOSUPERUSER NOBYPASSRLS;")
                .hasMessageContaining("CREATE ROLE fodfaeste_app LOGIN PASSWORD '…';");
    }

    @Test
    void aRoleThatBypassesRowLevelSecurityIsRefused() throws SQLException {
        try (Connection superuser = TestDatabase.superuser().getConnection()) {
            Installation.execute(superuser, "CREATE ROLE \"check-bypass\" BYPASSRLS");
            try {
                Installation.execute(superuser, "SET SESSION AUTHORIZATION \"check-bypass\"");
                assertRefused(superuser, "ALTER ROLE \"check-bypass\" NOSUPERUSER NOBYPASSRLS;");
            } finally {
                Installation.execute(superuser, "RESET SESSION AUTHORIZATION", "DROP ROLE \"check-bypass\"");
            }
        }
    }

    @Test
    void aRoleThatMaySwitchToSuchARoleIsRefused() throws SQLException {
        try (Connection superuser = TestDatabase.superuser().getConnection()) {
            Installation.execute(superuser,
                    "CREATE ROLE check_mighty BYPASSRLS", "CREATE ROLE check_member IN ROLE check_mighty");
            try {
                Installation.execute(superuser, "SET SESSION AUTHORIZATION check_member");
                assertRefused(superuser, "ALTER ROLE check_mighty NOSUPERUSER NOBYPASSRLS;");
            } finally {
                Installation.execute(superuser,
                        "RESET SESSION AUTHORIZATION", "DROP ROLE check_member", "DROP ROLE check_mighty");
            }
        }
    }

    @Test
    void versionFifteenIsAcceptedAndFourteenRefused() {
        assertThatCode(() -> DatabaseCheck.refuseVersion(15)).doesNotThrowAnyException();
        assertThatThrownBy(() -> DatabaseCheck.refuseVersion(14))
                .isInstanceOf(StartupProblem.class)
                .hasMessage("The database is PostgreSQL 14: Fodfæste needs PostgreSQL 15 or newer.");
    }

    @Test
    void aDatabaseThatDoesNotFoldDanishLettersIsRefused() throws SQLException {
        inADatabase("check_letters", "ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C'",
                database -> assertRefused(database, "CREATE DATABASE fodfaeste ENCODING 'UTF8' LOCALE 'C.UTF-8'"));
    }

    @Test
    void aDatabaseWithoutDanishSortingIsRefused() throws SQLException {
        inADatabase("check_sorting", "", database -> {
            Installation.execute(database,
                    "SET allow_system_table_mods = on", "DELETE FROM pg_collation WHERE collname = 'da-x-icu'");
            assertRefused(database, "SELECT pg_import_system_collations('pg_catalog');");
        });
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamedAsTheReason() {
        HikariConfig nowhere = new HikariConfig();
        nowhere.setJdbcUrl("jdbc:postgresql://127.0.0.1:1/fodfaeste");
        nowhere.setUsername("somebody");
        nowhere.setPassword("secret");
        try (HikariDataSource pool = lazily(nowhere)) {
            assertThatThrownBy(() -> DatabaseCheck.roleOf(pool))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageStartingWith("The database cannot be reached: Connection to 127.0.0.1:1 refused.")
                    .hasMessageNotContaining("secret");
        }
    }

    /** As Spring Boot makes it: the pool connects when it is first asked. */
    private static HikariDataSource lazily(HikariConfig config) {
        HikariDataSource pool = new HikariDataSource();
        config.copyStateTo(pool);
        return pool;
    }

    private static void assertRefused(Connection connection, String sqlThatHelps) {
        assertThatThrownBy(() -> DatabaseCheck.roleOf(connection))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining(sqlThatHelps);
    }

    private static void inADatabase(String name, String options, Check check) throws SQLException {
        try (Connection superuser = TestDatabase.superuser().getConnection()) {
            Installation.execute(superuser, "CREATE DATABASE " + name + " TEMPLATE template0 " + options);
            String url = TestDatabase.url().replaceFirst("[^/]*$", name);
            try (Connection database = DriverManager.getConnection(url, "postgres", TestDatabase.PASSWORD)) {
                check.in(database);
            } finally {
                Installation.execute(superuser, "DROP DATABASE " + name);
            }
        }
    }

    private interface Check {
        void in(Connection database) throws SQLException;
    }
}
