package dk.fodfaeste.arrivals.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has been in contact with a household before it came (HED-M4).
 *
 * @param by      who made it, in words: also somebody who has no account here
 * @param outcome what came of it
 * @param step    which of the {@link #STEPS} of the employment ladder the person may begin on, if that was settled
 * @param area    where the household may live, if that was settled
 * @param notedBy {@code null} for another system
 */
public record ArrivalContact(
        UUID id,
        LocalDate day,
        How how,
        String by,
        String outcome,
        @Nullable String step,
        @Nullable String area,
        Instant notedAt,
        @Nullable String notedBy) {

    /** The six steps of the employment ladder (HED-2), from ordinary work down. */
    public static final List<String> STEPS = List.of("1", "2", "3", "4", "5", "6");

    /** The way of a contact. */
    public enum How {
        PHONE,
        VIDEO,
        VISIT,
        LETTER,
        EMAIL,
        CENTRE
    }
}
