package dk.fodfaeste.people.household;

import dk.fodfaeste.access.Scope;
import dk.fodfaeste.kernel.Sql;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether a household is there, and whether a scope reaches it. */
@Repository
public class ReachStore {

    private final JdbcClient jdbc;

    ReachStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The case number of a household that there is, whatever the caller's scope. */
    public String caseNumber(UUID household) {
        return jdbc.sql("SELECT case_number FROM household WHERE id = :id")
                .param("id", household)
                .query(String.class)
                .single();
    }

    /** At most two households with this case number, or with a person who holds this number now. */
    public List<UUID> byNumber(SearchText sought) {
        return jdbc.sql("""
                SELECT coalesce(merged_into, id) FROM household WHERE case_number = :number
                UNION
                SELECT p.household
                FROM person_number n
                JOIN person p ON p.id = n.person
                WHERE n.kind IN ('CPR', 'REPLACEMENT', 'FOREIGNER') AND n.value = :compact AND n.ended_at IS NULL
                LIMIT 2
                """)
                .param("number", sought.number())
                .param("compact", sought.compactNumber())
                .query(Sql::onlyUuid)
                .list();
    }

    /** Whether the scope reaches the household. */
    public boolean reaches(Scope scope, UUID household) {
        return scope.wholeMunicipality()
                || scope.opened().containsKey(household)
                || jdbc.sql("""
                        SELECT EXISTS (
                            SELECT FROM household_unit u WHERE u.household = :household AND u.unit = ANY (:units))
                        """)
                        .param("household", household)
                        .param("units", scope.unitArray())
                        .query(Boolean.class)
                        .single();
    }
}
