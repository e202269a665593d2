package dk.fodfaeste.plans.editor;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.calendar.ClosedDayRule;
import dk.fodfaeste.kernel.calendar.Point;
import dk.fodfaeste.kernel.calendar.Side;
import dk.fodfaeste.kernel.calendar.Span;
import dk.fodfaeste.kernel.text.Clock;
import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.kernel.time.TimingSyntaxException;
import dk.fodfaeste.ui.form.Form;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A timing as fields of a form: which form of {@link Timing} it has, and the fields that this form asks for. What is
 * written is the text form, so that whatever the text form can say can be typed as well.
 */
public final class TimingForm {

    /** The form that is typed as text. */
    static final String TEXT = "text";

    private static final List<String> SPAN_BESIDE = List.of("tCount", "tUnit", "tSide", "tPoint");

    /** The fields of each form, in the order in which forms are offered. */
    private static final Map<String, List<String>> FIELDS = Map.ofEntries(
            Map.entry("at", List.of("tPoint")),
            Map.entry("before", List.of("tPoint")),
            Map.entry("offset", SPAN_BESIDE),
            Map.entry("about", SPAN_BESIDE),
            Map.entry("between", List.of("tCount", "tTo", "tUnit", "tSide", "tPoint")),
            Map.entry("within", SPAN_BESIDE),
            Map.entry("at-least", List.of("tCount", "tUnit", "tPoint")),
            Map.entry("same-week", List.of("tPoint")),
            Map.entry("in-week", List.of("tCount", "tPoint")),
            Map.entry("week-of-stay", List.of("tCount", "tPoint")),
            Map.entry("on-weekday", List.of("tNth", "tWeekday", "tMonth", "tAnchor", "tTime")),
            Map.entry("weekday-after", List.of("tWeekday", "tPoint", "tTime")),
            Map.entry("day-before", List.of("tPoint")),
            Map.entry("every", List.of("tCount", "tUnit", "tHeld")),
            Map.entry("end-of-month", List.of("tPoint")),
            Map.entry(TEXT, List.of("tText")));

    /** All forms, the usual ones first. */
    static final List<String> FORMS = List.of(
            "offset",
            "within",
            "between",
            "at",
            "before",
            "at-least",
            "about",
            "same-week",
            "in-week",
            "week-of-stay",
            "on-weekday",
            "weekday-after",
            "day-before",
            "every",
            "end-of-month",
            TEXT);

    private static final Map<String, Set<String>> POINT_FIELDS = Map.of(
            "named",
            Set.of("tAnchor"),
            "age",
            Set.of("tAge"),
            "weekday",
            Set.of("tNth", "tPointWeekday", "tMonth", "tAnchor"));

    private TimingForm() {}

    /** Whether the form that is chosen asks for this field. */
    public static boolean shows(Form form, String field) {
        List<String> fields = FIELDS.getOrDefault(form.value("tForm"), List.of());
        return fields.contains(field)
                || (fields.contains("tPoint")
                        && POINT_FIELDS
                                .getOrDefault(form.value("tPoint"), Set.of("tAnchor"))
                                .contains(field));
    }

    /** Adds the fields of a timing to a form; a text that is no timing is shown as the text that it is. */
    static void fill(Map<String, String> values, String text, Locale locale) {
        values.putAll(Map.of("tForm", TEXT, "tText", text, "tPoint", "named", "tAnchor", "arrival", "tSide", "after"));
        Timing timing;
        try {
            timing = Timing.parse(text);
        } catch (TimingSyntaxException unreadable) {
            return;
        }
        if (timing instanceof Timing.OnClosedDays(Timing inner, ClosedDayRule policy)) {
            values.put("tClosed", lower(policy));
            timing = inner;
        }
        values.put("tText", timing.text(locale));
        switch (timing) {
            case Timing.At(Point point) -> point(values, "at", point);
            case Timing.Before(Point point) -> point(values, "before", point);
            case Timing.Offset(Span span, Side side, Point point) -> span(values, "offset", span, side, point);
            case Timing.About(Span span, Side side, Point point) -> span(values, "about", span, side, point);
            case Timing.Between(int from, Span to, Side side, Point point) -> {
                span(values, "between", to, side, point);
                values.put("tCount", String.valueOf(from));
                values.put("tTo", String.valueOf(to.count()));
            }
            case Timing.Within(Span span, Side side, Point point) -> span(values, "within", span, side, point);
            case Timing.AtLeast(Span span, Point point) -> span(values, "at-least", span, Side.BEFORE, point);
            case Timing.SameWeek(Point point) -> point(values, "same-week", point);
            case Timing.InWeek(int number, Point point) -> {
                point(values, "in-week", point);
                values.put("tCount", String.valueOf(number));
            }
            case Timing.WeekOfStay(int number, Point point) -> {
                point(values, "week-of-stay", point);
                values.put("tCount", String.valueOf(number));
            }
            case Timing.OnWeekday(Point.MonthWeekday day, LocalTime time) -> {
                values.put("tForm", "on-weekday");
                month(values, day);
                values.put("tWeekday", lower(day.weekday()));
                time(values, time);
            }
            case Timing.WeekdayAfter(DayOfWeek weekday, Point point, LocalTime time) -> {
                point(values, "weekday-after", point);
                values.put("tWeekday", lower(weekday));
                time(values, time);
            }
            case Timing.DayBefore(Point point) -> point(values, "day-before", point);
            case Timing.Every(Span span, String held) -> {
                span(values, "every", span, Side.AFTER, timing.point());
                values.put("tHeld", held);
            }
            case Timing.EndOfFirstWholeMonth(Point point) -> point(values, "end-of-month", point);
            case Timing.OnClosedDays twice ->
                throw new IllegalStateException("A timing has one answer to closed days: " + twice);
        }
    }

