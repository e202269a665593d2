package dk.fodfaeste.people.household;

import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonDetails;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What persons may be found again by, although they were spelt otherwise. */
@Repository
public class MatchKeyStore {

    private static final int BATCH = 1000;

    /** A key that more persons than this have in common tells none of them apart. */
    private static final int MOST_HOLDERS = 200;

    private record Held(UUID person, String key) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    MatchKeyStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The keys of new persons. */
    public void insert(List<Person> persons) {
        List<Held> keys = new ArrayList<>();
        persons.forEach(person -> MatchKeys.of(person.details()).forEach(key -> keys.add(new Held(person.id(), key))));
        insertKeys(keys);
    }

    /** The keys of a person about whom something else is known now. */
    public void replace(UUID person, PersonDetails details) {
        replace(Map.of(person, details));
    }

    public void replace(Map<UUID, PersonDetails> persons) {
        jdbc.sql("DELETE FROM person_match_key WHERE person = ANY (:persons)")
                .param("persons", persons.keySet().toArray(UUID[]::new))
                .update();
        List<Held> keys = new ArrayList<>();
        persons.forEach((person, details) -> MatchKeys.of(details).forEach(key -> keys.add(new Held(person, key))));
        insertKeys(keys);
    }

    private void insertKeys(List<Held> keys) {
        batches.batchUpdate(
                "INSERT INTO person_match_key (person, key) VALUES (?, ?)", keys, BATCH, (statement, held) -> {
                    statement.setObject(1, held.person());
                    statement.setString(2, held.key());
                });
    }

    /** Who has a key in common with each of these, or one of the numbers; by the place in the list. */
    public Map<Integer, Set<UUID>> holders(
            List<? extends Collection<String>> keys, List<? extends Collection<String>> numbers) {
        Map<Integer, Set<UUID>> found = new HashMap<>();
        find(found, keys, """
                SELECT s.place, f.person
                FROM unnest(:places, :values) AS s (place, value)
                CROSS JOIN LATERAL (
                    SELECT k.person FROM person_match_key k WHERE k.key = s.value LIMIT :most
                ) f
                """);
        find(found, numbers, """
                SELECT s.place, f.person
                FROM unnest(:places, :values) AS s (place, value)
                CROSS JOIN LATERAL (
                    SELECT n.person FROM person_number n WHERE n.value = s.value LIMIT :most
                ) f
                """);
        return found;
    }

    private void find(Map<Integer, Set<UUID>> found, List<? extends Collection<String>> sought, String query) {
        List<Integer> places = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int place = 0; place < sought.size(); place++) {
            for (String value : sought.get(place)) {
                places.add(place);
                values.add(value);
            }
        }
        if (values.isEmpty()) {
            return;
        }
        jdbc.sql(query)
                .param("places", places.toArray(Integer[]::new))
                .param("values", values.toArray(String[]::new))
                .param("most", MOST_HOLDERS)
                .query(row -> {
                    found.computeIfAbsent(row.getInt("place"), none -> new HashSet<>())
                            .add(Sql.uuid(row, "person"));
                });
    }
}
