package dk.fodfaeste.arrivals.merge;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.Arrival.Ending.How;
import dk.fodfaeste.kernel.Sql;
import java.sql.Types;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Households' ways here before and after a merge or a split. */
@Repository
class ArrivalMergeStore {

    private final JdbcClient jdbc;

    ArrivalMergeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives a household that was never announced the way here, and the programme, of another. */
    void copy(UUID from, UUID to) {
        jdbc.sql("""
                INSERT INTO arrival (household, noticed_at, permit_date, decision_date, responsibility, responsibility_told, centre,
                                     expected_date, expected_time, arrived_at, ended_as, ended_at, ended_by, ended_reason)
                SELECT :to, noticed_at, permit_date, decision_date, responsibility, responsibility_told, centre, expected_date,
                       expected_time, arrived_at, ended_as, ended_at, ended_by, ended_reason
                FROM arrival
                WHERE household = :from
                ON CONFLICT DO NOTHING
                """).param("from", from).param("to", to).update();
        takeProgramme(from, to, false);
    }

    /** Writes down both households' ways. */
    void save(UUID merge, UUID household) {
        jdbc.sql("""
                INSERT INTO arrival_before_merge (merge, household, arrival, programme)
                SELECT :merge, :household,
                       (SELECT to_jsonb(a) FROM arrival a WHERE a.household = :household),
                       (SELECT to_jsonb(p) FROM arrival_programme p WHERE p.household = :household)
                """).param("merge", merge).param("household", household).update();
    }

    /** Writes down the versions in which the merge leaves them. */
    void left(UUID merge) {
        jdbc.sql("""
                UPDATE arrival_before_merge b
                SET arrival_left = (SELECT a.version FROM arrival a WHERE a.household = b.household),
                    programme_left = (SELECT p.version FROM arrival_programme p WHERE p.household = b.household)
                WHERE b.merge = :merge
                """).param("merge", merge).update();
    }

