package dk.fodfaeste.agreements.use;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.agreements.use.Uses.Use;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uses of counters. */
@Repository
class UseStore {

    /** On what terms something of a counter can be used. */
    record Terms(
            UUID kind,
            @Nullable UUID household,
            @Nullable UUID person,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate withdrawnOn,
            UUID counter,
            @Nullable Long ceiling,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            boolean us,
            boolean them) {}

    private static final String COLUMNS = """
            SELECT u.id, c.key AS counter, u.used_on, u.amount, u.what, u.reference, u.household, u.person, u.party, u.undoes,
                   EXISTS (SELECT FROM agreement_use o WHERE o.undoes = u.id) AS undone, u.at, a.name AS by
            FROM agreement_use u
            JOIN agreement_counter c ON c.id = u.counter
            LEFT JOIN account a ON a.id = u.account
            """;

    private final JdbcClient jdbc;

    UseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else uses anything of the agreement until the transaction ends; whether there is one. */
    boolean lock(UUID agreement) {
        return jdbc.sql("SELECT id FROM agreement WHERE id = :id AND discarded_at IS NULL FOR NO KEY UPDATE")
                .param("id", agreement)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    Optional<Terms> terms(UUID agreement, String counter) {
        return jdbc.sql("""
                SELECT a.kind, a.household, a.person, a.starts_on, a.ends_on, a.withdrawn_on, c.id AS counter, c.ceiling,
                       c.first_day, coalesce(c.last_day, a.ends_on) AS last_day,
                       EXISTS (SELECT FROM agreement_event e
                               WHERE e.agreement = a.id AND e.what = 'APPROVED_US' AND e.content = a.content
                                 AND NOT EXISTS (SELECT FROM agreement_event n WHERE n.undoes = e.id)) AS us,
                       EXISTS (SELECT FROM agreement_event e
                               WHERE e.agreement = a.id AND e.what = 'APPROVED_THEM' AND e.content = a.content
                                 AND NOT EXISTS (SELECT FROM agreement_event n WHERE n.undoes = e.id)) AS them
                FROM agreement a
                JOIN agreement_counter c ON c.agreement = a.id
                WHERE a.id = :agreement AND c.key = :counter
                """)
                .param("agreement", agreement)
                .param("counter", counter)
                .query(Records.rows(Terms.class))
                .optional();
    }

    /** Of these counters of an agreement, by key, those of which nothing is used. */
    List<String> unused(UUID agreement, List<String> keys) {
        return jdbc.sql("""
                SELECT c.key
                FROM agreement_counter c
                LEFT JOIN agreement_use u ON u.counter = c.id
                WHERE c.agreement = :agreement AND c.key = ANY (:keys)
                GROUP BY c.key, c.position
                HAVING coalesce(sum(u.amount), 0) = 0
                ORDER BY c.position
                """)
                .param("agreement", agreement)
                .param("keys", keys.toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Whether the party is the agreement's, and has not left it by that day. */
    boolean isParty(UUID agreement, UUID party, LocalDate day) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM agreement_party
                               WHERE id = :party AND agreement = :agreement AND kind <> 'MUNICIPALITY'
                                 AND (left_on IS NULL OR left_on > :day))
                """)
                .param("party", party)
                .param("agreement", agreement)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /**
     * Adds a use where the ceiling has room for it. The agreement's row is held: what is added up here is all that there is.
     *
     * @param perMonth the ceiling holds for the month alone
     * @param key      the sender's own mark: what is there already by this one is not added again
     */
    boolean add(WriteTx tx, UUID counter, LocalDate month, boolean perMonth, @Nullable String key, Use use) {
        return jdbc.sql("""
                INSERT INTO agreement_use (id, counter, used_on, month, amount, what, reference, household, person, party, key,
                                           at, account)
                SELECT :id, c.id, :usedOn, :month, :amount, :what, :reference, :household, :person, :party, :key, :at, :account
                FROM agreement_counter c
                WHERE c.id = :counterId
                  AND (c.ceiling IS NULL
                       OR c.ceiling >= :amount + (SELECT coalesce(sum(u.amount), 0)
                                                  FROM agreement_use u
                                                  WHERE u.counter = c.id AND (NOT :perMonth OR u.month = :month)))
                ON CONFLICT (municipality, counter, key) DO NOTHING
                """)
                        .paramSource(Records.params(use)
                                .addValue("counterId", counter)
                                .addValue("month", month)
                                .addValue("perMonth", perMonth)
                                .addValue("key", key)
                                .addValue("account", tx.caller().account(), Types.OTHER))
                        .update()
                == 1;
    }

    /** What is used of a counter, or of one month of it. */
    long used(UUID counter, @Nullable LocalDate month) {
        return jdbc.sql("""
                SELECT CAST(coalesce(sum(amount), 0) AS bigint)
                FROM agreement_use
                WHERE counter = :counter AND (CAST(:month AS date) IS NULL OR month = :month)
                """)
                .param("counter", counter)
                .param("month", month, Types.DATE)
                .query(Long.class)
                .single();
    }

    /** A use of an agreement. */
    Optional<Use> find(UUID agreement, UUID id) {
        return jdbc.sql(COLUMNS + "WHERE u.id = :id AND c.agreement = :agreement")
                .param("id", id)
                .param("agreement", agreement)
                .query(Records.rows(Use.class))
                .optional();
    }

    /** What was sent by this mark already. */
    Optional<Use> sent(UUID counter, String key) {
        return jdbc.sql(COLUMNS + "WHERE u.counter = :counter AND u.key = :key")
                .param("counter", counter)
                .param("key", key)
                .query(Records.rows(Use.class))
                .optional();
    }

    /** The uses of an agreement, the newest first. */
    List<Use> of(UUID agreement, int most) {
        return jdbc.sql(COLUMNS + """
                WHERE c.agreement = :agreement
                ORDER BY u.used_on DESC, u.at DESC, u.id DESC
                LIMIT :most
                """)
                .param("agreement", agreement)
                .param("most", most)
                .query(Records.rows(Use.class))
                .list();
    }

    /** Adds a row against a use; whether nobody else had. */
    boolean undo(WriteTx tx, UUID use) {
        return jdbc.sql("""
                INSERT INTO agreement_use (id, counter, used_on, month, amount, what, reference, household, person, party,
                                           undoes, at, account)
                SELECT :id, counter, used_on, month, -amount, what, reference, household, person, party, id, :at, :account
                FROM agreement_use
                WHERE id = :use AND undoes IS NULL
                ON CONFLICT (municipality, undoes) DO NOTHING
                """)
                        .param("id", Ids.next())
                        .param("use", use)
                        .param("at", Sql.timestamp(tx.now()))
                        .param("account", tx.caller().account(), Types.OTHER)
                        .update()
                == 1;
    }
}
