package dk.fodfaeste.people.team;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.people.team.Teams.Place;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Households' teams. */
@Repository
class TeamStore {

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
                .query(Records.rows(Place.class))
                .list();
    }

    public void put(List<Place> places, Instant since) {
        batches.batchUpdate("""
                INSERT INTO household_team (household, function, account, since)
                VALUES (?, ?, ?, ?)
                ON CONFLICT (municipality, household, function)
                DO UPDATE SET account = excluded.account, since = excluded.since
                """, places, BATCH, (statement, place) -> {
            statement.setObject(1, place.household());
            statement.setObject(2, place.function());
            statement.setObject(3, place.account());
            statement.setObject(4, Sql.timestamp(since));
        });
    }

    public List<Place> placesOf(UUID account) {
        return jdbc.sql("SELECT household, function, account FROM household_team WHERE account = :account FOR UPDATE")
                .param("account", account)
                .query(Records.rows(Place.class))
                .list();
    }

    public void leave(UUID account) {
        jdbc.sql("DELETE FROM household_team WHERE account = :account")
                .param("account", account)
                .update();
    }

    /** Notes in the history of each household who gave way to whom. */
    public void noteReplaced(WriteTx tx, List<Place> left, UUID from, @Nullable UUID to) {
        batches.batchUpdate("""
                INSERT INTO people_change (id, household, at, account, field, old_value, new_value)
                SELECT ?, ?, ?, ?, 'team', f.name_da || ': ' || b.name, f.name_da || ': ' || n.name
                FROM work_function f
                JOIN account b ON b.id = ?
                LEFT JOIN account n ON n.id = ?
                WHERE f.id = ?
                """, left, BATCH, (statement, place) -> {
            statement.setObject(1, Ids.next());
            statement.setObject(2, place.household());
            statement.setObject(3, Sql.timestamp(tx.now()));
            statement.setObject(4, tx.caller().account(), Types.OTHER);
            statement.setObject(5, from);
            statement.setObject(6, to, Types.OTHER);
            statement.setObject(7, place.function());
        });
    }
}
