package dk.fodfaeste.enquiries.figure;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.enquiries.figure.AnswerTimes.AnswerTime;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts answers; of a year at a time, by the index of when enquiries came. */
@Repository
class AnswerTimeStore {

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;

    AnswerTimeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AnswerTime> since(Tx tx, YearMonth first) {
        return jdbc.sql("""
                WITH counted AS MATERIALIZED (
                    SELECT e.kind, CAST(date_trunc('month', e.received_at AT TIME ZONE 'Europe/Copenhagen') AS date) AS month,
                           e.answered_at,
                           CAST(extract(EPOCH FROM e.answered_at - e.received_at) AS double precision) AS seconds,
                           e.due_at IS NOT NULL AND (e.answered_at IS NOT NULL OR e.due_at < :dueBefore) AS aimed,
                           e.answered_at < e.due_at + INTERVAL '1 second' AS within
                    FROM enquiry e
                    WHERE e.received_at >= :from AND e.withdrawn_at IS NULL)
                SELECT kind, month, count(*) AS received, count(answered_at) AS answered,
                       percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS median, max(seconds) AS slowest,
                       count(*) FILTER (WHERE aimed) AS aimed, count(*) FILTER (WHERE within) AS within
                FROM counted
                GROUP BY kind, month
                ORDER BY month DESC, kind
                LIMIT :most
                """)
                .param(
                        "from",
                        Sql.timestamp(first.atDay(1).atStartOfDay(Dates.ZONE).toInstant()))
                .param("dueBefore", Sql.timestamp(tx.now().minusMillis(999)))
                .param("most", MOST)
                .query(AnswerTimeStore::row)
                .list();
    }

    private static AnswerTime row(ResultSet row, int number) throws SQLException {
        return new AnswerTime(
                Sql.uuid(row, "kind"),
                YearMonth.from(Objects.requireNonNull(Sql.date(row, "month"))),
                row.getInt("received"),
                row.getInt("answered"),
                seconds(row, "median"),
                seconds(row, "slowest"),
                row.getInt("aimed"),
                row.getInt("within"));
    }

    private static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Duration.ofSeconds(Math.round(seconds));
    }
}
