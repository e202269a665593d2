package dk.fodfaeste.arrivals.imports;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.arrivals.intake.ImportResult.Counts;
import dk.fodfaeste.arrivals.intake.ImportResult.Progress;
import dk.fodfaeste.arrivals.intake.ImportResult.Refusal;
import dk.fodfaeste.arrivals.intake.ImportResult.Undone;
import dk.fodfaeste.arrivals.intake.ImportState;
import dk.fodfaeste.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports on their way, and what became of them. */
@Repository
public class ImportStore {

    private static final int BATCH = 1000;
    private static final String COLUMNS = """
            SELECT i.id, i.file_name, i.imported_at, a.name AS by, i.state, i.households_done, i.households_total,
                   i.finished_at, i.undone_at, u.name AS undone_by, i.households_created, i.households_updated,
                   i.households_unchanged, i.persons_created, i.tasks_created, i.rows_refused, i.encoding,
                   i.unread,
                   EXISTS (SELECT FROM arrival_import_file f WHERE f.import = i.id) AS file_kept
            FROM arrival_import i
            LEFT JOIN account a ON a.id = i.imported_by
            LEFT JOIN account u ON u.id = i.undone_by
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Lets one import of the municipality write at a time; the next waits until this transaction ends. */
    public void waitForTurn() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('arrival_import'), current_municipality())")
                .query()
                .singleRow();
    }

    public void insert(WriteTx tx, UUID id, String fileName, ImportState state) {
        jdbc.sql("""
                INSERT INTO arrival_import (id, file_name, imported_at, imported_by, state, read_on, households_created,
                                            households_updated, households_unchanged, persons_created, tasks_created,
                                            rows_refused)
                VALUES (:id, :file, :at, :by, :state, :today, 0, 0, 0, 0, 0, 0)
                """)
                .param("id", id)
                .param("file", fileName)
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .param("state", state.name())
                .param("today", tx.today())
                .update();
    }

    /** Where it stands, with its row locked until the transaction ends; {@code null} if there is none. */
    public @Nullable ImportState lock(UUID id) {
        return jdbc.sql("SELECT state FROM arrival_import WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, n) -> ImportState.valueOf(row.getString("state")))
                .optional()
                .orElse(null);
    }

    /** How many of the file's households have been taken in. */
    public int done(UUID id) {
        return jdbc.sql("SELECT households_done FROM arrival_import WHERE id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    public void move(UUID id, ImportState state) {
        jdbc.sql("UPDATE arrival_import SET state = :state WHERE id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    String fileName(UUID id) {
        return jdbc.sql("SELECT file_name FROM arrival_import WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    public void undone(WriteTx tx, UUID id) {
        jdbc.sql("UPDATE arrival_import SET state = 'UNDONE', undone_at = :at, undone_by = :by WHERE id = :id")
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .param("id", id)
                .update();
    }

    /** Counts what was taken in, and how far that was. */
    public void progress(UUID id, Counts more, Progress progress, @Nullable Instant finishedAt) {
        jdbc.sql("""
                UPDATE arrival_import
                SET households_created = households_created + :created, households_updated = households_updated + :updated,
                    households_unchanged = households_unchanged + :unchanged, persons_created = persons_created + :persons,
                    tasks_created = tasks_created + :tasks, rows_refused = rows_refused + :refused,
                    households_done = :done, households_total = :total, finished_at = :finished,
                    state = CASE WHEN cast(:finished AS timestamptz) IS NULL THEN state ELSE 'DONE' END
                WHERE id = :id
                """)
                .param("created", more.householdsCreated())
                .param("updated", more.householdsUpdated())
                .param("unchanged", more.householdsUnchanged())
                .param("persons", more.personsCreated())
                .param("tasks", more.tasksCreated())
                .param("refused", more.rowsRefused())
                .param("done", progress.done())
                .param("total", progress.total())
                .param("finished", Sql.timestamp(finishedAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
    }

    /** Adds refusals behind those that are there. */
    public void refuse(UUID id, List<Refusal> refusals) {
        int[] position = {
            jdbc.sql("SELECT coalesce(max(position) + 1, 0) FROM arrival_refusal WHERE import = :id")
                    .param("id", id)
                    .query(Integer.class)
                    .single()
        };
        batches.batchUpdate("""
                INSERT INTO arrival_refusal (import, position, row_number, column_name, value, reason_key, reason_args)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, refusals, BATCH, (statement, refusal) -> {
            statement.setObject(1, id);
            statement.setInt(2, position[0]++);
            statement.setInt(3, refusal.row());
            statement.setString(4, refusal.column());
            statement.setString(5, refusal.value());
            statement.setString(6, refusal.key());
            statement.setArray(
                    7,
                    statement
                            .getConnection()
                            .createArrayOf("text", refusal.args().toArray(String[]::new)));
        });
    }

    public @Nullable ImportResult find(UUID id) {
        List<Refusal> refusals = jdbc.sql("""
                SELECT row_number, column_name, value, reason_key, reason_args
                FROM arrival_refusal
                WHERE import = :id
                ORDER BY row_number, position
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

    /** The newest, those aside that were given up; behind {@code after} where the page before ended. */
    public List<ImportResult> latest(@Nullable UUID after, int limit) {
        return jdbc.sql(COLUMNS + """
                WHERE i.state <> 'DROPPED'
                  AND (cast(:after AS uuid) IS NULL
                       OR (i.imported_at, i.id) < (SELECT b.imported_at, b.id FROM arrival_import b WHERE b.id = :after))
                ORDER BY i.imported_at DESC, i.id DESC
                LIMIT :limit
                """)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> result(row, List.of()))
                .list();
    }

    private static ImportResult result(ResultSet row, List<Refusal> refusals) throws SQLException {
        Instant undoneAt = Sql.instantOrNull(row, "undone_at");
        return new ImportResult(
                Sql.uuid(row, "id"),
                row.getString("file_name"),
                Sql.instant(row, "imported_at"),
                row.getString("by"),
                ImportState.valueOf(row.getString("state")),
                new Progress(row.getInt("households_done"), row.getInt("households_total")),
                Sql.instantOrNull(row, "finished_at"),
                undoneAt == null ? null : new Undone(undoneAt, row.getString("undone_by")),
                row.getBoolean("file_kept"),
                new Counts(
                        row.getInt("households_created"),
                        row.getInt("households_updated"),
                        row.getInt("households_unchanged"),
                        row.getInt("persons_created"),
                        row.getInt("tasks_created"),
                        row.getInt("rows_refused")),
                row.getString("encoding"),
                List.of((String[]) row.getArray("unread").getArray()),
                refusals);
    }
}
