package dk.fodfaeste.plans.clock;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.time.Anchor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Days that are one person's alone. They go where she goes. Two persons who were found to be one may each have one of the
 * same name: what was told last counts.
 */
@Repository
public class OwnDayStore {

    private static final String NEWEST_LAST = " ORDER BY d.set_at, d.id";

    private final JdbcClient jdbc;

    OwnDayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the persons of these households, by person and by name. */
    public Map<UUID, Map<String, Anchor>> of(Collection<UUID> households) {
        Map<UUID, Map<String, Anchor>> own = new HashMap<>();
        jdbc.sql("""
                SELECT d.person, d.name, d.day
                FROM person_day d
                JOIN person p ON p.id = d.person
                WHERE p.household = ANY (:households)
                """ + NEWEST_LAST)
                .param("households", households.toArray(UUID[]::new))
                .query(row -> {
                    own.computeIfAbsent(Sql.uuid(row, "person"), none -> new HashMap<>())
                            .put(row.getString("name"), anchor(row));
                });
        return own;
    }

    /** Those of the person whom this task is about. */
    public Map<String, Anchor> ofTask(UUID task) {
        Map<String, Anchor> own = new HashMap<>();
        jdbc.sql("SELECT d.name, d.day FROM task t JOIN person_day d ON d.person = t.person WHERE t.id = :task"
                        + NEWEST_LAST)
                .param("task", task)
                .query(row -> {
                    own.put(row.getString("name"), anchor(row));
                });
        return own;
    }

    /** The names of all days that are one person's alone in the municipality. */
    public Set<String> names() {
        return new HashSet<>(jdbc.sql("SELECT DISTINCT name FROM person_day")
                .query((row, n) -> Objects.requireNonNull(row.getString("name")))
                .list());
    }

    /** Keeps others from telling a day of hers until the transaction ends. */
    public void lock(UUID person) {
        jdbc.sql("SELECT id FROM person WHERE id = :person FOR NO KEY UPDATE")
                .param("person", person)
                .query((row, n) -> 1)
                .list();
    }

    public void put(WriteTx tx, UUID person, String name, LocalDate day) {
        remove(person, name);
        jdbc.sql("INSERT INTO person_day (id, person, name, day, set_at) VALUES (:id, :person, :name, :day, :at)")
                .params(Map.of(
                        "id", Ids.next(), "person", person, "name", name, "day", day, "at", Sql.timestamp(tx.now())))
                .update();
    }

    public void remove(UUID person, String name) {
        jdbc.sql("DELETE FROM person_day WHERE person = :person AND name = :name")
                .param("person", person)
                .param("name", name)
                .update();
    }

    private static Anchor anchor(ResultSet row) throws SQLException {
        return Anchor.on(Objects.requireNonNull(row.getString("name")), row.getObject("day", LocalDate.class));
    }
}
