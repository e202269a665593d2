package dk.fodfaeste.arrivals;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.Arrival.Ending;
import dk.fodfaeste.arrivals.Arrivals.Announced;
import dk.fodfaeste.arrivals.Arrivals.Facts;
import dk.fodfaeste.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Households' ways here. */
@Repository
public class ArrivalStore {

    private static final int BATCH = 1000;
    private static final String COLUMNS = """
            SELECT household, noticed_at, permit_date, decision_date, responsibility, responsibility_told, centre, expected_date, expected_time,
                   arrived_at, ended_as, ended_at, ended_reason, version
            FROM arrival
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ArrivalStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public void insert(WriteTx tx, @Nullable UUID importId, List<Announced> announced) {
        batches.batchUpdate("""
                INSERT INTO arrival (household, noticed_at, permit_date, decision_date, responsibility, centre,
                                     expected_date, expected_time, import)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, announced, BATCH, (statement, each) -> {
            Facts facts = each.facts();
            statement.setObject(1, each.household().id());
            statement.setObject(2, Sql.timestamp(tx.now()));
            statement.setObject(3, facts.permitDate(), Types.DATE);
            statement.setObject(4, facts.decisionDate(), Types.DATE);
            statement.setObject(5, facts.responsibility(), Types.DATE);
            statement.setString(6, facts.centre());
            statement.setObject(7, facts.expectedDate());
            statement.setObject(8, facts.expectedTime(), Types.TIME);
            statement.setObject(9, importId, Types.OTHER);
        });
    }

    public void update(UUID household, Facts facts) {
        jdbc.sql("""
                UPDATE arrival
                SET permit_date = :permit, decision_date = :decision, responsibility = :responsibility, centre = :centre,
                    expected_date = :date, expected_time = :time, version = version + 1
                WHERE household = :household
                """)
                .param("permit", facts.permitDate(), Types.DATE)
                .param("decision", facts.decisionDate(), Types.DATE)
                .param("responsibility", facts.responsibility(), Types.DATE)
                .param("centre", facts.centre())
                .param("date", facts.expectedDate())
                .param("time", facts.expectedTime(), Types.TIME)
                .param("household", household)
                .update();
    }

    public void responsible(UUID household, @Nullable LocalDate day, boolean told) {
        jdbc.sql("""
                UPDATE arrival
                SET responsibility = :day, responsibility_told = :told, version = version + 1
                WHERE household = :household
                """)
                .param("day", day, Types.DATE)
                .param("told", told)
                .param("household", household)
                .update();
    }

    public void arrived(UUID household, @Nullable Instant at) {
        jdbc.sql("UPDATE arrival SET arrived_at = :at, version = version + 1 WHERE household = :household")
                .param("at", Sql.timestamp(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("household", household)
                .update();
    }

    public void expect(UUID household, LocalDate date, @Nullable LocalTime time) {
        jdbc.sql("""
                UPDATE arrival
                SET expected_date = :date, expected_time = :time, version = version + 1
                WHERE household = :household
                """)
                .param("date", date)
                .param("time", time, Types.TIME)
                .param("household", household)
                .update();
    }

    public void ended(WriteTx tx, UUID household, Ending.How how, String reason) {
        jdbc.sql("""
                UPDATE arrival
                SET ended_as = :how, ended_at = :at, ended_by = :by, ended_reason = :reason, version = version + 1
                WHERE household = :household
                """)
                .param("how", how.name())
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .param("reason", reason)
                .param("household", household)
                .update();
    }

    public void goesOn(UUID household) {
        jdbc.sql("""
                UPDATE arrival
                SET ended_as = NULL, ended_at = NULL, ended_by = NULL, ended_reason = NULL, version = version + 1
                WHERE household = :household
                """).param("household", household).update();
    }

    public @Nullable Arrival find(UUID household) {
        return find(household, "");
    }

    /** The same, with the row locked until the transaction ends. */
    public @Nullable Arrival lock(UUID household) {
        return find(household, " FOR UPDATE");
    }

    private @Nullable Arrival find(UUID household, String suffix) {
        return jdbc.sql(COLUMNS + "WHERE household = :household" + suffix)
                .param("household", household)
                .query(ArrivalStore::arrival)
                .optional()
                .orElse(null);
    }

    /** Those of these households that were announced. */
    public List<Arrival> findAll(Collection<UUID> households) {
        return jdbc.sql(COLUMNS + "WHERE household = ANY (:households)")
                .param("households", households.toArray(UUID[]::new))
                .query(ArrivalStore::arrival)
                .list();
    }

    public List<Arrival> expected(LocalDate until, int limit) {
        return jdbc.sql(COLUMNS + """
                WHERE arrived_at IS NULL AND ended_as IS NULL AND expected_date <= :until
                ORDER BY expected_date, expected_time NULLS LAST, household
                LIMIT :limit
                """)
                .param("until", until)
                .param("limit", limit)
                .query(ArrivalStore::arrival)
                .list();
    }

    public List<Arrival> arrivedSince(Instant since, int limit) {
        return jdbc.sql(
                        COLUMNS
                                + "WHERE arrived_at >= :since AND ended_as IS NULL ORDER BY arrived_at DESC, household LIMIT :limit")
                .param("since", Sql.timestamp(since))
                .param("limit", limit)
                .query(ArrivalStore::arrival)
                .list();
    }

    public List<UUID> ofImport(UUID importId) {
        return jdbc.sql("SELECT household FROM arrival WHERE import = :import ORDER BY expected_date, household")
                .param("import", importId)
                .query((row, n) -> Sql.uuid(row, "household"))
                .list();
    }

    public static Arrival arrival(ResultSet row, int number) throws SQLException {
        return new Arrival(
                Sql.uuid(row, "household"),
                Sql.instant(row, "noticed_at"),
                Sql.date(row, "permit_date"),
                Sql.date(row, "decision_date"),
                Sql.date(row, "responsibility"),
                row.getBoolean("responsibility_told"),
                row.getString("centre"),
                Objects.requireNonNull(Sql.date(row, "expected_date")),
                Sql.time(row, "expected_time"),
                Sql.instantOrNull(row, "arrived_at"),
                ending(row),
                row.getInt("version"));
    }

    private static @Nullable Ending ending(ResultSet row) throws SQLException {
        Ending.How how = Sql.enumOrNull(row, "ended_as", Ending.How.class);
        return how == null ? null : new Ending(how, Sql.instant(row, "ended_at"), row.getString("ended_reason"));
    }
}
