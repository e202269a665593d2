package dk.fodfaeste.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Java's types to and from JDBC's, where the driver does not do it by itself. */
public final class Sql {

    /** PostgreSQL's {@code character_not_in_repertoire}. */
    private static final String NO_SUCH_CHARACTER = "22021";

    private Sql() {}

    /** Whether a statement failed for a text with a character that PostgreSQL cannot hold: the one with the code 0. */
    public static boolean isUnstorableText(Throwable cause) {
        return cause instanceof SQLException failure && NO_SUCH_CHARACTER.equals(failure.getSQLState());
    }

    public static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** A timestamp that the column never lacks. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static @Nullable UUID uuidOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static @Nullable LocalTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalTime.class);
    }

    public static <E extends Enum<E>> @Nullable E enumOrNull(ResultSet row, String column, Class<E> type)
            throws SQLException {
        String value = row.getString(column);
        return value == null ? null : Enum.valueOf(type, value);
    }
}
