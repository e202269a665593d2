package dk.fodfaeste.launch.database;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dk.fodfaeste.launch.console.StartupProblem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Refuses a database in which the product would be unsafe or would not work. */
final class DatabaseCheck {

    private static final int OLDEST_VERSION = 15;

    private DatabaseCheck() {}

    /**
     * Checks the database and the role that the pool logs in as.
     *
     * @return the role's name
     * @throws StartupProblem if the database cannot be reached or used; the sentence holds the SQL that helps
     */
    static String roleOf(DataSource pool) {
        try (Connection connection = pool.getConnection()) {
            return roleOf(connection);
        } catch (SQLException | PoolInitializationException e) {
            throw new StartupProblem("The database cannot be reached: " + driversMessage(e), e);
        }
    }

    static String roleOf(Connection connection) throws SQLException {
        refuseVersion(connection.getMetaData().getDatabaseMajorVersion());
        if (!truth(
                connection,
                "SELECT lower('ÆØÅ') = 'æøå' AND pg_encoding_to_char(encoding) = 'UTF8'"
                        + " FROM pg_database WHERE datname = current_database()")) {
            throw new StartupProblem("The database does not know the letters æ, ø and å: make a new one by"
                    + " CREATE DATABASE " + DatabaseRoles.DATABASE
                    + " ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0; (docs/operations.md).");
        }
        if (!truth(connection, "SELECT EXISTS (SELECT FROM pg_collation WHERE collname = 'da-x-icu')")) {
            throw new StartupProblem("The database has no collation da-x-icu, by which names are sorted: use a"
                    + " PostgreSQL built with ICU, and run SELECT pg_import_system_collations('pg_catalog'); in it.");
        }
        refuseRoleAboveRowSecurity(connection);
        return text(connection, "SELECT current_user");
    }

    static void refuseVersion(int major) {
        if (major < OLDEST_VERSION) {
            throw new StartupProblem("The database is PostgreSQL " + major + ": Fodfæste needs PostgreSQL "
                    + OLDEST_VERSION + " or newer.");
        }
    }

    /** Row-level security keeps municipalities apart; also a role that this one may switch to must not bypass it. */
    private static void refuseRoleAboveRowSecurity(Connection connection) throws SQLException {
        String tooMighty = text(connection, """
                SELECT coalesce(min(quote_ident(rolname)), '')
                  FROM pg_roles
                 WHERE (rolsuper OR rolbypassrls) AND pg_has_role(current_user, oid, 'MEMBER')""");
        if (tooMighty.isEmpty()) {
            return;
        }
        throw new StartupProblem("The database role " + tooMighty + " bypasses row-level security, which keeps"
                + " municipalities apart: run ALTER ROLE " + tooMighty + " NOSUPERUSER NOBYPASSRLS; or connect as a"
                + " role without these rights, made by CREATE ROLE " + DatabaseRoles.APP + " LOGIN PASSWORD '…';"
                + " (docs/operations.md).");
    }

    private static boolean truth(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** What the driver said: above it stands the pool, which knows no more; below it the bare socket. */
    private static @Nullable String driversMessage(Throwable failure) {
        Throwable lowest = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                lowest = cause;
            }
        }
        return lowest.getMessage();
    }
}
