package dk.fodfaeste.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Listens to the statements of one request, and can send the same ones again without the product around them. */
final class RecordedSql extends DelegatingDataSource {

    /** One call on a prepared statement. */
    private record Setter(Method method, Object[] arguments) {}

    /** One statement with its values, or one without that is sent unprepared; {@code sql} is null where a transaction ends. */
    private record Step(@Nullable String sql, List<Setter> values, boolean prepared) {}

    private volatile @Nullable List<Step> listening;

    RecordedSql(DataSource target) {
        super(target);
    }

    /** From now on statements are noted. */
    void listen() {
        listening = new ArrayList<>();
    }

    /** What was noted since. */
    Script script() {
        List<Step> heard = listening == null ? List.of() : List.copyOf(listening);
        listening = null;
        return new Script(heard);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = super.getConnection();
        List<Step> steps = listening;
        return steps == null ? real : proxy(Connection.class, (self, method, arguments) -> {
            Object result = call(real, method, arguments);
            if (method.getName().equals("commit") || method.getName().equals("rollback")) {
                steps.add(new Step(null, List.of(), false));
            }
            if (result instanceof PreparedStatement statement && arguments[0] instanceof String sql) {
                return statement(statement, sql, steps);
            }
            return method.getName().equals("createStatement") ? statement((Statement) result, steps) : result;
        });
    }

    private static Statement statement(Statement real, List<Step> steps) {
        return proxy(Statement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("execute") && arguments != null && arguments[0] instanceof String sql) {
                steps.add(new Step(sql, List.of(), false));
            }
            return call(real, method, arguments);
        });
    }

    private static PreparedStatement statement(PreparedStatement real, String sql, List<Step> steps) {
        List<Setter> values = new ArrayList<>();
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments != null && arguments.length >= 2) {
                values.add(new Setter(method, arguments.clone()));
            }
            if (method.getName().startsWith("execute")) {
                steps.add(new Step(sql, List.copyOf(values), true));
            }
            return call(real, method, arguments);
        });
    }

    /** The statements of one request, to be sent again. */
    static final class Script {

        private final List<Step> steps;

        private Script(List<Step> steps) {
            this.steps = steps;
        }

        int statements() {
            return (int) steps.stream().filter(step -> step.sql() != null).count();
        }

        /** Sends them, reads every row that comes back, and ends transactions where the request did. */
        void play(Connection connection) throws SQLException {
            for (Step step : steps) {
                if (step.sql() == null) {
                    connection.commit();
                    continue;
                }
                if (!step.prepared()) {
                    send(connection, step.sql());
                    continue;
                }
                try (PreparedStatement sql = connection.prepareStatement(step.sql())) {
                    set(connection, sql, step);
                    if (sql.execute()) {
                        drain(sql.getResultSet());
                    }
                }
            }
            connection.commit();
        }

        private static void send(Connection connection, String statements) throws SQLException {
            try (Statement sql = connection.createStatement()) {
                sql.unwrap(PGStatement.class).setPrepareThreshold(0);
                sql.execute(statements);
            }
        }

        private static void set(Connection connection, PreparedStatement sql, Step step) throws SQLException {
            boolean fresh = step.sql().stripLeading().toUpperCase(java.util.Locale.ROOT).startsWith("INSERT");
            for (Setter value : step.values()) {
                Object[] arguments = value.arguments().clone();
                if (arguments[1] instanceof Array array) {
                    arguments[1] = connection.createArrayOf(array.getBaseTypeName(), (Object[]) array.getArray());
                }
                // A row that the request added would be there already.
                if (fresh && arguments[1] instanceof UUID) {
                    arguments[1] = UUID.randomUUID();
                    fresh = false;
                }
                try {
                    value.method().invoke(sql, arguments);
                } catch (ReflectiveOperationException impossible) {
                    throw new SQLException(impossible);
                }
            }
        }

        private static void drain(ResultSet rows) throws SQLException {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    rows.getString(i);
                }
            }
        }
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
