package dk.fodfaeste.bench;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.imports.ArrivalImport;
import dk.fodfaeste.arrivals.file.ArrivalRows;
import dk.fodfaeste.arrivals.file.ArrivalsFile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Denmark, in rows. One municipality is made through the product's services; the others are the same rows under other codes,
 * as every key begins with the municipality.
 */
final class NationalData {

    /** The municipality that the others are copies of. */
    static final short FIRST = 101;

    /** Whoever logs in; she is a member everywhere. */
    static final String LOGIN = "mette@bench.test";

    private static final int WORKERS = 20;
    private static final double PERSONS_PER_HOUSEHOLD = 2.5;
    private static final int DONE_OF_TEN = 7;

    private NationalData() {}

    static void fillFirst(BenchDatabase database, BenchServer server, Sizes sizes, LocalDate today) throws SQLException {
        server.open(FIRST);
        server.worker(FIRST, LOGIN);
        for (int i = 1; i < WORKERS; i++) {
            server.worker(FIRST, "worker" + i + "@bench.test");
        }
        byte[] file = Families.file(
                sizes.perMunicipality(), (int) (sizes.perMunicipality() * PERSONS_PER_HOUSEHOLD), today.plusDays(7));
        if (!(ArrivalsFile.read(file, "bench.csv", today) instanceof ArrivalRows rows)) {
            throw new IllegalStateException("the file was refused");
        }
        server.gate().write(Caller.system(FIRST), ArrivalAction.ARRIVAL_IMPORT, tx ->
                server.get(ArrivalImport.class).take(tx, "bench.csv", rows));
        try (Connection superuser = database.superuser().getConnection()) {
            spread(superuser, sizes);
        }
    }

    /** More tasks of the same kinds, over a year and a half around today, most of them done. */
    private static void spread(Connection superuser, Sizes sizes) throws SQLException {
        execute(superuser, "SET session_replication_role = replica");
        long tasks = number(superuser, "SELECT count(*) FROM task");
        long wanted = (long) sizes.perMunicipality() * sizes.tasks();
        String columns = columns(superuser, "task").stream()
                .map(column -> switch (column) {
                    case "id" -> "gen_random_uuid()";
                    case "due_by", "not_before" -> column + " - make_interval(days => (10 * copy)::integer)";
                    default -> column;
                })
                .collect(Collectors.joining(", "));
        if (wanted > tasks) {
            execute(superuser, "INSERT INTO task SELECT " + columns + " FROM task, generate_series(1, "
                    + (wanted / tasks) + ") AS copy ORDER BY random() LIMIT " + (wanted - tasks));
        }
        execute(superuser, "UPDATE task SET status = 'DONE', done_at = due_by, done_by = assignee"
                + " WHERE status = 'OPEN' AND due_by IS NOT NULL AND abs(hashtext(id::text)) % 10 < " + DONE_OF_TEN);
        execute(superuser, "INSERT INTO task_event (municipality, id, task, at, account, kind)"
                + " SELECT municipality, gen_random_uuid(), id, done_at, done_by, 'DONE' FROM task WHERE status = 'DONE'");
        execute(superuser, "RESET session_replication_role");
    }

    /** Copies the first municipality until there are so many. */
    static void copy(BenchDatabase database, int from, int to) throws SQLException {
        try (Connection superuser = database.superuser().getConnection()) {
            execute(superuser, "SET session_replication_role = replica");
            execute(superuser, "SET synchronous_commit = off");
            for (int i = Math.max(1, from); i < to; i++) {
                int code = FIRST + i;
                for (String table : tables(superuser)) {
                    String columns = columns(superuser, table).stream()
                            .map(column -> column.equals("municipality") ? String.valueOf(code) : column)
                            .collect(Collectors.joining(", "));
                    execute(superuser, "INSERT INTO " + table + " SELECT " + columns + " FROM " + table
                            + " WHERE municipality = " + FIRST);
                }
            }
            execute(superuser, "RESET session_replication_role");
            execute(superuser, "VACUUM ANALYZE");
            execute(superuser, "CHECKPOINT");
        }
    }

    static List<String> households(BenchDatabase database) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection superuser = database.superuser().getConnection();
                Statement sql = superuser.createStatement();
                ResultSet row = sql.executeQuery("SELECT id FROM household WHERE municipality = " + FIRST)) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        return ids;
    }

    static long tasks(BenchDatabase database) throws SQLException {
        try (Connection superuser = database.superuser().getConnection()) {
            return number(superuser, "SELECT count(*) FROM task");
        }
    }

    private static List<String> tables(Connection superuser) throws SQLException {
        return strings(superuser, "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
                + " AND a.attname = 'municipality' WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'");
    }

    private static List<String> columns(Connection superuser, String table) throws SQLException {
        return strings(superuser, "SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = '" + table
                + "'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum");
    }

    private static List<String> strings(Connection superuser, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement sql = superuser.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private static long number(Connection superuser, String query) throws SQLException {
        return Long.parseLong(strings(superuser, query).getFirst());
    }

    private static void execute(Connection superuser, String statement) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            sql.execute(statement);
        }
    }
}
