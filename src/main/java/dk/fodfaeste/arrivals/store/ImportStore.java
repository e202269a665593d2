package dk.fodfaeste.arrivals.store;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.ImportResult;
import dk.fodfaeste.arrivals.ImportResult.Counts;
import dk.fodfaeste.arrivals.ImportResult.Refusal;
import dk.fodfaeste.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of imported files. */
@Repository
public class ImportStore {

    private static final int BATCH = 1000;
    private static final String COLUMNS = """
            SELECT i.id, i.file_name, i.imported_at, a.name AS by, i.households_created, i.households_updated,
                   i.households_unchanged, i.persons_created, i.tasks_created, i.rows_refused
            FROM arrival_import i
            LEFT JOIN account a ON a.id = i.imported_by
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Lets one import of the municipality run at a time; the next waits until this transaction ends. */
    public void waitForTurn() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('arrival_import'), current_municipality())")
                .query()
                .singleRow();
    }

    public void insert(WriteTx tx, ImportResult result) {
        Counts counts = result.counts();
        jdbc.sql("""
                INSERT INTO arrival_import (id, file_name, imported_at, imported_by, households_created, households_updated,
                                            households_unchanged, persons_created, tasks_created, rows_refused)
                VALUES (:id, :file, :at, :by, :created, :updated, :unchanged, :persons, :tasks, :refused)
                """)
                .param("id", result.id())
                .param("file", result.fileName())
                .param("at", Sql.timestamp(result.at()))
                .param("by", tx.caller().account(), Types.OTHER)
                .param("created", counts.householdsCreated())
                .param("updated", counts.householdsUpdated())
                .param("unchanged", counts.householdsUnchanged())
                .param("persons", counts.personsCreated())
                .param("tasks", counts.tasksCreated())
                .param("refused", counts.rowsRefused())
                .update();
        int[] position = {0};
        batches.batchUpdate(
                """
                INSERT INTO arrival_refusal (import, position, row_number, column_name, value, reason_key, reason_args)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                result.refusals(),
                BATCH,
                (statement, refusal) -> {
                    statement.setObject(1, result.id());
                    statement.setInt(2, position[0]++);
                    statement.setInt(3, refusal.row());
                    statement.setString(4, refusal.column());
                    statement.setString(5, refusal.value());
                    statement.setString(6, refusal.key());
                    statement.setArray(
                            7, statement.getConnection().createArrayOf("text", refusal.args().toArray(String[]::new)));
                });
    }

    public void setTasksCreated(UUID id, int tasks) {
        jdbc.sql("UPDATE arrival_import SET tasks_created = :tasks WHERE id = :id")
                .param("tasks", tasks)
                .param("id", id)
                .update();
    }

    public @Nullable ImportResult find(UUID id) {
        List<Refusal> refusals = jdbc.sql("""
                SELECT row_number, column_name, value, reason_key, reason_args
                FROM arrival_refusal
                WHERE import = :id
                ORDER BY position
                """)
                .param("id", id)
                .query((row, n) -> new Refusal(
                        row.getInt("row_number"),
                        row.getString("column_name"),
                        row.getString("value"),
                        row.getString("reason_key"),
                        Arrays.asList((String[]) row.getArray("reason_args").getArray())))
                .list();
        return jdbc.sql(COLUMNS + "WHERE i.id = :id")
                .param("id", id)
                .query((row, n) -> result(row, refusals))
                .optional()
                .orElse(null);
    }

    public List<ImportResult> latest(int limit) {
        return jdbc.sql(COLUMNS + "ORDER BY i.imported_at DESC, i.id DESC LIMIT :limit")
                .param("limit", limit)
                .query((row, n) -> result(row, List.of()))
                .list();
    }

    private static ImportResult result(ResultSet row, List<Refusal> refusals) throws SQLException {
        return new ImportResult(
                Sql.uuid(row, "id"),
                row.getString("file_name"),
                Sql.instant(row, "imported_at"),
                row.getString("by"),
                new Counts(
                        row.getInt("households_created"),
                        row.getInt("households_updated"),
                        row.getInt("households_unchanged"),
                        row.getInt("persons_created"),
                        row.getInt("tasks_created"),
                        row.getInt("rows_refused")),
                refusals);
    }
}
