package dk.fodfaeste.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** All rows that something wrote for a municipality, to be written once more by plain JDBC in batches. */
final class TownRows {

    private static final int BATCH = 1000;

    private final short town;
    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    private TownRows(short town) {
        this.town = town;
    }

    /** How many rows each table has now. */
    static TownRows count(BenchDatabase database, short town) throws SQLException {
        TownRows now = new TownRows(town);
        try (Connection connection = database.superuser().getConnection()) {
            for (String table : tables(connection)) {
                try (PreparedStatement sql =
                        connection.prepareStatement("SELECT count(*) FROM " + table + " WHERE municipality = ?")) {
                    sql.setShort(1, town);
                    try (ResultSet row = sql.executeQuery()) {
                        row.next();
                        now.counts.put(table, row.getLong(1));
                    }
                }
            }
        }
        return now;
    }

    /** Reads the rows of the tables that have grown, and takes them out of the database. */
    static TownRows written(BenchDatabase database, short town, TownRows before) throws SQLException {
        TownRows after = count(database, town);
        try (Connection connection = database.superuser().getConnection()) {
            connection.setAutoCommit(false);
            List<String> grown = tables(connection).stream()
                    .filter(table -> after.counts.get(table) > before.counts.get(table))
                    .filter(table -> before.counts.get(table) == 0)
                    .toList();
            for (String table : grown) {
                after.rows.put(table, read(connection, table, town));
            }
            for (String table : grown.reversed()) {
                try (PreparedStatement sql =
                        connection.prepareStatement("DELETE FROM " + table + " WHERE municipality = ?")) {
                    sql.setShort(1, town);
                    sql.executeUpdate();
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            for (String table : grown) {
                connection.createStatement().execute("VACUUM ANALYZE " + table);
            }
        }
        return after;
    }

    long size() {
        return rows.values().stream().mapToLong(List::size).sum();
    }

    /** Writes them again as the application's role, in one transaction, and says how many seconds that took. */
    double insertAgain(DataSource bare) throws SQLException {
        try (Connection connection = bare.getConnection()) {
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            try (Statement enter = connection.createStatement()) {
                enter.execute("SET LOCAL fodfaeste.municipality = '" + town + "'");
            }
            for (Map.Entry<String, List<Object[]>> table : rows.entrySet()) {
                insert(connection, table.getKey(), table.getValue());
            }
            connection.commit();
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static void insert(Connection connection, String table, List<Object[]> rows) throws SQLException {
        int columns = rows.getFirst().length;
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + table + " VALUES (" + "?, ".repeat(columns - 1) + "?)")) {
            int waiting = 0;
            for (Object[] row : rows) {
                for (int i = 0; i < columns; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
                if (++waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
    }

    private static List<Object[]> read(Connection connection, String table, short town) throws SQLException {
        List<Object[]> found = new ArrayList<>();
        try (PreparedStatement sql =
                connection.prepareStatement("SELECT * FROM " + table + " WHERE municipality = ?")) {
            sql.setShort(1, town);
            try (ResultSet row = sql.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    Object[] values = new Object[columns];
                    for (int i = 0; i < columns; i++) {
                        values[i] = row.getObject(i + 1);
                    }
                    found.add(values);
                }
            }
        }
        return found;
    }

    /** The municipalities' tables, each after those that it points to. */
    private static List<String> tables(Connection connection) throws SQLException {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("""
                        SELECT c.relname, coalesce(f.relname, '') AS target
                        FROM pg_class c
                        LEFT JOIN pg_constraint k ON k.contype = 'f' AND k.conrelid = c.oid AND k.confrelid <> c.oid
                        LEFT JOIN pg_class f ON f.oid = k.confrelid AND f.relrowsecurity
                        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relrowsecurity
                        ORDER BY 1, 2
                        """)) {
            while (row.next()) {
                Set<String> targets = needs.computeIfAbsent(row.getString(1), each -> new LinkedHashSet<>());
                if (!row.getString(2).isEmpty()) {
                    targets.add(row.getString(2));
                }
            }
        }
        List<String> ordered = new ArrayList<>();
        while (ordered.size() < needs.size()) {
            List<String> ready = needs.keySet().stream()
                    .filter(table -> !ordered.contains(table) && ordered.containsAll(needs.get(table)))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("tables point to each other in a circle");
            }
            ordered.addAll(ready);
        }
        return ordered;
    }
}
