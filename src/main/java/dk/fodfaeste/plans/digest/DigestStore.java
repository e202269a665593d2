package dk.fodfaeste.plans.digest;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.plans.digest.Digest.Kind;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Digests, and what stands in them. */
@Repository
class DigestStore {

    private record Head(UUID account, String name, Instant madeAt) {}

    private final JdbcClient jdbc;

    DigestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void forget(LocalDate before) {
        jdbc.sql("DELETE FROM digest WHERE day < :before")
                .param("before", before)
                .update();
    }

    /** One statement for all people, so that a person has all of her digest or none of it. */
    public int make(WriteTx tx) {
        return jdbc.sql("""
                WITH due AS (
                    SELECT t.assignee AS account, t.id AS task,
                           CASE WHEN t.reminded_at IS NOT NULL THEN 'REMINDED'
                                WHEN t.told_late_at IS NOT NULL THEN 'TOLD_LATE'
                                WHEN t.due_by < :now THEN 'OVERDUE'
                                WHEN t.due_by < :todayEnds THEN 'DUE'
                                ELSE 'WAITING' END AS kind
                    FROM task t
                    WHERE t.status IN ('OPEN', 'WAITING') AND t.assignee IS NOT NULL
                      AND (t.due_by < :todayEnds OR t.status = 'WAITING' OR t.reminded_at IS NOT NULL)),
                made AS (
                    INSERT INTO digest (account, day, made_at)
                    SELECT DISTINCT account, CAST(:day AS date), CAST(:now AS timestamptz) FROM due
                    ON CONFLICT DO NOTHING
                    RETURNING account),
                filled AS (
                    INSERT INTO digest_task (account, day, task, kind)
                    SELECT due.account, :day, due.task, due.kind
                    FROM due
                    JOIN made ON made.account = due.account)
                SELECT count(*) FROM made
                """)
                .param("now", Sql.timestamp(tx.now()))
                .param(
                        "todayEnds",
                        tx.today().plusDays(1).atStartOfDay(Dates.ZONE).toOffsetDateTime())
                .param("day", tx.today())
                .query(Integer.class)
                .single();
    }

    public List<Digest> find(LocalDate day, @Nullable UUID account, int limit) {
        Map<UUID, Head> heads = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT d.account, a.name, d.made_at
                FROM digest d
                JOIN account a ON a.id = d.account
                WHERE d.day = :day AND (CAST(:account AS uuid) IS NULL OR d.account = :account)
                ORDER BY a.name, d.account
                LIMIT :limit
                """)
                .param("day", day)
                .param("account", account, Types.OTHER)
                .param("limit", limit)
                .query(row -> {
                    UUID id = Sql.uuid(row, "account");
                    heads.put(id, new Head(id, row.getString("name"), Sql.instant(row, "made_at")));
                });
        Map<UUID, Map<Kind, List<UUID>>> tasks = new LinkedHashMap<>();
        jdbc.sql(
                        "SELECT account, kind, task FROM digest_task WHERE day = :day AND account = ANY (:accounts) ORDER BY task")
                .param("day", day)
                .param("accounts", heads.keySet().toArray(UUID[]::new))
                .query(row -> {
                    tasks.computeIfAbsent(Sql.uuid(row, "account"), none -> new EnumMap<>(Kind.class))
                            .computeIfAbsent(Kind.valueOf(row.getString("kind")), none -> new ArrayList<>())
                            .add(Sql.uuid(row, "task"));
                });
        return heads.values().stream()
                .map(head -> new Digest(
                        head.account(), head.name(), day, head.madeAt(), tasks.getOrDefault(head.account(), Map.of())))
                .toList();
    }
}
