package dk.fodfaeste.arrivals.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads dates as they are written in Denmark, day first, or in ISO form. A year always has four digits: in a list that holds
 * people of all ages "12" may be 1912 or 2012.
 */
public final class DateText {

    /** How much of a date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /**
     * A date.
     *
     * @param date      the first day of the month or year if only that is known
     * @param precision how much is known
     * @param estimated whether the text says that it is an estimate
     */
    public record Written(LocalDate date, Precision precision, boolean estimated) {

        /** Whether the day is certain. */
        public boolean isExact() {
            return precision == Precision.DAY && !estimated;
        }
    }

    private record Form(Pattern pattern, Function<MatchResult, Parsed<Written>> reading) {}

    private static final String ESTIMATE =
            "anslået|anslaaet|skønnet|estimeret|estimat|estimated|approximately|approx|est|cirka|circa|ca|omkring|about";
    private static final Pattern ESTIMATE_FIRST = pattern("(?:~|\\b(?:" + ESTIMATE + ")\\b\\.?:?)\\s*");
    private static final Pattern ESTIMATE_LAST = pattern("[\\s,]*[(\\[]?\\s*\\b(?:" + ESTIMATE + ")\\b\\.?\\s*[)\\]]?");
    private static final String DAY = "(?:den )?(\\d{1,2})";
    private static final String NAMED_DAY = DAY + "(?:\\.|st|nd|rd|th)? ?(?:of )?(\\p{L}+)\\.?,?";

    private static final List<Form> FORMS = List.of(
            form("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})", m -> day(m, 1, 2, 3)),
            form(DAY + " ?[-./] ?(\\d{1,2}) ?[-./ ] ?(\\d{4})", m -> day(m, 3, 2, 1)),
            form(NAMED_DAY + " ?(\\d{4})", m -> month(m, 2, month -> day(number(m, 3), month, number(m, 1)))),
            form(
                    "(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?, ?(\\d{4})",
                    m -> month(m, 1, month -> day(number(m, 3), month, number(m, 2)))),
            form("(\\p{L}+)\\.? (\\d{4})", m -> month(m, 1, month -> firstOf(number(m, 2), month))),
            form("(\\d{1,2})[-./](\\d{4})", m -> firstOf(number(m, 2), number(m, 1))),
            form("(\\d{4})-(\\d{1,2})", m -> firstOf(number(m, 1), number(m, 2))),
            form("(\\d{4})", m -> Parsed.value(new Written(LocalDate.of(number(m, 1), 1, 1), Precision.YEAR, false))),
            form(DAY + " ?[-./] ?\\d{1,2} ?[-./ ] ?'?\\d{2}", _ -> Parsed.fault("date.two-digit-year")),
            form(NAMED_DAY + " ?'?\\d{2}", m -> month(m, 2, _ -> Parsed.fault("date.two-digit-year"))),
            form(DAY + " ?[-./] ?\\d{1,2}\\.?", _ -> Parsed.fault("date.no-year")),
            form(NAMED_DAY, m -> month(m, 2, _ -> Parsed.fault("date.no-year"))));

    private DateText() {}

    /** Reads a date, a month or a year, with or without a word that calls it an estimate. */
    public static Parsed<Written> read(String text) {
        var rest = ESTIMATE_FIRST.matcher(text).lookingAt()
                ? ESTIMATE_FIRST.matcher(text).replaceFirst("")
                : text;
        var last = ESTIMATE_LAST.matcher(rest);
        var plain = last.find() && last.end() == rest.length() ? rest.substring(0, last.start()) : rest;
        return readPlain(plain)
                .then(written -> Parsed.value(new Written(
                        written.date(),
                        written.precision(),
                        plain.length() < text.length() || written.precision() != Precision.DAY)));
    }

    /** The day that a text names, if it names a certain one and nothing beside it. */
    public static Optional<LocalDate> day(String text) {
        return read(text) instanceof Parsed.Value<Written>(Written written) && written.isExact()
                ? Optional.of(written.date())
                : Optional.empty();
    }

    private static Parsed<Written> readPlain(String text) {
        for (var form : FORMS) {
            var matcher = form.pattern().matcher(text);
            if (matcher.matches()) {
                return form.reading().apply(matcher.toMatchResult());
            }
        }
        return Parsed.fault("date.unreadable");
    }

    private static Parsed<Written> day(MatchResult m, int year, int month, int day) {
        return day(number(m, year), number(m, month), number(m, day));
    }

    private static Parsed<Written> day(int year, int month, int day) {
        return firstOf(year, month).then(first -> {
            var days = YearMonth.from(first.date()).lengthOfMonth();
            return day >= 1 && day <= days
                    ? Parsed.value(new Written(first.date().withDayOfMonth(day), Precision.DAY, false))
                    : Parsed.fault("date.no-such-day", days);
        });
    }

    private static Parsed<Written> firstOf(int year, int month) {
        return month >= 1 && month <= 12
                ? Parsed.value(new Written(LocalDate.of(year, month, 1), Precision.MONTH, false))
                : Parsed.fault("date.no-such-month");
    }

    private static Parsed<Written> month(MatchResult m, int group, Function<Integer, Parsed<Written>> next) {
        Optional<Integer> month = WordList.MONTHS.find(m.group(group));
        return Parsed.of(month, "date.unreadable").then(next);
    }

    private static int number(MatchResult m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static Form form(String regex, Function<MatchResult, Parsed<Written>> reading) {
        return new Form(pattern(regex), reading);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
