package dk.fodfaeste.people.duplicate;

import dk.fodfaeste.kernel.Problem;
import java.util.UUID;

/** The last pair of a page of possible duplicates: the next page begins behind it. */
public record DuplicateCursor(int score, UUID first, UUID second) {

    private static final int PARTS = 3;

    /** As it stands in an address: {@code <score>_<first>_<second>}. */
    public String text() {
        return score + "_" + first + "_" + second;
    }

    /**
     * Reads {@link #text}.
     *
     * @throws Problem at the field {@code after}
     */
    public static DuplicateCursor parse(String text) {
        String[] parts = text.split("_", -1);
        try {
            if (parts.length == PARTS) {
                return new DuplicateCursor(
                        Integer.parseInt(parts[0]), UUID.fromString(parts[1]), UUID.fromString(parts[2]));
            }
        } catch (IllegalArgumentException none) {
            throw Problem.inField("after", "people.cursor").causedBy(none);
        }
        throw Problem.inField("after", "people.cursor");
    }
}
