package dk.fodfaeste.plans.suggestion;

import dk.fodfaeste.access.Scope;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.plans.NewTask;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks that fit families, as they were found when a family changed. */
@Repository
class FittingStore {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    FittingStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What was found of these households is now this; what somebody has said no to stays so. */
    void replace(WriteTx tx, Collection<UUID> households, List<FittingTask> fitting) {
        jdbc.sql("""
                DELETE FROM fitting_task
                WHERE household = ANY (:households)
                  AND (household, step, coalesce(person, household)) NOT IN (
                      SELECT * FROM unnest(cast(:of AS uuid[]), cast(:steps AS uuid[]), cast(:persons AS uuid[])))
                """)
                .param("households", households.toArray(UUID[]::new))
                .param("of", fitting.stream().map(FittingTask::household).toArray(UUID[]::new))
                .param("steps", fitting.stream().map(FittingTask::stepId).toArray(UUID[]::new))
                .param(
                        "persons",
                        fitting.stream()
                                .map(each -> each.person() == null
                                        ? each.household()
                                        : each.person().id())
                                .toArray(UUID[]::new))
                .update();
        batches.batchUpdate("""
                INSERT INTO fitting_task (id, household, step, person, found_at)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """, fitting, BATCH, (statement, task) -> {
            statement.setObject(1, Ids.next());
            statement.setObject(2, task.household());
            statement.setObject(3, task.stepId());
            statement.setObject(4, task.person() == null ? null : task.person().id(), Types.OTHER);
            statement.setObject(5, Sql.timestamp(tx.now()));
        });
    }

    /** These are tasks now. */
    void made(List<NewTask> tasks) {
        jdbc.sql("""
                DELETE FROM fitting_task f
                USING task t
                WHERE t.id = ANY (:ids) AND f.household = t.household AND f.step = t.step
                  AND f.person IS NOT DISTINCT FROM t.person
                """)
                .param("ids", tasks.stream().map(NewTask::id).toArray(UUID[]::new))
                .update();
    }

    int count(Scope scope, UUID household) {
        return jdbc.sql("""
                SELECT count(*)
                FROM fitting_task f
                JOIN plan_step s ON s.id = f.step
                WHERE f.household = :household AND f.declined_at IS NULL
                  AND (s.sensitivity IS NULL OR s.sensitivity = ANY (:sensitivities))
                """)
                .param("household", household)
                .param("sensitivities", shown(scope, household))
                .query(Integer.class)
                .single();
    }

    /** Families for which something waits, whoever may see them, where it was found last first. */
    List<UUID> families(int most) {
        return jdbc.sql("""
                SELECT household
                FROM fitting_task
                WHERE declined_at IS NULL
                GROUP BY household
                ORDER BY max(found_at) DESC, household
                LIMIT :most
                """)
                .param("most", most)
                .query((row, n) -> Sql.uuid(row, "household"))
                .list();
    }

    Set<Taken> waiting(UUID household) {
        return new HashSet<>(
                jdbc.sql("SELECT step, person FROM fitting_task WHERE household = :household AND declined_at IS NULL")
                        .param("household", household)
                        .query(Records.rows(Taken.class))
                        .list());
    }

    void decline(WriteTx tx, UUID household) {
        jdbc.sql("""
                UPDATE fitting_task f SET declined_at = :at, declined_by = :by
                FROM plan_step s
                WHERE f.household = :household AND f.declined_at IS NULL AND s.id = f.step
                  AND (s.sensitivity IS NULL OR s.sensitivity = ANY (:sensitivities))
                """)
                .param("sensitivities", shown(tx.scope(), household))
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .param("household", household)
                .update();
    }

    private static String[] shown(Scope scope, UUID household) {
        return Arrays.stream(Sensitivity.values())
                .filter(each -> scope.shows(household, each))
                .map(Enum::name)
                .toArray(String[]::new);
    }

    /** Households with plans in which somebody is a year older on that day. */
    List<UUID> withBirthday(LocalDate day) {
        return jdbc.sql("""
                SELECT DISTINCT p.household
                FROM person p
                WHERE p.merged_into IS NULL
                  AND extract(MONTH FROM p.birth_date) = :month AND extract(DAY FROM p.birth_date) = :day
                  AND EXISTS (SELECT FROM plan l WHERE l.household = p.household)
                """)
                .param("month", day.getMonthValue())
                .param("day", day.getDayOfMonth())
                .query((row, n) -> Sql.uuid(row, "household"))
                .list();
    }
}
