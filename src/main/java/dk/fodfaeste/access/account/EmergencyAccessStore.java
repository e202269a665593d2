package dk.fodfaeste.access.account;

import dk.fodfaeste.access.EmergencyAccess;
import dk.fodfaeste.access.Reason;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.account.EmergencyAccesses.Entry;
import dk.fodfaeste.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases that were opened against a reason. */
@Repository
class EmergencyAccessStore {

    /** What {@link #emergency} reads. */
    static final String COLUMNS =
            "o.id AS opening, o.household, o.case_number, o.sensitivities AS opened, o.ends_at, o.reason, o.explanation";

    private final JdbcClient jdbc;

    EmergencyAccessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(EmergencyAccess emergency, UUID account, Instant at) {
        jdbc.sql("""
                INSERT INTO glass_opening (id, account, household, case_number, sensitivities, reason, explanation,
                                           opened_at, ends_at)
                VALUES (:id, :account, :household, :caseNumber, :sensitivities, :reason, :explanation, :at, :until)
                """)
                .param("id", emergency.id())
                .param("account", account)
                .param("household", emergency.household())
                .param("caseNumber", emergency.caseNumber())
                .param(
                        "sensitivities",
                        emergency.sensitivities().stream().map(Enum::name).toArray(String[]::new))
                .param("reason", emergency.reason().code().name())
                .param("explanation", emergency.reason().explanation())
                .param("at", Sql.timestamp(at))
                .param("until", Sql.timestamp(emergency.until()))
                .update();
    }

    public int close(UUID account, UUID household, Instant at) {
        return jdbc.sql("""
                UPDATE glass_opening SET closed_at = :at
                WHERE account = :account AND household = :household AND closed_at IS NULL AND ends_at > :at
                """)
                .param("at", Sql.timestamp(at))
                .param("account", account)
                .param("household", household)
                .update();
    }

    public List<Entry> page(@Nullable UUID household, @Nullable UUID after, int limit) {
        return jdbc.sql("SELECT " + COLUMNS + ", o.opened_at, o.closed_at, a.name AS opened_by FROM glass_opening o"
                        + " JOIN account a ON a.id = o.account WHERE true"
                        + (household == null ? "" : " AND o.household = :household")
                        + (after == null
                                ? ""
                                : " AND (o.opened_at, o.id) < (SELECT l.opened_at, l.id FROM glass_opening l WHERE l.id = :after)")
                        + " ORDER BY o.opened_at DESC, o.id DESC LIMIT :limit")
                .param("household", household, Types.OTHER)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> new Entry(
                        emergency(row),
                        row.getString("opened_by"),
                        Sql.instant(row, "opened_at"),
                        Sql.instantOrNull(row, "closed_at")))
                .list();
    }

    static EmergencyAccess emergency(ResultSet row) throws SQLException {
        String[] sensitivities = (String[]) row.getArray("opened").getArray();
        return new EmergencyAccess(
                Sql.uuid(row, "opening"),
                Sql.uuid(row, "household"),
                row.getString("case_number"),
                Arrays.stream(sensitivities).map(Sensitivity::valueOf).collect(Collectors.toSet()),
                Sql.instant(row, "ends_at"),
                new Reason(Reason.Code.valueOf(row.getString("reason")), row.getString("explanation")));
    }
}
