package dk.fodfaeste.people.team;

import dk.fodfaeste.access.Scope;
import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.team.ContactPersonCaps.Group;
import dk.fodfaeste.people.team.ContactPersons.Breach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Families' contact persons. */
@Repository
class ContactPersonStore {

    private static final int MOST_OF_ONE_FAMILY = 200;

    private final JdbcClient jdbc;

    ContactPersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, no other adds to or takes from this household's. */
    public void lock(UUID household) {
        jdbc.sql("SELECT id FROM household WHERE id = :id FOR UPDATE")
                .param("id", household)
                .query(UUID.class)
                .single();
    }

    /** Those of today by name, then those of the past, the last first. */
    public List<ContactPerson> of(UUID household) {
        return jdbc.sql("""
                SELECT c.id, c.account, a.name, c.since, c.ended_at
                FROM contact_person c
                JOIN account a ON a.id = c.account
                WHERE c.household = :household
                ORDER BY c.ended_at DESC NULLS FIRST, a.name COLLATE "da-x-icu", c.id
                LIMIT :limit
                """)
                .param("household", household)
                .param("limit", MOST_OF_ONE_FAMILY)
                .query(Records.rows(ContactPerson.class))
                .list();
    }

    /** Which places are taken. */
    public List<Integer> places(UUID household) {
        return jdbc.sql("SELECT place FROM contact_person WHERE household = :household AND ended_at IS NULL")
                .param("household", household)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** Returns the identifier of what was added. */
    public UUID add(UUID household, UUID account, int place, int cap, Instant since) {
        UUID id = Ids.next();
        jdbc.sql("""
                INSERT INTO contact_person (id, household, account, place, cap, since)
                VALUES (:id, :household, :account, :place, :cap, :since)
                """)
                .param("id", id)
                .param("household", household)
                .param("account", account)
                .param("place", place)
                .param("cap", cap)
                .param("since", Sql.timestamp(since))
                .update();
        return id;
    }

    public void end(UUID id, Instant at) {
        jdbc.sql("UPDATE contact_person SET ended_at = :at WHERE id = :id AND ended_at IS NULL")
                .param("at", Sql.timestamp(at))
                .param("id", id)
                .update();
    }

    public List<Breach> breaches(Scope scope, int most, int exactly, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT h.id, h.case_number, h.name, h.kind, count(c.account) AS persons,
                       coalesce(array_agg(a.name ORDER BY a.name) FILTER (WHERE a.name IS NOT NULL), '{}') AS names
                FROM household h
                LEFT JOIN contact_person c ON c.household = h.id AND c.ended_at IS NULL
                LEFT JOIN account a ON a.id = c.account
                WHERE h.merged_into IS NULL AND (h.kind = 'UNACCOMPANIED_MINOR'
                       OR h.id IN (SELECT m.household FROM contact_person m WHERE m.ended_at IS NULL
                                   GROUP BY m.household HAVING count(*) > :most))
                  AND (:all OR h.id = ANY (:opened)
                       OR EXISTS (SELECT FROM household_unit u WHERE u.household = h.id AND u.unit = ANY (:units)))
                  AND (CAST(:after AS uuid) IS NULL
                       OR (h.name, h.id) > (SELECT l.name, l.id FROM household l WHERE l.id = CAST(:after AS uuid)))
                GROUP BY h.municipality, h.id
                HAVING CASE WHEN h.kind = 'UNACCOMPANIED_MINOR' THEN count(c.account) <> :exactly
                            ELSE count(c.account) > :most END
                ORDER BY h.name, h.id
                LIMIT :limit
                """)
                .param("most", most)
                .param("exactly", exactly)
                .param("all", scope.wholeMunicipality())
                .param("units", scope.unitArray())
                .param("opened", scope.openedArray())
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> breach(row, most, exactly))
                .list();
    }

    private static Breach breach(ResultSet row, int most, int exactly) throws SQLException {
        Group group = Group.of(HouseholdKind.valueOf(row.getString("kind")));
        return new Breach(
                Sql.uuid(row, "id"),
                row.getString("case_number"),
                row.getString("name"),
                group,
                row.getInt("persons"),
                group.exact() ? exactly : most,
                Arrays.asList((String[]) row.getArray("names").getArray()));
    }
}
