package dk.fodfaeste.arrivals;

import dk.fodfaeste.kernel.text.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a household's way here.
 *
 * @param decisionDate   when it was decided which municipality receives it (visitering)
 * @param responsibility the day from which the municipality is responsible, by the law's rule or as somebody told
 * @param responsibilityTold whether somebody told it, so that no rule changes it
 * @param expectedTime   often unknown until shortly before
 * @param arrivedAt      {@code null} until it has arrived
 * @param ended          {@code null} while the case goes on here
 * @param version        grows with each change, so that two people do not undo each other
 */
public record Arrival(
        UUID household,
        Instant noticedAt,
        @Nullable LocalDate permitDate,
        @Nullable LocalDate decisionDate,
        @Nullable LocalDate responsibility,
        boolean responsibilityTold,
        @Nullable String centre,
        LocalDate expectedDate,
        @Nullable LocalTime expectedTime,
        @Nullable Instant arrivedAt,
        @Nullable Ending ended,
        int version) {

    /** That the case ended here before its time. */
    public record Ending(How how, Instant at, String reason) {

        /** How a case can end. */
        public enum How {
            CANCELLED,
            MOVED_AWAY,
            /** The case was found to be another one, and goes on there. */
            MERGED
        }
    }

    /** The day that preparations aim at: that of responsibility, else the day on which it is expected. */
    public LocalDate deciding() {
        return responsibility == null ? expectedDate : responsibility;
    }

    /** The day on which it came, or is expected. */
    public LocalDate comes() {
        return arrivedAt == null ? expectedDate : Dates.day(arrivedAt);
    }

    /** When it is expected. */
    public ArrivalChange.Day expected() {
        return new ArrivalChange.Day(expectedDate, expectedTime);
    }

    /**
     * What a form about its arrival begins with: when it came, where that is known, else the time that was announced; now,
     * where that has not come yet. Where only a day was announced, the time is left to whoever knows it.
     */
    public ArrivalChange.Day begin(Instant now) {
        ArrivalChange.Day today =
                ArrivalChange.Day.of((arrivedAt == null ? now : arrivedAt).truncatedTo(ChronoUnit.MINUTES));
        if (arrivedAt != null) {
            return today;
        }
        if (expectedDate.isBefore(today.date())) {
            return expected();
        }
        boolean passed = expectedDate.equals(today.date())
                && expectedTime != null
                && !expectedTime.isAfter(Objects.requireNonNull(today.time()));
        return passed ? expected() : today;
    }

    /** Whether it is announced, and has neither come nor been called off. */
    public boolean isAhead() {
        return arrivedAt == null && ended == null;
    }
}
