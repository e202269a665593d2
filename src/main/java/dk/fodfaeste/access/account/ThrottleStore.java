package dk.fodfaeste.access.account;

import dk.fodfaeste.kernel.Sql;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counted login tries. */
@Repository
class ThrottleStore {

    /** What is remembered of a key. */
    public record Tries(int failures, @Nullable Instant blockedUntil) {}

    private final JdbcClient jdbc;

    ThrottleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tries since then; the row stays locked, so that two at once are counted as two. */
    public Tries find(byte[] key, Instant since) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(encode(:key, 'hex'), 0))")
                .param("key", key)
                .query()
                .singleRow();
        return jdbc.sql("SELECT failures, blocked_until FROM login_throttle WHERE key = :key AND last_at > :since")
                .param("key", key)
                .param("since", Sql.timestamp(since))
                .query((row, n) -> new Tries(row.getInt("failures"), Sql.instantOrNull(row, "blocked_until")))
                .optional()
                .orElse(new Tries(0, null));
    }

    public void put(byte[] key, int failures, Instant at, @Nullable Instant blockedUntil) {
        jdbc.sql("""
                INSERT INTO login_throttle (key, failures, last_at, blocked_until)
                VALUES (:key, :failures, :at, :until)
                ON CONFLICT (key) DO UPDATE
                SET failures = excluded.failures, last_at = excluded.last_at, blocked_until = excluded.blocked_until
                """)
                .param("key", key)
                .param("failures", failures)
                .param("at", Sql.timestamp(at))
                .param("until", Sql.timestamp(blockedUntil), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** One try fewer; if it was the last free one, it blocks nobody. */
    public void takeBackOne(byte[] key) {
        jdbc.sql(
                        "UPDATE login_throttle SET failures = greatest(failures - 1, 0), blocked_until = NULL WHERE key = :key")
                .param("key", key)
                .update();
    }

    public void forget(byte[] key) {
        jdbc.sql("DELETE FROM login_throttle WHERE key = :key")
                .param("key", key)
                .update();
    }
}
