package dk.fodfaeste.arrivals.intake;

import dk.fodfaeste.kernel.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

    /** A household before and after. */
    public record Kept(HouseholdState before, HouseholdState after) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json = JsonMapper.builder().build();

    ImportChangeStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public void add(UUID importId, Map<UUID, HouseholdState> before, Map<UUID, HouseholdState> after) {
        batches.batchUpdate("""
                INSERT INTO arrival_import_change (import, household, before, after)
                VALUES (?, ?, cast(? AS jsonb), cast(? AS jsonb))
                """, before.keySet(), BATCH, (statement, household) -> {
            statement.setObject(1, importId);
            statement.setObject(2, household);
            statement.setString(3, json.writeValueAsString(before.get(household)));
            statement.setString(4, json.writeValueAsString(after.get(household)));
        });
    }

    public Map<UUID, Kept> of(UUID importId) {
        Map<UUID, Kept> kept = new HashMap<>();
        jdbc.sql("SELECT household, before, after FROM arrival_import_change WHERE import = :import")
                .param("import", importId)
                .query(row -> {
                    kept.put(
                            Sql.uuid(row, "household"),
                            new Kept(state(row.getString("before")), state(row.getString("after"))));
                });
        return kept;
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
