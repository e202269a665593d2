package dk.fodfaeste.jobs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the table keeps of a job: ids, nothing else.
 *
 * @param account who planned it; {@code null} for a token and for the product itself
 */
record JobData(
        short municipality,
        @Nullable UUID account,
        @Nullable UUID token,
        UUID subject) {

    private static final String SEPARATOR = "|";

    /** As one line of text. */
    public String text() {
        return String.join(SEPARATOR, String.valueOf(municipality), id(account), id(token), subject.toString());
    }

    /** @throws IllegalArgumentException if the text is not such a line */
    public static JobData of(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("a job's data has four parts");
        }
        return new JobData(Short.parseShort(parts[0]), id(parts[1]), id(parts[2]), UUID.fromString(parts[3]));
    }

    private static String id(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private static @Nullable UUID id(String text) {
        return text.isEmpty() ? null : UUID.fromString(text);
    }
}
