package dk.fodfaeste.people.merge;

import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.merge.MergeSnapshot.HouseholdState;
import dk.fodfaeste.people.merge.MergeSnapshot.NumberRow;
import dk.fodfaeste.people.merge.MergeSnapshot.Placed;
import dk.fodfaeste.people.merge.MergeSnapshot.Seat;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts persons, their numbers, and what belongs to their household into another place, and back. */
@Repository
class RestoreStore {

    private final JdbcClient jdbc;

    RestoreStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All numbers of two persons, those that have ended too. */
    public List<NumberRow> numbers(UUID one, UUID other) {
        return jdbc.sql("""
                SELECT id, person, kind, value, ended_at
                FROM person_number
                WHERE person IN (:one, :other)
                ORDER BY id
                """)
                .param("one", one)
                .param("other", other)
                .query(Records.rows(NumberRow.class))
                .list();
    }

    public void endNumber(UUID id, Instant at) {
        jdbc.sql("UPDATE person_number SET ended_at = greatest(:at, given_at) WHERE id = :id AND ended_at IS NULL")
                .param("at", Sql.timestamp(at))
                .param("id", id)
                .update();
    }

    public void giveNumber(UUID id, UUID person) {
        jdbc.sql("UPDATE person_number SET person = :person WHERE id = :id")
                .param("person", person)
                .param("id", id)
                .update();
    }

    /** The number holds again, unless its holder has another of its kind by now, or somebody else has this one. */
    public void resumeNumber(UUID id) {
        jdbc.sql("""
                UPDATE person_number n
                SET ended_at = NULL
                WHERE n.id = :id AND NOT EXISTS (
                    SELECT FROM person_number c
                    WHERE c.ended_at IS NULL AND c.kind = n.kind AND (c.person = n.person OR c.value = n.value))
                """).param("id", id).update();
    }

    /** Who stands where in a household. */
    public List<Placed> placed(UUID household) {
        return jdbc.sql("""
                SELECT id AS person, household, relation, position
                FROM person
                WHERE household = :household AND merged_into IS NULL
                ORDER BY position, id
                """)
                .param("household", household)
                .query(Records.rows(Placed.class))
                .list();
    }

    /** Puts a person behind those of a household. */
    public void move(UUID person, UUID household, Relation relation) {
        jdbc.sql("""
                UPDATE person
                SET household = :household, relation = :relation, compared = false, version = version + 1,
                    position = (SELECT coalesce(max(o.position) + 1, 0) FROM person o WHERE o.household = :household)
                WHERE id = :person
                """)
                .param("household", household)
                .param("relation", relation.name())
                .param("person", person)
                .update();
    }

    /** Puts a person exactly there, if she is where she is thought to be. */
    public void putBack(Placed place, UUID from) {
        jdbc.sql("""
                UPDATE person
                SET household = :household, relation = :relation, position = :position, compared = false,
                    version = version + 1
                WHERE id = :person AND household = :from
                """).paramSource(Records.params(place).addValue("from", from)).update();
    }

    public void relate(UUID person, Relation relation) {
        jdbc.sql("UPDATE person SET relation = :relation, version = version + 1 WHERE id = :person")
                .param("relation", relation.name())
                .param("person", person)
                .update();
    }

    public HouseholdState household(UUID id) {
        return jdbc.sql("SELECT name, address, protected_address FROM household WHERE id = :id")
                .param("id", id)
                .query(Records.rows(HouseholdState.class))
                .single();
    }

    public void putHousehold(UUID id, HouseholdState state) {
        jdbc.sql("""
                UPDATE household
                SET name = :name, address = :address, protected_address = :protectedAddress,
                    version = version + 1
                WHERE id = :id
                """).paramSource(Records.params(state).addValue("id", id)).update();
    }

    /** Fills the free places of a household's team as another's are; returns those. */
    public List<Seat> takeSeats(UUID from, UUID to) {
        return jdbc.sql("""
                INSERT INTO household_team (household, function, account, since)
                SELECT :to, function, account, since FROM household_team WHERE household = :from
                ON CONFLICT DO NOTHING
                RETURNING function, account
                """)
                .param("from", from)
                .param("to", to)
                .query(Records.rows(Seat.class))
                .list();
    }

    public void leaveSeats(UUID household, List<Seat> seats) {
        seats.forEach(seat -> jdbc.sql("""
                        DELETE FROM household_team
                        WHERE household = :household AND function = :function AND account = :account
                        """)
                .param("household", household)
                .param("function", seat.function())
                .param("account", seat.account())
                .update());
    }

    /** Lets the units of one household see another; returns those that did not before. */
    public List<UUID> takeUnits(UUID from, UUID to) {
        return jdbc.sql("""
                INSERT INTO household_unit (household, unit)
                SELECT :to, unit FROM household_unit WHERE household = :from
                ON CONFLICT DO NOTHING
                RETURNING unit
                """)
                .param("from", from)
                .param("to", to)
                .query(Sql::onlyUuid)
                .list();
    }

    public void leaveUnits(UUID household, List<UUID> units) {
        jdbc.sql("DELETE FROM household_unit WHERE household = :household AND unit = ANY (:units)")
                .param("household", household)
                .param("units", units.toArray(UUID[]::new))
                .update();
    }

    public void putReach(UUID person, @Nullable String phone, @Nullable String email) {
        jdbc.sql("UPDATE person SET phone = :phone, email = :email WHERE id = :person")
                .param("phone", phone, Types.VARCHAR)
                .param("email", email, Types.VARCHAR)
                .param("person", person)
                .update();
    }
}
