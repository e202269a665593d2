package dk.fodfaeste.access;

import dk.fodfaeste.kernel.Ids;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds to the audit trail; nothing changes or removes a row. */
@Repository
class AuditStore {

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row for the transaction: who did what, and to or about whom. */
    public void add(Tx tx, Set<UUID> subjects, boolean wrote) {
        Reason reason = tx.reason();
        jdbc.sql("""
                INSERT INTO audit_entry (id, at, account, token, action, wrote, subjects, reason, explanation)
                VALUES (:id, :at, :account, :token, :action, :wrote, :subjects, :reason, :explanation)
                """)
                .param("id", Ids.next())
                .param("at", OffsetDateTime.ofInstant(tx.now(), ZoneOffset.UTC))
                .param("account", tx.caller().account(), Types.OTHER)
                .param("token", tx.caller().token(), Types.OTHER)
                .param("action", tx.action().name())
                .param("wrote", wrote)
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("reason", reason == null ? null : reason.code().name())
                .param("explanation", reason == null ? null : reason.explanation())
                .update();
    }
}
