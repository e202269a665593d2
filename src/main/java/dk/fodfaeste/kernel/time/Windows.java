package dk.fodfaeste.kernel.time;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import dk.fodfaeste.kernel.calendar.ClosedDayRule;
import dk.fodfaeste.kernel.calendar.Closure;
import dk.fodfaeste.kernel.calendar.DanishTime;
import dk.fodfaeste.kernel.calendar.Point;
import dk.fodfaeste.kernel.calendar.Side;
import dk.fodfaeste.kernel.calendar.Span;
import dk.fodfaeste.kernel.calendar.TimeSettings;
import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Computes one window: the arithmetic of each form, and a note for each step that a reader could not guess. */
final class Windows {

    /** The day of a point, and its moment where the hour is known. */
    private record Moment(LocalDate day, @Nullable ZonedDateTime at) {}

    /** More holidays than one remembers at a glance are not listed. */
    private static final int MOST_DAYS_NAMED = 8;

    private final Anchor anchor;
    private final WorkingCalendar calendar;
    private final TimeSettings settings;
    private final List<Note> notes = new ArrayList<>();
    private final SortedMap<LocalDate, Closure> notCounted = new TreeMap<>();

    private Windows(Anchor anchor, WorkingCalendar calendar) {
        this.anchor = anchor;
        this.calendar = calendar;
        this.settings = calendar.settings();
    }

    static DueWindow of(Timing timing, Anchor anchor, WorkingCalendar calendar) {
        if (!timing.anchor().equals(anchor.name())) {
            throw new IllegalArgumentException("'" + timing.text() + "' is not counted from '" + anchor.name() + "'");
        }
        return new Windows(anchor, calendar).window(timing);
    }

    private DueWindow window(Timing timing) {
        var form = timing instanceof Timing.OnClosedDays(var inner, var _) ? inner : timing;
        var own = timing instanceof Timing.OnClosedDays(var _, var policy) ? policy : null;
        var settled = new ClosedDayPolicy(calendar, form, own).settle(draft(form, own));
        if (!notCounted.isEmpty() && notCounted.size() <= MOST_DAYS_NAMED) {
            notes.add(Note.of("time.note.not-counted", List.copyOf(notCounted.values())));
        }
        notes.addAll(settled.notes());
        var explanation = new Explainer(form, anchor, settled.draft(), notes, settled.warnings()).explanation();
        return new DueWindow(settled.draft().from(), settled.draft().to(), explanation);
    }

    private Draft draft(Timing form, @Nullable ClosedDayRule own) {
        var point = resolve(form.point());
        return switch (form) {
            case Timing.At _ -> new Draft(opening(point), DanishTime.endOf(point.day));
            case Timing.Before _ -> Draft.by(point.day.minusDays(1));
            case Timing.Offset(var span, var side, var _) -> offset(point, span, side);
            case Timing.Every(var span, var _) -> offset(point, span, Side.AFTER);
            case Timing.About(var span, var side, var _) -> about(point.day, span, side);
            case Timing.Between(var from, var to, var side, var _) ->
                between(point, new Span(from, to.unit()), to, side);
            case Timing.Within(var span, var side, var _) -> within(point, span, side);
            case Timing.AtLeast(var span, var _) ->
                span.inHours()
                        ? new Draft(null, hours(point, span, Side.BEFORE))
                        : Draft.by(shift(point.day, span, Side.BEFORE));
            case Timing.SameWeek _ -> week(point.day.with(previousOrSame(MONDAY)));
            case Timing.InWeek(var number, var _) -> week(wholeWeek(point.day, number));
            case Timing.WeekOfStay(var number, var _) -> weekOfStay(point.day, number);
            case Timing.OnWeekday(var _, var time) -> Draft.dayFrom(point.day, time);
            case Timing.WeekdayAfter(var weekday, var _, var time) ->
                Draft.dayFrom(point.day.with(next(weekday)), time);
            case Timing.DayBefore _ -> officeHours(point.day.minusDays(1));
            case Timing.EndOfFirstWholeMonth _ -> Draft.day(endOfFirstWholeMonth(point.day, own));
            case Timing.OnClosedDays _ -> throw new IllegalStateException("Taken apart before");
        };
    }

    private Draft offset(Moment point, Span span, Side side) {
        if (span.inHours()) {
            var moment = hours(point, span, side);
            return new Draft(DanishTime.startOf(moment.toLocalDate()), moment);
        }
        return Draft.day(shift(point.day, span, side));
    }

    private Draft about(LocalDate day, Span span, Side side) {
        var tolerance = switch (span.unit()) {
            case MONTH, YEAR -> settings.tolerance().months();
            default -> settings.tolerance().days();
        };
        notes.add(Note.of("time.note.tolerance", tolerance));
        var middle = shift(day, span, side);
        var first = middle.minusDays(tolerance);
        var last = middle.plusDays(tolerance);
        // However wide the tolerance: what is to happen after something does not begin before it.
        return side == Side.AFTER
                ? Draft.days(first.isBefore(day) ? day : first, last)
                : Draft.days(first, last.isAfter(day) ? day : last);
    }

    private Draft between(Moment point, Span near, Span far, Side side) {
        var first = side == Side.AFTER ? near : far;
        var last = side == Side.AFTER ? far : near;
        return near.inHours()
                ? new Draft(hours(point, first, side), hours(point, last, side))
                : Draft.days(shift(point.day, first, side), shift(point.day, last, side));
    }

