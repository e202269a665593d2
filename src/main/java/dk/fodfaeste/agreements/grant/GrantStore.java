package dk.fodfaeste.agreements.grant;

import dk.fodfaeste.access.Scope;
import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.kernel.Sql;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which grants there are, and what was paid of them. */
@Repository
class GrantStore {

    private static final int MOST = 200;

    /** Something that was paid of a grant whose kind says how much comes back. */
    record Paid(
            UUID id,
            UUID agreement,
            UUID kind,
            UUID household,
            String caseNumber,
            String family,
            LocalDate usedOn,
            long amount,
            String counter,
            @Nullable String what,
            @Nullable String reference) {}

    private final JdbcClient jdbc;

    GrantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a household and of its persons, the newest first. */
    List<UUID> of(UUID household) {
        return jdbc.sql("""
                SELECT id
                FROM (SELECT id, starts_on FROM agreement WHERE household = :household AND discarded_at IS NULL
                      UNION ALL
                      SELECT a.id, a.starts_on
                      FROM person p
                      JOIN agreement a ON a.person = p.id
                      WHERE p.household = :household AND a.discarded_at IS NULL) g
                ORDER BY starts_on DESC, id DESC
                LIMIT :most
                """)
                .param("household", household)
                .param("most", MOST)
                .query(Sql::onlyUuid)
                .list();
    }

    /** Nobody else grants this household anything until the transaction ends. */
    void lock(UUID household) {
        jdbc.sql("SELECT id FROM household WHERE id = :id FOR NO KEY UPDATE")
                .param("id", household)
                .query(Sql::onlyUuid)
                .list();
    }

    /** Whether the same household or person has another grant of the kind at the same time. */
    boolean hasOther(UUID grant) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT
                    FROM agreement g
                    JOIN agreement_kind k ON k.id = g.kind
                    JOIN agreement o ON o.id <> g.id AND o.discarded_at IS NULL AND (o.household = g.household OR o.person = g.person)
                    JOIN agreement_kind l ON l.id = o.kind AND l.key = k.key
                    WHERE g.id = :grant
                      AND daterange(g.starts_on, g.ends_on, '[]')
                          && daterange(o.starts_on, CASE WHEN o.withdrawn_on IS NULL THEN o.ends_on ELSE o.withdrawn_on END, '[]'))
                """).param("grant", grant).query(Boolean.class).single();
    }

    /**
     * Those that are not over on that day, of households that the caller reaches; the first to end come first, those
     * without an end last.
     */
    List<UUID> current(Scope scope, LocalDate today, @Nullable LocalDate afterDay, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT a.id
                FROM agreement a
                LEFT JOIN person p ON p.id = a.person
                WHERE (a.household IS NOT NULL OR a.person IS NOT NULL) AND a.discarded_at IS NULL
                  AND coalesce(a.ends_on, DATE 'infinity') >= :today AND (a.withdrawn_on IS NULL OR a.withdrawn_on > :today)
                  AND (CAST(:after AS uuid) IS NULL
                       OR (coalesce(a.ends_on, DATE 'infinity'), a.id) > (coalesce(CAST(:afterDay AS date), DATE 'infinity'), :after))
                  AND (:all
                       OR EXISTS (SELECT FROM household_unit u
                                  WHERE u.household = coalesce(a.household, p.household) AND u.unit = ANY (:units))
                       OR coalesce(a.household, p.household) = ANY (:opened))
                ORDER BY coalesce(a.ends_on, DATE 'infinity'), a.id
                LIMIT :limit
                """)
                .param("today", today)
                .param("after", after, Types.OTHER)
                .param("afterDay", afterDay, Types.DATE)
                .param("all", scope.wholeMunicipality())
                .param("units", scope.unitArray())
                .param("opened", scope.openedArray())
                .param("limit", limit)
                .query(Sql::onlyUuid)
                .list();
    }

    /** What was paid between two days of grants by these editions, and stands. */
    List<Paid> paid(List<UUID> kinds, LocalDate from, LocalDate to, int limit) {
        return jdbc.sql("""
                SELECT u.id, a.id AS agreement, a.kind, h.id AS household, h.case_number, h.name AS family, u.used_on,
                       u.amount, c.key AS counter, u.what, u.reference
                FROM agreement_use u
                JOIN agreement_counter c ON c.id = u.counter
                JOIN agreement a ON a.id = c.agreement AND a.kind = ANY (:kinds)
                LEFT JOIN person p ON p.id = a.person
                JOIN household h ON h.id = coalesce(a.household, p.household)
                WHERE u.used_on BETWEEN :from AND :to AND u.undoes IS NULL
                  AND NOT EXISTS (SELECT FROM agreement_use o WHERE o.undoes = u.id)
                ORDER BY u.used_on, u.id
                LIMIT :limit
                """)
                .param("kinds", kinds.toArray(UUID[]::new))
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .query(Records.rows(Paid.class))
                .list();
    }

    /** The editions by which grants were made. */
    List<UUID> editions() {
        return jdbc.sql("SELECT id FROM agreement_kind ORDER BY id LIMIT 5000")
                .query(Sql::onlyUuid)
                .list();
    }
}
