package dk.fodfaeste.arrivals.contact;

import dk.fodfaeste.access.Scope;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.ArrivalStore;
import dk.fodfaeste.kernel.Sql;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contacts with households on their way. */
@Repository
class ArrivalContactStore {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    ArrivalContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(WriteTx tx, UUID household, ArrivalContact contact) {
        jdbc.sql("""
                INSERT INTO arrival_contact (id, household, day, how, contacted_by, outcome, ladder_step, area, noted_at, noted_by)
                VALUES (:id, :household, :day, :how, :by, :outcome, :step, :area, :notedAt, :account)
                """)
                .paramSource(Records.params(contact)
                        .addValue("household", household)
                        .addValue("account", tx.caller().account(), Types.OTHER))
                .update();
    }

    /** Returns the day of the contact; {@code null} if there is none, or none any more. */
    @Nullable
    LocalDate withdraw(WriteTx tx, UUID household, UUID contact) {
        return jdbc.sql("""
                UPDATE arrival_contact
                SET withdrawn_at = :at, withdrawn_by = :by
                WHERE id = :id AND household = :household AND withdrawn_at IS NULL
                RETURNING day
                """)
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .param("id", contact)
                .param("household", household)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    List<ArrivalContact> of(UUID household) {
        return jdbc.sql("""
                SELECT c.id, c.day, c.how, c.contacted_by AS by, c.outcome, c.ladder_step AS step, c.area, c.noted_at,
                       a.name AS noted_by
                FROM arrival_contact c
                LEFT JOIN account a ON a.id = c.noted_by
                WHERE c.household = :household AND c.withdrawn_at IS NULL
                ORDER BY c.day DESC, c.id DESC
                LIMIT :limit
                """)
                .param("household", household)
                .param("limit", MOST)
                .query(Records.rows(ArrivalContact.class))
                .list();
    }

    List<Arrival> uncontacted(Scope scope, @Nullable Arrival after, int limit) {
        return jdbc.sql("""
                SELECT r.household, r.noticed_at, r.permit_date, r.decision_date, r.responsibility, r.responsibility_told, r.centre, r.expected_date,
                       r.expected_time, r.arrived_at, r.ended_as, r.ended_at, r.ended_reason, r.version
                FROM arrival r
                WHERE r.arrived_at IS NULL AND r.ended_as IS NULL
                  AND NOT EXISTS (
                      SELECT FROM arrival_contact c WHERE c.household = r.household AND c.withdrawn_at IS NULL)
                  AND (:all OR EXISTS (
                      SELECT FROM household_unit u WHERE u.household = r.household AND u.unit = ANY (:units)))
                  AND (coalesce(r.responsibility, r.expected_date), r.household) > (:day, :after)
                ORDER BY coalesce(r.responsibility, r.expected_date), r.household
                LIMIT :limit
                """)
                .param("all", scope.wholeMunicipality())
                .param("units", scope.unitArray())
                .param("day", after == null ? LocalDate.of(1, 1, 1) : after.deciding())
                .param("after", after == null ? new UUID(0, 0) : after.household())
                .param("limit", limit)
                .query(ArrivalStore::arrival)
                .list();
    }
}
