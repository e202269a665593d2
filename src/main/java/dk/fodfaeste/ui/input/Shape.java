package dk.fodfaeste.ui.input;

import dk.fodfaeste.kernel.Problem;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The components of a command, looked at once. */
final class Shape<T extends Record> {

    /** Reads a component's value; {@code null} or nothing where it was not filled in. */
    interface Source {
        @Nullable
        Object value(Component component) throws Refused;
    }

    /**
     * A component.
     *
     * @param field   where a form fills it in
     * @param type    what one value is
     * @param many    whether there are several: {@link List} or {@link Set}; {@link Optional} for one that must be told,
     *     if only that there is none; {@code null} for one
     * @param needed  whether it must be filled in
     * @param longest of a text
     * @param kind    of a text
     */
    record Component(
            String name,
            String field,
            Class<?> type,
            @Nullable Class<?> many,
            boolean needed,
            int longest,
            Text.Kind kind,
            @Nullable Range range,
            @Nullable Day day) {

        private static Component of(RecordComponent component) {
            Class<?> type = component.getType();
            boolean several = Collection.class.isAssignableFrom(type) || type == Optional.class;
            Class<?> one = several
                    ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                    : type;
            Text text = component.getAnnotation(Text.class);
            FormField field = component.getAnnotation(FormField.class);
            return new Component(
                    component.getName(),
                    field == null ? component.getName() : field.value(),
                    one,
                    several ? type : null,
                    !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    text == null ? Text.USUAL : text.max(),
                    text == null ? Text.Kind.FREE : text.kind(),
                    component.getAnnotation(Range.class),
                    component.getAnnotation(Day.class));
        }

        private Object empty() throws Refused {
            if (type == boolean.class) {
                return false;
            }
            throw new Refused(Refused.MISSING);
        }

        private Object collected(List<?> values) {
            if (many == Optional.class) {
                return values.stream().findFirst();
            }
            return many == Set.class ? new LinkedHashSet<>(values) : List.copyOf(values);
        }

        /** Lets a day pass that may be, seen from today. */
        private void check(LocalDate value, LocalDate today) throws Refused {
            if (day == null) {
                return;
            }
            if (day.yearsBack() >= 0 && value.isBefore(today.minusYears(day.yearsBack()))) {
                throw new Refused(day.early(), day.yearsBack());
            }
            if (day.yearsAhead() >= 0 && value.isAfter(today.plusYears(day.yearsAhead()))) {
                throw new Refused(day.late(), day.yearsAhead());
            }
        }

        /** Whether it is one value, or told to be none. */
        boolean optional() {
            return many == Optional.class;
        }

        /** What was filled in for it in a form; {@code null} where its field was not sent. */
        @Nullable
        List<String> sent(Map<String, List<String>> fields, String path, List<Component> all) {
            List<String> sent = fields.get(path + field);
            if (sent == null) {
                return null;
            }
            if (all.stream()
                    .anyMatch(
                            other -> other.name().equals(field) && !other.name().equals(name))) {
                return sent.stream()
                        .filter(value -> value.startsWith(prefix()))
                        .map(value -> value.substring(prefix().length()))
                        .toList();
            }
            return sent.stream()
                    .filter(value -> all.stream()
                            .noneMatch(other -> !other.name().equals(name)
                                    && other.field().equals(field)
                                    && value.startsWith(other.prefix())))
                    .toList();
        }

        private String prefix() {
            return name + ":";
        }
    }

    private static final ClassValue<Shape<?>> KNOWN = new ClassValue<>() {
        @Override
        protected Shape<?> computeValue(Class<?> type) {
            return new Shape<>(type.asSubclass(Record.class));
        }
    };

    private final List<Component> components;
    private final Constructor<T> constructor;

    private Shape(Class<T> type) {
        if (!type.isAnnotationPresent(Command.class)) {
            throw new IllegalArgumentException(type.getName() + " is no command");
        }
        RecordComponent[] found = type.getRecordComponents();
        components = Arrays.stream(found).map(Component::of).toList();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(found).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings("unchecked")
    static <T extends Record> Shape<T> of(Class<T> type) {
        return (Shape<T>) KNOWN.get(type);
    }

    List<Component> components() {
        return components;
    }

    /** Whether there is anything in it that must be filled in. */
    boolean needsAnything() {
        return components.stream().anyMatch(each -> each.needed() && each.type() != boolean.class);
    }

    @Nullable
    Integer longest(String field) {
        return components.stream()
                .filter(each -> each.field().equals(field) && each.type() == String.class)
                .map(Component::longest)
                .findFirst()
                .orElse(null);
    }

    /** The field of a form that a component of this name, or of nothing known, is filled in. */
    String field(String name) {
        return components.stream()
                .filter(each -> each.name().equals(name))
                .map(Component::field)
                .findFirst()
                .orElse(name);
    }

    /**
     * The command; {@code null} where {@code faults} got something.
     *
     * @param path what stands before the names of the fields in what is said of them
     */
    @SuppressWarnings("NullAway") // whoever gets null has got a fault
    T read(Source source, List<Problem.Field> faults, String path) {
        int before = faults.size();
        Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            Component component = components.get(i);
            try {
                values[i] = value(component, source.value(component));
            } catch (Refused refused) {
                faults.add(new Problem.Field(path + component.name(), refused.key(), refused.args()));
            } catch (Problem nested) {
                faults.addAll(nested.fields());
            }
        }
        return faults.size() > before ? null : make(values);
    }

    /** Adds the days that may not be; what cannot be read has been said already. */
    void days(Source source, LocalDate today, List<Problem.Field> faults) {
        for (Component component : components) {
            if (component.day() != null
                    && faults.stream().noneMatch(fault -> fault.field().equals(component.name()))) {
                try {
                    if (source.value(component) instanceof LocalDate day) {
                        component.check(day, today);
                    }
                } catch (Refused refused) {
                    faults.add(new Problem.Field(component.name(), refused.key(), refused.args()));
                }
            }
        }
    }

    /** In the order of the components, as a form has its fields. */
    List<Problem.Field> inOrder(List<Problem.Field> faults) {
        List<String> names = components.stream().map(Component::name).toList();
        return faults.stream()
                .sorted(Comparator.comparingInt(
                        fault -> names.indexOf(fault.field().split("\\.", 2)[0])))
                .toList();
    }

    private static @Nullable Object value(Component component, @Nullable Object read) throws Refused {
        if (read instanceof List<?> values) {
            return component.collected(values);
        }
        return read == null && component.needed() ? component.empty() : read;
    }

    private T make(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
