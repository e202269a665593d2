package dk.fodfaeste.launch.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The database and its two roles. The owner migrates the schema; the application's role reads and writes rows, owns
 * nothing, and can neither change the schema nor bypass row-level security.
 */
public final class DatabaseRoles {

    /** The name of the database. */
    public static final String DATABASE = "fodfaeste";
    /** Owns the database and runs the migrations. */
    public static final String OWNER = "fodfaeste_owner";
    /** What the connection pool logs in as. */
    public static final String APP = "fodfaeste_app";

    private DatabaseRoles() {}

    /**
     * Creates both roles and the database in a server that has neither.
     *
     * @param administrator a superuser's connection to any database of the server, in auto-commit mode
     */
    public static void create(Connection administrator, String ownerPassword, String appPassword) throws SQLException {
        createRole(administrator, OWNER, ownerPassword);
        createRole(administrator, APP, appPassword);
        try (Statement sql = administrator.createStatement()) {
            sql.execute("CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
            sql.execute("REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC");
            sql.execute("GRANT CONNECT ON DATABASE " + DATABASE + " TO " + APP);
        }
    }

    private static void createRole(Connection administrator, String role, String password) throws SQLException {
        String attributes = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS";
        try (Statement sql = administrator.createStatement()) {
            sql.execute(quoted(administrator, "CREATE ROLE " + role + " " + attributes + " PASSWORD %L", password));
        }
    }

    /** CREATE ROLE takes no parameters, so the server itself quotes the password. */
    private static String quoted(Connection connection, String format, String value) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("SELECT format(?, ?)")) {
            sql.setString(1, format);
            sql.setString(2, value);
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
