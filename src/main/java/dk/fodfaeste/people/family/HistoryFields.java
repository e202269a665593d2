package dk.fodfaeste.people.family;

import dk.fodfaeste.kernel.text.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a module notes in the history of a household: the names of its fields, and how their values, which are kept as
 * codes, are read. A module contributes its own by a bean of this type.
 *
 * @param name   the key of a field's name
 * @param event  the key of a whole sentence, for what is more than a field with another value
 * @param values by field; the value of any other is shown as it is kept
 */
public record HistoryFields(UnaryOperator<String> name, UnaryOperator<String> event, Map<String, Value> values) {

    /** A value in words. */
    @FunctionalInterface
    public interface Value {
        String of(Words words, String value);
    }

    /** A day. */
    public static final Value DAY = (words, value) -> words.dates().date(LocalDate.parse(value));

    public HistoryFields {
        values = Map.copyOf(values);
    }

    /** Fields whose values are shown as they are kept. */
    public static HistoryFields of(UnaryOperator<String> name, UnaryOperator<String> event) {
        return new HistoryFields(name, event, Map.of());
    }

    /** The same, with these fields' values read so. */
    public HistoryFields with(Value value, String... fields) {
        Map<String, Value> more = new HashMap<>(values);
        for (String field : fields) {
            more.put(field, value);
        }
        return new HistoryFields(name, event, more);
    }
}