    private Draft within(Moment point, Span span, Side side) {
        if (side == Side.AFTER) {
            return span.inHours()
                    ? new Draft(moment(point), hours(point, span, side))
                    : new Draft(opening(point), DanishTime.endOf(shift(point.day, span, side)));
        }
        return span.inHours()
                ? new Draft(hours(point, span, side), moment(point))
                : Draft.days(shift(point.day, span, side), point.day.minusDays(1));
    }

    private Draft week(LocalDate monday) {
        return Draft.days(monday, monday.plusDays(6));
    }

    private LocalDate wholeWeek(LocalDate day, int number) {
        var monday = day.with(previousOrSame(MONDAY));
        if (settings.mondayWeekCounts() && day.equals(monday)) {
            notes.add(Note.of("time.note.monday"));
            return monday.plusWeeks(number - 1L);
        }
        return monday.plusWeeks(number);
    }

    private Draft weekOfStay(LocalDate day, int number) {
        int before = number - 1;
        return switch (settings.weeksOfStay()) {
            case SEVEN_DAYS -> {
                notes.add(Note.of("time.note.seven-days", 7 * before + 1));
                yield week(day.plusWeeks(before));
            }
            case CALENDAR -> {
                notes.add(Note.of("time.note.calendar-weeks"));
                var monday = day.with(previousOrSame(MONDAY)).plusWeeks(before);
                yield Draft.days(monday.isBefore(day) ? day : monday, monday.plusDays(6));
            }
        };
    }

    private Draft officeHours(LocalDate day) {
        var office = settings.officeHours();
        return new Draft(DanishTime.at(day, office.opens()), DanishTime.at(day, office.closes()));
    }

    /** The law's own answer to a closed day, unless the timing has another. */
    private LocalDate endOfFirstWholeMonth(LocalDate day, @Nullable ClosedDayRule own) {
        var last = day.plusMonths(1).with(lastDayOfMonth());
        if (own != null || calendar.isWorkingDay(last)) {
            return last;
        }
        notes.add(Note.of("time.note.not-working-day", calendar.closedDay(last).orElseThrow()));
        return calendar.workingOnOrAfter(last);
    }

    private Moment resolve(Point point) {
        return switch (point) {
            case Point.Named _ -> new Moment(anchor.date(), anchor.moment());
            case Point.Age(var years) -> new Moment(birthday(years), null);
            case Point.MonthWeekday day -> new Moment(weekdayOfMonth(day), null);
        };
    }

    private LocalDate birthday(int years) {
        var birthday = anchor.date().plusYears(years);
        if (MonthDay.from(birthday).equals(MonthDay.from(anchor.date()))) {
            return birthday;
        }
        var taken = switch (settings.leapDayBirthday()) {
            case FEBRUARY_28 -> birthday;
            case MARCH_1 -> birthday.plusDays(1);
        };
        notes.add(Note.of("time.note.leap-day", taken));
        return taken;
    }

    private LocalDate weekdayOfMonth(Point.MonthWeekday wanted) {
        var month = switch (wanted.month()) {
            case BEFORE -> anchor.date().minusMonths(1);
            case OF -> anchor.date();
            case AFTER -> anchor.date().plusMonths(1);
        };
        return month.with(
                switch (wanted.nth()) {
                    case FIRST -> dayOfWeekInMonth(1, wanted.weekday());
                    case SECOND -> dayOfWeekInMonth(2, wanted.weekday());
                    case THIRD -> dayOfWeekInMonth(3, wanted.weekday());
                    case FOURTH -> dayOfWeekInMonth(4, wanted.weekday());
                    case LAST -> lastInMonth(wanted.weekday());
                });
    }

    private ZonedDateTime hours(Moment point, Span span, Side side) {
        var start = moment(point);
        var reached = new HourCounter(calendar).plus(start, side.sign() * span.count());
        if (settings.hours() == TimeSettings.HourCount.WORKING_DAYS) {
            noteOnce(Note.of("time.note.working-hours"));
        } else if (!reached.getOffset().equals(start.getOffset())) {
            noteOnce(Note.of("time.note.clock-change"));
        }
        return reached;
    }

    private ZonedDateTime moment(Moment point) {
        if (point.at == null) {
            noteOnce(Note.of("time.note.assumed-time", settings.assumedTime()));
            return DanishTime.at(point.day, settings.assumedTime());
        }
        if (anchor.comesTwice()) {
            noteOnce(Note.of(anchor.second() ? "time.note.second-of-two" : "time.note.first-of-two"));
        }
        return point.at;
    }

    private static ZonedDateTime opening(Moment point) {
        return point.at == null ? DanishTime.startOf(point.day) : point.at;
    }

    private LocalDate shift(LocalDate day, Span span, Side side) {
        int count = side.sign() * span.count();
        return switch (span.unit()) {
            case HOUR -> throw new IllegalArgumentException("Hours are counted on the clock");
            case DAY -> day.plusDays(count);
            case WORKING_DAY -> workingDays(day, count);
            case WEEK -> day.plusWeeks(count);
            case MONTH -> day.plusMonths(count);
            case YEAR -> day.plusYears(count);
        };
    }

    private void noteOnce(Note note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    private LocalDate workingDays(LocalDate day, int count) {
        var reached = calendar.plusWorkingDays(day, count);
        var first = count < 0 ? reached : day;
        var last = count < 0 ? day : reached;
        first.datesUntil(last)
                .filter(between -> !calendar.isWorkingDay(between))
                .flatMap(between -> calendar.closedDay(between).stream())
                .filter(closed -> closed.kind() != Closure.Kind.WEEKEND)
                .forEach(closed -> notCounted.put(closed.date(), closed));
        return reached;
    }
}
