package dk.fodfaeste.people.store;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.people.ConsentStatement;
import dk.fodfaeste.people.ConsentStatement.Way;
import dk.fodfaeste.people.Relation;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What persons have consented to. */
@Repository
public class ConsentStore {

    private static final int MOST_OF_ONE_FAMILY = 1000;

    /** The newest statement about a person, with what it needs to be judged by. */
    public record Newest(
            UUID person, boolean given, LocalDate saidOn, @Nullable LocalDate birth, Relation relation) {}

    private final JdbcClient jdbc;

    ConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was said about the persons of a household, and about those who were found to be one of them, the newest first. */
    public List<ConsentStatement> of(UUID household) {
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
                .query((row, n) -> new ConsentStatement(
                        Sql.uuid(row, "id"),
                        Sql.uuid(row, "person"),
                        row.getString("purpose"),
                        row.getInt("number"),
                        row.getBoolean("given"),
                        Sql.uuidOrNull(row, "said_by"),
                        row.getString("said_by_name"),
                        Way.valueOf(row.getString("way")),
                        Objects.requireNonNull(Sql.date(row, "said_on")),
                        Sql.instant(row, "at"),
                        row.getString("recorded_by")))
                .list();
    }

    /**
     * The newest statement about each of these persons and a purpose, also one about somebody who was found to be her;
     * nothing for whom there is none.
     */
    public List<Newest> newest(Collection<UUID> persons, String purpose) {
        return jdbc.sql("""
                WITH RECURSIVE same (person, known_as) AS (
                    SELECT m.id, m.id FROM person m WHERE m.id = ANY (:persons)
                    UNION ALL
                    SELECT same.person, m.id FROM same JOIN person m ON m.merged_into = same.known_as)
                SELECT DISTINCT ON (same.person) same.person, s.given, s.said_on, p.birth_date, p.relation
                FROM same
                JOIN consent_statement s ON s.person = same.known_as AND s.purpose = :purpose
                JOIN person p ON p.id = same.person
                ORDER BY same.person, s.at DESC, s.number DESC, s.id DESC
                """)
                .param("persons", persons.toArray(UUID[]::new))
                .param("purpose", purpose)
                .query((row, n) -> new Newest(
                        Sql.uuid(row, "person"),
                        row.getBoolean("given"),
                        Objects.requireNonNull(Sql.date(row, "said_on")),
                        Sql.date(row, "birth_date"),
                        Relation.valueOf(row.getString("relation"))))
                .list();
    }

    /** Returns false, and adds nothing, where there is a statement with this number already. */
    public boolean add(WriteTx tx, UUID household, ConsentStatement said) {
        return jdbc.sql("""
                INSERT INTO consent_statement (id, household, person, purpose, number, given, said_by, said_by_name, way,
                                               said_on, at, account, token)
                VALUES (:id, :household, :person, :purpose, :number, :given, :saidBy, :saidByName, :way, :saidOn, :at,
                        :account, :token)
                ON CONFLICT (municipality, person, purpose, number) DO NOTHING
                """)
                        .param("id", said.id())
                        .param("household", household)
                        .param("person", said.person())
                        .param("purpose", said.purpose())
                        .param("number", said.number())
                        .param("given", said.given())
                        .param("saidBy", said.saidBy(), Types.OTHER)
                        .param("saidByName", said.saidBy() == null ? said.saidByName() : null)
                        .param("way", said.way().name())
                        .param("saidOn", said.saidOn())
                        .param("at", Sql.timestamp(said.at()))
                        .param("account", tx.caller().account(), Types.OTHER)
                        .param("token", tx.caller().token(), Types.OTHER)
                        .update()
                == 1;
    }
}
