package dk.fodfaeste.forms.answer;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.forms.Answer;
import dk.fodfaeste.forms.Answer.Event;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers to questionnaires. */
@Repository
class AnswerStore {

    private static final int MOST = 200;
    private static final int MOST_EVENTS = 200;
    private static final int BATCH = 200;

    private static final String SELECT = """
            SELECT a.id, a.edition, a.form, a.household, a.person, a.concerning, a.answered_on, a.task, a.status, a.revision,
                   a.started_at, (SELECT name FROM account WHERE id = a.started_by) AS started_by, a.submitted_at,
                   (SELECT name FROM account WHERE id = a.submitted_by) AS submitted_by, a.version
            FROM form_answer a
            """;

    /** An answer without its values. */
    record Row(
            UUID id,
            UUID edition,
            String form,
            @Nullable UUID household,
            @Nullable UUID person,
            @Nullable String concerning,
            LocalDate answeredOn,
            @Nullable UUID task,
            Answer.Status status,
            int revision,
            Instant startedAt,
            @Nullable String startedBy,
            @Nullable Instant submittedAt,
            @Nullable String submittedBy,
            int version) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AnswerStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE a.id = :id")
                .param("id", id)
                .query(Records.rows(Row.class))
                .optional();
    }

    Optional<Row> marked(String mark) {
        return jdbc.sql(SELECT + "WHERE a.mark = :mark")
                .param("mark", mark)
                .query(Records.rows(Row.class))
                .optional();
    }

    /** The same, which nobody else changes until the transaction ends. */
    Optional<Row> locked(WriteTx tx, UUID id) {
        return jdbc.sql("SELECT id FROM form_answer WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** A household's, the newest first. */
    List<Row> of(UUID household) {
        return jdbc.sql(SELECT + """
                WHERE a.household = :household AND a.status <> 'WITHDRAWN'
                ORDER BY a.answered_on DESC, a.id DESC
                LIMIT :most
                """)
                .param("household", household)
                .param("most", MOST)
                .query(Records.rows(Row.class))
                .list();
    }

    /** Those of a questionnaire that were submitted on days of a period, the newest first. */
    List<Row> of(String form, LocalDate from, LocalDate to, int most) {
        return jdbc.sql(SELECT + """
                WHERE a.form = :form AND a.status = 'SUBMITTED' AND a.answered_on BETWEEN :from AND :to
                ORDER BY a.answered_on DESC, a.id DESC
                LIMIT :most
                """)
                .param("form", form)
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query(Records.rows(Row.class))
                .list();
    }

    /** Adds a draft; false where there is one of this mark already. */
    boolean add(WriteTx tx, Row row, @Nullable String occasion, @Nullable String mark) {
        return jdbc.sql("""
                INSERT INTO form_answer (id, mark, edition, form, household, person, concerning, answered_on, occasion_kind,
                                         occasion_ref, task, status, revision, started_at, started_by)
                VALUES (:id, :mark, :edition, :form, :household, :person, :concerning, :answeredOn, :occasion, :ref, :task, 'DRAFT', 0,
                        :at, :account)
                ON CONFLICT (municipality, mark) DO NOTHING
                """)
                        .paramSource(Records.params(row)
                                .addValue("mark", mark, Types.VARCHAR)
                                .addValue("occasion", occasion, Types.VARCHAR)
                                .addValue(
                                        "ref",
                                        row.task() == null ? null : row.task().toString(),
                                        Types.VARCHAR)
                                .addValue("at", Sql.timestamp(tx.now()))
                                .addValue("account", tx.caller().account(), Types.OTHER))
                        .update()
                == 1;
    }

    /** It stands so now. */
    void put(WriteTx tx, UUID id, Answer.Status status, int revision, LocalDate answeredOn) {
        boolean submitted = status == Answer.Status.SUBMITTED;
        jdbc.sql("""
                UPDATE form_answer
                SET status = :status, revision = :revision, answered_on = :answeredOn, version = version + 1,
                    submitted_at = CASE WHEN :submitted THEN coalesce(submitted_at, :at) ELSE submitted_at END,
                    submitted_by = CASE WHEN :submitted AND submitted_at IS NULL THEN :account ELSE submitted_by END
                WHERE id = :id
                """)
                .param("status", status.name())
                .param("revision", revision)
                .param("answeredOn", answeredOn)
                .param("submitted", submitted)
                .param("at", Sql.timestamp(tx.now()))
                .param("account", tx.caller().account(), Types.OTHER)
                .param("id", id)
                .update();
    }

    void event(WriteTx tx, UUID answer, String kind, int revision, @Nullable String reason) {
        jdbc.sql("""
                INSERT INTO form_event (id, answer, kind, revision, reason, at, account)
                VALUES (:id, :answer, :kind, :revision, :reason, :at, :account)
                """)
                .param("id", Ids.next())
                .param("answer", answer)
                .param("kind", kind)
                .param("revision", revision)
                .param("reason", reason)
                .param("at", Sql.timestamp(tx.now()))
                .param("account", tx.caller().account(), Types.OTHER)
                .update();
    }

    /** What happened to it, the newest first. */
    List<Event> events(UUID answer) {
        return jdbc.sql("""
                SELECT e.kind, e.revision, e.reason, e.at, a.name AS by
                FROM form_event e
                LEFT JOIN account a ON a.id = e.account
                WHERE e.answer = :answer
                ORDER BY e.at DESC, e.id DESC
                LIMIT :most
                """)
                .param("answer", answer)
                .param("most", MOST_EVENTS)
                .query(Records.rows(Event.class))
                .list();
    }

    /** Whether this task of the household carries the questionnaire. */
    boolean isTaskOf(UUID task, UUID household, String form) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1
                    FROM task t
                    JOIN plan_step s ON s.id = t.step
                    WHERE t.id = :task AND t.household = :household AND s.form = :form)
                """)
                .param("task", task)
                .param("household", household)
                .param("form", form)
                .query(Boolean.class)
                .single();
    }

    int lastRevision(UUID answer) {
        return jdbc.sql("SELECT coalesce(max(revision), 0) FROM form_event WHERE answer = :answer")
                .param("answer", answer)
                .query(Integer.class)
                .single();
    }

    void did(UUID answer, List<UUID> tasks) {
        batches.batchUpdate(
                "INSERT INTO form_answer_task (answer, task) VALUES (?, ?) ON CONFLICT DO NOTHING",
                tasks,
                BATCH,
                (statement, task) -> {
                    statement.setObject(1, answer);
                    statement.setObject(2, task);
                });
    }

    /** The tasks that it did. */
    List<UUID> takeDone(UUID answer) {
        return jdbc.sql("DELETE FROM form_answer_task WHERE answer = :answer RETURNING task")
                .param("answer", answer)
                .query(Sql::onlyUuid)
                .list();
    }
}
