package dk.fodfaeste.arrivals;

import dk.fodfaeste.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** What a person writes in her own words, within a length. The lengths are our own: what fits where it is shown. */
public enum FreeText {
    /** A name of someone, of a place. */
    NAME(200),
    /** Why something was done. */
    REASON(500),
    /** What came of something. */
    NOTE(2_000);

    private final int longest;

    FreeText(int longest) {
        this.longest = longest;
    }

    /** How many characters there is room for. */
    public int longest() {
        return longest;
    }

    /**
     * The text, stripped.
     *
     * @throws Problem at the field if it is blank or too long
     */
    public String required(String field, @Nullable String text) {
        String read = optional(field, text);
        if (read == null) {
            throw Problem.inField(field, "prearrival.text.missing");
        }
        return read;
    }

    /**
     * The same, or {@code null} where nothing was written.
     *
     * @throws Problem at the field if it is too long
     */
    public @Nullable String optional(String field, @Nullable String text) {
        String read = text == null ? "" : text.strip();
        if (read.codePointCount(0, read.length()) > longest) {
            throw Problem.inField(field, "prearrival.text.long", longest);
        }
        return read.isEmpty() ? null : read;
    }
}
