package dk.fodfaeste.plans.task;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.plans.TaskEvent.Kind;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Adds to the histories of tasks. */
@Repository
public class TaskHistory {

    /** What happened to a task. */
    public record Entry(
            UUID task,
            Kind kind,
            @Nullable String reason,
            @Nullable Instant oldDueBy,
            @Nullable Instant newDueBy,
            @Nullable UUID oldAssignee,
            @Nullable UUID newAssignee,
            @Nullable LocalDate followUp) {

        public static Entry of(UUID task, Kind kind, @Nullable String reason) {
            return new Entry(task, kind, reason, null, null, null, null, null);
        }

        public static Entry redated(
                UUID task, Kind kind, String reason, @Nullable Instant oldDueBy, @Nullable Instant newDueBy) {
            return new Entry(task, kind, reason, oldDueBy, newDueBy, null, null, null);
        }

        public static Entry reassigned(UUID task, @Nullable UUID oldAssignee, @Nullable UUID newAssignee) {
            return new Entry(task, Kind.REASSIGNED, null, null, null, oldAssignee, newAssignee, null);
        }

        public static Entry waiting(UUID task, String waitingFor, @Nullable LocalDate followUp) {
            return new Entry(task, Kind.WAITING, waitingFor, null, null, null, null, followUp);
        }
    }

    /** Adds the entries that {@link #bind} gives it; may follow a {@code WITH} that changes the tasks. */
    static final String INSERT = """
            INSERT INTO task_event (id, task, at, account, kind, reason, old_due_by, new_due_by, old_assignee, new_assignee,
                                    follow_up)
            SELECT e.id, e.task, :eventAt, CAST(:eventBy AS uuid), e.kind, e.reason, e.old_due_by, e.new_due_by, e.old_assignee,
                   e.new_assignee, e.follow_up
            FROM unnest(CAST(:eventIds AS uuid[]), CAST(:eventTasks AS uuid[]), CAST(:eventKinds AS text[]),
                        CAST(:eventReasons AS text[]), CAST(:oldDueBys AS timestamptz[]), CAST(:newDueBys AS timestamptz[]),
                        CAST(:oldAssignees AS uuid[]), CAST(:newAssignees AS uuid[]), CAST(:followUps AS date[]))
                 AS e (id, task, kind, reason, old_due_by, new_due_by, old_assignee, new_assignee, follow_up)
            """;

    private final JdbcClient jdbc;

    TaskHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(WriteTx tx, List<Entry> entries) {
        if (!entries.isEmpty()) {
            bind(jdbc.sql(INSERT), tx, entries).update();
        }
    }

    static StatementSpec bind(StatementSpec statement, WriteTx tx, List<Entry> entries) {
        return statement
                .param("eventAt", Sql.timestamp(tx.now()))
                .param("eventBy", tx.caller().account(), Types.OTHER)
                .param("eventIds", entries.stream().map(entry -> Ids.next()).toArray(UUID[]::new))
                .param("eventTasks", entries.stream().map(Entry::task).toArray(UUID[]::new))
                .param("eventKinds", texts(entries, Entry::kind))
                .param("eventReasons", texts(entries, Entry::reason))
                .param("oldDueBys", texts(entries, Entry::oldDueBy))
                .param("newDueBys", texts(entries, Entry::newDueBy))
                .param("oldAssignees", texts(entries, Entry::oldAssignee))
                .param("newAssignees", texts(entries, Entry::newAssignee))
                .param("followUps", texts(entries, Entry::followUp));
    }

    private static @Nullable String[] texts(List<Entry> entries, Function<Entry, @Nullable Object> value) {
        return entries.stream()
                .map(entry -> Optional.ofNullable(value.apply(entry))
                        .map(Object::toString)
                        .orElse(null))
                .toArray(String[]::new);
    }
}
