package dk.fodfaeste.people.consent;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.consent.Consents.Statement;
import dk.fodfaeste.people.household.ReachConsents;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What persons have consented to. */
@Repository
class ConsentStore implements ReachConsents {

    private static final int MOST_OF_ONE_FAMILY = 1000;

    /** The newest statement about a person, with what it is judged by. */
    private record Newest(
            UUID person,
            boolean given,
            LocalDate saidOn,
            @Nullable LocalDate birth,
            Relation relation) {}

    private final JdbcClient jdbc;

    ConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was said about the persons of a household, and about those who were found to be one of them, the newest first. */
    List<Statement> of(UUID household) {
        return jdbc.sql("""
                WITH RECURSIVE same (person, known_as) AS (
                    SELECT m.id, m.id FROM person m WHERE m.household = :household AND m.merged_into IS NULL
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
                .param("household", household)
                .param("limit", MOST_OF_ONE_FAMILY)
                .query(Records.rows(Statement.class))
                .list();
    }

    /** Those of the persons for whom a consent holds on that day, also one that was said of somebody who was found to be her. */
    Set<UUID> holding(LocalDate day, Collection<UUID> persons, String purpose) {
        int selfFrom = Objects.requireNonNull(ConsentPurpose.find(purpose)).selfFrom();
        return jdbc
                .sql("""
                WITH RECURSIVE same (person, known_as) AS (
                    SELECT m.id, m.id FROM person m WHERE m.id = ANY (:persons)
                    UNION ALL
                    SELECT same.person, m.id FROM same JOIN person m ON m.merged_into = same.known_as)
                SELECT DISTINCT ON (same.person) same.person, s.given, s.said_on, p.birth_date AS birth, p.relation
                FROM same
                JOIN consent_statement s ON s.person = same.known_as AND s.purpose = :purpose
                JOIN person p ON p.id = same.person
                ORDER BY same.person, s.at DESC, s.number DESC, s.id DESC
                """)
                .param("persons", persons.toArray(UUID[]::new))
                .param("purpose", purpose)
                .query(Records.rows(Newest.class))
                .stream()
                .filter(newest -> ConsentRule.state(
                                newest.given(), true, newest.saidOn(), newest.birth(), newest.relation(), selfFrom, day)
                        == ConsentRule.State.GIVEN)
                .map(Newest::person)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<UUID> consented(Tx tx, Collection<UUID> persons) {
        return holding(tx.today(), persons, ConsentPurpose.VOLUNTEER_CONTACT);
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
