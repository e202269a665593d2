package dk.fodfaeste.people.household;

import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.Person;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers by which authorities know persons, those that have ended too. */
@Repository
public class NumberStore {

    private static final int BATCH = 1000;

    private record HeldNumber(UUID person, IdentityNumber number) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    NumberStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The numbers of new persons. */
    void insert(List<Person> persons, Instant at) {
        List<HeldNumber> numbers = persons.stream()
                .flatMap(person -> person.numbers().stream().map(number -> new HeldNumber(person.id(), number)))
                .toList();
        batches.batchUpdate(
                "INSERT INTO person_number (id, person, kind, value, given_at) VALUES (?, ?, ?, ?, ?)",
                numbers,
                BATCH,
                (statement, held) -> {
                    statement.setObject(1, Ids.next());
                    statement.setObject(2, held.person());
                    statement.setString(3, held.number().kind().name());
                    statement.setString(4, held.number().value());
                    statement.setObject(5, Sql.timestamp(at));
                });
    }

    /** Gives a person a number; the one of the same kind that she had before ends and stays in the history. */
    public void put(UUID person, IdentityNumber number, Instant at) {
        jdbc.sql("""
                UPDATE person_number SET ended_at = :at
                WHERE person = :person AND kind = :kind AND ended_at IS NULL AND value <> :value
                """)
                .param("at", Sql.timestamp(at))
                .param("person", person)
                .param("kind", number.kind().name())
                .param("value", number.value())
                .update();
        jdbc.sql("""
                INSERT INTO person_number (id, person, kind, value, given_at)
                VALUES (:id, :person, :kind, :value, :at)
                ON CONFLICT (municipality, person, kind) WHERE ended_at IS NULL DO NOTHING
                """)
                .param("id", Ids.next())
                .param("person", person)
                .param("kind", number.kind().name())
                .param("value", number.value())
                .param("at", Sql.timestamp(at))
                .update();
    }

    /** The numbers that hold now, by person; of the persons whose column has one of these values. */
    Map<UUID, List<IdentityNumber>> current(String column, UUID[] ids) {
        return jdbc
                .sql("""
                SELECT n.person, n.kind, n.value
                FROM person_number n
                JOIN person p ON p.id = n.person
                WHERE p.%s = ANY (:ids) AND p.merged_into IS NULL AND n.ended_at IS NULL
                ORDER BY n.kind
                """.formatted(column))
                .param("ids", ids)
                .query((row, n) -> new HeldNumber(
                        Sql.uuid(row, "person"),
                        new IdentityNumber(IdentityNumber.Kind.valueOf(row.getString("kind")), row.getString("value"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        HeldNumber::person, Collectors.mapping(HeldNumber::number, Collectors.toList())));
    }

    /** Who holds these numbers now: the person's household, by number. */
    public Map<String, UUID> householdsByNumber(IdentityNumber.Kind kind, Collection<String> values) {
        Map<String, UUID> found = new HashMap<>();
        jdbc.sql("""
                SELECT n.value, p.household
                FROM person_number n
                JOIN person p ON p.id = n.person
                WHERE n.kind = :kind AND n.value = ANY (:values) AND n.ended_at IS NULL
                """)
                .param("kind", kind.name())
                .param("values", values.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("value"), Sql.uuid(row, "household"));
                });
        return found;
    }
}
