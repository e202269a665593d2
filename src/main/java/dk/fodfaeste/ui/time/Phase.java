package dk.fodfaeste.ui.time;

/**
 * A station on the way: "Ankomst ◐ man 16/3".
 *
 * @param label its name, in the caller's words
 * @param note  a date or a word below it, or empty
 */
public record Phase(String label, State state, String note) {

    /** Where a station is on the way. */
    public enum State {
        PASSED,
        NOW,
        AHEAD
    }
}
