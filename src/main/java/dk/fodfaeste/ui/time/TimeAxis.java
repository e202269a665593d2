package dk.fodfaeste.ui.time;

import dk.fodfaeste.kernel.text.Dates;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of time that all rows of a picture share: it holds every moment that lies within half a year of now. What lies
 * further away is cut off at the end, with a sign.
 *
 * @param days the days that are marked below the line: Mondays, or the first of months
 */
public record TimeAxis(Instant from, Instant to, Instant now, List<LocalDate> days) {

    /** How long the line is, in the units of the picture. */
    public static final int LENGTH = 600;

    private static final Duration FURTHEST = Duration.ofDays(182);
    private static final Duration MARGIN = Duration.ofDays(3);
    private static final int MOST_DAYS = 9;
    private static final int MOST_WEEKS = 14;
    private static final int SMALLEST = 5;

    /**
     * A window on the line.
     *
     * @param fromCut true where it begins before the line does
     * @param toCut   true where it ends after the line does
     */
    public record Bar(int from, int width, boolean fromCut, boolean toCut) {}

    public TimeAxis {
        days = List.copyOf(days);
    }

    /** A line that holds these moments. */
    public static TimeAxis around(Collection<Instant> moments, Instant now) {
        Instant earliest = now.minus(FURTHEST);
        Instant latest = now.plus(FURTHEST);
        Instant from = now;
        Instant to = now;
        for (Instant each : moments) {
            Instant near = each.isBefore(earliest) ? earliest : each.isAfter(latest) ? latest : each;
            from = near.isBefore(from) ? near : from;
            to = near.isAfter(to) ? near : to;
        }
        from = from.minus(MARGIN);
        to = to.plus(MARGIN);
        return new TimeAxis(from, to, now, days(Dates.day(from).plusDays(1), Dates.day(to)));
    }

    /** Where a moment lies, from 0 to {@value #LENGTH}; at an end where it lies beyond. */
    public int place(Instant moment) {
        double share = (double) Duration.between(from, moment).toSeconds()
                / Duration.between(from, to).toSeconds();
        return Math.clamp(Math.round(share * LENGTH), 0, LENGTH);
    }

    /** Where the day begins. */
    public int place(LocalDate day) {
        return place(day.atStartOfDay(Dates.ZONE).toInstant());
    }

    /** Where a window lies; one without a beginning is a mark at its end. */
    public Bar bar(@Nullable Instant notBefore, Instant dueBy) {
        int end = Math.max(place(dueBy), SMALLEST);
        int begin = notBefore == null ? end - SMALLEST : Math.min(place(notBefore), end - SMALLEST);
        return new Bar(begin, end - begin, notBefore != null && notBefore.isBefore(from), dueBy.isAfter(to));
    }

    private static List<LocalDate> days(LocalDate from, LocalDate to) {
        List<LocalDate> days = new ArrayList<>();
        long weeks = ChronoUnit.WEEKS.between(from, to);
        if (weeks <= MOST_WEEKS) {
            int step = (int) (weeks / MOST_DAYS + 1);
            for (LocalDate day = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                    !day.isAfter(to);
                    day = day.plusWeeks(step)) {
                days.add(day);
            }
        } else {
            int step = (int) (ChronoUnit.MONTHS.between(from, to) / MOST_DAYS + 1);
            LocalDate first = from.getDayOfMonth() == 1 ? from : from.with(TemporalAdjusters.firstDayOfNextMonth());
            for (LocalDate day = first; !day.isAfter(to); day = day.plusMonths(step)) {
                days.add(day);
            }
        }
        return days;
    }
}
