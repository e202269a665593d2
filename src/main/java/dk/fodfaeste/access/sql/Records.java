package dk.fodfaeste.access.sql;

import dk.fodfaeste.kernel.Sql;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * Records to and from rows, where the names match ({@code saidOn} is {@code said_on}): enums by their names, instants, and
 * whatever the driver knows by itself.
 */
public final class Records {

    private Records() {}

    /** Reads each row into such a record. */
    public static <T extends Record> RowMapper<T> rows(Class<T> type) {
        return new Rows<>(type);
    }

    /** The values of a record, each under the name of its component; more can be added. */
    public static MapSqlParameterSource params(Record record) {
        MapSqlParameterSource params = new MapSqlParameterSource();
        try {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                add(params, component.getName(), accessor.invoke(record));
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
        return params;
    }

    private static void add(MapSqlParameterSource params, String name, @Nullable Object value) {
        switch (value) {
            case null -> params.addValue(name, null, Types.OTHER);
            case Enum<?> constant -> params.addValue(name, constant.name());
            case Instant instant -> params.addValue(name, Sql.timestamp(instant));
            default -> params.addValue(name, value);
        }
    }

    private static final class Rows<T extends Record> extends DataClassRowMapper<T> {

        Rows(Class<T> type) {
            super(type);
        }

        @Override
        protected @Nullable Object getColumnValue(ResultSet row, int index, Class<?> type) throws SQLException {
            // The driver knows no Instant, and tells so by an exception for each value.
            return type == Instant.class
                    ? Sql.instantOrNull(row, row.getMetaData().getColumnLabel(index))
                    : super.getColumnValue(row, index, type);
        }
    }
}
