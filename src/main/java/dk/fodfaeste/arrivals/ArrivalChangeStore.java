package dk.fodfaeste.arrivals;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.ArrivalChange.Day;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What changed about households' ways here. */
@Repository
public class ArrivalChangeStore {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    ArrivalChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(
            WriteTx tx,
            UUID household,
            ArrivalChange.Kind kind,
            @Nullable Day before,
            @Nullable Day after,
            @Nullable String reason,
            int tasks) {
        jdbc.sql("""
                INSERT INTO arrival_change (id, household, at, account, kind, old_date, old_time, new_date, new_time, reason, tasks)
                VALUES (:id, :household, :at, :account, :kind, :oldDate, :oldTime, :newDate, :newTime, :reason, :tasks)
                """)
                .param("id", Ids.next())
                .param("household", household)
                .param("at", Sql.timestamp(tx.now()))
                .param("account", tx.caller().account(), Types.OTHER)
                .param("kind", kind.name())
                .param("oldDate", before == null ? null : before.date(), Types.DATE)
                .param("oldTime", before == null ? null : before.time(), Types.TIME)
                .param("newDate", after == null ? null : after.date(), Types.DATE)
                .param("newTime", after == null ? null : after.time(), Types.TIME)
                .param("reason", reason)
                .param("tasks", tasks)
                .update();
    }

    /** The newest first; also those of households that have become one with it. */
    public List<ArrivalChange> of(UUID household) {
        return jdbc.sql("""
                SELECT c.id, c.at, a.name AS by, c.kind, c.old_date, c.old_time, c.new_date, c.new_time, c.reason, c.tasks
                FROM arrival_change c
                LEFT JOIN account a ON a.id = c.account
                WHERE c.household = :household
                   OR c.household IN (SELECT g.id FROM household g WHERE g.merged_into = :household)
                ORDER BY c.at DESC, c.id DESC
                LIMIT :limit
                """)
                .param("household", household)
                .param("limit", MOST)
                .query((row, n) -> new ArrivalChange(
                        Sql.uuid(row, "id"),
                        Sql.instant(row, "at"),
                        row.getString("by"),
                        ArrivalChange.Kind.valueOf(row.getString("kind")),
                        day(row, "old"),
                        day(row, "new"),
                        row.getString("reason"),
                        row.getInt("tasks")))
                .list();
    }

    private static @Nullable Day day(ResultSet row, String which) throws SQLException {
        LocalDate date = Sql.date(row, which + "_date");
        return date == null ? null : new Day(date, Sql.time(row, which + "_time"));
    }
}