    void put(Arrival arrival, UUID endedLike) {
        jdbc.sql("""
                UPDATE arrival a
                SET noticed_at = :noticed, permit_date = :permit, decision_date = :decision,
                    responsibility = :responsibility, responsibility_told = :told, centre = :centre, expected_date = :date, expected_time = :time,
                    arrived_at = :arrived, ended_as = e.ended_as, ended_at = e.ended_at, ended_by = e.ended_by,
                    ended_reason = e.ended_reason, version = a.version + 1
                FROM arrival e
                WHERE a.household = :household AND e.household = :ended
                """)
                .param("noticed", Sql.timestamp(arrival.noticedAt()))
                .param("permit", arrival.permitDate(), Types.DATE)
                .param("decision", arrival.decisionDate(), Types.DATE)
                .param("responsibility", arrival.responsibility(), Types.DATE)
                .param("told", arrival.responsibilityTold())
                .param("centre", arrival.centre())
                .param("date", arrival.expectedDate())
                .param("time", arrival.expectedTime(), Types.TIME)
                .param("arrived", Sql.timestamp(arrival.arrivedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("household", arrival.household())
                .param("ended", endedLike)
                .update();
    }

    /** The way here of the case that is gone is out of all lists. */
    void hide(WriteTx tx, UUID gone, UUID kept) {
        jdbc.sql("""
                UPDATE arrival
                SET ended_as = :merged, ended_at = :at, ended_by = :by, version = version + 1,
                    ended_reason = (SELECT case_number FROM household WHERE id = :kept)
                WHERE household = :gone
                """)
                .param("merged", How.MERGED.name())
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .param("kept", kept)
                .param("gone", gone)
                .update();
    }

    void takeProgramme(UUID from, UUID to, boolean overwrite) {
        jdbc.sql("""
                INSERT INTO arrival_programme (household, starts, ends, begun_in, noted_at)
                SELECT :to, starts, ends, begun_in, noted_at FROM arrival_programme WHERE household = :from
                ON CONFLICT (municipality, household) DO UPDATE
                SET starts = excluded.starts, ends = excluded.ends, begun_in = excluded.begun_in, noted_at = excluded.noted_at,
                    version = arrival_programme.version + 1
                WHERE :overwrite
                """)
                .param("from", from)
                .param("to", to)
                .param("overwrite", overwrite)
                .update();
    }

    /** Both as they were, where nobody has changed them since. */
    void restore(UUID merge) {
        jdbc.sql("""
                DELETE FROM arrival_programme p
                USING arrival_before_merge b
                WHERE b.merge = :merge AND p.household = b.household AND p.version = b.programme_left
                """).param("merge", merge).update();
        jdbc.sql("""
                INSERT INTO arrival_programme
                SELECT r.*
                FROM arrival_before_merge b
                CROSS JOIN LATERAL jsonb_populate_record(NULL::arrival_programme, b.programme) r
                WHERE b.merge = :merge AND b.programme IS NOT NULL
                ON CONFLICT DO NOTHING
                """).param("merge", merge).update();
        jdbc.sql("""
                UPDATE arrival a
                SET noticed_at = r.noticed_at, permit_date = r.permit_date, decision_date = r.decision_date,
                    responsibility = r.responsibility, responsibility_told = r.responsibility_told,
                    centre = r.centre, expected_date = r.expected_date,
                    expected_time = r.expected_time, arrived_at = r.arrived_at, ended_as = r.ended_as,
                    ended_at = r.ended_at, ended_by = r.ended_by, ended_reason = r.ended_reason, version = a.version + 1
                FROM arrival_before_merge b
                CROSS JOIN LATERAL jsonb_populate_record(NULL::arrival, b.arrival) r
                WHERE b.merge = :merge AND b.arrival IS NOT NULL AND a.household = b.household
                  AND a.version = b.arrival_left
                """).param("merge", merge).update();
        jdbc.sql("""
                DELETE FROM arrival a
                USING arrival_before_merge b
                WHERE b.merge = :merge AND b.arrival IS NULL AND a.household = b.household AND a.version = b.arrival_left
                  AND NOT EXISTS (SELECT FROM arrival_change c WHERE c.household = a.household)
                  AND NOT EXISTS (SELECT FROM arrival_contact c WHERE c.household = a.household)
                  AND NOT EXISTS (SELECT FROM asylum_visit v WHERE v.household = a.household)
                  AND NOT EXISTS (SELECT FROM arrival_programme p WHERE p.household = a.household)
                """).param("merge", merge).update();
        jdbc.sql("DELETE FROM arrival_before_merge WHERE merge = :merge")
                .param("merge", merge)
                .update();
    }

    /** Rows of a table about a household, or about its persons, that have not been withdrawn. */
    int contacts(UUID household) {
        return count(
                "SELECT count(*) FROM arrival_contact WHERE household = :household AND withdrawn_at IS NULL",
                household);
    }

    int visits(UUID household) {
        return count(
                "SELECT count(*) FROM asylum_visit WHERE household = :household AND withdrawn_at IS NULL", household);
    }

    int screened(UUID household, boolean health) {
        String hidden = health ? "" : " AND s.topic <> 'HEALTH'";
        return count("""
                SELECT count(*)
                FROM screening_item s
                JOIN person p ON p.id = s.person
                WHERE p.household = :household AND s.withdrawn_at IS NULL
                """ + hidden, household);
    }

    /** Whether both are on their way to another municipality. */
    boolean areBothOut(UUID one, UUID other) {
        return jdbc.sql("""
                SELECT count(DISTINCT household) = 2
                FROM hand_over
                WHERE household IN (:one, :other) AND state = 'SENT' AND NOT incoming
                """)
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    private int count(String sql, UUID household) {
        return jdbc.sql(sql).param("household", household).query(Integer.class).single();
    }
}
