package dk.fodfaeste.rules.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the tables from the database itself, so that a test never has to be told of a new one. */
public final class Catalogue {

    private Catalogue() {}

    /** All tables of the product, parents before children. */
    public static List<Table> tables(JdbcClient jdbc) {
        Map<String, Table> byName = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT c.relname AS name,
                       c.relrowsecurity AND EXISTS (
                           SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'municipality') AS tenant
                FROM pg_class c
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                  AND c.relname <> 'flyway_schema_history'
                ORDER BY c.relname
                """)
                .query((row, n) -> {
                    String name = row.getString("name");
                    return new Table(
                            name,
                            row.getBoolean("tenant"),
                            columns(jdbc, name),
                            key(jdbc, name),
                            references(jdbc, name));
                })
                .list()
                .forEach(table -> byName.put(table.name(), table));
        Set<Table> ordered = new LinkedHashSet<>();
        byName.values().forEach(table -> addAfterParents(table, byName, ordered));
        return new ArrayList<>(ordered);
    }

    private static void addAfterParents(Table table, Map<String, Table> byName, Set<Table> ordered) {
        for (Table.Reference reference : table.references()) {
            if (!reference.table().equals(table.name())
                    && ordered.stream().noneMatch(t -> t.name().equals(reference.table()))) {
                addAfterParents(byName.get(reference.table()), byName, ordered);
            }
        }
        ordered.add(table);
    }

    private static List<Table.Column> columns(JdbcClient jdbc, String table) {
        return jdbc.sql("""
                SELECT attname, format_type(atttypid, NULL) AS type, attnotnull AND NOT atthasdef AND attidentity = '' AS filled
                FROM pg_attribute
                WHERE attrelid = :table::regclass AND attnum > 0 AND NOT attisdropped
                ORDER BY attnum
                """)
                .param("table", table)
                .query((row, n) ->
                        new Table.Column(row.getString("attname"), row.getString("type"), row.getBoolean("filled")))
                .list();
    }

    private static Set<String> key(JdbcClient jdbc, String table) {
        return new LinkedHashSet<>(
                jdbc.sql("""
                SELECT a.attname
                FROM pg_constraint k
                CROSS JOIN LATERAL unnest(k.conkey) WITH ORDINALITY AS c (number, place)
                JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = c.number
                WHERE k.conrelid = :table::regclass AND k.contype = 'p'
                ORDER BY c.place
                """).param("table", table).query(String.class).list());
    }

    private static List<Table.Reference> references(JdbcClient jdbc, String table) {
        return jdbc.sql("""
                SELECT r.name, t.relname AS target, r.columns, r.targets
                FROM (%s) r
                JOIN pg_class t ON t.oid = r.target
                WHERE r.referring = :table::regclass
                ORDER BY r.name
                """.formatted(References.SQL))
                .param("table", table)
                .query((row, n) -> new Table.Reference(
                        row.getString("name"),
                        Arrays.asList((String[]) row.getArray("columns").getArray()),
                        row.getString("target"),
                        Arrays.asList((String[]) row.getArray("targets").getArray())))
                .list();
    }
}
