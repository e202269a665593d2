package dk.fodfaeste.arrivals.value;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading a cell: a value, or why there is none.
 *
 * @param <T> the type of the value
 */
public sealed interface Parsed<T> {

    /** A value. */
    record Value<T>(T value) implements Parsed<T> {}

    /**
     * Why there is none.
     *
     * @param reason the last part of a message key, after {@code arrivals.row.}
     * @param args   the message's arguments, each a {@link String} or an {@link Integer}
     */
    record Fault<T>(String reason, List<Object> args) implements Parsed<T> {}

    static <T> Parsed<T> value(T value) {
        return new Value<>(value);
    }

    static <T> Parsed<T> fault(String reason, Object... args) {
        return new Fault<>(reason, List.of(args));
    }

    /** The value if there is one, else a fault without arguments. */
    static <T> Parsed<T> of(Optional<T> value, String reason) {
        return value.map(Parsed::value).orElseGet(() -> fault(reason));
    }

    /** Goes on with the value, if there is one. */
    default <U> Parsed<U> then(Function<T, Parsed<U>> next) {
        return switch (this) {
            case Value<T>(var value) -> next.apply(value);
            case Fault<T>(var reason, var args) -> new Fault<>(reason, args);
        };
    }
}
