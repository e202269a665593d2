package dk.fodfaeste.ui.input;

import dk.fodfaeste.kernel.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@link Command} records. What is wrong with any of the fields is said of all of them at once. */
public final class Commands {

    private Commands() {}

    /**
     * As a form sent it: fields that the record does not have are somebody else's.
     *
     * @param fields the values of each field, by name
     * @throws Problem at each field that cannot be used
     */
    public static <T extends Record> T fromForm(Class<T> type, Map<String, List<String>> fields) {
        return fromForm(type, fields, null);
    }

    /** The same, where days that may not be seen from today are refused with the rest: see {@link Day}. */
    public static <T extends Record> T fromForm(
            Class<T> type, Map<String, List<String>> fields, @Nullable LocalDate today) {
        List<Problem.Field> faults = new ArrayList<>();
        T read = FormValue.command(type, fields, faults, "");
        Shape<T> shape = Shape.of(type);
        if (today != null) {
            shape.days(
                    component -> FormValue.read(component, component.sent(fields, "", shape.components())),
                    today,
                    faults);
        }
        refuse(shape.inOrder(faults));
        return read;
    }

    /**
     * As JSON sent it.
     *
     * @throws Problem at each field that cannot be used, is of another kind than agreed, or is unknown
     */
    public static <T extends Record> T fromJson(Class<T> type, JsonNode json) {
        return fromJson(type, json, null);
    }

    /** The same, where days that may not be seen from today are refused with the rest: see {@link Day}. */
    public static <T extends Record> T fromJson(Class<T> type, JsonNode json, @Nullable LocalDate today) {
        List<Problem.Field> faults = new ArrayList<>();
        T read = JsonValue.command(type, json, faults, "");
        Shape<T> shape = Shape.of(type);
        if (today != null) {
            shape.days(component -> JsonValue.read(component, json.get(component.name()), ""), today, faults);
        }
        refuse(shape.inOrder(faults));
        return read;
    }

    /**
     * Lets a command pass that code has made, whose days may be: see {@link Day}.
     *
     * @throws Problem at each day that may not be
     */
    public static void check(Record command, LocalDate today) {
        List<Problem.Field> faults = new ArrayList<>();
        Shape.of(command.getClass()).days(component -> FormFields.value(command, component.name()), today, faults);
        refuse(faults);
    }

    /** The fields of a form that sends this command: what is to be changed, as it stands. */
    public static Map<String, List<String>> toForm(Record command) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        FormFields.fill(command, "", fields);
        return fields;
    }

    /** How long the text of a field may be; {@code null} where the field is no text of this command. */
    public static @Nullable Integer longest(Class<? extends Record> type, String field) {
        return Shape.of(type).longest(field);
    }

    /** In which field of a form a component is filled in; its own name for what is no component. */
    public static String field(Class<? extends Record> type, String component) {
        return Shape.of(type).field(component);
    }

    /** Something that has the wrong shape is no mistake of a person at a form. */
    private static final Set<String> MALFORMED = Set.of(Refused.WRONG_TYPE, Refused.UNKNOWN);

    private static void refuse(List<Problem.Field> faults) {
        if (faults.stream().anyMatch(fault -> MALFORMED.contains(fault.key()))) {
            throw Problem.malformed(faults);
        }
        if (!faults.isEmpty()) {
            throw Problem.inFields(faults);
        }
    }
}
