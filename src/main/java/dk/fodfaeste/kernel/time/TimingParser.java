package dk.fodfaeste.kernel.time;

import dk.fodfaeste.kernel.calendar.ClosedDayRule;
import dk.fodfaeste.kernel.calendar.Point;
import dk.fodfaeste.kernel.calendar.Point.Nth;
import dk.fodfaeste.kernel.calendar.Side;
import dk.fodfaeste.kernel.calendar.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Reads the text form of timings: one method for each rule of the grammar in docs/time.md. */
final class TimingParser {

    private final TimingTokens tokens;

    TimingParser(String text) {
        tokens = new TimingTokens(text);
    }

    Timing timing() {
        var form = form();
        if (tokens.takeIf(",")) {
            tokens.expect("on closed days :");
            form = new Timing.OnClosedDays(form, tokens.takeOne(ClosedDayRule.values()));
        }
        if (!tokens.atEnd()) {
            throw tokens.unexpected("time.syntax.end");
        }
        return form;
    }

    private Timing form() {
        if (Character.isDigit(first())) {
            return counted();
        }
        var nth = tokens.takeIfOne(Nth.values());
        if (nth != null) {
            return new Timing.OnWeekday(monthWeekday(nth), time());
        }
        var weekday = tokens.takeIfOne(DayOfWeek.values());
        if (weekday != null) {
            tokens.expect("after");
            return new Timing.WeekdayAfter(weekday, point(), time());
        }
        return switch (tokens.peek()) {
            case "at" -> at();
            case "before" -> before();
            case "about" -> about();
            case "within" -> within();
            case "in" -> inWeek();
            case "the" -> dayBefore();
            case "every" -> every();
            case "end" -> endOfMonth();
            default -> throw tokens.unexpected("time.syntax.form");
        };
    }

    /** {@code 14 days after move-in} or {@code 48 to 96 hours after arrival}. */
    private Timing counted() {
        int count = tokens.takeNumber(Span.MAX_COUNT);
        if (!tokens.takeIf("to")) {
            return new Timing.Offset(new Span(count, unit()), side(), point());
        }
        var mark = tokens.mark();
        int to = tokens.takeNumber(Span.MAX_COUNT);
        if (to <= count) {
            tokens.goBackTo(mark);
            throw tokens.unexpected("time.syntax.order", count);
        }
        return new Timing.Between(count, new Span(to, unit()), side(), point());
    }

    private Timing at() {
        tokens.expect("at");
        if (!tokens.takeIf("least")) {
            return new Timing.At(point());
        }
        var span = span();
        tokens.expect("before");
        return new Timing.AtLeast(span, point());
    }

    private Timing before() {
        tokens.expect("before");
        return new Timing.Before(point());
    }

    private Timing about() {
        tokens.expect("about");
        int count = tokens.takeNumber(Span.MAX_COUNT);
        var mark = tokens.mark();
        var span = new Span(count, unit());
        if (!Timing.About.counts(span.unit())) {
            tokens.goBackTo(mark);
            throw tokens.unexpectedWord("days", "weeks", "months", "years");
        }
        return new Timing.About(span, side(), point());
    }

    private Timing within() {
        tokens.expect("within");
        return new Timing.Within(span(), side(), point());
    }

    private Timing inWeek() {
        tokens.expect("in");
        if (tokens.takeIf("week")) {
            int number = tokens.takeNumber(Span.MAX_COUNT);
            if (tokens.takeIf("from")) {
                return new Timing.WeekOfStay(number, point());
            }
            tokens.expect("after");
            return new Timing.InWeek(number, point());
        }
        tokens.expect("the same week as");
        return new Timing.SameWeek(point());
    }

    private Timing dayBefore() {
        tokens.expect("the day before");
        return new Timing.DayBefore(point());
    }

    private Timing every() {
        tokens.expect("every");
        var span = Character.isDigit(first()) ? span() : new Span(1, unit());
        tokens.expect("since last");
        return new Timing.Every(span, name());
    }

    private Timing endOfMonth() {
        tokens.expect("end of the first whole month after");
        return new Timing.EndOfFirstWholeMonth(point());
    }

    private Point point() {
        if (tokens.takeIf("age")) {
            return new Point.Age(tokens.takeNumber(Point.Age.MAX_YEARS));
        }
        return tokens.takeIf("the") ? monthWeekday(tokens.takeOne(Nth.values())) : new Point.Named(name());
    }

    private Point.MonthWeekday monthWeekday(Nth nth) {
        var weekday = tokens.takeOne(DayOfWeek.values());
        tokens.expect("of the month");
        return new Point.MonthWeekday(nth, weekday, tokens.takeOne(Point.Month.values()), name());
    }

    private Span span() {
        return new Span(tokens.takeNumber(Span.MAX_COUNT), unit());
    }

    private Span.Unit unit() {
        var mark = tokens.mark();
        var plural = tokens.takeIf("working") ? "working " + tokens.take() : tokens.take();
        var singular = plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
        for (var unit : Span.Unit.values()) {
            if (unit.text().equals(singular)) {
                return unit;
            }
        }
        tokens.goBackTo(mark);
        throw tokens.unexpectedWord("hours", "days", "working days", "weeks", "months", "years");
    }

    private Side side() {
        return tokens.takeOne(Side.values());
    }

    private String name() {
        return tokens.takeIf(Point.Named::isName, "time.syntax.name");
    }

    private @Nullable LocalTime time() {
        if (!tokens.takeIf("at")) {
            return null;
        }
        return padded(tokens.takeIf(TimingParser::isTime, "time.syntax.time"));
    }

    private static boolean isTime(String text) {
        try {
            padded(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Reads {@code 9:00} as well as {@code 09:00}. */
    private static LocalTime padded(String text) {
        return LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text);
    }

    private char first() {
        return tokens.atEnd() ? ' ' : tokens.peek().charAt(0);
    }
}
