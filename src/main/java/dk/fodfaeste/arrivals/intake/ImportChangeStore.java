package dk.fodfaeste.arrivals.intake;

import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.arrivals.intake.ImportResult.Told;
import dk.fodfaeste.kernel.Sql;
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
import tools.jackson.databind.json.JsonMapper;

/** What households were like before an import and after, and what stands about them since. */
@Repository
public class ImportChangeStore {

    private static final int BATCH = 1000;

    /** A household before and after, and the tasks that were made for what is new. */
    public record Kept(HouseholdState before, HouseholdState after, List<UUID> tasks) {

        public Kept {
            tasks = List.copyOf(tasks);
        }
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json = JsonMapper.builder().build();

    ImportChangeStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public void add(
            UUID importId,
            Map<UUID, HouseholdState> before,
            Map<UUID, HouseholdState> after,
            Map<UUID, List<UUID>> tasks) {
        batches.batchUpdate("""
                INSERT INTO arrival_import_change (import, household, before, after, tasks)
                VALUES (?, ?, cast(? AS jsonb), cast(? AS jsonb), ?)
                """, before.keySet(), BATCH, (statement, household) -> {
            statement.setObject(1, importId);
            statement.setObject(2, household);
            statement.setString(3, json.writeValueAsString(before.get(household)));
            statement.setString(4, json.writeValueAsString(after.get(household)));
            statement.setArray(
                    5,
                    statement
                            .getConnection()
                            .createArrayOf(
                                    "uuid",
                                    tasks.getOrDefault(household, List.of()).toArray()));
        });
    }

    public Map<UUID, Kept> of(UUID importId) {
        Map<UUID, Kept> kept = new HashMap<>();
        jdbc.sql("SELECT household, before, after, tasks FROM arrival_import_change WHERE import = :import")
                .param("import", importId)
                .query(row -> {
                    kept.put(
                            Sql.uuid(row, "household"),
                            new Kept(state(row.getString("before")), state(row.getString("after")), List.of((UUID[])
                                    row.getArray("tasks").getArray())));
                });
        return kept;
    }

    /** The households that an import changed, those with new tasks first. */
    public List<Told> told(UUID importId, int most) {
        return jdbc.sql("""
                SELECT household, cardinality(tasks) AS tasks
                FROM arrival_import_change
                WHERE import = :import
                ORDER BY tasks DESC, household
                LIMIT :most
                """)
                .param("import", importId)
                .param("most", most)
                .query(Records.rows(Told.class))
                .list();
    }

    public void remove(UUID importId) {
        jdbc.sql("DELETE FROM arrival_import_change WHERE import = :import")
                .param("import", importId)
                .update();
    }

    /** Those of these households whose way here was changed since they were announced. */
    public Set<UUID> moved(Collection<UUID> households) {
        return new HashSet<>(jdbc.sql("SELECT household FROM arrival WHERE household = ANY (:ids) AND version > 0")
                .param("ids", households.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Households about which, or about the persons of which, other tables than these hold rows. */
    public Set<UUID> heldElsewhere(Collection<UUID> households, Collection<UUID> persons, Set<String> aside) {
        return new HashSet<>(jdbc.sql("SELECT DISTINCT household FROM rows_about(:households, :persons, :aside)")
                .param("households", households.toArray(UUID[]::new))
                .param("persons", persons.toArray(UUID[]::new))
                .param("aside", aside.toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    public void removeArrivals(Collection<UUID> households) {
        jdbc.sql("DELETE FROM arrival WHERE household = ANY (:ids)")
                .param("ids", households.toArray(UUID[]::new))
                .update();
    }

    private HouseholdState state(String text) {
        return json.readValue(text, HouseholdState.class);
    }
}
