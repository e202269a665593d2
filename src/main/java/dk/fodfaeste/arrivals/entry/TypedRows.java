package dk.fodfaeste.arrivals.entry;

import dk.fodfaeste.arrivals.column.Column;
import dk.fodfaeste.arrivals.column.FixedHeadings;
import dk.fodfaeste.arrivals.file.ArrivalRows;
import dk.fodfaeste.arrivals.file.ArrivalsFile;
import dk.fodfaeste.arrivals.file.FileRefusal;
import dk.fodfaeste.arrivals.row.HouseholdRows;
import dk.fodfaeste.arrivals.row.RowRefusal;
import dk.fodfaeste.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a household that was typed in as a file of one household, so that what a form and a file understand and refuse can
 * never differ.
 */
final class TypedRows {

    /** Every row of a file has a household's number; whether this one got one of its own, the form knows. */
    private static final String UNNUMBERED = "1";

    private static final String PERSON_FIELD = "persons.%d.%s";
    private static final int FIRST_ROW = 2;
    private static final String REFUSED = "arrivals.row.";

    /** Refusals that name another row: on a form that is another person. */
    private static final Set<String> OF_OTHER_ROWS =
            Set.of("person-twice", "person-twice-by-name", "household.two-main", "minor.not-alone");

    private static final Map<String, Column> BY_HEADING = FixedHeadings.all().stream()
            .collect(Collectors.toMap(FixedHeadings.Fixed::danish, FixedHeadings.Fixed::column));

    private TypedRows() {}

    /** The name of a household's field: that of the column, {@code householdNo}. */
    public static String field(Column column) {
        String[] words = column.code().split("-");
        return Stream.of(words)
                .skip(1)
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", words[0], ""));
    }

    /** The name of a person's field, {@code persons.0.firstNames}; persons are counted from 0. */
    public static String field(Column column, int person) {
        return PERSON_FIELD.formatted(person, field(column));
    }

    /**
     * The household's rows, one for each person of whom something was typed.
     *
     * @param today the day against which dates are held
     * @throws Problem at each field that a file would be refused for
     */
    public static HouseholdRows read(TypedArrival typed, LocalDate today) {
        List<Integer> numbers = typed.filled();
        if (numbers.isEmpty()) {
            throw Problem.inField(field(Column.FIRST_NAMES, 0), "prearrival.typed.nobody");
        }
        return switch (ArrivalsFile.read(file(typed, numbers), "", today)) {
            case ArrivalRows rows when rows.refusals().isEmpty() -> new HouseholdRows(rows.rows());
            case ArrivalRows rows ->
                throw Problem.inFields(rows.refusals().stream()
                        .map(refusal -> field(refusal, numbers))
                        .toList());
            case FileRefusal(String key, List<Object> _) ->
                throw Problem.inField(field(Column.FIRST_NAMES, numbers.getFirst()), "prearrival.typed.unreadable")
                        .causedBy(new IllegalArgumentException(key));
        };
    }

    /**
     * The refusal of a row, at the field that it is about.
     *
     * @param numbers which persons the rows stand for
     */
    public static Problem.Field field(RowRefusal refusal, List<Integer> numbers) {
        Column column = BY_HEADING.getOrDefault(refusal.column(), Column.FIRST_NAMES);
        int person = numbers.get(Math.clamp(refusal.row() - FIRST_ROW, 0, numbers.size() - 1));
        String field = TypedArrival.OF_HOUSEHOLD.contains(column) ? field(column) : field(column, person);
        String reason = refusal.key().substring(REFUSED.length());
        if (OF_OTHER_ROWS.contains(reason)) {
            int other = Integer.parseInt(String.valueOf(refusal.args().getFirst())) - FIRST_ROW;
            return new Problem.Field(
                    field,
                    "prearrival.typed." + reason,
                    List.of(numbers.get(Math.clamp(other, 0, numbers.size() - 1)) + 1));
        }
        return new Problem.Field(field, refusal.key(), refusal.args());
    }

    private static byte[] file(TypedArrival typed, List<Integer> numbers) {
        List<String> lines = new ArrayList<>();
        lines.add(line(FixedHeadings.Fixed::danish));
        for (int number : numbers) {
            boolean first = lines.size() == 1;
            Map<Column, String> person = typed.persons().get(number);
            lines.add(line(heading -> cell(typed.household(), person, heading.column(), first)));
        }
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(
            Map<Column, String> household, Map<Column, String> person, Column column, boolean first) {
        if (column == Column.HOUSEHOLD_NO) {
            return household.getOrDefault(column, UNNUMBERED);
        }
        return (TypedArrival.OF_HOUSEHOLD.contains(column) ? first ? household : Map.<Column, String>of() : person)
                .getOrDefault(column, "");
    }

    private static String line(Function<FixedHeadings.Fixed, String> cell) {
        return FixedHeadings.all().stream()
                .map(cell)
                .map(text -> "\"" + text.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(";"));
    }
}
