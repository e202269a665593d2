package dk.fodfaeste.ui.input;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.CleanText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A field as a form sends it: text, blank where nothing was filled in. */
final class FormValue {

    /** What a ticked box, or the answer yes, sends. */
    private static final Set<String> YES = Set.of("true", "on", "yes", "ja");

    private static final Set<String> NO = Set.of("false", "no", "nej");

    private FormValue() {}

    /**
     * A command. One within it stands under its name, {@code move.note}; several are counted, {@code persons.0.name}, and
     * one in which nothing is filled in is left out if anything of it is needed.
     */
    static <T extends Record> T command(
            Class<T> type, Map<String, List<String>> fields, List<Problem.Field> faults, String path) {
        Shape<T> shape = Shape.of(type);
        return shape.read(
                component -> component.type().isRecord()
                        ? nested(component, fields, path + component.name() + ".")
                        : read(component, component.sent(fields, path, shape.components())),
                faults,
                path);
    }

    private static @Nullable Object nested(Shape.Component component, Map<String, List<String>> fields, String path) {
        Class<? extends Record> type = component.type().asSubclass(Record.class);
        boolean several = component.many() != null;
        boolean emptyOnesCount = several && !Shape.of(type).needsAnything();
        List<Problem.Field> faults = new ArrayList<>();
        List<Object> all = new ArrayList<>();
        for (String each : several ? counted(fields, path) : List.of(path)) {
            if (emptyOnesCount || isFilled(fields, each)) {
                all.add(command(type, fields, faults, each));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.inFields(faults);
        }
        return several ? all : all.isEmpty() ? null : all.getFirst();
    }

    /** What the fields of each begin with, in order. */
    private static List<String> counted(Map<String, List<String>> fields, String path) {
        Pattern number = Pattern.compile(Pattern.quote(path) + "(\\d{1,3})\\..+");
        return fields.keySet().stream()
                .map(number::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .distinct()
                .sorted()
                .map(each -> path + each + ".")
                .toList();
    }

    private static boolean isFilled(Map<String, List<String>> fields, String path) {
        return fields.entrySet().stream()
                .anyMatch(field -> field.getKey().startsWith(path)
                        && field.getValue().stream()
                                .anyMatch(value -> !CleanText.of(value).isEmpty()));
    }

    static @Nullable Object read(Shape.Component component, @Nullable List<String> sent) throws Refused {
        if (component.many() == null) {
            return sent == null || sent.isEmpty() ? null : one(component, CleanText.of(sent.getFirst()));
        }
        if (sent == null) {
            return component.optional() ? null : List.of();
        }
        List<Object> all = new ArrayList<>();
        for (String each : sent) {
            Object value = one(component, CleanText.of(each));
            if (value != null) {
                all.add(value);
            }
        }
        // Something else was chosen in its field; where nothing was, nothing is told. A day has its field alone: left
        // empty there is none.
        boolean untold = component.optional() && all.isEmpty() && !sent.isEmpty();
        return untold && component.type() != LocalDate.class ? null : all;
    }

    private static @Nullable Object one(Shape.Component component, String text) throws Refused {
        if (text.isEmpty()) {
            return null;
        }
        Class<?> type = component.type();
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(text)) {
                    return constant;
                }
            }
            throw new Refused(Refused.CHOOSE);
        }
        if (type == boolean.class || type == Boolean.class) {
            if (!YES.contains(text) && !NO.contains(text)) {
                throw new Refused(Refused.CHOOSE);
            }
            return YES.contains(text);
        }
        return WrittenValue.read(component, text);
    }
}
