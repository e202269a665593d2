package dk.fodfaeste.access.store;

import dk.fodfaeste.access.Tx;
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
public class AuditStore {

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row for the transaction: who did what, and to or about whom. */
    public void add(Tx tx, Set<UUID> subjects, boolean wrote) {
        jdbc.sql("""
                INSERT INTO audit_entry (id, at, account, token, action, wrote, subjects)
                VALUES (:id, :at, :account, :token, :action, :wrote, :subjects)
                """)
                .param("id", Ids.next())
                .param("at", OffsetDateTime.ofInstant(tx.now(), ZoneOffset.UTC))
                .param("account", tx.caller().account(), Types.OTHER)
                .param("token", tx.caller().token(), Types.OTHER)
                .param("action", tx.action().name())
                .param("wrote", wrote)
                .param("subjects", subjects.toArray(UUID[]::new))
                .update();
    }
}
