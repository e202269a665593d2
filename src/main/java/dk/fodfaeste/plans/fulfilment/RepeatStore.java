package dk.fodfaeste.plans.fulfilment;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.plans.NewTask.Dates;
import dk.fodfaeste.plans.TaskEvent.Kind;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks that come again: each next one points to the one that was held. */
@Repository
class RepeatStore {

    /** Nothing has happened to it but what its making and unmaking says. */
    private static final String UNTOUCHED = """
            NOT EXISTS (SELECT 1 FROM task_event e
                        WHERE e.task = t.id AND e.kind NOT IN ('REPEATED', 'RETRACTED'))
            """;

    /** The rhythm of a step, and whom its task is about. */
    public record Rhythm(
            UUID task,
            @Nullable UUID household,
            @Nullable UUID subject,
            @Nullable LocalDate birth,
            String every,
            @Nullable String until) {}

    private final JdbcClient jdbc;

    RepeatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rhythms of those of these tasks that come again. */
    public List<Rhythm> rhythms(Collection<UUID> tasks) {
        return jdbc.sql("""
                SELECT t.id, t.household, t.subject, p.birth_date, s.repeat_every, s.repeat_until
                FROM task t
                JOIN plan_step s ON s.id = t.step
                LEFT JOIN person p ON p.id = t.person
                WHERE t.id = ANY (:tasks) AND s.repeat_every IS NOT NULL
                """)
                .param("tasks", tasks.toArray(UUID[]::new))
                .query((row, n) -> new Rhythm(
                        Sql.uuid(row, "id"),
                        Sql.uuidOrNull(row, "household"),
                        Sql.uuidOrNull(row, "subject"),
                        Sql.date(row, "birth_date"),
                        row.getString("repeat_every"),
                        row.getString("repeat_until")))
                .list();
    }

    /** Makes the next task, or dates the one that was made before and has not been touched since. */
    public void next(WriteTx tx, UUID held, Dates dates) {
        UUID made = jdbc.sql("""
                INSERT INTO task AS t (id, household, subject, person, plan, step, function, unit, assignee, sensitivity, status,
                                       not_before, due_by, explanation_da, explanation_en, repeats, told_late_at)
                SELECT :id, household, subject, person, plan, step, function, unit, assignee, sensitivity, 'OPEN',
                       :notBefore, :dueBy, :da, :en, id, told_late(NULL, NULL, :dueBy, :now)
                FROM task
                WHERE id = :held
                ON CONFLICT (municipality, repeats) WHERE repeats IS NOT NULL
                DO UPDATE SET status = 'OPEN', not_before = excluded.not_before, due_by = excluded.due_by,
                              explanation_da = excluded.explanation_da, explanation_en = excluded.explanation_en,
                              told_late_at = excluded.told_late_at, version = t.version + 1
                WHERE %s
                RETURNING id
                """.formatted(UNTOUCHED))
                .param("id", Ids.next())
                .param("notBefore", Sql.timestamp(dates.notBefore()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("dueBy", Sql.timestamp(dates.dueBy()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", Sql.timestamp(tx.now()))
                .param("da", dates.explanation().da())
                .param("en", dates.explanation().en())
                .param("held", held)
                .query(UUID.class)
                .optional()
                .orElse(null);
        if (made != null) {
            addEvents(tx, List.of(made), Kind.REPEATED);
        }
    }

    /** Takes back what was made next to these tasks, where nobody has touched it. */
    public void retract(WriteTx tx, Collection<UUID> held) {
        addEvents(
                tx,
                jdbc.sql("""
                        UPDATE task t
                        SET status = 'NOT_RELEVANT', version = version + 1
                        WHERE t.repeats = ANY (:held) AND t.status = 'OPEN' AND %s
                        RETURNING id
                        """.formatted(UNTOUCHED))
                        .param("held", held.toArray(UUID[]::new))
                        .query(Sql::onlyUuid)
                        .list(),
                Kind.RETRACTED);
    }

    private void addEvents(WriteTx tx, List<UUID> tasks, Kind kind) {
        for (UUID task : tasks) {
            jdbc.sql("INSERT INTO task_event (id, task, at, account, kind) VALUES (:id, :task, :at, :account, :kind)")
                    .param("id", Ids.next())
                    .param("task", task)
                    .param("at", Sql.timestamp(tx.now()))
                    .param("account", tx.caller().account(), Types.OTHER)
                    .param("kind", kind.name())
                    .update();
        }
    }
}
