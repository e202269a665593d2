package dk.fodfaeste.arrivals.imports;

import dk.fodfaeste.arrivals.encoding.TextEncoding;
import dk.fodfaeste.kernel.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files as they were sent, for as long as something needs them. */
@Repository
class ImportFileStore {

    private final JdbcClient jdbc;

    ImportFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(UUID importId, byte[] content) {
        jdbc.sql("INSERT INTO arrival_import_file (import, content) VALUES (:import, :content)")
                .param("import", importId)
                .param("content", content)
                .update();
    }

    /**
     * Keeps how the file was opened.
     *
     * @param encoding what was told about its letters; {@code null} if nothing
     */
    public void opened(UUID importId, @Nullable TextEncoding encoding, List<String> headings) {
        jdbc.sql("UPDATE arrival_import SET encoding = :encoding, headings = :headings WHERE id = :import")
                .param("encoding", encoding == null ? null : encoding.code())
                .param("headings", headings.toArray(String[]::new))
                .param("import", importId)
                .update();
    }

    /** {@code null} where there is none any more. */
    public @Nullable ImportFile find(UUID importId) {
        return jdbc.sql("""
                SELECT i.file_name, i.read_on, i.encoding, i.headings, i.columns, f.content
                FROM arrival_import_file f
                JOIN arrival_import i ON i.id = f.import
                WHERE f.import = :import
                """)
                .param("import", importId)
                .query((row, n) -> new ImportFile(
                        row.getString("file_name"),
                        row.getBytes("content"),
                        row.getObject("read_on", java.time.LocalDate.class),
                        row.getString("encoding") == null
                                ? null
                                : TextEncoding.of(row.getString("encoding")).orElse(null),
                        row.getArray("headings") == null
                                ? List.of()
                                : List.of((String[]) row.getArray("headings").getArray()),
                        row.getArray("columns") == null
                                ? null
                                : List.of((String[]) row.getArray("columns").getArray())))
                .optional()
                .orElse(null);
    }

    /**
     * Keeps what the columns hold.
     *
     * @param unread the headings of those that are not read
     */
    public void choose(UUID importId, List<String> columns, List<String> unread) {
        jdbc.sql("UPDATE arrival_import SET columns = :columns, unread = :unread WHERE id = :import")
                .param("columns", columns.toArray(String[]::new))
                .param("unread", unread.toArray(String[]::new))
                .param("import", importId)
                .update();
    }

    public void remove(UUID importId) {
        jdbc.sql("DELETE FROM arrival_import_file WHERE import = :import")
                .param("import", importId)
                .update();
    }

    /** Forgets files, and what undoing needs, of imports from before that moment; drafts are given up. */
    public void expire(Instant before) {
        for (String sql : List.of(
                """
                DELETE FROM arrival_import_file f USING arrival_import i
                WHERE i.id = f.import AND i.imported_at < :before AND i.state NOT IN ('RUNNING', 'UNDOING')
                """,
                """
                DELETE FROM arrival_import_change c USING arrival_import i
                WHERE i.id = c.import AND i.imported_at < :before AND i.state <> 'UNDOING'
                """,
                "UPDATE arrival_import SET state = 'DROPPED' WHERE state IN ('ENCODING', 'COLUMNS', 'CHECK') AND imported_at < :before")) {
            jdbc.sql(sql).param("before", Sql.timestamp(before)).update();
        }
    }
}
