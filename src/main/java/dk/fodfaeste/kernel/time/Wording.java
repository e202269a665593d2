package dk.fodfaeste.kernel.time;

import dk.fodfaeste.kernel.calendar.Phrases;
import dk.fodfaeste.kernel.calendar.Point;
import dk.fodfaeste.kernel.calendar.Side;
import dk.fodfaeste.kernel.calendar.Span;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts timings into words; with an anchor at hand, into words that name its date. */
final class Wording {

    private final Phrases phrases;
    private final @Nullable Anchor anchor;

    private Wording(Phrases phrases, @Nullable Anchor anchor) {
        this.phrases = phrases;
        this.anchor = anchor;
    }

    static Wording in(Locale locale) {
        return new Wording(Phrases.in(locale), null);
    }

    static Wording in(Phrases phrases, Anchor anchor) {
        return new Wording(phrases, anchor);
    }

    String describe(Timing timing) {
        return switch (timing) {
            case Timing.At(Point.Age point) -> phrases.say("time.form.at.age", words(point));
            case Timing.At(Point.MonthWeekday point) -> phrases.say("time.form.at.day", words(point));
            case Timing.At(Point.Named point) -> phrases.say("time.form.at", words(point));
            case Timing.Before(var point) -> phrases.say("time.form.before", words(point));
            case Timing.Offset(var span, var side, var point) -> beside("offset", words(span), side, point);
            case Timing.About(var span, var side, var point) -> beside("about", words(span), side, point);
            case Timing.Between(var from, var to, var side, var point) ->
                beside("offset", phrases.say("time.range", from, words(to)), side, point);
            case Timing.Within(var span, var side, var point) -> beside("within", words(span), side, point);
            case Timing.AtLeast(var span, var point) -> phrases.say("time.form.at-least", words(span), words(point));
            case Timing.SameWeek(var point) -> phrases.say("time.form.same-week", words(point));
            case Timing.InWeek(var number, var point) -> phrases.say("time.form.in-week", number, words(point));
            case Timing.WeekOfStay(var number, var point) ->
                phrases.say("time.form.week-of-stay", number, words(point));
            case Timing.OnWeekday(var point, var time) -> withTime(words(point), time);
            case Timing.WeekdayAfter(var weekday, var point, var time) ->
                withTime(phrases.say("time.form.weekday-after", weekday, words(point)), time);
            case Timing.DayBefore(var point) -> phrases.say("time.form.day-before", words(point));
            case Timing.Every(var span, var held) ->
                phrases.say(
                        "time.form.every",
                        phrases.say("time.every." + key(span.unit()), span.count()),
                        dated(named("time.held.", held)));
            case Timing.EndOfFirstWholeMonth(var point) ->
                phrases.say("time.form.end-of-first-whole-month", words(point));
            case Timing.OnClosedDays(var inner, var policy) ->
                phrases.say("time.form.closed." + key(policy), describe(inner));
        };
    }

    private String beside(String form, String distance, Side side, Point point) {
        return phrases.say("time.form." + form + "." + key(side), distance, words(point));
    }

    private String withTime(String day, @Nullable LocalTime time) {
        // Beside a dated anchor the hour would read as the anchor's; the result that follows names it anyway.
        return time == null || anchor != null ? day : phrases.say("time.form.with-time", day, time);
    }

    private String words(Span span) {
        return phrases.say("time.span." + key(span.unit()), span.count());
    }

    private String words(Point point) {
        return switch (point) {
            case Point.Named(var name) -> dated(named("time.anchor.", name));
            case Point.Age(var years) ->
                anchor == null
                        ? phrases.say("time.point.age", years)
                        : phrases.say("time.point.age.dated", years, anchor.date());
            case Point.MonthWeekday(var nth, var weekday, var month, var name) ->
                phrases.say(
                        "time.point.month." + key(month),
                        phrases.say("time.nth." + key(nth)),
                        weekday,
                        dated(named("time.anchor.", name)));
        };
    }

    /** The words for an anchor's name; a name that the message files do not know stands for itself. */
    private String named(String prefix, String name) {
        return phrases.has(prefix + name) ? phrases.say(prefix + name) : name.replace('-', ' ');
    }

    private String dated(String words) {
        if (anchor == null) {
            return words;
        }
        var moment = anchor.moment();
        return phrases.say("time.point.dated", words, moment == null ? anchor.date() : moment);
    }

    private static String key(Enum<?> constant) {
        return TimingText.lower(constant).replace('_', '-');
    }
}
