package dk.fodfaeste.arrivals.entry;

import dk.fodfaeste.arrivals.column.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A household as a person typed it in: every value as text, by column.
 *
 * @param household what stands once for the household
 * @param persons   what stands for each person; one for whom nothing was typed is left out
 */
record TypedArrival(Map<Column, String> household, List<Map<Column, String>> persons) {

    /** What is told once for a household. */
    public static final List<Column> OF_HOUSEHOLD = List.of(
            Column.HOUSEHOLD_NO,
            Column.KIND,
            Column.ASYLUM_CENTRE,
            Column.PERMIT_DATE,
            Column.DECISION_DATE,
            Column.EXPECTED_ARRIVAL,
            Column.EXPECTED_TIME,
            Column.REMARKS);

    /** What is told for each person. */
    public static final List<Column> OF_PERSON = List.of(
            Column.RELATION,
            Column.FIRST_NAMES,
            Column.LAST_NAME,
            Column.BIRTH_DATE,
            Column.GENDER,
            Column.CPR,
            Column.FOREIGNER_NO,
            Column.NATIONALITY,
            Column.LANGUAGE,
            Column.INTERPRETER,
            Column.PHONE);

    /** What was typed, without what was left blank. */
    static TypedArrival of(
            Map<Column, ? extends @Nullable String> household,
            List<? extends Map<Column, ? extends @Nullable String>> persons) {
        return new TypedArrival(
                typed(household), persons.stream().map(TypedArrival::typed).toList());
    }

    /** Which persons something was typed of, counted from 0; a relation that is chosen already is nothing yet. */
    public List<Integer> filled() {
        return IntStream.range(0, persons.size())
                .filter(i -> persons.get(i).keySet().stream().anyMatch(column -> column != Column.RELATION))
                .boxed()
                .toList();
    }

    private static Map<Column, String> typed(Map<Column, ? extends @Nullable String> values) {
        Map<Column, String> typed = new LinkedHashMap<>();
        values.forEach((column, text) -> {
            if (text != null && !text.isBlank()) {
                typed.put(column, text.strip());
            }
        });
        return typed;
    }

    /** Without what was typed, which is personal. */
    @Override
    public String toString() {
        return "TypedArrival[persons=%d]".formatted(persons.size());
    }
}
