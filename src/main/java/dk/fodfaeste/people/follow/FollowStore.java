package dk.fodfaeste.people.follow;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves rows of any module to the one who stays, and back. The names of tables and columns are those of declarations. */
@Repository
class FollowStore {

    private final JdbcClient jdbc;

    FollowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Moves the rows, and writes down which they were. */
    void move(UUID merge, Following following, UUID gone, UUID kept) {
        jdbc.sql("""
                WITH moved AS (UPDATE %1$s SET %2$s = :kept WHERE %2$s = :gone RETURNING id)
                INSERT INTO merge_moved (merge, table_name, column_name, row_id)
                SELECT :merge, :table, :column, id FROM moved
                """.formatted(following.table(), following.column()))
                .param("kept", kept)
                .param("gone", gone)
                .param("merge", merge)
                .param("table", following.table())
                .param("column", following.column())
                .update();
    }

    /** Moves those rows back that are still where the merge moved them. */
    void moveBack(UUID merge, Following following, UUID gone, UUID kept) {
        jdbc.sql("""
                UPDATE %1$s r
                SET %2$s = :gone
                FROM merge_moved m
                WHERE m.merge = :merge AND m.table_name = :table AND m.column_name = :column
                  AND r.id = m.row_id AND r.%2$s = :kept
                """.formatted(following.table(), following.column()))
                .param("gone", gone)
                .param("kept", kept)
                .param("merge", merge)
                .param("table", following.table())
                .param("column", following.column())
                .update();
    }

    void forget(UUID merge) {
        jdbc.sql("DELETE FROM merge_moved WHERE merge = :merge")
                .param("merge", merge)
                .update();
    }
}
