package dk.fodfaeste.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The same rows as the product writes and reads, by plain JDBC, as the same role, with the same row-level security. */
final class BareTasks {

    private final DataSource connections;
    private final short town;

    BareTasks(DataSource connections, short town) {
        this.connections = connections;
        this.town = town;
    }

    /** Writes the town's task rows once more, in batches, and says how many per second; they are taken away again. */
    double copyTasks(int most) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            enter(connection);
            List<Object[]> rows = new ArrayList<>();
            int columns;
            try (PreparedStatement sql = connection.prepareStatement("SELECT * FROM task LIMIT " + most);
                    ResultSet row = sql.executeQuery()) {
                columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    Object[] values = new Object[columns];
                    for (int i = 0; i < columns; i++) {
                        values[i] = row.getObject(i + 1);
                    }
                    values[1] = UUID.randomUUID();
                    rows.add(values);
                }
            }
            long start = System.nanoTime();
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO task VALUES (" + "?, ".repeat(columns - 1) + "?)")) {
                int waiting = 0;
                for (Object[] row : rows) {
                    for (int i = 0; i < columns; i++) {
                        insert.setObject(i + 1, row[i]);
                    }
                    insert.addBatch();
                    if (++waiting == 1000) {
                        insert.executeBatch();
                        waiting = 0;
                    }
                }
                insert.executeBatch();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            connection.rollback();
            return rows.size() / seconds;
        }
    }

    /** Completes tasks, each in a transaction with its event and its audit row, and says how many per second. */
    double complete(List<UUID> tasks, @Nullable UUID account) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (UUID task : tasks) {
                complete(connection, task, account);
            }
            return tasks.size() / ((System.nanoTime() - start) / 1e9);
        }
    }

    private void complete(Connection connection, UUID task, @Nullable UUID account) throws SQLException {
        Timestamp now = Timestamp.from(Instant.now());
        enter(connection);
        try (PreparedStatement lock = connection.prepareStatement("SELECT household FROM task WHERE id = ? FOR UPDATE");
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE task SET status = 'DONE', done_at = ?, done_by = ?, waiting_for = NULL,"
                                + " waiting_since = NULL, version = version + 1 WHERE id = ?");
                PreparedStatement event = connection.prepareStatement(
                        "INSERT INTO task_event (id, task, at, account, kind) VALUES (?, ?, ?, ?, 'DONE')");
                PreparedStatement audit = connection.prepareStatement(
                        "INSERT INTO audit_entry (id, at, account, action, wrote, subjects)"
                                + " VALUES (?, ?, ?, 'TASK_DONE', true, ?)")) {
            lock.setObject(1, task);
            UUID household;
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                household = row.getObject(1, UUID.class);
            }
            update.setTimestamp(1, now);
            update.setObject(2, account);
            update.setObject(3, task);
            update.executeUpdate();
            event.setObject(1, UUID.randomUUID());
            event.setObject(2, task);
            event.setTimestamp(3, now);
            event.setObject(4, account);
            event.executeUpdate();
            audit.setObject(1, UUID.randomUUID());
            audit.setTimestamp(2, now);
            audit.setObject(3, account);
            audit.setArray(4, connection.createArrayOf("uuid", new Object[] {household}));
            audit.executeUpdate();
        }
        connection.commit();
    }

    /** The milliseconds that the rows of a page take, with their titles and families, as a page shows them. */
    double page(@Nullable UUID account, int size, int times) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            long start = 0;
            for (int i = -times; i < times; i++) {
                if (i == 0) {
                    start = System.nanoTime();
                }
                enter(connection);
                try (PreparedStatement sql = connection.prepareStatement(
                        "SELECT t.*, s.*, p.* FROM task t JOIN plan_step s ON s.id = t.step"
                                + " LEFT JOIN person p ON p.household = t.household AND p.relation = 'MAIN'"
                                + " WHERE t.assignee = ? AND t.status IN ('OPEN', 'WAITING')"
                                + " ORDER BY t.due_by, t.id LIMIT ?")) {
                    sql.setObject(1, account);
                    sql.setInt(2, size);
                    try (ResultSet row = sql.executeQuery()) {
                        while (row.next()) {
                            row.getObject(1);
                        }
                    }
                }
                connection.commit();
            }
            return (System.nanoTime() - start) / 1e6 / times;
        }
    }

    private void enter(Connection connection) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("SET LOCAL fodfaeste.municipality = '" + town + "'")) {
            sql.execute();
        }
    }
}
