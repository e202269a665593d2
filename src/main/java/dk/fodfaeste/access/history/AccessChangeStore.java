package dk.fodfaeste.access.history;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.history.AccessChange.Kind;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of what administrators change; nothing changes or removes a row. */
@Repository
class AccessChangeStore {

    private static final String COLUMNS = """
            c.at, coalesce(a.name, t.name) AS by, c.kind, c.subject, c.field, c.old_value, c.new_value
            FROM access_change c
            LEFT JOIN account a ON a.id = c.account
            LEFT JOIN api_token t ON t.id = c.token
            WHERE c.kind = :kind
            """;

    private static final String SELECT = "SELECT " + COLUMNS;

    private static final String NEWEST_FIRST = " ORDER BY c.at DESC, c.id DESC LIMIT :limit";

    private final JdbcClient jdbc;

    AccessChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(
            WriteTx tx, Kind kind, String subject, String field, @Nullable String before, @Nullable String after) {
        jdbc.sql("""
                INSERT INTO access_change (id, at, account, token, kind, subject, field, old_value, new_value)
                VALUES (:id, :at, :account, :token, :kind, :subject, :field, :before, :after)
                """)
                .param("id", Ids.next())
                .param("at", Sql.timestamp(tx.now()))
                .param("account", tx.caller().account(), Types.OTHER)
                .param("token", tx.caller().token(), Types.OTHER)
                .param("kind", kind.name())
                .param("subject", subject)
                .param("field", field)
                .param("before", before, Types.VARCHAR)
                .param("after", after, Types.VARCHAR)
                .update();
    }

    public List<AccessChange> of(Kind kind, String subject, int limit) {
        return jdbc.sql(SELECT + " AND c.subject = :subject" + NEWEST_FIRST)
                .param("kind", kind.name())
                .param("subject", subject)
                .param("limit", limit)
                .query(AccessChangeStore::change)
                .list();
    }

    public List<AccessChange> of(Kind kind, int limit) {
        return jdbc.sql(SELECT + NEWEST_FIRST)
                .param("kind", kind.name())
                .param("limit", limit)
                .query(AccessChangeStore::change)
                .list();
    }

    /** The newest of each subject. */
    public List<AccessChange> last(Kind kind, int limit) {
        return jdbc.sql("SELECT DISTINCT ON (c.subject) " + COLUMNS
                        + " ORDER BY c.subject, c.at DESC, c.id DESC LIMIT :limit")
                .param("kind", kind.name())
                .param("limit", limit)
                .query(AccessChangeStore::change)
                .list();
    }

    private static AccessChange change(ResultSet row, int number) throws SQLException {
        return new AccessChange(
                Sql.instant(row, "at"),
                row.getString("by"),
                Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("field"),
                row.getString("old_value"),
                row.getString("new_value"));
    }
}