    /**
     * The timing that the fields say, in its canonical text.
     *
     * @throws Problem at the field that is wrong
     */
    static String read(Form form) {
        String point = point(form);
        String span = shows(form, "tCount") ? count(form, "tCount") + " " + form.value("tUnit") + "s" : "";
        String text = switch (form.value("tForm")) {
            case "at" -> "at " + point;
            case "before" -> "before " + point;
            case "offset" -> span + " " + form.value("tSide") + " " + point;
            case "about" -> "about " + span + " " + form.value("tSide") + " " + point;
            case "between" ->
                count(form, "tCount") + " to " + count(form, "tTo") + " " + form.value("tUnit") + "s "
                        + form.value("tSide") + " " + point;
            case "within" -> "within " + span + " " + form.value("tSide") + " " + point;
            case "at-least" -> "at least " + span + " before " + point;
            case "same-week" -> "in the same week as " + point;
            case "in-week" -> "in week " + count(form, "tCount") + " after " + point;
            case "week-of-stay" -> "in week " + count(form, "tCount") + " from " + point;
            case "on-weekday" -> monthWeekday(form, "tWeekday") + time(form);
            case "weekday-after" -> form.value("tWeekday") + " after " + point + time(form);
            case "day-before" -> "the day before " + point;
            case "every" -> "every " + span + " since last " + form.value("tHeld");
            case "end-of-month" -> "end of the first whole month after " + point;
            default -> form.value("tText");
        };
        String closed = form.value("tClosed").isEmpty() ? "" : ", on closed days: " + form.value("tClosed");
        try {
            return Timing.parse(text + closed).text();
        } catch (TimingSyntaxException broken) {
            String field = form.value("tForm").equals("between") && broken.key().equals("time.syntax.order")
                    ? "tTo"
                    : form.value("tForm").equals(TEXT) ? "tText" : "tForm";
            throw Problem.inField(field, broken.key(), broken.args().toArray()).causedBy(broken);
        }
    }

    /** What the fields say, in words; {@code null} while they say nothing whole. */
    static @Nullable String sentence(Form form, Words words) {
        try {
            return Timing.parse(read(form)).describe(words.language().locale());
        } catch (Problem incomplete) {
            return null;
        }
    }

    private static void point(Map<String, String> values, String form, Point point) {
        values.put("tForm", form);
        switch (point) {
            case Point.Named(String anchor) -> values.put("tAnchor", anchor);
            case Point.Age(int years) -> values.putAll(Map.of("tPoint", "age", "tAge", String.valueOf(years)));
            case Point.MonthWeekday day -> {
                values.put("tPoint", "weekday");
                values.put("tPointWeekday", lower(day.weekday()));
                month(values, day);
            }
        }
    }

    private static void month(Map<String, String> values, Point.MonthWeekday day) {
        values.putAll(Map.of("tNth", lower(day.nth()), "tMonth", lower(day.month()), "tAnchor", day.anchor()));
    }

    private static void span(Map<String, String> values, String form, Span span, Side side, Point point) {
        point(values, form, point);
        values.put("tCount", String.valueOf(span.count()));
        values.put("tUnit", lower(span.unit()).replace('_', ' '));
        values.put("tSide", lower(side));
    }

    private static void time(Map<String, String> values, @Nullable LocalTime time) {
        values.put("tTime", time == null ? "" : time.toString());
    }

    private static String point(Form form) {
        return switch (form.value("tPoint")) {
            case "age" -> "age " + (shows(form, "tAge") ? count(form, "tAge") : "");
            case "weekday" -> "the " + monthWeekday(form, "tPointWeekday");
            default -> form.value("tAnchor");
        };
    }

    private static String monthWeekday(Form form, String weekday) {
        return form.value("tNth") + " " + form.value(weekday) + " of the month " + form.value("tMonth") + " "
                + form.value("tAnchor");
    }

    private static String time(Form form) {
        String typed = form.value("tTime");
        LocalTime time = Clock.read(typed);
        return typed.isEmpty() ? "" : " at " + (time == null ? typed : time);
    }

    private static int count(Form form, String field) {
        String text = form.value(field);
        int count = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (count < 1 || count > Span.MAX_COUNT) {
            throw Problem.inField(field, "plans.timing.count", Span.MAX_COUNT);
        }
        return count;
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
