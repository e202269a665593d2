package dk.fodfaeste.plans.staffing;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.staffing.Assignees.Work;
import dk.fodfaeste.plans.staffing.Reassignment.Load;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Active tasks that change hands together. */
@Repository
class ReassignmentStore {

    private static final int BATCH = 1000;

    private static final String ACTIVE = " AND status IN ('OPEN', 'WAITING')";

    private static final String LOCKED = ACTIVE + " ORDER BY id FOR UPDATE";

    /** A task, locked until the transaction ends. */
    public record Moved(UUID task, @Nullable UUID household) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ReassignmentStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public List<Load> ofPerson(UUID account) {
        return jdbc.sql("""
                SELECT f.name_da, f.name_en, count(*) AS tasks
                FROM task t
                JOIN work_function f ON f.id = t.function
                WHERE t.assignee = :account AND t.status IN ('OPEN', 'WAITING')
                GROUP BY f.id, f.name_da, f.name_en
                ORDER BY f.name_da, f.id
                """)
                .param("account", account)
                .query((row, n) -> new Load(
                        new Bilingual(row.getString("name_da"), row.getString("name_en")), row.getInt("tasks")))
                .list();
    }

    public int ofUnit(UUID unit) {
        return jdbc.sql("SELECT count(*) FROM task WHERE unit = :unit" + ACTIVE)
                .param("unit", unit)
                .query(Integer.class)
                .single();
    }

    /** What must be reached to do these tasks. */
    public List<Work> work(Collection<UUID> tasks) {
        return jdbc.sql("SELECT DISTINCT unit, sensitivity FROM task WHERE id = ANY (:ids)")
                .param("ids", tasks.toArray(UUID[]::new))
                .query(ReassignmentStore::work)
                .list();
    }

    /** What must be reached to do what somebody has to do. */
    public List<Work> workOf(UUID account) {
        return jdbc.sql("SELECT DISTINCT unit, sensitivity FROM task WHERE assignee = :account" + ACTIVE)
                .param("account", account)
                .query(ReassignmentStore::work)
                .list();
    }

    /** What must be reached to do a household's active tasks of a function. */
    public List<Work> workOf(UUID household, UUID function) {
        return jdbc.sql(
                        "SELECT DISTINCT unit, sensitivity FROM task WHERE household = :household AND function = :function"
                                + ACTIVE)
                .param("household", household)
                .param("function", function)
                .query(ReassignmentStore::work)
                .list();
    }

    private static Work work(ResultSet row, int number) throws SQLException {
        return Work.of(Sql.uuid(row, "unit"), row.getString("sensitivity"));
    }

    /** Who is away on that day. */
    public Set<UUID> away(LocalDate day) {
        return new HashSet<>(jdbc.sql("""
                SELECT account
                FROM absence
                WHERE ended_at IS NULL AND last_day >= :day AND first_day <= :day
                """).param("day", day).query(UUID.class).list());
    }

    public List<Moved> ofPersonForUpdate(UUID account) {
        return jdbc.sql("SELECT id, household FROM task WHERE assignee = :account" + LOCKED)
                .param("account", account)
                .query((row, n) -> new Moved(Sql.uuid(row, "id"), Sql.uuidOrNull(row, "household")))
                .list();
    }

    public List<Moved> ofUnitForUpdate(UUID unit) {
        return jdbc.sql("SELECT id, household FROM task WHERE unit = :unit" + LOCKED)
                .param("unit", unit)
                .query((row, n) -> new Moved(Sql.uuid(row, "id"), Sql.uuidOrNull(row, "household")))
                .list();
    }

    public List<Moved> ofFunctionForUpdate(UUID function, UUID unit) {
        return jdbc.sql("SELECT id, household FROM task WHERE unit = :unit AND function = :function" + LOCKED)
                .param("unit", unit)
                .param("function", function)
                .query((row, n) -> new Moved(Sql.uuid(row, "id"), Sql.uuidOrNull(row, "household")))
                .list();
    }

    public void assign(WriteTx tx, List<Moved> tasks, UUID from, @Nullable UUID to) {
        jdbc.sql("UPDATE task SET assignee = :to, version = version + 1 WHERE id = ANY (:ids)")
                .param("to", to, Types.OTHER)
                .param("ids", ids(tasks))
                .update();
        batches.batchUpdate("""
                INSERT INTO task_event (id, task, at, account, kind, old_assignee, new_assignee)
                VALUES (?, ?, ?, ?, 'REASSIGNED', ?, ?)
                """, tasks, BATCH, (statement, each) -> {
            statement.setObject(1, Ids.next());
            statement.setObject(2, each.task());
            statement.setObject(3, Sql.timestamp(tx.now()));
            statement.setObject(4, tx.caller().account(), Types.OTHER);
            statement.setObject(5, from);
            statement.setObject(6, to, Types.OTHER);
        });
    }

    public void move(List<Moved> tasks, UUID into) {
        jdbc.sql("UPDATE task SET unit = :into, version = version + 1 WHERE id = ANY (:ids)")
                .param("into", into)
                .param("ids", ids(tasks))
                .update();
    }

    private static UUID[] ids(List<Moved> tasks) {
        return tasks.stream().map(Moved::task).toArray(UUID[]::new);
    }
}
