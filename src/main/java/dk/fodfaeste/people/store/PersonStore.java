package dk.fodfaeste.people.store;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.people.Gender;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.PeopleChange;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.model.SearchText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Persons, their numbers, and what was changed about them. */
@Repository
public class PersonStore {

    private static final int BATCH = 1000;

    private record HeldNumber(UUID person, IdentityNumber number) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PersonStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Adds persons with their numbers, each behind those that its household has. */
    public void insert(List<Person> persons, Instant at) {
        Map<UUID, Integer> sizes = sizes(persons.stream().map(Person::household).distinct().toArray(UUID[]::new));
        batches.batchUpdate(
                """
                INSERT INTO person (id, household, position, relation, first_names, last_name, birth_date, birth_estimated,
                                    gender, nationality, language, dialect, interpreter, search, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                persons,
                BATCH,
                (statement, person) -> {
                    PersonDetails details = person.details();
                    statement.setObject(1, person.id());
                    statement.setObject(2, person.household());
                    statement.setInt(3, sizes.merge(person.household(), 1, Integer::sum) - 1);
                    statement.setString(4, details.relation().name());
                    statement.setString(5, details.firstNames());
                    statement.setString(6, details.lastName());
                    statement.setObject(7, details.birthDate());
                    statement.setBoolean(8, details.birthEstimated());
                    statement.setString(9, details.gender() == null ? null : details.gender().name());
                    statement.setString(10, details.nationality());
                    statement.setString(11, details.language());
                    statement.setString(12, details.dialect());
                    statement.setObject(13, details.interpreter(), Types.BOOLEAN);
                    statement.setString(14, SearchText.of(details.fullName()));
                    statement.setObject(15, Sql.timestamp(at));
                });
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

    private Map<UUID, Integer> sizes(UUID[] households) {
        Map<UUID, Integer> sizes = new HashMap<>();
        jdbc.sql("SELECT household, count(*) AS size FROM person WHERE household = ANY (:ids) GROUP BY household")
                .param("ids", households)
                .query(row -> {
                    sizes.put(Sql.uuid(row, "household"), row.getInt("size"));
                });
        return sizes;
    }

    public void update(UUID id, PersonDetails details, String search) {
        jdbc.sql("""
                UPDATE person
                SET relation = :relation, first_names = :firstNames, last_name = :lastName, birth_date = :birthDate,
                    birth_estimated = :birthEstimated, gender = :gender, nationality = :nationality,
                    language = :language, dialect = :dialect, interpreter = :interpreter, search = :search,
                    version = version + 1
                WHERE id = :id
                """)
                .param("relation", details.relation().name())
                .param("firstNames", details.firstNames())
                .param("lastName", details.lastName())
                .param("birthDate", details.birthDate(), Types.DATE)
                .param("birthEstimated", details.birthEstimated())
                .param("gender", details.gender() == null ? null : details.gender().name())
                .param("nationality", details.nationality())
                .param("language", details.language())
                .param("dialect", details.dialect())
                .param("interpreter", details.interpreter(), Types.BOOLEAN)
                .param("search", search)
                .param("id", id)
                .update();
    }

    /** Gives a person a number; the one of the same kind that she had before ends and stays in the history. */
    public void putNumber(UUID person, IdentityNumber number, Instant at) {
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

    public Map<UUID, List<Person>> byHousehold(Collection<UUID> households) {
        UUID[] ids = households.toArray(UUID[]::new);
        Map<UUID, List<IdentityNumber>> numbers = jdbc
                .sql("""
                SELECT n.person, n.kind, n.value
                FROM person_number n
                JOIN person p ON p.id = n.person
                WHERE p.household = ANY (:ids) AND n.ended_at IS NULL
                ORDER BY n.kind
                """)
                .param("ids", ids)
                .query((row, n) -> new HeldNumber(
                        Sql.uuid(row, "person"),
                        new IdentityNumber(IdentityNumber.Kind.valueOf(row.getString("kind")), row.getString("value"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        HeldNumber::person, Collectors.mapping(HeldNumber::number, Collectors.toList())));
        Map<UUID, List<Person>> byHousehold = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT id, household, relation, first_names, last_name, birth_date, birth_estimated, gender, nationality,
                       language, dialect, interpreter, phone, email
                FROM person
                WHERE household = ANY (:ids)
                ORDER BY household, relation <> 'MAIN', position, id
                """)
                .param("ids", ids)
                .query((row, n) -> person(row, numbers.getOrDefault(Sql.uuid(row, "id"), List.of())))
                .list()
                .forEach(person -> byHousehold
                        .computeIfAbsent(person.household(), none -> new ArrayList<>())
                        .add(person));
        return byHousehold;
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

    public void addChange(
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

    public List<PeopleChange> changes(UUID household, int limit) {
        return jdbc.sql("""
                SELECT c.id, c.at, a.name AS by, concat_ws(' ', p.first_names, p.last_name) AS person, c.person AS person_id,
                       c.field, c.old_value, c.new_value
                FROM people_change c
                LEFT JOIN account a ON a.id = c.account
                LEFT JOIN person p ON p.id = c.person
                WHERE c.household = :household
                ORDER BY c.at DESC, c.id DESC
                LIMIT :limit
                """)
                .param("household", household)
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

    private static Person person(ResultSet row, List<IdentityNumber> numbers) throws SQLException {
        PersonDetails details = new PersonDetails(
                Relation.valueOf(row.getString("relation")),
                row.getString("first_names"),
                row.getString("last_name"),
                Sql.date(row, "birth_date"),
                row.getBoolean("birth_estimated"),
                Sql.enumOrNull(row, "gender", Gender.class),
                row.getString("nationality"),
                row.getString("language"),
                row.getString("dialect"),
                row.getObject("interpreter", Boolean.class));
        return new Person(
                Sql.uuid(row, "id"), Sql.uuid(row, "household"), details, numbers, row.getString("phone"), row.getString("email"));
    }
}
