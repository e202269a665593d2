package dk.fodfaeste.arrivals.imports;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.column.Column;
import dk.fodfaeste.arrivals.column.KnownHeadings;
import dk.fodfaeste.kernel.Sql;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the municipality has told about headings. */
@Repository
class HeadingStore {

    private static final int MOST = 5000;

    private final JdbcClient jdbc;

    HeadingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of it, the newest first if there should be very much. */
    public KnownHeadings known() {
        Map<String, Optional<Column>> columns = new HashMap<>();
        jdbc.sql("SELECT heading, holds FROM arrival_heading ORDER BY told_at DESC, heading LIMIT :most")
                .param("most", MOST)
                .query(row -> {
                    String holds = row.getString("holds");
                    columns.put(row.getString("heading"), holds == null ? Optional.empty() : Column.ofCode(holds));
                });
        return new KnownHeadings(columns);
    }

    public void tell(WriteTx tx, Map<String, Optional<Column>> headings) {
        headings.forEach((heading, column) -> jdbc.sql("""
                INSERT INTO arrival_heading (heading, holds, told_at) VALUES (:heading, :holds, :at)
                ON CONFLICT (municipality, heading) DO UPDATE SET holds = excluded.holds, told_at = excluded.told_at
                """)
                .param("heading", heading)
                .param("holds", column.map(Column::code).orElse(null))
                .param("at", Sql.timestamp(tx.now()))
                .update());
    }
}
