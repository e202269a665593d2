package dk.fodfaeste.people.duplicate;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.people.duplicate.Likeness.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairs of persons who may be one, and what was decided about them. */
@Repository
public class DuplicateStore {

    private static final int BATCH = 500;

    /** Two persons, the one with the lower identifier first, as PostgreSQL orders them. */
    public record Pair(UUID first, UUID second, Likeness likeness) {

        /** The pair of two persons, whichever comes first. */
        public static Pair of(UUID one, UUID other, Likeness likeness) {
            // Java compares the halves of a UUID as signed numbers; PostgreSQL compares bytes, as its text sorts.
            return one.toString().compareTo(other.toString()) < 0
                    ? new Pair(one, other, likeness)
                    : new Pair(other, one, likeness);
        }
    }

    /** A pair that somebody has decided to be two persons. */
    public record Decided(Pair pair, Instant at, @Nullable String by) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DuplicateStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Persons who have not been compared since they were added or changed; nobody else compares them meanwhile. */
    public List<UUID> takeNotCompared(int limit) {
        return jdbc.sql("""
                SELECT id
                FROM person
                WHERE NOT compared
                ORDER BY id
                LIMIT :limit
                FOR UPDATE SKIP LOCKED
                """).param("limit", limit).query(Sql::onlyUuid).list();
    }

    public void compared(Collection<UUID> persons) {
        jdbc.sql("UPDATE person SET compared = true WHERE id = ANY (:persons)")
                .param("persons", persons.toArray(UUID[]::new))
                .update();
    }

    /** Writes down the pairs that these persons are part of now; what was decided stays decided. */
    public void replace(WriteTx tx, Collection<UUID> persons, Collection<Pair> pairs) {
        jdbc.sql("""
                DELETE FROM possible_duplicate
                WHERE decision IS NULL AND (first = ANY (:persons) OR second = ANY (:persons))
                """).param("persons", persons.toArray(UUID[]::new)).update();
        batches.batchUpdate("""
                INSERT INTO possible_duplicate (first, second, score, reasons, found_at)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (municipality, first, second) DO NOTHING
                """, pairs, BATCH, (statement, pair) -> {
            statement.setObject(1, pair.first());
            statement.setObject(2, pair.second());
            statement.setInt(3, pair.likeness().score());
            statement.setArray(
                    4,
                    statement
                            .getConnection()
                            .createArrayOf(
                                    "text",
                                    pair.likeness().reasons().stream()
                                            .map(Enum::name)
                                            .toArray()));
            statement.setObject(5, Sql.timestamp(tx.now()));
        });
    }

    /** Those that nobody has decided about, the likeliest first. */
    public List<Pair> open(@Nullable DuplicateCursor after, int limit) {
        return jdbc.sql("""
                SELECT d.first, d.second, d.score, d.reasons
                FROM possible_duplicate d
                JOIN person f ON f.id = d.first AND f.merged_into IS NULL
                JOIN person s ON s.id = d.second AND s.merged_into IS NULL
                WHERE d.decision IS NULL
                  AND (:all OR (d.score, d.first, d.second) < (:score, :first, :second))
                ORDER BY d.score DESC, d.first DESC, d.second DESC
                LIMIT :limit
                """)
                .param("all", after == null)
                .param("score", after == null ? 0 : after.score())
                .param("first", after == null ? null : after.first(), Types.OTHER)
                .param("second", after == null ? null : after.second(), Types.OTHER)
                .param("limit", limit)
                .query(DuplicateStore::pair)
                .list();
    }

    /** The open pairs that a person of this household is part of. */
    public int openOf(UUID household) {
        return jdbc.sql("""
                SELECT count(DISTINCT (d.first, d.second))
                FROM person p
                JOIN possible_duplicate d ON d.first = p.id OR d.second = p.id
                JOIN person f ON f.id = d.first AND f.merged_into IS NULL
                JOIN person s ON s.id = d.second AND s.merged_into IS NULL
                WHERE p.household = :household AND p.merged_into IS NULL AND d.decision IS NULL
                """).param("household", household).query(Integer.class).single();
    }

    public List<Decided> different(int limit) {
        return jdbc.sql("""
                SELECT d.first, d.second, d.score, d.reasons, d.decided_at, a.name
                FROM possible_duplicate d
                LEFT JOIN account a ON a.id = d.decided_by
                WHERE d.decision = 'DIFFERENT'
                ORDER BY d.decided_at DESC, d.first, d.second
                LIMIT :limit
                """)
                .param("limit", limit)
                .query((row, n) -> new Decided(pair(row, n), Sql.instant(row, "decided_at"), row.getString("name")))
                .list();
    }

    /** Decides about two persons, also where nothing made anybody think that they are one. */
    public boolean decide(WriteTx tx, Pair pair, String decision) {
        return jdbc.sql("""
                INSERT INTO possible_duplicate (first, second, score, reasons, found_at, decision, decided_at, decided_by)
                VALUES (:first, :second, :score, :reasons, :at, :decision, :at, :by)
                ON CONFLICT (municipality, first, second)
                DO UPDATE SET decision = :decision, decided_at = :at, decided_by = :by
                WHERE possible_duplicate.decision IS DISTINCT FROM :decision
                """)
                        .param("first", pair.first())
                        .param("second", pair.second())
                        .param("score", pair.likeness().score())
                        .param(
                                "reasons",
                                pair.likeness().reasons().stream()
                                        .map(Enum::name)
                                        .toArray(String[]::new))
                        .param("at", Sql.timestamp(tx.now()))
                        .param("decision", decision)
                        .param("by", tx.caller().account(), Types.OTHER)
                        .update()
                == 1;
    }

    /** Nothing is decided about them any more. Returns whether something was. */
    public boolean undecide(Pair pair, String decision) {
        return jdbc.sql("""
                UPDATE possible_duplicate
                SET decision = NULL, decided_at = NULL, decided_by = NULL
                WHERE first = :first AND second = :second AND decision = :decision
                """)
                        .param("first", pair.first())
                        .param("second", pair.second())
                        .param("decision", decision)
                        .update()
                > 0;
    }

    private static Pair pair(ResultSet row, int number) throws SQLException {
        Set<Reason> reasons = Arrays.stream((String[]) row.getArray("reasons").getArray())
                .map(Reason::valueOf)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        return new Pair(Sql.uuid(row, "first"), Sql.uuid(row, "second"), new Likeness(row.getInt("score"), reasons));
    }
}
