package dk.fodfaeste.ui.form;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.CleanText;
import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.ui.input.Commands;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of a form show: their values and their errors. On a POST a controller takes it as a parameter and gets
 * what was sent; refused input goes back with it, so nothing is typed twice. Immutable.
 */
public final class Form {

    /** What is wrong with no single field stands first. */
    private static final String WHOLE = "";

    private final Map<String, List<String>> values;
    private final Map<String, String> errors;
    private final @Nullable Class<? extends Record> command;

    private Form(
            Map<String, List<String>> values, Map<String, String> errors, @Nullable Class<? extends Record> command) {
        this.values = values;
        this.errors = errors;
        this.command = command;
    }

    /** A form with nothing filled in, for what this operation is told. */
    public static Form of(Class<? extends Record> command) {
        return empty().telling(command);
    }

    /** A form with what stands now in what this operation is told. */
    public static Form of(Record command) {
        return new Form(Commands.toForm(command), Map.of(), command.getClass());
    }

    /** This form, for what this operation is told: its fields know how long their texts may be. */
    public Form telling(Class<? extends Record> told) {
        return new Form(values, errors, told);
    }

    /** All that was filled in, by field. */
    public Map<String, List<String>> all() {
        return values;
    }

    /** How long the text of a field may be; {@code otherwise} where the form tells no command of it. */
    public int longest(String name, int otherwise) {
        Integer longest = command == null ? null : Commands.longest(command, name);
        return longest == null ? otherwise : longest;
    }

    /** A form with nothing filled in. */
    public static Form empty() {
        return new Form(Map.of(), Map.of(), null);
    }

    /** A form with values to begin with, by field. */
    public static Form of(Map<String, String> values) {
        var lists = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Form(lists, Map.of(), null);
    }

    /** The form as it was sent; the same field may hold many values. */
    public static Form sent(Map<String, String[]> parameters) {
        var lists = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, sent) -> lists.put(name, List.of(sent)));
        return new Form(lists, Map.of(), null);
    }

    /** This form with what the problem says about its fields. */
    public Form refused(Problem problem, Words words) {
        var errors = new LinkedHashMap<>(this.errors);
        if (!problem.key().equals(Problem.IN_FIELDS)) {
            errors.put(WHOLE, words.t(problem.key(), problem.args()));
        }
        problem.fields().forEach(field -> errors.putIfAbsent(shown(field.field()), words.t(field.key(), field.args())));
        return new Form(values, errors, command);
    }

    /** This form with what is wrong with a value said at the field that it was typed in under another name. */
    public Form saying(String value, String field) {
        if (!errors.containsKey(value)) {
            return this;
        }
        var moved = new LinkedHashMap<>(errors);
        moved.putIfAbsent(field, Objects.requireNonNull(moved.remove(value)));
        return new Form(values, moved, command);
    }

    private String shown(String component) {
        return command == null ? component : Commands.field(command, component);
    }

    /** This form with another value in a field. */
    public Form with(String name, String value) {
        var lists = new LinkedHashMap<>(values);
        lists.put(name, List.of(value));
        return new Form(lists, errors, command);
    }

    /** This form over another one of the same page: where it has nothing, the other's values stand. */
    public Form over(Form other) {
        var lists = new LinkedHashMap<>(other.values);
        lists.putAll(values);
        return new Form(lists, errors, other.command);
    }

    /** The value of a field as it is kept; empty where nothing was filled in. */
    public String value(String name) {
        var all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : CleanText.of(all.getFirst());
    }

    /** All values of a field: check boxes, a select of many. */
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean holds(String name, String value) {
        return values(name).contains(value);
    }

    /** What is wrong with a field; empty where nothing is. */
    public String error(String name) {
        return Objects.requireNonNullElse(errors.get(name), "");
    }

    /** Errors by field, in the order in which they were found; what is about no field has no name. */
    public Map<String, String> errors() {
        return errors;
    }
}
