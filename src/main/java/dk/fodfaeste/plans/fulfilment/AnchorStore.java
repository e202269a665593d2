package dk.fodfaeste.plans.fulfilment;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.plans.AnchorMoment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What households' dates are counted from. */
@Repository
public class AnchorStore {

    private static final int BATCH = 1000;
    private static final String PUT = """
            INSERT INTO anchor (household, name, day, time_of_day, second_hour, happened, set_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (municipality, household, name)
            DO UPDATE SET day = excluded.day, time_of_day = excluded.time_of_day, second_hour = excluded.second_hour,
                          happened = excluded.happened, set_at = excluded.set_at
            """;

    private record Placed(UUID household, AnchorMoment moment) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AnchorStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public void insert(WriteTx tx, Map<UUID, List<AnchorMoment>> byHousehold) {
        List<Placed> anchors = new ArrayList<>();
        byHousehold.forEach(
                (household, moments) -> moments.forEach(moment -> anchors.add(new Placed(household, moment))));
        put(tx, anchors);
    }

    public void put(WriteTx tx, UUID household, AnchorMoment moment) {
        put(tx, List.of(new Placed(household, moment)));
    }

    private void put(WriteTx tx, List<Placed> anchors) {
        batches.batchUpdate(PUT, anchors, BATCH, (statement, placed) -> {
            Anchor anchor = placed.moment().anchor();
            statement.setObject(1, placed.household());
            statement.setString(2, anchor.name());
            statement.setObject(3, anchor.date());
            statement.setObject(4, anchor.time());
            statement.setBoolean(5, anchor.second());
            statement.setBoolean(6, placed.moment().happened());
            statement.setObject(7, Sql.timestamp(tx.now()));
        });
    }

    public List<AnchorMoment> find(UUID household) {
        return jdbc.sql("""
                SELECT name, day, time_of_day, second_hour, happened
                FROM anchor
                WHERE household = :household
                ORDER BY day, time_of_day, second_hour, name
                """)
                .param("household", household)
                .query((row, n) -> new AnchorMoment(anchor(row), row.getBoolean("happened")))
                .list();
    }

    /** The anchors of these households, by name. */
    public Map<UUID, Map<String, Anchor>> of(Collection<UUID> households) {
        Map<UUID, Map<String, Anchor>> anchors = new HashMap<>();
        jdbc.sql(
                        "SELECT household, name, day, time_of_day, second_hour FROM anchor WHERE household = ANY (:households)")
                .param("households", households.toArray(UUID[]::new))
                .query(row -> {
                    Anchor anchor = anchor(row);
                    anchors.computeIfAbsent(Sql.uuid(row, "household"), none -> new HashMap<>())
                            .put(anchor.name(), anchor);
                });
        return anchors;
    }

    private static Anchor anchor(ResultSet row) throws SQLException {
        return new Anchor(
                row.getString("name"),
                row.getObject("day", LocalDate.class),
                Sql.time(row, "time_of_day"),
                row.getBoolean("second_hour"));
    }
}
