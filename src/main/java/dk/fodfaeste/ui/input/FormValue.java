package dk.fodfaeste.ui.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A field as a form sends it: text, blank where nothing was filled in. */
final class FormValue {

    /** What a ticked box, or the answer yes, sends. */
    private static final Set<String> YES = Set.of("true", "on", "yes", "ja");

    private static final Set<String> NO = Set.of("false", "no", "nej");

    private FormValue() {}

    static @Nullable Object read(Shape.Component component, @Nullable List<String> sent) throws Refused {
        if (component.many() == null) {
            return sent == null || sent.isEmpty()
                    ? null
                    : one(component, sent.getFirst().strip());
        }
        if (sent == null) {
            return component.optional() ? null : List.of();
        }
        List<Object> all = new ArrayList<>();
        for (String each : sent) {
            Object value = one(component, each.strip());
            if (value != null) {
                all.add(value);
            }
        }
        // Something else was chosen in its field; where nothing was, nothing is told.
        return component.optional() && all.isEmpty() && !sent.isEmpty() ? null : all;
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
