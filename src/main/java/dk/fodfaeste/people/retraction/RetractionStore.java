package dk.fodfaeste.people.retraction;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.retraction.Retractions.Removed;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Households and persons that were added by mistake, on their way out. */
@Repository
class RetractionStore {

    private final JdbcClient jdbc;

    RetractionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these households with a row of history, or with a version that a new one does not have. */
    public Set<UUID> changed(Collection<UUID> ids) {
        return new HashSet<>(jdbc.sql("""
                SELECT id FROM household WHERE id = ANY (:ids) AND version > 0
                UNION
                SELECT household FROM person WHERE household = ANY (:ids) AND version > 0
                UNION
                SELECT household FROM people_change WHERE household = ANY (:ids)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Removes the households with their persons, numbers, teams and units; what they were called is kept. */
    public void remove(WriteTx tx, Collection<UUID> ids) {
        UUID[] households = ids.toArray(UUID[]::new);
        jdbc.sql("""
                INSERT INTO household_removed (id, case_number, name, at, account)
                SELECT id, case_number, name, :at, :account FROM household WHERE id = ANY (:ids)
                """)
                .param("at", Sql.timestamp(tx.now()))
                .param("account", tx.caller().account(), Types.OTHER)
                .param("ids", households)
                .update();
        delete(
                "DELETE FROM person_number n USING person p WHERE p.id = n.person AND p.household = ANY (:ids)",
                households);
        delete("DELETE FROM remark r USING person p WHERE p.id = r.person AND p.household = ANY (:ids)", households);
        // What she completed before is hers all the same: she is without a case again.
        delete(
                "UPDATE participant a SET person = NULL, joined_at = NULL, joined_by = NULL FROM person p"
                        + " WHERE p.id = a.person AND p.household = ANY (:ids)",
                households);
        delete("DELETE FROM household_team WHERE household = ANY (:ids)", households);
        delete("DELETE FROM household_unit WHERE household = ANY (:ids)", households);
        delete("DELETE FROM person WHERE household = ANY (:ids)", households);
        delete("DELETE FROM household WHERE id = ANY (:ids)", households);
    }

    List<Removed> removed(Collection<UUID> ids) {
        return jdbc.sql("SELECT id, case_number, name FROM household_removed WHERE id = ANY (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Records.rows(Removed.class))
                .list();
    }

    public void removePersons(Collection<UUID> ids) {
        UUID[] persons = ids.toArray(UUID[]::new);
        delete("DELETE FROM person_number WHERE person = ANY (:ids)", persons);
        delete("DELETE FROM remark WHERE person = ANY (:ids)", persons);
        delete(
                "UPDATE participant SET person = NULL, joined_at = NULL, joined_by = NULL WHERE person = ANY (:ids)",
                persons);
        delete("DELETE FROM person WHERE id = ANY (:ids)", persons);
    }

    /** Ends each number of a person that is not among these; ended ones stay in the history. */
    public void endNumbers(UUID person, List<IdentityNumber> but, Instant at) {
        jdbc.sql("""
                UPDATE person_number SET ended_at = :at
                WHERE person = :person AND ended_at IS NULL AND kind || value <> ALL (:but)
                """)
                .param("at", Sql.timestamp(at))
                .param("person", person)
                .param(
                        "but",
                        but.stream()
                                .map(each -> each.kind().name() + each.value())
                                .toArray(String[]::new))
                .update();
    }

    private void delete(String sql, UUID[] ids) {
        jdbc.sql(sql).param("ids", ids).update();
    }
}
