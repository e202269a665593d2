package dk.fodfaeste.kernel.time;

import dk.fodfaeste.kernel.calendar.ClosedDayRule;
import dk.fodfaeste.kernel.calendar.Closure;
import dk.fodfaeste.kernel.calendar.Side;
import dk.fodfaeste.kernel.calendar.TimeSettings;
import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a window does on closed days: it moves, or it stays and warns. */
final class ClosedDayPolicy {

    /** A window after that, the steps that led to it, and what to warn of. */
    record Settled(Draft draft, List<Note> notes, List<Note> warnings) {}

    /** Any week has a weekend: only the closed days of a shorter window are worth naming. */
    private static final int DAYS_OF_A_SHORT_WINDOW = 6;

    private final WorkingCalendar calendar;
    private final Timing form;
    private final ClosedDayRule policy;

    ClosedDayPolicy(WorkingCalendar calendar, Timing form, @Nullable ClosedDayRule own) {
        this.calendar = calendar;
        this.form = form;
        this.policy = own == null ? usual(form, calendar.settings().closedDays()) : own;
    }

    Settled settle(Draft draft) {
        var closed = closed(draft.lastDay());
        if (closed.isPresent() && policy != ClosedDayRule.KEEP) {
            var moved = draft.dueOn(
                    policy == ClosedDayRule.NEXT
                            ? calendar.nextOpenDay(draft.lastDay())
                            : calendar.previousOpenDay(draft.lastDay()));
            // A window that would end before it begins stays as it is: it then warns that it has no open day.
            if (!moved.isReversed()) {
                var note = Note.of("time.note.moved." + TimingText.lower(policy), closed.get());
                return new Settled(moved, List.of(note), warnings(moved));
            }
        }
        return new Settled(draft, List.of(), warnings(draft));
    }

    private static ClosedDayRule usual(Timing form, TimeSettings.ClosedDayDefaults defaults) {
        return switch (form) {
            case Timing.At _,
                    Timing.SameWeek _,
                    Timing.InWeek _,
                    Timing.WeekOfStay _,
                    Timing.OnWeekday _,
                    Timing.WeekdayAfter _ -> defaults.fixed();
            case Timing.Offset(var span, var _, var _) when span.inHours() -> defaults.limit();
            case Timing.Every(var span, var _) when span.inHours() -> defaults.limit();
            case Timing.AtLeast(var span, var _) when span.inHours() -> defaults.limit();
            case Timing.Offset(var _, var side, var _) -> side == Side.AFTER ? defaults.after() : defaults.before();
            case Timing.Every _ -> defaults.after();
            case Timing.Before _, Timing.AtLeast _, Timing.DayBefore _ -> defaults.before();
            case Timing.About _, Timing.Between _, Timing.Within _ -> defaults.limit();
            // The law's own answer is part of the form.
            case Timing.EndOfFirstWholeMonth _ -> ClosedDayRule.KEEP;
            case Timing.OnClosedDays(var inner, var _) -> usual(inner, defaults);
        };
    }

    private Optional<Closure> closed(LocalDate day) {
        return switch (form) {
            // A tour on a Saturday is meant to be on a Saturday.
            case Timing.OnWeekday _, Timing.WeekdayAfter _ -> calendar.closedBesidesWeekend(day);
            default -> calendar.closedDay(day);
        };
    }

    private List<Note> warnings(Draft draft) {
        if (isShortAndInHours(draft)) {
            var closedDays = closedDays(draft);
            if (closedDays.isEmpty()) {
                return List.of();
            }
            var weekend = closedDays.stream().allMatch(closed -> closed.kind() == Closure.Kind.WEEKEND);
            return List.of(Note.of(weekend ? "time.warning.weekend" : "time.warning.closed", closedDays));
        }
        var closed = closed(draft.lastDay());
        if (closed.isEmpty()) {
            return List.of();
        }
        if (draft.isOneDay()) {
            return List.of(Note.of("time.warning.day", closed.get()));
        }
        var lastOpen = calendar.previousOpenDay(draft.lastDay());
        if (draft.from() != null && lastOpen.isBefore(draft.from().toLocalDate())) {
            return List.of(Note.of("time.warning.none"));
        }
        // Every week ends on a Sunday: nobody needs to be told.
        return isWeek(draft) ? List.of() : List.of(Note.of("time.warning.due", closed.get(), lastOpen));
    }

    private boolean isWeek(Draft draft) {
        return switch (form) {
            case Timing.SameWeek _, Timing.InWeek _ -> true;
            case Timing.WeekOfStay _ -> draft.lastDay().getDayOfWeek() == DayOfWeek.SUNDAY;
            default -> false;
        };
    }

    /** Whether the clock runs on closed days and somebody may have to come to work on one. */
    private boolean isShortAndInHours(Draft draft) {
        var inHours = switch (form) {
            case Timing.Between(var _, var to, var _, var _) -> to.inHours();
            case Timing.Within(var span, var _, var _) -> span.inHours();
            default -> false;
        };
        return inHours
                && calendar.settings().hours() == TimeSettings.HourCount.CLOCK
                && draft.from() != null
                && draft.from().toLocalDate().plusDays(DAYS_OF_A_SHORT_WINDOW).isAfter(draft.lastDay());
    }

    private List<Closure> closedDays(Draft draft) {
        var first = draft.from() == null ? draft.lastDay() : draft.from().toLocalDate();
        return first.datesUntil(draft.lastDay().plusDays(1))
                .flatMap(day -> calendar.closedDay(day).stream())
                .toList();
    }
}
