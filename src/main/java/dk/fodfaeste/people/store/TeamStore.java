package dk.fodfaeste.people.store;

import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.people.TeamMember;
import dk.fodfaeste.people.Teams.Place;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Households' teams. */
@Repository
public class TeamStore {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    TeamStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public List<TeamMember> team(UUID household) {
        return jdbc.sql("""
                SELECT f.id, f.name_da, f.name_en, a.id AS account, a.name
                FROM household_team t
                JOIN work_function f ON f.id = t.function
                JOIN account a ON a.id = t.account
                WHERE t.household = :household
                ORDER BY f.name_da
                """)
                .param("household", household)
                .query((row, n) -> new TeamMember(
                        Sql.uuid(row, "id"),
                        new Bilingual(row.getString("name_da"), row.getString("name_en")),
                        Sql.uuid(row, "account"),
                        row.getString("name")))
                .list();
    }

    public List<Place> places(List<UUID> households) {
        return jdbc.sql("SELECT household, function, account FROM household_team WHERE household = ANY (:households)")
                .param("households", households.toArray(UUID[]::new))
                .query((row, n) ->
                        new Place(Sql.uuid(row, "household"), Sql.uuid(row, "function"), Sql.uuid(row, "account")))
                .list();
    }

    public void put(List<Place> places, Instant since) {
        batches.batchUpdate(
                """
                INSERT INTO household_team (household, function, account, since)
                VALUES (?, ?, ?, ?)
                ON CONFLICT (municipality, household, function)
                DO UPDATE SET account = excluded.account, since = excluded.since
                """,
                places,
                BATCH,
                (statement, place) -> {
                    statement.setObject(1, place.household());
                    statement.setObject(2, place.function());
                    statement.setObject(3, place.account());
                    statement.setObject(4, Sql.timestamp(since));
                });
    }
}
