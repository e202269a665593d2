package dk.fodfaeste.access;

import dk.fodfaeste.rules.schema.Table;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills any table with one row of a municipality, from what the catalogue says about its columns. */
final class TenantRows {

    private static int next = 1;

    private final JdbcClient jdbc;
    private final short municipality;
    private final Map<String, Map<String, String>> rows = new HashMap<>();

    TenantRows(JdbcClient jdbc, short municipality) {
        this.jdbc = jdbc;
        this.municipality = municipality;
    }

    /** Adds the row; the rows that it points to must have been added. */
    void add(Table table) {
        Map<String, String> values = values(table);
        insert(table, values);
        rows.put(table.name(), values);
    }

    /** What a new row would hold: SQL literals by column. */
    Map<String, String> values(Table table) {
        Map<String, String> values = new LinkedHashMap<>();
        if (table.columns().stream().anyMatch(column -> column.name().equals("municipality"))) {
            values.put("municipality", literal("smallint", Short.toString(municipality)));
        }
        for (Table.Reference reference : table.references()) {
            Map<String, @Nullable String> parent = Map.copyOf(rows.getOrDefault(reference.table(), Map.of()));
            for (int i = 0; i < reference.columns().size(); i++) {
                String value = parent.get(reference.targets().get(i));
                if (value != null) {
                    values.putIfAbsent(reference.columns().get(i), value);
                }
            }
        }
        for (Table.Column column : table.columns()) {
            if (column.filled()) {
                values.putIfAbsent(column.name(), literal(column.type(), example(table, column)));
            }
        }
        return values;
    }

    void insert(Table table, Map<String, String> values) {
        jdbc.sql("INSERT INTO %s (%s) VALUES (%s)"
                        .formatted(
                                table.name(), String.join(", ", values.keySet()), String.join(", ", values.values())))
                .update();
    }

    /** The row of a table, as SQL literals by column. */
    Map<String, String> row(String table) {
        return rows.get(table);
    }

    /** The condition that finds the row. */
    String identity(Table table) {
        return table.key().stream()
                .map(column -> column + " = " + rows.get(table.name()).get(column))
                .collect(Collectors.joining(" AND "));
    }

    private static String example(Table table, Table.Column column) {
        int number = next++;
        return switch (column.type()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "text" -> "row " + number;
            case "smallint", "integer", "bigint", "numeric" -> Integer.toString(number);
            case "boolean" -> "true";
            case "timestamp with time zone" -> "2026-03-02T10:00:00Z";
            case "date" -> "2026-03-02";
            case "time without time zone" -> "10:00";
            case "bytea" -> "\\x%08x".formatted(number);
            case "text[]", "uuid[]" -> "{}";
            case "jsonb" -> "{}";
            case "daterange" -> "[2026-03-02,2026-03-03)";
            default ->
                throw new IllegalStateException("Say here what a value of type " + column.type() + " looks like, for "
                        + table + "." + column.name());
        };
    }

    private static String literal(String type, String value) {
        return "'" + value + "'::" + type;
    }
}
