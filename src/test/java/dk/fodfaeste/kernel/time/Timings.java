package dk.fodfaeste.kernel.time;

import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.of;

import dk.fodfaeste.kernel.calendar.ClosedDayRule;
import dk.fodfaeste.kernel.calendar.Point;
import dk.fodfaeste.kernel.calendar.Side;
import dk.fodfaeste.kernel.calendar.Span;
import dk.fodfaeste.kernel.calendar.TimeSettings;
import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any timing, anchor and calendar, for the properties. */
public final class Timings {

    private Timings() {}

    static Arbitrary<Timing> any() {
        var plain = plain();
        return Arbitraries.frequencyOf(
                Tuple.of(4, plain),
                Tuple.of(1, Combinators.combine(plain, of(ClosedDayRule.class)).as(Timing.OnClosedDays::new)));
    }

    static Arbitrary<Timing> plain() {
        return Arbitraries.oneOf(
                points().map(Timing.At::new),
                points().map(Timing.Before::new),
                Combinators.combine(spans(), of(Side.class), points()).as(Timing.Offset::new),
                Combinators.combine(spans().filter(span -> Timing.About.counts(span.unit())), of(Side.class), points())
                        .as(Timing.About::new),
                Combinators.combine(spans().filter(span -> span.count() > 1), of(Side.class), points())
                        .flatAs((to, side, point) -> integers()
                                .between(1, to.count() - 1)
                                .map(from -> new Timing.Between(from, to, side, point))),
                Combinators.combine(spans(), of(Side.class), points()).as(Timing.Within::new),
                Combinators.combine(spans(), points()).as(Timing.AtLeast::new),
                points().map(Timing.SameWeek::new),
                Combinators.combine(integers().between(1, 60), points()).as(Timing.InWeek::new),
                Combinators.combine(integers().between(1, 60), points()).as(Timing.WeekOfStay::new),
                Combinators.combine(monthWeekdays(), times()).as(Timing.OnWeekday::new),
                Combinators.combine(of(DayOfWeek.class), points(), times()).as(Timing.WeekdayAfter::new),
                points().map(Timing.DayBefore::new),
                Combinators.combine(spans(), names()).as(Timing.Every::new),
                points().map(Timing.EndOfFirstWholeMonth::new));
    }

    static Arbitrary<Anchor> anchors(String name) {
        return Combinators.combine(days(), times()).as((day, time) -> new Anchor(name, day, time));
    }

    public static Arbitrary<LocalDate> days() {
        return integers().between(0, 365 * 60).map(LocalDate.of(2000, 1, 1)::plusDays);
    }

    /** All settings that change an arithmetic, and some closing days. */
    public static Arbitrary<WorkingCalendar> calendars() {
        var policies = of(ClosedDayRule.class);
        var settings = Combinators.combine(
                        of(TimeSettings.HourCount.class),
                        of(true, false),
                        of(TimeSettings.WeekCount.class),
                        of(TimeSettings.LeapDayBirthday.class),
                        of(TimeSettings.SpecialDay.class).set(),
                        integers().between(0, 40),
                        Combinators.combine(policies, policies, policies, policies)
                                .as(TimeSettings.ClosedDayDefaults::new))
                .as((hours, monday, weeks, leapDay, special, tolerance, closed) -> TimeSettings.defaults()
                        .withHours(hours)
                        .withMondayWeekCounts(monday)
                        .withWeeksOfStay(weeks)
                        .withLeapDayBirthday(leapDay)
                        .withSpecialDays(special)
                        .withTolerance(new TimeSettings.Tolerance(tolerance, tolerance))
                        .withClosedDays(closed));
        Arbitrary<Map<LocalDate, String>> closedDays =
                Arbitraries.maps(days(), of("lukket")).ofMaxSize(5);
        return Combinators.combine(settings, closedDays).as(WorkingCalendar::new);
    }

    private static Arbitrary<Point> points() {
        return Arbitraries.oneOf(
                names().map(Point.Named::new), integers().between(1, 40).map(Point.Age::new), monthWeekdays());
    }

    private static Arbitrary<Point.MonthWeekday> monthWeekdays() {
        return Combinators.combine(of(Point.Nth.class), of(DayOfWeek.class), of(Point.Month.class), names())
                .as(Point.MonthWeekday::new);
    }

    private static Arbitrary<Span> spans() {
        return Combinators.combine(integers().between(1, 100), of(Span.Unit.class))
                .as(Span::new);
    }

    /** Also words that mean something elsewhere in the text form. */
    private static Arbitrary<String> names() {
        return of(
                "arrival", "move-in", "last", "at", "day", "days", "week", "of", "first", "monday", "to", "before",
                "x1-2b");
    }

    private static Arbitrary<LocalTime> times() {
        return integers()
                .between(0, 24 * 60 - 1)
                .map(minute -> LocalTime.MIN.plusMinutes(minute))
                .injectNull(0.3);
    }
}
