package dk.fodfaeste.launch.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as it is copied.
 *
 * @param columns   all that are stored, in the table's order
 * @param key       the columns that order its rows, so that the same rows always make the same copy
 * @param separated whether its rows are seen one municipality at a time
 */
record CopiedTable(String name, List<String> columns, List<String> key, boolean separated) {

    /** Left out: sessions and counted logins are of the moment, and a stolen copy shall open no session. */
    private static final String LEFT_OUT =
            "ARRAY ['flyway_schema_history', 'login_place', 'login_session', 'login_session_attributes', 'login_throttle']";

    private static final String TABLES = """
            SELECT c.relname, c.relrowsecurity,
                   (SELECT array_agg(quote_ident(a.attname) ORDER BY a.attnum) FROM pg_attribute a
                    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
                   (SELECT array_agg(quote_ident(a.attname) ORDER BY place) FROM pg_constraint k
                    CROSS JOIN LATERAL unnest(k.conkey) WITH ORDINALITY AS i (number, place)
                    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.number
                    WHERE k.conrelid = c.oid AND k.contype = 'p') AS key
            FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL (%s)
            ORDER BY c.relname
            """.formatted(LEFT_OUT);

    static List<CopiedTable> all(Connection database) throws SQLException {
        List<CopiedTable> tables = new ArrayList<>();
        try (PreparedStatement sql = database.prepareStatement(TABLES);
                ResultSet row = sql.executeQuery()) {
            while (row.next()) {
                tables.add(new CopiedTable(
                        row.getString("relname"),
                        List.of((String[]) row.getArray("columns").getArray()),
                        List.of((String[]) row.getArray("key").getArray()),
                        row.getBoolean("relrowsecurity")));
            }
        }
        return tables;
    }

    /** Writes the rows that the connection sees. */
    String out() {
        return "COPY (SELECT " + list(columns) + " FROM " + name + " ORDER BY " + list(key) + ") TO STDOUT";
    }

    static String in(String table, List<String> columns) {
        return "COPY " + table + " (" + list(columns) + ") FROM STDIN";
    }

    private static String list(List<String> names) {
        return names.stream().collect(Collectors.joining(", "));
    }
}
