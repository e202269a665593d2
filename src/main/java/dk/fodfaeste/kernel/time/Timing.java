package dk.fodfaeste.kernel.time;

import dk.fodfaeste.kernel.calendar.ClosedDayRule;
import dk.fodfaeste.kernel.calendar.Point;
import dk.fodfaeste.kernel.calendar.Side;
import dk.fodfaeste.kernel.calendar.Span;
import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import dk.fodfaeste.kernel.reference.TimingDanish;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When something is due, counted from an anchor: "48 to 96 hours after arrival". The forms hold data only; how each is
 * read, printed, computed and put into words stands in one {@code switch} each, so that the compiler points out what a
 * new form lacks. Never reads the clock.
 */
public sealed interface Timing {

    /**
     * The timing written as {@code text}, in English or in Danish: see docs/time.md. Upper and lower case and extra blanks make
     * no difference.
     *
     * @throws TimingSyntaxException where the text is no timing; it says where and what was expected
     */
    static Timing parse(String text) {
        try {
            return new TimingParser(text).timing();
        } catch (TimingSyntaxException noEnglish) {
            String english = TimingDanish.english(text);
            if (english.equals(text.toLowerCase(Locale.ROOT))) {
                throw noEnglish;
            }
            try {
                return new TimingParser(english).timing();
            } catch (TimingSyntaxException neither) {
                throw neither.in(text);
            }
        }
    }

    /** A timing's text in the language of whoever reads it; a text that is no timing is shown as it is. */
    static String text(String text, Locale locale) {
        try {
            return text.isBlank() ? "" : parse(text).text(locale);
        } catch (TimingSyntaxException unreadable) {
            return text;
        }
    }

    /** What a text means in words, for a page beside the field in which it is typed; empty where it is no timing. */
    static String describe(String text, Locale locale) {
        try {
            return text.isBlank() ? "" : parse(text).describe(locale);
        } catch (TimingSyntaxException unreadable) {
            return "";
        }
    }

    /** The point from which it is counted. */
    Point point();

    /** The canonical text; {@link #parse} gives an equal timing back. */
    default String text() {
        return TimingText.of(this);
    }

    /** The same in the language of whoever reads it; {@link #parse} reads both. */
    default String text(Locale locale) {
        return locale.getLanguage().equals("da") ? TimingDanish.of(text()) : text();
    }

    /** The name of the anchor that {@link #window} needs. */
    default String anchor() {
        return point().anchor();
    }

    /**
     * The window that this timing gives, with its explanation. The same arguments always give the same window.
     *
     * @param anchor   the anchor of the name {@link #anchor()}
     * @param calendar which days are closed, and the municipality's settings
     * @throws IllegalArgumentException where the anchor has another name
     */
    default DueWindow window(Anchor anchor, WorkingCalendar calendar) {
        return Windows.of(this, anchor, calendar);
    }

    /** The timing in words: "48–96 timer efter ankomst". English where the language is English, otherwise Danish. */
    default String describe(Locale locale) {
        return Wording.in(locale).describe(this);
    }

    /** On the day of the point. Where its hour is known it opens then; it is due by the end of the day. */
    record At(Point point) implements Timing {}

    /** No later than the day before the point, no earliest: K02-1b, HED-1. */
    record Before(Point point) implements Timing {}

    /** On one day, or at one moment where the unit is hours. */
    record Offset(Span span, Side side, Point point) implements Timing {}

    /** Around a day; how much earlier or later is the municipality's setting: K03-2. */
    record About(Span span, Side side, Point point) implements Timing {
        public About {
            if (!counts(span.unit())) {
                throw new IllegalArgumentException("'about' counts days, weeks, months or years");
            }
        }

        static boolean counts(Span.Unit unit) {
            return unit != Span.Unit.HOUR && unit != Span.Unit.WORKING_DAY;
        }
    }

    /** From one distance to another: HED-2. */
    record Between(int from, Span to, Side side, Point point) implements Timing {
        public Between {
            if (from < 1 || from >= to.count()) {
                throw new IllegalArgumentException("A window goes from a smaller to a larger number");
            }
        }
    }

    /** Between the point and a distance from it: K01-1. */
    record Within(Span span, Side side, Point point) implements Timing {}

    /** No later than this long before the point, no earliest: HED-M4. */
    record AtLeast(Span span, Point point) implements Timing {}

    /** In the ISO week (Monday to Sunday) of the point: K02-1b. */
    record SameWeek(Point point) implements Timing {}

    /** In the n-th whole ISO week after the point: K02-3. */
    record InWeek(int number, Point point) implements Timing {
        public InWeek {
            if (number < 1 || number > Span.MAX_COUNT) {
                throw new IllegalArgumentException("Weeks are counted from 1 to " + Span.MAX_COUNT);
            }
        }
    }

    /**
     * In the n-th week of a stay: seven days each, of which the point is the first, or calendar weeks of which the first is
     * that of the point; the municipality settles which (K02-2).
     */
    record WeekOfStay(int number, Point point) implements Timing {
        public WeekOfStay {
            if (number < 1 || number > Span.MAX_COUNT) {
                throw new IllegalArgumentException("Weeks are counted from 1 to " + Span.MAX_COUNT);
            }
        }
    }

    /** On a weekday of a month, for a meeting perhaps with its hour: K04-3. */
    record OnWeekday(Point.MonthWeekday point, @Nullable LocalTime time) implements Timing {}

    /** On the first such weekday after the day of the point, never that day itself: the café of K04-3. */
    record WeekdayAfter(
            DayOfWeek weekday, Point point, @Nullable LocalTime time) implements Timing {}

    /** In the office hours of the day before, or of the last open day before that: K08-1. */
    record DayBefore(Point point) implements Timing {}

    /** So long after the last one was held, not in the calendar quarter: K08-2, K04-1. */
    record Every(Span span, String held) implements Timing {

        /** The anchor of every rhythm: when it was last held. */
        public static final String LAST = "last";

        public Every {
            Point.Named.requireName(held);
        }

        @Override
        public Point point() {
            return new Point.Named(LAST);
        }
    }

    /**
     * The last day of the first whole month after the point; where that is a weekend or a public holiday, the next
     * working day (hverdag): integrationsloven § 4 stk. 2.
     */
    record EndOfFirstWholeMonth(Point point) implements Timing {}

    /** Another timing, with its own answer to a due day that is closed. */
    record OnClosedDays(Timing timing, ClosedDayRule policy) implements Timing {
        public OnClosedDays {
            if (timing instanceof OnClosedDays) {
                throw new IllegalArgumentException("A timing has one answer to closed days");
            }
        }

        @Override
        public Point point() {
            return timing.point();
        }
    }
}
