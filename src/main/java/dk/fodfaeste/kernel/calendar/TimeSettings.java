package dk.fodfaeste.kernel.calendar;

import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Set;

/**
 * What the sources and the law leave open (contract 1.12, law 2.3): each municipality's own choice. The defaults and
 * their reasons stand in docs/time.md.
 *
 * @param hours            how hours are counted: contract 1.12 no. 1
 * @param assumedTime      the time of day of an anchor of which only the day is known
 * @param mondayWeekCounts whether the week of an anchor on a Monday is a whole week after it: contract 1.12 no. 2
 * @param weeksOfStay      what the second week of a stay is: contract 1.14, K02-2
 * @param tolerance        how far "about" reaches to either side: contract 1.12 no. 7
 * @param leapDayBirthday  when people born on 29 February have their birthday in other years
 * @param specialDays      the days that offices treat differently and that this municipality counts as holidays: law 2.3
 * @param officeHours      when it can be called and visited
 * @param closedDays       what forms do on closed days where the timing itself does not say
 */
public record TimeSettings(
        HourCount hours,
        LocalTime assumedTime,
        boolean mondayWeekCounts,
        WeekCount weeksOfStay,
        Tolerance tolerance,
        LeapDayBirthday leapDayBirthday,
        Set<SpecialDay> specialDays,
        OfficeHours officeHours,
        ClosedDayDefaults closedDays) {

    private static final TimeSettings DEFAULTS = new TimeSettings(
            HourCount.CLOCK,
            LocalTime.NOON,
            false,
            WeekCount.SEVEN_DAYS,
            new Tolerance(2, 14),
            LeapDayBirthday.FEBRUARY_28,
            Set.of(SpecialDay.values()),
            new OfficeHours(LocalTime.of(9, 0), LocalTime.of(15, 0)),
            new ClosedDayDefaults(ClosedDayRule.NEXT, ClosedDayRule.PREVIOUS, ClosedDayRule.KEEP, ClosedDayRule.KEEP));

    /** How hours are counted. */
    public enum HourCount {
        /** Hours that pass, also at night, on Sundays and where the clock is changed. */
        CLOCK,
        /** Only the hours of working days: 48 hours are two whole working days. */
        WORKING_DAYS
    }

    /** What the weeks of a stay are. */
    public enum WeekCount {
        /** Seven days each: the second week begins on the eighth day. */
        SEVEN_DAYS,
        /** From Monday to Sunday: the second week begins on the Monday after the arrival. */
        CALENDAR
    }

    /** When people born on 29 February have their birthday in a year that has none. */
    public enum LeapDayBirthday {
        FEBRUARY_28,
        MARCH_1
    }

    /** Days that are no public holidays but on which many offices are closed. */
    public enum SpecialDay {
        CONSTITUTION_DAY(MonthDay.of(6, 5)),
        CHRISTMAS_EVE(MonthDay.of(12, 24)),
        NEW_YEARS_EVE(MonthDay.of(12, 31));

        private final MonthDay day;

        SpecialDay(MonthDay day) {
            this.day = day;
        }

        MonthDay day() {
            return day;
        }
    }

    /**
     * How many days earlier or later "about" still is.
     *
     * @param days   for a number of days or weeks
     * @param months for a number of months or years
     */
    public record Tolerance(int days, int months) {
        public Tolerance {
            if (days < 0 || months < 0) {
                throw new IllegalArgumentException("A tolerance is no negative number of days");
            }
        }
    }

    /** From opening to closing, the same on every open day. */
    public record OfficeHours(LocalTime opens, LocalTime closes) {
        public OfficeHours {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("The office must open before it closes");
            }
        }
    }

    /**
     * What forms do on closed days, where the timing itself does not say.
     *
     * @param after  a day so long after something, and a rhythm
     * @param before a day before something, or the latest day before it
     * @param limit  the end of a window, and every hour: a promise or the law, which a closed office does not change
     * @param fixed  the day of something, a week, a weekday of a month
     */
    public record ClosedDayDefaults(
            ClosedDayRule after, ClosedDayRule before, ClosedDayRule limit, ClosedDayRule fixed) {}

    public TimeSettings {
        specialDays = Set.copyOf(specialDays);
    }

    /** What holds until a municipality chooses otherwise. Each {@code with…} gives the same settings with one choice changed. */
    public static TimeSettings defaults() {
        return DEFAULTS;
    }

    public TimeSettings withHours(HourCount other) {
        return new TimeSettings(
                other,
                assumedTime,
                mondayWeekCounts,
                weeksOfStay,
                tolerance,
                leapDayBirthday,
                specialDays,
                officeHours,
                closedDays);
    }

    public TimeSettings withAssumedTime(LocalTime other) {
        return new TimeSettings(
                hours,
                other,
                mondayWeekCounts,
                weeksOfStay,
                tolerance,
                leapDayBirthday,
                specialDays,
                officeHours,
                closedDays);
    }

    public TimeSettings withMondayWeekCounts(boolean other) {
        return new TimeSettings(
                hours,
                assumedTime,
                other,
                weeksOfStay,
                tolerance,
                leapDayBirthday,
                specialDays,
                officeHours,
                closedDays);
    }

    public TimeSettings withWeeksOfStay(WeekCount other) {
        return new TimeSettings(
                hours,
                assumedTime,
                mondayWeekCounts,
                other,
                tolerance,
                leapDayBirthday,
                specialDays,
                officeHours,
                closedDays);
    }

    public TimeSettings withTolerance(Tolerance other) {
        return new TimeSettings(
                hours,
                assumedTime,
                mondayWeekCounts,
                weeksOfStay,
                other,
                leapDayBirthday,
                specialDays,
                officeHours,
                closedDays);
    }

    public TimeSettings withLeapDayBirthday(LeapDayBirthday other) {
        return new TimeSettings(
                hours,
                assumedTime,
                mondayWeekCounts,
                weeksOfStay,
                tolerance,
                other,
                specialDays,
                officeHours,
                closedDays);
    }

    public TimeSettings withSpecialDays(Set<SpecialDay> other) {
        return new TimeSettings(
                hours,
                assumedTime,
                mondayWeekCounts,
                weeksOfStay,
                tolerance,
                leapDayBirthday,
                other,
                officeHours,
                closedDays);
    }

    public TimeSettings withOfficeHours(OfficeHours other) {
        return new TimeSettings(
                hours,
                assumedTime,
                mondayWeekCounts,
                weeksOfStay,
                tolerance,
                leapDayBirthday,
                specialDays,
                other,
                closedDays);
    }

    public TimeSettings withClosedDays(ClosedDayDefaults other) {
        return new TimeSettings(
                hours,
                assumedTime,
                mondayWeekCounts,
                weeksOfStay,
                tolerance,
                leapDayBirthday,
                specialDays,
                officeHours,
                other);
    }
}
