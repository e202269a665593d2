package dk.fodfaeste.arrivals.column;

import dk.fodfaeste.kernel.reference.Spelling;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality has told about the headings of its files.
 *
 * @param columns what each heading, folded by {@link #key}, stands for; empty where its cells are not to be read
 */
public record KnownHeadings(Map<String, Optional<Column>> columns) {

    /** Nothing was told yet. */
    public static final KnownHeadings NONE = new KnownHeadings(Map.of());

    public KnownHeadings {
        columns = Map.copyOf(columns);
    }

    /** The form of a heading by which it is remembered: case, spaces and signs do not count. */
    public static String key(String heading) {
        return Spelling.fold(heading);
    }

    /** Whether this heading was told, be it that it is not to be read. */
    public boolean knows(@Nullable String heading) {
        return heading != null && columns.containsKey(key(heading));
    }

    /** What it stands for. */
    public Optional<Column> column(String heading) {
        return columns.getOrDefault(key(heading), Optional.empty());
    }
}
