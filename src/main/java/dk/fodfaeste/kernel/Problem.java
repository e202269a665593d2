package dk.fodfaeste.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expected refusal: what is wrong, where, and (in its text) what to do. A page or the API answers with it; nothing has
 * been changed when it is thrown, as it rolls the transaction back. The text is a key of the message files, so that the
 * caller reads it in her own language; the key is also the stable {@code code} of the API's answer.
 */
public final class Problem extends RuntimeException {

    /** The kinds of refusal, each with one HTTP status in the module {@code ui}. */
    public enum Kind {
        /** There is no such thing, or not for this caller: the answer is the same. */
        NOT_FOUND,
        /** She may not; the text says who may. */
        FORBIDDEN,
        /** What was sent cannot be read: it has another form than agreed. */
        MALFORMED,
        /** What she sent cannot be used as it is. */
        INVALID,
        /** It could be used, but not in the present state: someone was quicker, a cap is reached. */
        CONFLICT,
        TOO_LARGE,
        /** Too many tries in too short a time. */
        TOO_MANY
    }

    /**
     * What is wrong with one field of the input.
     *
     * @param field the name of the field, as it was sent
     */
    public record Field(String field, String key, List<Object> args) {
        public Field {
            args = List.copyOf(args);
        }
    }

    /** The key of a problem that says no more than that fields are wrong. */
    public static final String IN_FIELDS = "ui.problem.fields";

    private final Kind kind;
    private final String key;
    private final List<Object> args;
    private final List<Field> fields;

    private Problem(Kind kind, String key, List<Object> args, List<Field> fields, @Nullable Throwable cause) {
        super(kind + " " + key, cause);
        this.kind = kind;
        this.key = key;
        this.args = List.copyOf(args);
        this.fields = List.copyOf(fields);
    }

    public static Problem of(Kind kind, String key, Object... args) {
        return new Problem(kind, key, List.of(args), List.of(), null);
    }

    public static Problem notFound(String key, Object... args) {
        return of(Kind.NOT_FOUND, key, args);
    }

    public static Problem forbidden(String key, Object... args) {
        return of(Kind.FORBIDDEN, key, args);
    }

    public static Problem invalid(String key, Object... args) {
        return of(Kind.INVALID, key, args);
    }

    public static Problem conflict(String key, Object... args) {
        return of(Kind.CONFLICT, key, args);
    }

    /** Something is wrong with fields; the summary says no more than that. */
    public static Problem inFields(List<Field> fields) {
        return new Problem(Kind.INVALID, IN_FIELDS, List.of(), fields, null);
    }

    /** Fields have another form than agreed, or are unknown. */
    public static Problem malformed(List<Field> fields) {
        return new Problem(Kind.MALFORMED, IN_FIELDS, List.of(), fields, null);
    }

    /** Something is wrong with this one field. */
    public static Problem inField(String field, String key, Object... args) {
        return inFields(List.of(new Field(field, key, List.of(args))));
    }

    /** This problem, and something wrong with a field. */
    public Problem and(String field, String key, Object... args) {
        var more = new ArrayList<>(fields);
        more.add(new Field(field, key, List.of(args)));
        return new Problem(kind, this.key, this.args, more, getCause());
    }

    /** This problem, with the exception behind it for the log. */
    public Problem causedBy(Throwable cause) {
        return new Problem(kind, key, args, fields, cause);
    }

    public Kind kind() {
        return kind;
    }

    /** The key of the text, and the API's code. */
    public String key() {
        return key;
    }

    public List<Object> args() {
        return args;
    }

    public List<Field> fields() {
        return fields;
    }
}
