package dk.fodfaeste.rules.schema;

import java.util.List;
import java.util.Set;

/**
 * A table as the catalogue describes it.
 *
 * @param tenant whether its rows belong to a municipality, and row-level security keeps them apart
 */
public record Table(String name, boolean tenant, List<Column> columns, Set<String> key, List<Reference> references) {

    /** @param filled whether a row must bring a value: it may not be null, and there is no default */
    public record Column(String name, String type, boolean filled) {}

    /**
     * A foreign key.
     *
     * @param columns the columns here, in the order of {@code targets}
     * @param table   the table that it points to
     * @param targets the columns there
     */
    public record Reference(String name, List<String> columns, String table, List<String> targets) {}

    /** The type of a column. */
    public String type(String column) {
        return columns.stream()
                .filter(each -> each.name().equals(column))
                .findFirst()
                .orElseThrow()
                .type();
    }

    @Override
    public String toString() {
        return name;
    }
}
