package dk.fodfaeste.ui.input;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.ui.api.Codes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A field as JSON sends it: of the kind that was agreed, dates and choices as text. */
final class JsonValue {

    /** People write dates in several ways, systems in one. */
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private JsonValue() {}

    static <T extends Record> T command(Class<T> type, JsonNode json, List<Problem.Field> faults, String path) {
        Shape<T> shape = Shape.of(type);
        List<String> known =
                shape.components().stream().map(Shape.Component::name).toList();
        if (json.isObject()) {
            json.propertyNames().stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> faults.add(new Problem.Field(path + shortened(name), Refused.UNKNOWN, List.of())));
        }
        return shape.read(component -> read(component, json.get(component.name()), path), faults, path);
    }

    static @Nullable Object read(Shape.Component component, @Nullable JsonNode json, String path) throws Refused {
        if (json == null || json.isNull()) {
            return json != null && component.optional() ? List.of() : null;
        }
        if (component.many() == null) {
            return one(component, json, path + component.name() + ".");
        }
        if (component.optional()) {
            Object only = one(component, json, path + component.name() + ".");
            return only == null ? List.of() : List.of(only);
        }
        if (!json.isArray()) {
            throw new Refused(Refused.WRONG_TYPE);
        }
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            Object value =
                    json.get(i).isNull() ? null : one(component, json.get(i), path + component.name() + "." + i + ".");
            if (value == null) {
                throw new Refused(Refused.MISSING);
            }
            all.add(value);
        }
        return all;
    }

    private static @Nullable Object one(Shape.Component component, JsonNode json, String path) throws Refused {
        Class<?> type = component.type();
        if (type.isRecord()) {
            return nested(type.asSubclass(Record.class), json, path);
        }
        if (type == boolean.class || type == Boolean.class) {
            return expect(json.isBoolean(), json).booleanValue();
        }
        if (type == int.class || type == Integer.class) {
            return WrittenValue.within(component, expect(json.isInt(), json).intValue());
        }
        String text =
                expect(json.isString() && isWhole(json.stringValue()), json).stringValue();
        if (type == String.class) {
            String read = WrittenValue.text(component, text);
            return read.isEmpty() ? null : read;
        }
        // Quotation marks with nothing between them are not null.
        expect(!text.isEmpty(), json);
        if (type == LocalDate.class && !DATE.matcher(text).matches()) {
            throw new Refused(Refused.DATE);
        }
        return type.isEnum() ? choice(type, text) : WrittenValue.read(component, text);
    }

    private static Object nested(Class<? extends Record> type, JsonNode json, String path) throws Refused {
        expect(json.isObject(), json);
        List<Problem.Field> faults = new ArrayList<>();
        Object read = command(type, json, faults, path);
        if (!faults.isEmpty()) {
            throw Problem.inFields(faults);
        }
        return read;
    }

    private static Object choice(Class<?> type, String code) throws Refused {
        Object[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(each -> Codes.of((Enum<?>) each).equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Refused.CHOICE,
                        Arrays.stream(constants)
                                .map(each -> Codes.of((Enum<?>) each))
                                .collect(Collectors.joining(", "))));
    }

    private static JsonNode expect(boolean agreed, JsonNode json) throws Refused {
        if (!agreed) {
            throw new Refused(Refused.WRONG_TYPE);
        }
        return json;
    }

    /** Half a character can be written in JSON, and kept nowhere. */
    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(each -> Character.getType(each) == Character.SURROGATE);
    }

    private static String shortened(String name) {
        return name.length() > Text.USUAL ? name.substring(0, Text.USUAL) + "…" : name;
    }
}
