package dk.fodfaeste.people.consent;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.consent.Consents.Statement;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What persons have consented to. */
@Repository
class ConsentStore {

    private static final int MOST_OF_ONE_PERSON = 200;

    private final JdbcClient jdbc;

    ConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was said about these persons, and about those who were found to be one of them, the newest first. */
    List<Statement> about(Collection<Person> persons) {
        return jdbc.sql("""
                WITH RECURSIVE same (person, known_as) AS (
                    SELECT m.id, m.id FROM person m WHERE m.id = ANY (:persons)
                    UNION ALL
                    SELECT same.person, m.id FROM same JOIN person m ON m.merged_into = same.known_as)
                SELECT s.id, same.person, s.purpose, s.number, s.given, s.said_by,
                       coalesce(s.said_by_name, concat_ws(' ', p.first_names, p.last_name)) AS said_by_name,
                       s.way, s.said_on, s.at, a.name AS recorded_by
                FROM same
                JOIN consent_statement s ON s.person = same.known_as
                LEFT JOIN person p ON p.id = s.said_by
                LEFT JOIN account a ON a.id = s.account
                ORDER BY s.at DESC, s.id DESC
                LIMIT :limit
                """)
                .param("persons", persons.stream().map(Person::id).toArray(UUID[]::new))
                .param("limit", MOST_OF_ONE_PERSON * persons.size())
                .query(Records.rows(Statement.class))
                .list();
    }

    /** Returns false, and adds nothing, where there is a statement with this number already. */
    boolean add(WriteTx tx, UUID household, Statement said) {
        return jdbc.sql("""
                INSERT INTO consent_statement (id, household, person, purpose, number, given, said_by, said_by_name, way,
                                               said_on, at, account, token)
                VALUES (:id, :household, :person, :purpose, :number, :given, :saidBy,
                        CASE WHEN CAST(:saidBy AS uuid) IS NULL THEN :saidByName END, :way, :saidOn, :at, :account, :token)
                ON CONFLICT (municipality, person, purpose, number) DO NOTHING
                """)
                        .paramSource(Records.params(said)
                                .addValue("household", household)
                                .addValue("account", tx.caller().account())
                                .addValue("token", tx.caller().token()))
                        .update()
                == 1;
    }
}
