package dk.fodfaeste.arrivals.column;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What each column of a file holds.
 *
 * @param columns from the file's first column on; {@code null} for one that is not read
 */
public record ColumnChoice(List<@Nullable Column> columns) {

    /** Either name will do: some people have one only. */
    private static final List<List<Column>> NECESSARY = List.of(
            List.of(Column.HOUSEHOLD_NO),
            List.of(Column.FIRST_NAMES, Column.LAST_NAME),
            List.of(Column.EXPECTED_ARRIVAL));

    public ColumnChoice {
        columns = Collections.unmodifiableList(new ArrayList<>(columns));
    }

    /** The choice by the columns' {@linkplain Column#code() names}; what is no name is not read. */
    public static ColumnChoice ofCodes(List<String> codes) {
        return new ColumnChoice(codes.stream()
                .<@Nullable Column>map(code -> Column.ofCode(code).orElse(null))
                .toList());
    }

    /** The columns' names, empty for one that is not read. */
    public List<String> codes() {
        return columns.stream()
                .map(column -> column == null ? "" : column.code())
                .toList();
    }

    /** What that column holds. */
    public Optional<Column> at(int index) {
        return index < columns.size() ? Optional.ofNullable(columns.get(index)) : Optional.empty();
    }

    /** Where each column is, the first where it was chosen twice. */
    public Map<Column, Integer> index() {
        Map<Column, Integer> index = new EnumMap<>(Column.class);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column != null) {
                index.putIfAbsent(column, i);
            }
        }
        return index;
    }

    /** The places of the columns that hold one of these. */
    public Set<Integer> places(Set<Column> wanted) {
        return IntStream.range(0, columns.size())
                .filter(i -> at(i).filter(wanted::contains).isPresent())
                .boxed()
                .collect(Collectors.toSet());
    }

    /** The places where a column is chosen that an earlier place has already. */
    public List<Integer> repeated() {
        Map<Column, Integer> index = index();
        List<Integer> repeated = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column != null && !Integer.valueOf(i).equals(index.get(column))) {
                repeated.add(i);
            }
        }
        return repeated;
    }

    /** What every file must have and nobody has pointed out: a household's number, a name, when they come. */
    public List<Column> missing() {
        Map<Column, Integer> index = index();
        return NECESSARY.stream()
                .filter(group -> group.stream().noneMatch(index::containsKey))
                .map(List::getFirst)
                .toList();
    }
}
