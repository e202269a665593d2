package dk.fodfaeste.people.change;

import dk.fodfaeste.access.Scope;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.remark.Remark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Family that is expected to join a household here. */
@Repository
class ReunificationStore {

    private static final String COLUMNS = """
            SELECT r.id, coalesce(h.merged_into, h.id) AS household, r.relation, r.first_names, r.last_name, r.birth_date,
                   r.birth_estimated, r.nationality, r.expected_on, r.remarks, r.remarks_kind, r.version
            FROM reunification r
            JOIN household h ON h.id = r.household
            WHERE r.outcome IS NULL
            """;

    private final JdbcClient jdbc;

    ReunificationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(WriteTx tx, Reunification expected) {
        PersonDetails details = expected.details();
        jdbc.sql("""
                INSERT INTO reunification (id, household, relation, first_names, last_name, birth_date, birth_estimated,
                                           nationality, expected_on, remarks, remarks_kind, created_at)
                VALUES (:id, :household, :relation, :firstNames, :lastName, :birthDate, :estimated, :nationality,
                        :expectedOn, :remarks, :remarksKind, :at)
                """)
                .param("id", expected.id())
                .param("household", expected.household())
                .param("relation", details.relation().name())
                .param("firstNames", details.firstNames())
                .param("lastName", details.lastName())
                .param("birthDate", details.birthDate(), Types.DATE)
                .param("estimated", details.birthEstimated())
                .param("nationality", details.nationality())
                .param("expectedOn", expected.expectedOn(), Types.DATE)
                .param("remarks", expected.remarks())
                .param(
                        "remarksKind",
                        expected.remarksKind() == null
                                ? null
                                : expected.remarksKind().name())
                .param("at", Sql.timestamp(tx.now()))
                .update();
    }

    /** Who is waited for, by the day; those without one last. */
    public List<Reunification> open(Scope scope, int limit) {
        return jdbc.sql(COLUMNS + """
                  AND (:all OR coalesce(h.merged_into, h.id) = ANY (:opened) OR EXISTS (
                        SELECT FROM household_unit u
                        WHERE u.household = coalesce(h.merged_into, h.id) AND u.unit = ANY (:units)))
                ORDER BY r.expected_on, r.id
                LIMIT :limit
                """)
                .param("all", scope.wholeMunicipality())
                .param("units", scope.unitArray())
                .param("opened", scope.openedArray())
                .param("limit", limit)
                .query(ReunificationStore::read)
                .list();
    }

    /** Somebody who is waited for, locked until the transaction ends. */
    public @Nullable Reunification lock(UUID id) {
        return jdbc.sql(COLUMNS + " AND r.id = :id FOR UPDATE OF r")
                .param("id", id)
                .query(ReunificationStore::read)
                .optional()
                .orElse(null);
    }

    public void expect(UUID id, @Nullable LocalDate day) {
        jdbc.sql("UPDATE reunification SET expected_on = :day, version = version + 1 WHERE id = :id")
                .param("day", day, Types.DATE)
                .param("id", id)
                .update();
    }

    public void end(WriteTx tx, UUID id, String outcome, @Nullable UUID person) {
        jdbc.sql("""
                UPDATE reunification
                SET outcome = :outcome, ended_at = :at, person = :person, version = version + 1
                WHERE id = :id
                """)
                .param("outcome", outcome)
                .param("at", Sql.timestamp(tx.now()))
                .param("person", person, Types.OTHER)
                .param("id", id)
                .update();
    }

    private static Remark.@Nullable Kind kind(@Nullable String name) {
        return name == null ? null : Remark.Kind.valueOf(name);
    }

    private static Reunification read(ResultSet row, int number) throws SQLException {
        return new Reunification(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "household"),
                new PersonDetails(
                        Relation.valueOf(row.getString("relation")),
                        row.getString("first_names"),
                        row.getString("last_name"),
                        Sql.date(row, "birth_date"),
                        row.getBoolean("birth_estimated"),
                        null,
                        row.getString("nationality"),
                        null,
                        null,
                        null),
                Sql.date(row, "expected_on"),
                row.getString("remarks"),
                kind(row.getString("remarks_kind")),
                row.getInt("version"));
    }
}
