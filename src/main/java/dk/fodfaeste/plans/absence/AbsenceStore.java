package dk.fodfaeste.plans.absence;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.plans.absence.Absences.AbsenceInput;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is away. */
@Repository
public class AbsenceStore {

    /**
     * Somebody whose tasks the caller sees in her place.
     *
     * @param until  the end of the last day away: what is due later waits for her
     * @param basket true where a unit's basket covers
     */
    public record Covered(UUID account, OffsetDateTime until, boolean basket) {}

    private static final Tx.Known<List<Covered>> COVERED = new Tx.Known<>();

    private final JdbcClient jdbc;

    AbsenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The absences that are not over by that day. */
    public List<Absence> from(LocalDate day, int limit) {
        return jdbc.sql("""
                SELECT b.id, b.account, a.name, b.first_day AS first, b.last_day AS last, b.cover, c.name AS cover_name,
                       b.unit, u.name AS unit_name
                FROM absence b
                JOIN account a ON a.id = b.account
                LEFT JOIN account c ON c.id = b.cover
                LEFT JOIN unit u ON u.id = b.unit
                WHERE b.ended_at IS NULL AND b.last_day >= :day
                ORDER BY b.first_day, b.id
                LIMIT :limit
                """)
                .param("day", day)
                .param("limit", limit)
                .query(Records.rows(Absence.class))
                .list();
    }

    /** Who is away on that day. */
    public Set<UUID> away(LocalDate day) {
        return new HashSet<>(jdbc.sql("""
                SELECT account
                FROM absence
                WHERE ended_at IS NULL AND last_day >= :day AND first_day <= :day
                """).param("day", day).query(UUID.class).list());
    }

    /** Whether somebody is away on any of these days. */
    public boolean away(UUID account, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1
                               FROM absence
                               WHERE account = :account AND ended_at IS NULL AND last_day >= :first AND first_day <= :last)
                """)
                .param("account", account)
                .param("first", first)
                .param("last", last)
                .query(Boolean.class)
                .single();
    }

    /** For whom the caller, or a basket, covers today. */
    public List<Covered> covered(Tx tx) {
        return tx.once(COVERED, () -> readCovered(tx));
    }

    private List<Covered> readCovered(Tx tx) {
        return jdbc.sql("""
                SELECT account, last_day, cover IS NULL AS basket
                FROM absence
                WHERE ended_at IS NULL AND last_day >= :today AND first_day <= :today
                  AND (cover IS NULL OR cover = CAST(:me AS uuid))
                ORDER BY account
                """)
                .param("today", tx.today())
                .param("me", tx.caller().account(), Types.OTHER)
                .query((row, n) -> new Covered(
                        Sql.uuid(row, "account"),
                        Objects.requireNonNull(Sql.date(row, "last_day"))
                                .plusDays(1)
                                .atStartOfDay(Dates.ZONE)
                                .toOffsetDateTime(),
                        row.getBoolean("basket")))
                .list();
    }

    void insert(WriteTx tx, UUID id, UUID account, AbsenceInput in) {
        jdbc.sql("""
                INSERT INTO absence (id, account, first_day, last_day, cover, unit, noted_by, noted_at)
                VALUES (:id, :account, :first, :last, :cover, :unit, :by, :at)
                """)
                .paramSource(Records.params(in)
                        .addValue("id", id)
                        .addValue("account", account)
                        .addValue("by", tx.caller().account(), Types.OTHER)
                        .addValue("at", Sql.timestamp(tx.now())))
                .update();
    }

    void end(WriteTx tx, UUID id) {
        jdbc.sql("UPDATE absence SET ended_at = :at WHERE id = :id")
                .param("at", Sql.timestamp(tx.now()))
                .param("id", id)
                .update();
    }
}
