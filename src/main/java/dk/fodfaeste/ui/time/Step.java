package dk.fodfaeste.ui.time;

import org.jspecify.annotations.Nullable;

/**
 * One of the steps that a piece of work takes.
 *
 * @param href where the step can be opened again; {@code null} where it cannot
 */
public record Step(String label, State state, @Nullable String href) {

    /** Where the person is. */
    public enum State {
        DONE,
        CURRENT,
        FAILED,
        AHEAD
    }
}
