package dk.fodfaeste.ui.api;

import dk.fodfaeste.kernel.Problem;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Checks on what a request sends. */
public final class Inputs {

    private Inputs() {}

    /**
     * The value of a field that must be there.
     *
     * @throws Problem if it is missing or {@code null}
     */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.inField(field, "ui.input.missing");
        }
        return value;
    }

    /**
     * The entries of a list that must be there, none of which may be missing.
     *
     * @throws Problem if the list or one of them is missing or {@code null}
     */
    public static <T, C extends Collection<T>> C all(String field, @Nullable C values) {
        required(field, values).forEach(each -> required(field, each));
        return required(field, values);
    }

    /**
     * The body of a request that may come without one.
     *
     * @param empty what a request without a body means
     */
    public static <T> T orEmpty(@Nullable T body, T empty) {
        return body == null ? empty : body;
    }
}
