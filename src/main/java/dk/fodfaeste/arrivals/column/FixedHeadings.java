package dk.fodfaeste.arrivals.column;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The headings that whoever writes an arrivals file can rely on, and an empty file that has them. */
public final class FixedHeadings {

    /** What {@link Headings} asks of every file; of the two columns of names either will do. */
    private static final Set<Column> NECESSARY =
            Set.of(Column.HOUSEHOLD_NO, Column.FIRST_NAMES, Column.EXPECTED_ARRIVAL);

    /** Excel in Danish takes a semicolon for the next cell, and reads æ, ø and å where a byte order mark says UTF-8. */
    private static final String MARK = "\uFEFF";

    /**
     * A column with its headings.
     *
     * @param required whether a file without it is refused
     */
    public record Fixed(Column column, String danish, String english, boolean required) {}

    private FixedHeadings() {}

    /** All columns, in the order of the empty file. */
    public static List<Fixed> all() {
        return Stream.of(Column.values())
                .map(column -> new Fixed(
                        column, Headings.danish(column), Headings.english(column), NECESSARY.contains(column)))
                .toList();
    }

    /** Whether a heading means this without anybody saying so. */
    public static boolean means(String heading, Optional<Column> column) {
        return column.isPresent()
                && Headings.column(heading, KnownHeadings.NONE).equals(column);
    }

    /** The fixed Danish heading of a column. */
    public static String danish(Column column) {
        return Headings.danish(column);
    }

    /** A csv file with the Danish headings and nothing below them. */
    public static byte[] emptyFile() {
        String line = all().stream().map(Fixed::danish).collect(Collectors.joining(";"));
        return (MARK + line + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
