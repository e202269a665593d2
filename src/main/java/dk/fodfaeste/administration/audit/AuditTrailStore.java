package dk.fodfaeste.administration.audit;

import dk.fodfaeste.access.Reason;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.organisation.Directory.Colleague;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the audit trail; each filter is served by an index. */
@Repository
class AuditTrailStore {

    private static final int MOST_PEOPLE = 5000;

    // What is about one household is found by it first: with a LIMIT alone the planner might walk all of time instead.
    private static final String FOUND = """
            WITH found AS %s (
                SELECT e.id, e.at, e.account, e.token, e.action, e.wrote, e.subjects, e.reason, e.explanation
                FROM audit_entry e
                WHERE %s
                %s
            )
            SELECT e.id, e.at, a.name AS person, t.name AS system, e.action, e.wrote, e.subjects, e.reason, e.explanation
            FROM found e
            LEFT JOIN account a ON a.id = e.account
            LEFT JOIN api_token t ON t.id = e.token
            """;

    private static final String NEWEST_FIRST = "ORDER BY e.at DESC, e.id DESC";

    private final JdbcClient jdbc;

    AuditTrailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<AuditRow> page(AuditFilter filter, @Nullable UUID after, int limit) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = new ArrayList<>(List.of("true"));
        boolean aboutSomebody = !filter.subjects().isEmpty();
        if (aboutSomebody) {
            conditions.add("e.subjects && :subjects");
            values.put("subjects", filter.subjects().toArray(UUID[]::new));
        }
        if (filter.account() != null) {
            conditions.add("e.account = :account");
            values.put("account", filter.account());
        }
        if (filter.token() != null) {
            conditions.add("e.token = :token AND e.token IS NOT NULL");
            values.put("token", filter.token());
        }
        if (filter.from() != null) {
            conditions.add("e.at >= :from");
            values.put("from", Sql.timestamp(filter.from()));
        }
        if (filter.until() != null) {
            conditions.add("e.at < :until");
            values.put("until", Sql.timestamp(filter.until()));
        }
        if (after != null) {
            conditions.add("(e.at, e.id) < (SELECT l.at, l.id FROM audit_entry l WHERE l.id = :after)");
            values.put("after", after);
        }
        conditions.add(
                switch (filter.kind()) {
                    case ALL -> "true";
                    case READ -> "NOT e.wrote";
                    case CHANGED -> "e.wrote";
                    case WITH_REASON -> "e.reason IS NOT NULL";
                });
        values.put("limit", limit);
        String sql = FOUND.formatted(
                aboutSomebody ? "MATERIALIZED" : "NOT MATERIALIZED",
                String.join(" AND ", conditions),
                aboutSomebody ? "" : NEWEST_FIRST + " LIMIT :limit");
        return jdbc.sql(sql + NEWEST_FIRST + " LIMIT :limit")
                .params(values)
                .query(AuditTrailStore::row)
                .list();
    }

    public List<Colleague> people() {
        return jdbc.sql("""
                SELECT a.id, a.name
                FROM account a
                WHERE EXISTS (SELECT FROM membership m WHERE m.account = a.id)
                ORDER BY a.name COLLATE "da-x-icu", a.id
                LIMIT :limit
                """)
                .param("limit", MOST_PEOPLE)
                .query((row, n) -> new Colleague(Sql.uuid(row, "id"), row.getString("name")))
                .list();
    }

    private static AuditRow row(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        return new AuditRow(
                Sql.uuid(row, "id"),
                Sql.instant(row, "at"),
                row.getString("person"),
                row.getString("system"),
                row.getString("action"),
                row.getBoolean("wrote"),
                Arrays.asList((UUID[]) row.getArray("subjects").getArray()),
                reason == null ? null : new Reason(Reason.Code.valueOf(reason), row.getString("explanation")));
    }
}
