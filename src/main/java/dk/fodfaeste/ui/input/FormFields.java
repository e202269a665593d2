package dk.fodfaeste.ui.input;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a command as the form would send it that {@link FormValue} reads. */
final class FormFields {

    private FormFields() {}

    static void fill(Record command, String path, Map<String, List<String>> fields) {
        for (RecordComponent component : command.getClass().getRecordComponents()) {
            String name = path + component.getName();
            Object value = value(command, component);
            if (value instanceof Collection<?> many) {
                int number = 0;
                for (Object each : many) {
                    if (each instanceof Record nested) {
                        fill(nested, name + "." + number++ + ".", fields);
                    }
                }
                if (number == 0) {
                    fields.put(name, many.stream().map(FormFields::text).toList());
                }
            } else if (value instanceof Record nested) {
                fill(nested, name + ".", fields);
            } else if (value != null) {
                fields.put(name, List.of(text(value)));
            }
        }
    }

    private static String text(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /** What stands in a component; {@code null} where there is none of that name. */
    static @Nullable Object value(Record command, String name) {
        return Arrays.stream(command.getClass().getRecordComponents())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .map(each -> value(command, each))
                .orElse(null);
    }

    private static @Nullable Object value(Record command, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(command);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
