package dk.fodfaeste.plans.running;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.plans.TaskStatus;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What dates are counted from, when two households become one and when they are two again. */
@Repository
class AnchorMergeStore {

    private final JdbcClient jdbc;

    AnchorMergeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down what the household that stays knows. */
    void save(UUID merge, UUID kept) {
        jdbc.sql("""
                INSERT INTO anchor_before_merge (merge, name, day, time_of_day, second_hour, happened, set_at)
                SELECT :merge, name, day, time_of_day, second_hour, happened, set_at FROM anchor WHERE household = :kept
                """).param("merge", merge).param("kept", kept).update();
    }

    /** What has happened to the other one has happened, and what only that one knows is known. */
    void take(WriteTx tx, UUID gone, UUID kept) {
        jdbc.sql("""
                INSERT INTO anchor (household, name, day, time_of_day, second_hour, happened, set_at)
                SELECT :kept, name, day, time_of_day, second_hour, happened, :at FROM anchor WHERE household = :gone
                ON CONFLICT (municipality, household, name)
                DO UPDATE SET day = excluded.day, time_of_day = excluded.time_of_day, second_hour = excluded.second_hour,
                              happened = true, set_at = excluded.set_at
                WHERE excluded.happened AND NOT anchor.happened
                """)
                .param("kept", kept)
                .param("gone", gone)
                .param("at", Sql.timestamp(tx.now()))
                .update();
    }

    /** Gives each anchor back that is still as the merge left it. */
    void restore(UUID merge, UUID kept) {
        jdbc.sql("""
                DELETE FROM anchor a
                USING person_merge m
                WHERE m.id = :merge AND a.household = :kept AND a.set_at <= m.at
                """).param("merge", merge).param("kept", kept).update();
        jdbc.sql("""
                INSERT INTO anchor (household, name, day, time_of_day, second_hour, happened, set_at)
                SELECT :kept, name, day, time_of_day, second_hour, happened, set_at FROM anchor_before_merge WHERE merge = :merge
                ON CONFLICT (municipality, household, name) DO NOTHING
                """).param("merge", merge).param("kept", kept).update();
        jdbc.sql("DELETE FROM anchor_before_merge WHERE merge = :merge")
                .param("merge", merge)
                .update();
    }

    /** The anchors that either household's tasks can be counted from. */
    List<String> names(UUID one, UUID other) {
        return jdbc.sql("SELECT DISTINCT name FROM anchor WHERE household IN (:one, :other) ORDER BY name")
                .param("one", one)
                .param("other", other)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** How the tasks of a household stand. */
    List<TaskStatus> tasks(UUID household) {
        return jdbc.sql("SELECT status FROM task WHERE household = :household")
                .param("household", household)
                .query((row, n) -> TaskStatus.valueOf(row.getString("status")))
                .list();
    }
}
