package dk.fodfaeste.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.launch.database.InstalledDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Many people who mark tasks done at the same time while something is killed, and what is left of their work. */
public final class Completions {

    /** What is killed under them, and how. */
    public interface Fault {
        void happen() throws Exception;
    }

    private static final int TASKS = 200;
    private static final int CLIENTS = 20;
    private static final int BEFORE_THE_FAULT = 60;
    private static final int PATIENCE_SECONDS = 120;

    /** Every way in which a task's status, its time, its history and the audit trail could disagree. */
    private static final String HALF_DONE = """
            SELECT what || ' ' || t.id
            FROM task t
            CROSS JOIN LATERAL (VALUES
                ('status and time', (t.status = 'DONE') <> (t.done_at IS NOT NULL)
                    OR t.status NOT IN ('OPEN', 'WAITING', 'DONE')),
                ('done without one event', t.status = 'DONE' AND 1 <> (
                    SELECT count(*) FROM task_event e WHERE e.task = t.id AND (
                        e.kind = 'DONE' AND e.at = t.done_at
                        -- What it waited for had happened before somebody wrote that down.
                        OR e.kind = 'FULFILLED' AND e.at >= t.done_at))),
                ('done without audit', t.status = 'DONE' AND NOT EXISTS (
                    SELECT FROM audit_entry a JOIN task_event e ON e.at = a.at AND e.task = t.id
                    WHERE a.wrote AND coalesce(t.household, t.subject) = ANY (a.subjects)
                      AND (e.kind = 'DONE' AND a.action = 'TASK_DONE' OR e.kind = 'FULFILLED'))),
                ('event of one that is not done', t.status <> 'DONE' AND EXISTS (
                    SELECT FROM task_event e
                    WHERE e.task = t.id AND e.kind IN ('DONE', 'FULFILLED') AND NOT EXISTS (
                        SELECT FROM task_event r WHERE r.task = e.task AND r.kind = 'REOPENED' AND r.at >= e.at)))
            ) AS fault (what, there)
            WHERE there
            """;

    private final List<UUID> tasks;
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<Integer> refusals = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    private Completions(List<UUID> tasks) {
        this.tasks = tasks;
    }

    /** Of up to two hundred tasks that are open in this database, and that nothing hinders from being done just so. */
    public static Completions of(InstalledDatabase database) throws SQLException {
        List<UUID> open = database.column("""
                SELECT t.id
                FROM task t
                JOIN plan_step s ON s.id = t.step AND s.asks IS NULL AND s.after_step IS NULL
                WHERE t.status = 'OPEN' AND t.sensitivity IS NULL
                ORDER BY t.due_by, t.id
                LIMIT %d
                """.formatted(TASKS)).stream()
                .map(UUID::fromString)
                .toList();
        assertThat(open).hasSizeGreaterThan(2 * BEFORE_THE_FAULT);
        return new Completions(open);
    }

    /** Each client asks the servers in turn; after some acknowledgements the fault happens, and they go on to the end. */
    public Completions until(Fault fault, String token, Running... servers) throws Exception {
        Queue<UUID> left = new ConcurrentLinkedQueue<>(tasks);
        CountDownLatch enough = new CountDownLatch(BEFORE_THE_FAULT);
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                Running server = servers[client % servers.length];
                clients.submit(() -> {
                    for (UUID task = left.poll(); task != null; task = left.poll()) {
                        mark(server, token, task);
                        enough.countDown();
                    }
                    return null;
                });
            }
            assertThat(enough.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("acknowledgements")
                    .isTrue();
            fault.happen();
        }
        return this;
    }

    private void mark(Running server, String token, UUID task) throws InterruptedException {
        try {
            var answer = server.markDone(token, task);
            if (answer.statusCode() == 200) {
                acknowledged.add(task);
            } else {
                refusals.add(answer.statusCode());
                refused.add(answer.body());
            }
        } catch (IOException serverIsGone) {
            refusals.add(0);
        }
    }

    /** The statuses of the answers that were no acknowledgement; 0 where there was no answer. */
    public Set<Integer> refusals() {
        return refusals;
    }

    /** What stood in those answers. */
    public Set<String> refused() {
        return refused;
    }

    /** Acknowledged work is there, with its event and its audit row, and nothing is half done. */
    public void areWholeIn(InstalledDatabase database) throws SQLException {
        assertThat(acknowledged.size()).isGreaterThanOrEqualTo(BEFORE_THE_FAULT);
        Set<UUID> done = database.column("SELECT id FROM task WHERE status = 'DONE'").stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        assertThat(done).containsAll(acknowledged);
        assertThat(database.column(HALF_DONE)).as("tasks that are half done").isEmpty();
    }

    /** Those that nobody was told are done: they can be marked now, whether they were or not. */
    public void canBeFinishedBy(Running server, String token, InstalledDatabase database) throws Exception {
        for (UUID task : tasks) {
            if (!acknowledged.contains(task)) {
                var answer = server.markDone(token, task);
                assertThat(answer.statusCode()).as(answer.body()).isIn(200, 409);
            }
        }
        assertThat(database.value("SELECT count(*) FROM task WHERE status = 'DONE' AND id IN ("
                        + tasks.stream().map(id -> "'" + id + "'").collect(Collectors.joining(",")) + ")"))
                .isEqualTo(String.valueOf(tasks.size()));
        assertThat(database.column(HALF_DONE)).isEmpty();
    }
}
