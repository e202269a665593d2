package dk.fodfaeste.enquiries.enquiry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which enquiries a list shows.
 *
 * @param kind of one kind only
 * @param mine whether only those that the caller has, or is to follow up
 */
public record EnquiryFilter(View view, @Nullable UUID kind, boolean mine) {

    /** The lists; what is to be answered first is first. */
    public enum View {
        OPEN,
        LATE,
        FOLLOW_UP,
        ANSWERED
    }

    /** How many each list has. */
    public record Counts(long open, long late, long followUp, long answered) {

        long of(View view) {
            return switch (view) {
                case OPEN -> open;
                case LATE -> late;
                case FOLLOW_UP -> followUp;
                case ANSWERED -> answered;
            };
        }
    }

    EnquiryFilter with(View other) {
        return new EnquiryFilter(other, kind, mine);
    }
}
