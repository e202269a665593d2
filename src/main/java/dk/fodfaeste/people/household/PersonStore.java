package dk.fodfaeste.people.household;

import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.people.Gender;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.Relation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Persons; who has become one with somebody else is left out. */
@Repository
public class PersonStore {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final NumberStore numbers;

    PersonStore(JdbcClient jdbc, JdbcTemplate batches, NumberStore numbers) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.numbers = numbers;
    }

    /** Adds persons with their numbers, each behind those that its household has. */
    public void insert(List<Person> persons, Instant at) {
        Map<UUID, Integer> sizes =
                sizes(persons.stream().map(Person::household).distinct().toArray(UUID[]::new));
        batches.batchUpdate("""
                INSERT INTO person (id, household, position, relation, first_names, last_name, birth_date, birth_estimated,
                                    gender, nationality, language, dialect, interpreter, search, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, persons, BATCH, (statement, person) -> {
            PersonDetails details = person.details();
            statement.setObject(1, person.id());
            statement.setObject(2, person.household());
            statement.setInt(3, sizes.merge(person.household(), 1, Integer::sum) - 1);
            statement.setString(4, details.relation().name());
            statement.setString(5, details.firstNames());
            statement.setString(6, details.lastName());
            statement.setObject(7, details.birthDate());
            statement.setBoolean(8, details.birthEstimated());
            statement.setString(
                    9, details.gender() == null ? null : details.gender().name());
            statement.setString(10, details.nationality());
            statement.setString(11, details.language());
            statement.setString(12, details.dialect());
            statement.setObject(13, details.interpreter(), Types.BOOLEAN);
            statement.setString(14, SearchText.of(details.fullName()));
            statement.setObject(15, Sql.timestamp(at));
        });
        numbers.insert(persons, at);
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
                    compared = false, version = version + 1
                WHERE id = :id
                """)
                .param("relation", details.relation().name())
                .param("firstNames", details.firstNames())
                .param("lastName", details.lastName())
                .param("birthDate", details.birthDate(), Types.DATE)
                .param("birthEstimated", details.birthEstimated())
                .param(
                        "gender",
                        details.gender() == null ? null : details.gender().name())
                .param("nationality", details.nationality())
                .param("language", details.language())
                .param("dialect", details.dialect())
                .param("interpreter", details.interpreter(), Types.BOOLEAN)
                .param("search", search)
                .param("id", id)
                .update();
    }

    public Map<UUID, List<Person>> byHousehold(Collection<UUID> households) {
        Map<UUID, List<Person>> byHousehold = new LinkedHashMap<>();
        find("household", households)
                .forEach(person -> byHousehold
                        .computeIfAbsent(person.household(), none -> new ArrayList<>())
                        .add(person));
        return byHousehold;
    }

    public List<Person> byIds(Collection<UUID> ids) {
        return find("id", ids);
    }

    /** Who was born on one of these days, the oldest first. */
    public List<UUID> bornBetween(LocalDate from, LocalDate to, int limit) {
        return jdbc.sql("""
                SELECT id
                FROM person
                WHERE birth_date BETWEEN :from AND :to AND merged_into IS NULL
                ORDER BY birth_date, id
                LIMIT :limit
                """)
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .query(Sql::onlyUuid)
                .list();
    }

    private List<Person> find(String column, Collection<UUID> values) {
        UUID[] ids = values.toArray(UUID[]::new);
        Map<UUID, List<IdentityNumber>> held = numbers.current(column, ids);
        return jdbc.sql("""
                SELECT id, household, relation, first_names, last_name, birth_date, birth_estimated, gender, nationality,
                       language, dialect, interpreter, phone, email, version
                FROM person
                WHERE %s = ANY (:ids) AND merged_into IS NULL
                ORDER BY household, relation <> 'MAIN', position, id
                """.formatted(column))
                .param("ids", ids)
                .query((row, n) -> person(row, held.getOrDefault(Sql.uuid(row, "id"), List.of())))
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
                Sql.uuid(row, "id"),
                Sql.uuid(row, "household"),
                details,
                numbers,
                row.getString("phone"),
                row.getString("email"),
                row.getInt("version"));
    }
}
