package dk.fodfaeste.kernel.time;

import dk.fodfaeste.kernel.calendar.Point;
import dk.fodfaeste.kernel.calendar.Side;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints timings in their canonical form, which {@link TimingParser} reads. */
final class TimingText {

    private TimingText() {}

    static String of(Timing timing) {
        return switch (timing) {
            case Timing.At(var point) -> "at " + of(point);
            case Timing.Before(var point) -> "before " + of(point);
            case Timing.Offset(var span, var side, var point) -> span.text() + beside(side, point);
            case Timing.About(var span, var side, var point) -> "about " + span.text() + beside(side, point);
            case Timing.Between(var from, var to, var side, var point) ->
                from + " to " + to.text() + beside(side, point);
            case Timing.Within(var span, var side, var point) -> "within " + span.text() + beside(side, point);
            case Timing.AtLeast(var span, var point) -> "at least " + span.text() + beside(Side.BEFORE, point);
            case Timing.SameWeek(var point) -> "in the same week as " + of(point);
            case Timing.InWeek(var number, var point) -> "in week " + number + beside(Side.AFTER, point);
            case Timing.WeekOfStay(var number, var point) -> "in week " + number + " from " + of(point);
            case Timing.OnWeekday(var point, var time) -> monthWeekday(point) + at(time);
            case Timing.WeekdayAfter(var weekday, var point, var time) ->
                lower(weekday) + beside(Side.AFTER, point) + at(time);
            case Timing.DayBefore(var point) -> "the day before " + of(point);
            case Timing.Every(var span, var held) ->
                "every " + (span.count() == 1 ? span.unit().text() : span.text()) + " since last " + held;
            case Timing.EndOfFirstWholeMonth(var point) -> "end of the first whole month" + beside(Side.AFTER, point);
            case Timing.OnClosedDays(var inner, var policy) -> of(inner) + ", on closed days: " + lower(policy);
        };
    }

    private static String of(Point point) {
        return switch (point) {
            case Point.Named(var anchor) -> anchor;
            case Point.Age(var years) -> "age " + years;
            case Point.MonthWeekday day -> "the " + monthWeekday(day);
        };
    }

    private static String monthWeekday(Point.MonthWeekday day) {
        return lower(day.nth()) + " " + lower(day.weekday()) + " of the month " + lower(day.month()) + " "
                + day.anchor();
    }

    private static String beside(Side side, Point point) {
        return " " + lower(side) + " " + of(point);
    }

    private static String at(@Nullable LocalTime time) {
        return time == null ? "" : " at " + time;
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
