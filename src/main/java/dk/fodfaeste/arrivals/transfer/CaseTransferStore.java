package dk.fodfaeste.arrivals.transfer;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Hand-overs, incoming and outgoing, of this municipality. */
@Repository
class CaseTransferStore {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String SELECT = """
            SELECT id, incoming, other, household, state, moves_on, document::text AS document, sent_at, sent_by, answered_at,
                   answered_by, answer
            FROM hand_over
            """;

    private final JdbcClient jdbc;

    CaseTransferStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds it; one that is there already stays as it is. */
    public void insert(CaseTransfer transfer) {
        jdbc.sql("""
                INSERT INTO hand_over (id, incoming, other, household, state, moves_on, document, sent_at, sent_by)
                VALUES (:id, :incoming, :other, :household, :state, :movesOn, :document::jsonb, :sentAt, :sentBy)
                ON CONFLICT (municipality, id) DO NOTHING
                """)
                .param("id", transfer.id())
                .param("incoming", transfer.incoming())
                .param("other", transfer.other())
                .param("household", transfer.household(), java.sql.Types.OTHER)
                .param("state", transfer.state().name())
                .param("movesOn", transfer.movesOn())
                .param("document", JSON.writeValueAsString(transfer.document()))
                .param("sentAt", Sql.timestamp(transfer.sentAt()))
                .param("sentBy", transfer.sentBy())
                .update();
    }

    /** Writes down the answer; the household stays as it is where none is given. */
    public void answer(
            UUID id,
            CaseTransfer.State state,
            Instant at,
            String by,
            @Nullable String answer,
            @Nullable UUID household) {
        jdbc.sql("""
                UPDATE hand_over
                SET state = :state, answered_at = :at, answered_by = :by, answer = :answer,
                    household = coalesce(:household, household)
                WHERE id = :id
                """)
                .param("state", state.name())
                .param("at", Sql.timestamp(at))
                .param("by", by)
                .param("answer", answer)
                .param("household", household, java.sql.Types.OTHER)
                .param("id", id)
                .update();
    }

    public @Nullable CaseTransfer find(UUID id) {
        return find(id, "");
    }

    /** The same, with the row locked until the transaction ends. */
    public @Nullable CaseTransfer lock(UUID id) {
        return find(id, " FOR UPDATE");
    }

    private @Nullable CaseTransfer find(UUID id, String suffix) {
        return jdbc.sql(SELECT + "WHERE id = :id" + suffix)
                .param("id", id)
                .query(CaseTransferStore::transfer)
                .optional()
                .orElse(null);
    }

    public List<CaseTransfer> of(UUID household) {
        return jdbc.sql(SELECT + "WHERE household = :household ORDER BY sent_at DESC, id DESC LIMIT 50")
                .param("household", household)
                .query(CaseTransferStore::transfer)
                .list();
    }

    public List<CaseTransfer> latest(int limit) {
        return jdbc.sql(SELECT + "ORDER BY sent_at DESC, id DESC LIMIT :limit")
                .param("limit", limit)
                .query(CaseTransferStore::transfer)
                .list();
    }

    /** Whether the household is on its way to another municipality, and has not been answered. */
    public boolean isOut(WriteTx tx, UUID household) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM hand_over WHERE household = :household AND state = 'SENT' AND NOT incoming)")
                .param("household", household)
                .query(Boolean.class)
                .single();
    }

    private static CaseTransfer transfer(ResultSet row, int number) throws SQLException {
        return new CaseTransfer(
                Sql.uuid(row, "id"),
                row.getBoolean("incoming"),
                row.getShort("other"),
                Sql.uuidOrNull(row, "household"),
                CaseTransfer.State.valueOf(row.getString("state")),
                Objects.requireNonNull(Sql.date(row, "moves_on")),
                JSON.readValue(row.getString("document"), CaseTransferDocument.class),
                Sql.instant(row, "sent_at"),
                row.getString("sent_by"),
                Sql.instantOrNull(row, "answered_at"),
                row.getString("answered_by"),
                row.getString("answer"));
    }
}
