package dk.fodfaeste.ui.input;

import dk.fodfaeste.kernel.text.CleanText;
import dk.fodfaeste.kernel.text.Clock;
import dk.fodfaeste.kernel.text.PhoneText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.ValueRange;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value that is written as text, in a form as in JSON. */
final class WrittenValue {

    /** Beyond them, not every moment has a date in Denmark, nor a place in the database. */
    private static final ValueRange YEARS = ValueRange.of(1, 9999);

    private static final Pattern DANISH_DATE = Pattern.compile("(\\d{1,2})[./-]\\s?(\\d{1,2})[./-]?\\s?(\\d{4})");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final int LENGTH_OF_ID = 36;

    private WrittenValue() {}

    /** The value of a type that is neither text nor choice; {@code null} where the type is written in another way. */
    static Object read(Shape.Component component, String text) throws Refused {
        Class<?> type = component.type();
        if (type == LocalDate.class) {
            return date(text);
        }
        if (type == YearMonth.class) {
            return month(text);
        }
        if (type == LocalTime.class) {
            return time(text);
        }
        if (type == Instant.class) {
            return moment(text);
        }
        if (type == UUID.class) {
            return id(text);
        }
        if (type == int.class || type == Integer.class) {
            return number(component, text);
        }
        if (type == String.class) {
            return text(component, text);
        }
        throw new IllegalStateException(component.name() + " is of a type that no command has");
    }

    /** The text as it is kept; empty where nothing of it is seen. */
    static String text(Shape.Component component, String raw) throws Refused {
        String text = component.kind() == Text.Kind.FREE
                ? CleanText.of(raw)
                : component.kind() == Text.Kind.PHONE ? PhoneText.of(raw) : CleanText.line(raw);
        if (text.codePointCount(0, text.length()) > component.longest()) {
            throw new Refused(Refused.LONG, component.longest());
        }
        CleanText.Fault fault = CleanText.fault(text);
        if (fault != null) {
            throw new Refused(fault == CleanText.Fault.LOST ? Refused.LOST : Refused.CONTROL);
        }
        if (!text.isEmpty()) {
            spells(component.kind(), text);
        }
        return text;
    }

    private static void spells(Text.Kind kind, String text) throws Refused {
        if (kind == Text.Kind.NAME && !CleanText.hasLetter(text)) {
            throw new Refused(Refused.NAME);
        }
        if (kind == Text.Kind.TITLE && !CleanText.hasLetterOrDigit(text)) {
            throw new Refused(Refused.TITLE);
        }
    }

    private static Integer number(Shape.Component component, String text) throws Refused {
        if (!WHOLE.matcher(text).matches()) {
            throw new Refused(Refused.NUMBER);
        }
        return within(component, Integer.parseInt(text));
    }

    static Integer within(Shape.Component component, int number) throws Refused {
        Range range = component.range();
        if (range != null && (number < range.min() || number > range.max())) {
            throw new Refused(Refused.RANGE, range.min(), range.max());
        }
        return number;
    }

    private static UUID id(String text) throws Refused {
        try {
            if (text.length() == LENGTH_OF_ID) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException none) {
            // Said below.
        }
        throw new Refused(Refused.CHOOSE);
    }

    private static LocalDate date(String text) throws Refused {
        Matcher danish = DANISH_DATE.matcher(text);
        try {
            LocalDate date = danish.matches()
                    ? LocalDate.of(part(danish, 3), part(danish, 2), part(danish, 1))
                    : LocalDate.parse(text);
            YEARS.checkValidValue(date.getYear(), ChronoField.YEAR);
            return date;
        } catch (DateTimeException none) {
            throw new Refused(Refused.DATE);
        }
    }

    private static YearMonth month(String text) throws Refused {
        try {
            YearMonth month = YearMonth.parse(text);
            YEARS.checkValidValue(month.getYear(), ChronoField.YEAR);
            return month;
        } catch (DateTimeException none) {
            throw new Refused(Refused.MONTH);
        }
    }

    private static LocalTime time(String text) throws Refused {
        LocalTime time = Clock.read(text);
        if (time == null) {
            throw new Refused(Refused.TIME);
        }
        return time;
    }

    private static Instant moment(String text) throws Refused {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            YEARS.checkValidValue(moment.getYear(), ChronoField.YEAR);
            return moment.toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException none) {
            throw new Refused(Refused.MOMENT);
        }
    }

    private static int part(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
