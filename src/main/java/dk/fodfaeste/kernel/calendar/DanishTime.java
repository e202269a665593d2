package dk.fodfaeste.kernel.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The zone of all municipalities, and where a day begins and ends in it. */
public final class DanishTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    /**
     * The last second of a day: "by the end of the day". Not the following midnight, so that the date of the moment is
     * the date that people read; and no fraction of a second, so that a database keeps it as it is.
     */
    public static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private DanishTime() {}

    public static ZonedDateTime startOf(LocalDate day) {
        return day.atStartOfDay(ZONE);
    }

    public static ZonedDateTime endOf(LocalDate day) {
        return at(day, END_OF_DAY);
    }

    /**
     * A clock time on a day. An hour that is skipped in spring counts as the hour after it; of an hour that comes twice
     * in autumn it is the first.
     */
    public static ZonedDateTime at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, ZONE);
    }

    /** The same; of an hour that comes twice the second, where it is that one. */
    public static ZonedDateTime at(LocalDate day, LocalTime time, boolean second) {
        ZonedDateTime first = at(day, time);
        return second ? first.withLaterOffsetAtOverlap() : first;
    }

    /** Whether a clock shows that time twice on that day, as summer time ends. */
    public static boolean comesTwice(LocalDate day, LocalTime time) {
        return ZONE.getRules().getValidOffsets(day.atTime(time)).size() > 1;
    }
}
