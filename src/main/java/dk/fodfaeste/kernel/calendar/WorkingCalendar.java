package dk.fodfaeste.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A municipality's calendar. It knows two kinds of day, which differ on its own closing days: an <em>open day</em>, on
 * which somebody is at work, and a <em>working day</em> (hverdag), which the law counts and a closed town hall does not
 * change. Immutable.
 */
public final class WorkingCalendar {

    private final TimeSettings settings;
    private final Map<LocalDate, String> ownClosedDays;

    /** @param ownClosedDays the municipality's own closing days, each with its name */
    public WorkingCalendar(TimeSettings settings, Map<LocalDate, String> ownClosedDays) {
        this.settings = settings;
        this.ownClosedDays = Map.copyOf(ownClosedDays);
    }

    /** The calendar of a municipality with the default settings and no closing days of its own. */
    public static WorkingCalendar standard() {
        return new WorkingCalendar(TimeSettings.defaults(), Map.of());
    }

    public TimeSettings settings() {
        return settings;
    }

    /** Why the municipality is closed on this day; empty where it is open. */
    public Optional<Closure> closedDay(LocalDate day) {
        var notWorking = notWorkingDay(day);
        return notWorking.isPresent() ? notWorking : own(day);
    }

    /** Whether somebody is at work: a working day that the municipality has not closed. */
    public boolean isOpen(LocalDate day) {
        return closedDay(day).isEmpty();
    }

    /**
     * Whether the law counts the day: Monday to Friday, no public holiday, none of the
     * {@link TimeSettings#specialDays()}.
     */
    public boolean isWorkingDay(LocalDate day) {
        return notWorkingDay(day).isEmpty();
    }

    /** This day if it is open, otherwise the next open one. */
    public LocalDate openOnOrAfter(LocalDate day) {
        return seek(day, 1, this::isOpen);
    }

    /** This day if it is open, otherwise the last open one before. */
    public LocalDate openOnOrBefore(LocalDate day) {
        return seek(day, -1, this::isOpen);
    }

    /** The first open day after this one. */
    public LocalDate nextOpenDay(LocalDate day) {
        return openOnOrAfter(day.plusDays(1));
    }

    /** The last open day before this one. */
    public LocalDate previousOpenDay(LocalDate day) {
        return openOnOrBefore(day.minusDays(1));
    }

    /** This day if it is a working day, otherwise the next one. */
    public LocalDate workingOnOrAfter(LocalDate day) {
        return seek(day, 1, this::isWorkingDay);
    }

    /**
     * So many working days later; the day itself is not counted.
     *
     * @param count a negative number counts back
     */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        var step = Integer.signum(count);
        var reached = day;
        for (int left = Math.abs(count); left > 0; left--) {
            reached = seek(reached.plusDays(step), step, this::isWorkingDay);
        }
        return reached;
    }

    /** So many working days earlier; the day itself is not counted. */
    public LocalDate minusWorkingDays(LocalDate day, int count) {
        return plusWorkingDays(day, -count);
    }

    /** The closing day that the municipality or a holiday makes, leaving plain weekends out: for meetings on a Saturday. */
    public Optional<Closure> closedBesidesWeekend(LocalDate day) {
        var closed = closedDay(day);
        return closed.filter(found -> found.kind() == Closure.Kind.WEEKEND).isPresent() ? own(day) : closed;
    }

    private Optional<Closure> notWorkingDay(LocalDate day) {
        var holiday = DanishHolidays.keyOf(day);
        if (holiday.isPresent()) {
            return Optional.of(new Closure(day, Closure.Kind.PUBLIC_HOLIDAY, holiday.get()));
        }
        for (var special : settings.specialDays()) {
            if (special.day().equals(MonthDay.from(day))) {
                var key = special.name().toLowerCase(Locale.ROOT).replace('_', '-');
                return Optional.of(new Closure(day, Closure.Kind.SPECIAL_DAY, key));
            }
        }
        return isWeekend(day) ? Optional.of(new Closure(day, Closure.Kind.WEEKEND, "")) : Optional.empty();
    }

    private Optional<Closure> own(LocalDate day) {
        return Optional.ofNullable(ownClosedDays.get(day)).map(name -> new Closure(day, Closure.Kind.OWN, name));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static LocalDate seek(LocalDate from, int step, Predicate<LocalDate> wanted) {
        var day = from;
        while (!wanted.test(day)) {
            day = day.plusDays(step);
        }
        return day;
    }
}
