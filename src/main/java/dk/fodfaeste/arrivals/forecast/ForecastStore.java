package dk.fodfaeste.arrivals.forecast;

import dk.fodfaeste.access.Scope;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.forecast.MonthsAhead.Forecast;
import dk.fodfaeste.arrivals.forecast.MonthsAhead.Known;
import dk.fodfaeste.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Months: who is announced for them, and what was forecast. */
@Repository
class ForecastStore {

    /** Far more than anybody states about the months that a page shows. */
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;

    ForecastStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(WriteTx tx, Forecast stated) {
        jdbc.sql("""
                INSERT INTO arrival_forecast (id, month, persons, stated_on, source, entered_at, entered_by)
                VALUES (:id, :month, :persons, :statedOn, :source, :at, :by)
                """)
                .param("id", stated.id())
                .param("month", stated.month().atDay(1))
                .param("persons", stated.persons())
                .param("statedOn", stated.statedOn())
                .param("source", stated.source())
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .update();
    }

    /** Who is announced, by the month in which they are expected, until before {@code end}. */
    public Map<YearMonth, Known> known(Scope scope, YearMonth first, YearMonth end) {
        Map<YearMonth, Known> known = new HashMap<>();
        jdbc.sql("""
                SELECT date_trunc('month', r.expected_date)::date AS month, count(*) AS families, sum(p.size) AS persons
                FROM arrival r
                CROSS JOIN LATERAL (SELECT count(*) AS size FROM person WHERE household = r.household) p
                WHERE r.ended_as IS NULL AND r.expected_date >= :first AND r.expected_date < :end
                  AND (:all OR EXISTS (
                      SELECT FROM household_unit u WHERE u.household = r.household AND u.unit = ANY (:units)))
                GROUP BY 1
                """)
                .param("first", first.atDay(1))
                .param("end", end.atDay(1))
                .param("all", scope.wholeMunicipality())
                .param("units", scope.unitArray())
                .query(row -> {
                    known.put(month(row), new Known(row.getInt("families"), row.getInt("persons")));
                });
        return known;
    }

    /** What was stated, for each month the one that holds first: the one made last, of two of the same day the one typed last. */
    public Map<YearMonth, List<Forecast>> forecasts(YearMonth first, YearMonth end) {
        return jdbc
                .sql("""
                SELECT f.id, f.month, f.persons, f.stated_on, f.source, f.entered_at, a.name
                FROM arrival_forecast f
                LEFT JOIN account a ON a.id = f.entered_by
                WHERE f.month >= :first AND f.month < :end
                ORDER BY f.month, f.stated_on DESC, f.entered_at DESC, f.id DESC
                LIMIT :limit
                """)
                .param("first", first.atDay(1))
                .param("end", end.atDay(1))
                .param("limit", MOST)
                .query((row, n) -> new Forecast(
                        Sql.uuid(row, "id"),
                        month(row),
                        row.getInt("persons"),
                        Objects.requireNonNull(Sql.date(row, "stated_on")),
                        row.getString("source"),
                        Sql.instant(row, "entered_at"),
                        row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Forecast::month));
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(Objects.requireNonNull(Sql.date(row, "month")));
    }
}
