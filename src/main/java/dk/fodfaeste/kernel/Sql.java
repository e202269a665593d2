package dk.fodfaeste.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Java's types to and from JDBC's, where the driver does not do it by itself. */
public final class Sql {

    /** PostgreSQL's {@code character_not_in_repertoire}. */
    private static final String NO_SUCH_CHARACTER = "22021";

    /** Classes of SQL states: no connection, no room (memory, disk, connections), ended by the server, broken files. */
    private static final List<String> LOST = List.of("08", "53", "57P", "58");

    private Sql() {}

    /** Whether a statement failed for a text with a character that PostgreSQL cannot hold: the one with the code 0. */
    public static boolean isUnstorableText(Throwable cause) {
        return cause instanceof SQLException failure && NO_SUCH_CHARACTER.equals(failure.getSQLState());
    }

    /**
     * The SQL state of a failure that means that the database is not there, or not able to work, whatever it was asked:
     * {@code null} for any other failure, and {@code "none"} where the pool had no connection to give.
     */
    public static @Nullable String lost(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                // The driver gives each of its failures a state; the pool gives none.
                if (state == null) {
                    return "none";
                }
                if (LOST.stream().anyMatch(state::startsWith)) {
                    return state;
                }
            }
        }
        return null;
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

    /** The one column of a row, which it never lacks; the number of the row does not matter. */
    public static UUID onlyUuid(ResultSet row, int number) throws SQLException {
        return row.getObject(1, UUID.class);
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
