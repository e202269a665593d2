package dk.fodfaeste.plans.running;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.plans.TaskStatus;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts tasks and plans to other households and persons, and back. */
@Repository
class TaskTransferStore {

    private static final int BATCH = 1000;
    private static final String TASKS = "SELECT id, household, person, plan, step, unit, status FROM task ";

    /** A task, as far as it matters where it belongs. */
    public record Follower(
            UUID id, UUID household, @Nullable UUID person, UUID plan, UUID step, UUID unit, TaskStatus status) {}

    /** Where a task belongs from now on. */
    public record Placement(
            UUID task, UUID household, @Nullable UUID person, UUID plan) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    TaskTransferStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public List<Follower> ofPerson(UUID person) {
        return tasks("WHERE person = :person", null, person);
    }

    public List<Follower> ofHousehold(UUID household) {
        return tasks("WHERE household = :household", household, null);
    }

    public List<Follower> ofHouseholdOrPerson(UUID household, UUID person) {
        return tasks("WHERE household = :household OR person = :person", household, person);
    }

    private List<Follower> tasks(String where, @Nullable UUID household, @Nullable UUID person) {
        return jdbc.sql(TASKS + where + " ORDER BY id FOR UPDATE")
                .param("household", household, Types.OTHER)
                .param("person", person, Types.OTHER)
                .query((row, n) -> new Follower(
                        Sql.uuid(row, "id"),
                        Sql.uuid(row, "household"),
                        Sql.uuidOrNull(row, "person"),
                        Sql.uuid(row, "plan"),
                        Sql.uuid(row, "step"),
                        Sql.uuid(row, "unit"),
                        TaskStatus.valueOf(row.getString("status"))))
                .list();
    }

    /** Writes down how tasks stood before a merge. */
    public void save(UUID merge, Collection<UUID> tasks) {
        jdbc.sql("""
                INSERT INTO task_before_merge (merge, task, household, person, plan, status, waiting_for, waiting_since, follow_up, left_at)
                SELECT :merge, id, household, person, plan, status, waiting_for, waiting_since, follow_up, version
                FROM task
                WHERE id = ANY (:tasks)
                """)
                .param("merge", merge)
                .param("tasks", tasks.toArray(UUID[]::new))
                .update();
    }

    /** Writes down the versions in which the merge leaves the tasks. */
    public void left(UUID merge) {
        jdbc.sql("""
                UPDATE task_before_merge b
                SET left_at = t.version
                FROM task t
                WHERE b.merge = :merge AND t.id = b.task
                """).param("merge", merge).update();
    }

    public void place(List<Placement> tasks) {
        batches.batchUpdate(
                "UPDATE task SET household = ?, person = ?, plan = ?, version = version + 1 WHERE id = ?",
                tasks,
                BATCH,
                (statement, placement) -> {
                    statement.setObject(1, placement.household());
                    statement.setObject(2, placement.person(), Types.OTHER);
                    statement.setObject(3, placement.plan());
                    statement.setObject(4, placement.task());
                });
    }

    /** These tasks are not relevant any more. */
    public void drop(WriteTx tx, Collection<UUID> tasks, String reason) {
        jdbc.sql("""
                UPDATE task
                SET status = 'NOT_RELEVANT', waiting_for = NULL, waiting_since = NULL, follow_up = NULL, version = version + 1
                WHERE id = ANY (:tasks)
                """).param("tasks", tasks.toArray(UUID[]::new)).update();
        addEvents(tx, tasks, "NOT_RELEVANT", reason);
    }

    /** Puts a merge's tasks back; those that somebody has worked with since keep what she made of them. */
    public void restore(WriteTx tx, UUID merge) {
        List<UUID> reopened =
                jdbc.sql("""
                SELECT t.id
                FROM task_before_merge b
                JOIN task t ON t.id = b.task
                WHERE b.merge = :merge AND t.version = b.left_at AND t.status = 'NOT_RELEVANT' AND b.status <> t.status
                """).param("merge", merge).query(Sql::onlyUuid).list();
        jdbc.sql("""
                UPDATE task t
                SET household = b.household, person = b.person, plan = b.plan, version = t.version + 1,
                    status = CASE WHEN t.version = b.left_at THEN b.status ELSE t.status END,
                    waiting_for = CASE WHEN t.version = b.left_at THEN b.waiting_for ELSE t.waiting_for END,
                    waiting_since = CASE WHEN t.version = b.left_at THEN b.waiting_since ELSE t.waiting_since END,
                    follow_up = CASE WHEN t.version = b.left_at THEN b.follow_up ELSE t.follow_up END
                FROM task_before_merge b
                WHERE b.merge = :merge AND t.id = b.task
                """).param("merge", merge).update();
        addEvents(tx, reopened, "REOPENED", null);
        jdbc.sql("DELETE FROM task_before_merge WHERE merge = :merge")
                .param("merge", merge)
                .update();
    }

