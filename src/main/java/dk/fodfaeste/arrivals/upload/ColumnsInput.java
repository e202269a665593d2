package dk.fodfaeste.arrivals.upload;

import dk.fodfaeste.arrivals.column.Column;
import dk.fodfaeste.arrivals.column.KnownHeadings;
import dk.fodfaeste.kernel.Problem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a caller says about the headings of a file: JSON from the heading to a column's name, or to null. */
final class ColumnsInput {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, @Nullable String>> HEADINGS = new TypeReference<>() {};
    private static final int LONGEST = 64 * 1024;

    private ColumnsInput() {}

    /**
     * What is known with both together; what the caller says goes before what was told earlier.
     *
     * @throws Problem if it cannot be read, or names a column that does not exist
     */
    static KnownHeadings with(KnownHeadings earlier, @Nullable String sent) {
        if (sent == null) {
            return earlier;
        }
        Map<String, Optional<Column>> columns = new HashMap<>(earlier.columns());
        read(sent).forEach((heading, code) -> columns.put(KnownHeadings.key(heading), column(code)));
        return new KnownHeadings(columns);
    }

    private static Optional<Column> column(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.of(Column.ofCode(code).orElseThrow(ColumnsInput::unreadable));
    }

    private static Map<String, @Nullable String> read(String sent) {
        try {
            Map<String, @Nullable String> read = sent.length() > LONGEST ? null : JSON.readValue(sent, HEADINGS);
            if (read != null) {
                return read;
            }
        } catch (JacksonException none) {
            throw unreadable().causedBy(none);
        }
        throw unreadable();
    }

    private static Problem unreadable() {
        return Problem.inField(
                "columns",
                "arrivals.api.columns",
                Arrays.stream(Column.values()).map(Column::code).collect(Collectors.joining(", ")));
    }
}
