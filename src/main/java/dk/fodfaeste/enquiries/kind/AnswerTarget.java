package dk.fodfaeste.enquiries.kind;

import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.kernel.time.Timing;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Within which time enquiries of a kind are to be answered: a goal of the municipality, no limit of the law. */
public enum AnswerTarget {
    /** Nothing was agreed. */
    NONE,
    /** At once; within how many minutes is the municipality's own number, as the sources have none (K04-1). */
    AT_ONCE,
    /** Until the end of the day on which it came, or of the next open day (K03-4). */
    SAME_DAY,
    /** Until the end of so many working days after it came. */
    WORKING_DAYS;

    private static final String RECEIVED = "received";
    private static final Timing DAY = Timing.parse("at " + RECEIVED + ", on closed days: next");

    /** Whether it has a number, and whether that must be told. */
    boolean takes(@Nullable Integer count) {
        return switch (this) {
            case NONE, SAME_DAY -> count == null;
            case AT_ONCE -> true;
            case WORKING_DAYS -> count != null;
        };
    }

    /** Until when an enquiry is to be answered; {@code null} where no time was agreed. */
    public @Nullable Instant due(@Nullable Integer count, Instant received, WorkingCalendar calendar) {
        return switch (this) {
            case NONE -> null;
            case AT_ONCE -> count == null ? null : received.plus(Duration.ofMinutes(count));
            case SAME_DAY -> end(DAY, received, calendar);
            case WORKING_DAYS ->
                count == null ? null : end(Timing.parse(count + " working days after " + RECEIVED), received, calendar);
        };
    }

    private static Instant end(Timing timing, Instant received, WorkingCalendar calendar) {
        Anchor anchor = Anchor.at(RECEIVED, received.atZone(Dates.ZONE));
        return timing.window(anchor, calendar).dueBy().toInstant();
    }
}
