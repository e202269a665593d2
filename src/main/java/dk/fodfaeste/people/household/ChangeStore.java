package dk.fodfaeste.people.household;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.people.PeopleChange;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was changed about households and persons; rows are only ever added. */
@Repository
public class ChangeStore {

    private final JdbcClient jdbc;

    ChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(
            WriteTx tx,
            UUID household,
            @Nullable UUID person,
            String field,
            @Nullable String oldValue,
            @Nullable String newValue) {
        jdbc.sql("""
                INSERT INTO people_change (id, household, person, at, account, field, old_value, new_value)
                VALUES (:id, :household, :person, :at, :account, :field, :old, :new)
                """)
                .param("id", Ids.next())
                .param("household", household)
                .param("person", person, Types.OTHER)
                .param("at", Sql.timestamp(tx.now()))
                .param("account", tx.caller().account(), Types.OTHER)
                .param("field", field)
                .param("old", oldValue)
                .param("new", newValue)
                .update();
    }

    /**
     * The newest first; also what was changed about whoever has become one with the household or its persons.
     *
     * @param hidden      fields that are left out
     * @param ifProtected fields that are left out where the household's address is or was protected
     */
    public List<PeopleChange> of(UUID household, Collection<String> hidden, Collection<String> ifProtected, int limit) {
        return jdbc.sql("""
                SELECT c.id, c.at, a.name AS by, concat_ws(' ', p.first_names, p.last_name) AS person, c.person AS person_id,
                       c.field, c.old_value, c.new_value
                FROM people_change c
                LEFT JOIN account a ON a.id = c.account
                LEFT JOIN person p ON p.id = c.person
                WHERE (c.household = :household
                       OR c.household IN (SELECT g.id FROM household g WHERE g.merged_into = :household)
                       OR c.person IN (
                            SELECT g.id
                            FROM person g
                            JOIN person k ON k.id = g.merged_into
                            WHERE k.household = :household))
                  AND c.field <> ALL (:hidden)
                  AND (c.field <> ALL (:ifProtected)
                       OR NOT EXISTS (SELECT FROM household WHERE id = :household AND protected_address)
                      AND NOT EXISTS (SELECT FROM people_change WHERE household = :household AND field = 'protectedAddress'))
                ORDER BY c.at DESC, c.id DESC
                LIMIT :limit
                """)
                .param("household", household)
                .param("hidden", hidden.toArray(String[]::new))
                .param("ifProtected", ifProtected.toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> new PeopleChange(
                        Sql.uuid(row, "id"),
                        Sql.instant(row, "at"),
                        row.getString("by"),
                        Sql.uuidOrNull(row, "person_id") == null ? null : row.getString("person"),
                        row.getString("field"),
                        row.getString("old_value"),
                        row.getString("new_value")))
                .list();
    }
}
