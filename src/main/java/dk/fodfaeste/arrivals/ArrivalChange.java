package dk.fodfaeste.arrivals;

import dk.fodfaeste.kernel.text.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that changed about a household's way here.
 *
 * @param by      {@code null} for another system or the product itself
 * @param before  the day and time until then, where they changed
 * @param after   the day and time from then on, where they changed
 * @param reason  {@code null} where a newer list said so
 * @param tasks   how many tasks got another date, or were closed or opened by it
 */
public record ArrivalChange(
        UUID id,
        Instant at,
        @Nullable String by,
        Kind kind,
        @Nullable Day before,
        @Nullable Day after,
        @Nullable String reason,
        int tasks) {

    /** What changed. */
    public enum Kind {
        REDATED,
        ARRIVED,
        NOT_ARRIVED,
        CANCELLED,
        RESUMED,
        MOVED_AWAY,
        MOVED_IN
    }

    /** A day, perhaps with a time of day. */
    public record Day(LocalDate date, @Nullable LocalTime time) {

        /** A moment's day and time of day in Denmark. */
        static Day of(Instant moment) {
            return new Day(Dates.day(moment), moment.atZone(Dates.ZONE).toLocalTime());
        }
    }
}