    /** The household's plan of the same template, if it has one. */
    public @Nullable UUID samePlan(UUID plan, UUID household) {
        return jdbc.sql("""
                SELECT o.id
                FROM plan p
                JOIN plan o ON o.template = p.template
                WHERE p.id = :plan AND o.household = :household
                """)
                .param("plan", plan)
                .param("household", household)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** Starts a plan of the same template there, without any task. */
    public UUID copyPlan(WriteTx tx, UUID plan, UUID household) {
        UUID id = Ids.next();
        jdbc.sql("""
                INSERT INTO plan (id, household, template, started_at, started_by)
                SELECT :id, :household, template, :at, :by FROM plan WHERE id = :plan
                """)
                .param("id", id)
                .param("household", household)
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .param("plan", plan)
                .update();
        return id;
    }

    public List<UUID> plansOf(UUID household) {
        return jdbc.sql("SELECT id FROM plan WHERE household = :household")
                .param("household", household)
                .query(Sql::onlyUuid)
                .list();
    }

    /** Writes down where a plan belongs when the merge is taken back; a plan of the household itself began with the merge. */
    public void savePlan(UUID merge, UUID plan, UUID household) {
        jdbc.sql("INSERT INTO plan_before_merge (merge, plan, household) VALUES (:merge, :plan, :household)")
                .param("merge", merge)
                .param("plan", plan)
                .param("household", household)
                .update();
    }

    public void placePlan(UUID plan, UUID household) {
        jdbc.sql("UPDATE plan SET household = :household WHERE id = :plan")
                .param("household", household)
                .param("plan", plan)
                .update();
    }

    /** Puts a merge's plans back; one that began with it ends, unless something was added to it since. */
    public void restorePlans(UUID merge) {
        jdbc.sql("""
                UPDATE task t
                SET household = b.household, version = t.version + 1
                FROM plan_before_merge b
                WHERE b.merge = :merge AND t.plan = b.plan AND t.household <> b.household
                """).param("merge", merge).update();
        jdbc.sql(
                        "UPDATE plan p SET household = b.household FROM plan_before_merge b WHERE b.merge = :merge AND p.id = b.plan")
                .param("merge", merge)
                .update();
        List<UUID> plans = jdbc.sql("DELETE FROM plan_before_merge WHERE merge = :merge RETURNING plan")
                .param("merge", merge)
                .query(Sql::onlyUuid)
                .list();
        jdbc.sql("""
                DELETE FROM plan p
                WHERE p.id = ANY (:plans) AND NOT EXISTS (SELECT FROM task t WHERE t.plan = p.id)
                  AND p.household = (SELECT m.kept_household FROM person_merge m WHERE m.id = :merge)
                """)
                .param("plans", plans.toArray(UUID[]::new))
                .param("merge", merge)
                .update();
    }

    /** What dates of one household are counted from holds for another too, where that knows nothing of its own. */
    public void copyAnchors(WriteTx tx, UUID from, UUID to) {
        jdbc.sql("""
                INSERT INTO anchor (household, name, day, time_of_day, second_hour, happened, set_at)
                SELECT :to, name, day, time_of_day, second_hour, happened, :at
                FROM anchor
                WHERE household = :from AND NOT EXISTS (SELECT FROM anchor o WHERE o.household = :to)
                """)
                .param("from", from)
                .param("to", to)
                .param("at", Sql.timestamp(tx.now()))
                .update();
    }

    private void addEvents(WriteTx tx, Collection<UUID> tasks, String kind, @Nullable String reason) {
        batches.batchUpdate(
                "INSERT INTO task_event (id, task, at, account, kind, reason) VALUES (?, ?, ?, ?, ?, ?)",
                tasks,
                BATCH,
                (statement, task) -> {
                    statement.setObject(1, Ids.next());
                    statement.setObject(2, task);
                    statement.setObject(3, Sql.timestamp(tx.now()));
                    statement.setObject(4, tx.caller().account(), Types.OTHER);
                    statement.setString(5, kind);
                    statement.setString(6, reason);
                });
    }
}
