package dk.fodfaeste.arrivals.visit;

import dk.fodfaeste.access.Scope;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.arrivals.visit.AsylumVisit.Attendee;
import dk.fodfaeste.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visits at asylum centres, each with those who were there. */
@Repository
class VisitStore {

    private static final int MOST = 100;

    private static final String SELECT = """
            SELECT v.id, v.household, v.day, v.centre, v.note, v.contract_begun, v.plan_begun, v.child_assessment,
                   v.child_assessment_starts, v.noted_at, a.name, v.version, t.names, t.parts
            FROM asylum_visit v
            LEFT JOIN account a ON a.id = v.noted_by
            CROSS JOIN LATERAL (
                SELECT array_agg(name ORDER BY position) AS names, array_agg(part ORDER BY position) AS parts
                FROM asylum_visit_attendee
                WHERE visit = v.id
            ) t
            """;

    private final JdbcClient jdbc;

    VisitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(WriteTx tx, AsylumVisit visit) {
        jdbc.sql("""
                INSERT INTO asylum_visit (id, household, day, centre, note, contract_begun, plan_begun, child_assessment,
                                          child_assessment_starts, noted_at, noted_by)
                VALUES (:id, :household, :day, :centre, :note, :contractBegun, :planBegun, :assessment, :assessmentStarts,
                        :notedAt, :account)
                """)
                .paramSource(
                        Records.params(visit).addValue("account", tx.caller().account(), Types.OTHER))
                .update();
        insertAttendees(visit);
    }

    /** Returns false where somebody was quicker. */
    boolean update(AsylumVisit visit, int version) {
        int changed = jdbc.sql("""
                UPDATE asylum_visit
                SET day = :day, centre = :centre, note = :note, contract_begun = :contractBegun, plan_begun = :planBegun,
                    child_assessment = :assessment, child_assessment_starts = :assessmentStarts, version = version + 1
                WHERE id = :id AND version = :seen
                """)
                .paramSource(Records.params(visit).addValue("seen", version))
                .update();
        jdbc.sql("DELETE FROM asylum_visit_attendee WHERE visit = :id")
                .param("id", visit.id())
                .update();
        insertAttendees(visit);
        return changed == 1;
    }

    void withdraw(WriteTx tx, UUID id) {
        jdbc.sql("UPDATE asylum_visit SET withdrawn_at = :at, withdrawn_by = :by, version = version + 1 WHERE id = :id")
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .param("id", id)
                .update();
    }

    List<AsylumVisit> of(UUID household) {
        return jdbc.sql(SELECT + """
                WHERE v.household = :household AND v.withdrawn_at IS NULL
                ORDER BY v.day DESC, v.id DESC
                LIMIT :limit
                """)
                .param("household", household)
                .param("limit", MOST)
                .query(VisitStore::visit)
                .list();
    }

    List<AsylumVisit> latest(Scope scope, int limit) {
        return jdbc.sql(SELECT + """
                WHERE v.withdrawn_at IS NULL AND (:all OR EXISTS (
                    SELECT FROM household_unit u WHERE u.household = v.household AND u.unit = ANY (:units)))
                ORDER BY v.day DESC, v.id DESC
                LIMIT :limit
                """)
                .param("all", scope.wholeMunicipality())
                .param("units", scope.unitArray())
                .param("limit", limit)
                .query(VisitStore::visit)
                .list();
    }

    private void insertAttendees(AsylumVisit visit) {
        List<Attendee> attendees = visit.attendees();
        jdbc.sql("""
                INSERT INTO asylum_visit_attendee (visit, position, name, part)
                SELECT :visit, t.number - 1, t.name, t.part
                FROM unnest(CAST(:names AS text[]), CAST(:parts AS text[])) WITH ORDINALITY AS t (name, part, number)
                """)
                .param("visit", visit.id())
                .param("names", attendees.stream().map(Attendee::name).toArray(String[]::new))
                .param(
                        "parts",
                        attendees.stream().map(each -> each.part().name()).toArray(String[]::new))
                .update();
    }

    private static AsylumVisit visit(ResultSet row, int number) throws SQLException {
        List<Attendee> attendees = new ArrayList<>();
        if (row.getArray("names") != null) {
            String[] names = (String[]) row.getArray("names").getArray();
            String[] parts = (String[]) row.getArray("parts").getArray();
            for (int i = 0; i < names.length; i++) {
                attendees.add(new Attendee(names[i], AsylumVisit.Part.valueOf(parts[i])));
            }
        }
        return new AsylumVisit(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "household"),
                Objects.requireNonNull(Sql.date(row, "day")),
                row.getString("centre"),
                attendees,
                row.getString("note"),
                row.getBoolean("contract_begun"),
                row.getBoolean("plan_begun"),
                row.getBoolean("child_assessment"),
                Sql.date(row, "child_assessment_starts"),
                Sql.instant(row, "noted_at"),
                row.getString("name"),
                row.getInt("version"));
    }
}
