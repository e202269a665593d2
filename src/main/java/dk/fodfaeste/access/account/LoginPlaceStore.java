package dk.fodfaeste.access.account;

import dk.fodfaeste.kernel.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Places from where accounts were logged in to. */
@Repository
class LoginPlaceStore {

    private final JdbcClient jdbc;

    LoginPlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean knows(String login, List<byte[]> keys, Instant since) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM login_place p
                               JOIN account a ON a.id = p.account
                               WHERE a.login = :login AND p.key IN (:keys) AND p.last_at > :since)
                """)
                .param("login", login)
                .param("keys", keys)
                .param("since", Sql.timestamp(since))
                .query(Boolean.class)
                .single();
    }

    public void put(UUID account, List<byte[]> keys, Instant at) {
        keys.forEach(key -> jdbc.sql("""
                INSERT INTO login_place (account, key, last_at)
                VALUES (:account, :key, :at)
                ON CONFLICT (account, key) DO UPDATE SET last_at = excluded.last_at
                """)
                .param("account", account)
                .param("key", key)
                .param("at", Sql.timestamp(at))
                .update());
    }

    public void forget(UUID account, Instant before) {
        jdbc.sql("DELETE FROM login_place WHERE account = :account AND last_at < :before")
                .param("account", account)
                .param("before", Sql.timestamp(before))
                .update();
    }

    public @Nullable UUID lastAt(byte[] key) {
        return jdbc.sql("SELECT account FROM login_place WHERE key = :key ORDER BY last_at DESC, account LIMIT 1")
                .param("key", key)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
