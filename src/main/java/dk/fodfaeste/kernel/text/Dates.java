package dk.fodfaeste.kernel.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Dates and clocks as Danes write them, in one language and always in the zone of Copenhagen. Knows no "now": see
 * {@code dk.fodfaeste.ui.Formats} for "in 19 hours". Safe for use by many threads.
 */
public final class Dates {

    /** Where the municipalities are. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private static final Dates DANISH = new Dates(UiLanguage.DA, "d. MMMM uuuu", "EEE d/M", "d/M", "'kl. 'HH.mm", " ");
    private static final Dates ENGLISH = new Dates(UiLanguage.EN, "d MMMM uuuu", "EEE d MMM", "d MMM", "HH:mm", " at ");

    private final UiLanguage language;
    private final DateTimeFormatter date;
    private final DateTimeFormatter shortDate;
    private final DateTimeFormatter dayAndMonth;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter time;
    private final String between;

    private Dates(UiLanguage language, String date, String shortDate, String dayAndMonth, String time, String between) {
        this.language = language;
        this.date = formatter(date, language.locale());
        this.shortDate = formatter(shortDate, language.locale());
        this.dayAndMonth = formatter(dayAndMonth, language.locale());
        this.weekday = formatter("EEEE", language.locale());
        this.time = formatter(time, language.locale());
        this.between = between;
    }

    public static Dates in(UiLanguage language) {
        return language == UiLanguage.DA ? DANISH : ENGLISH;
    }

    /** "3. marts 2026", "3 March 2026". */
    public String date(LocalDate day) {
        return date.format(day);
    }

    public String date(Instant instant) {
        return date.format(local(instant));
    }

    /** "man 2/3", "Mon 2 Mar": for lists where the year goes without saying. */
    public String shortDate(LocalDate day) {
        return brief(day);
    }

    public String shortDate(Instant instant) {
        return brief(local(instant));
    }

    /** "2/3", "2 Mar". */
    public String dayAndMonth(LocalDate day) {
        return dayAndMonth.format(day).replace(".", "");
    }

    /** "mandag", "Monday". */
    public String weekday(LocalDate day) {
        return weekday.format(day);
    }

    /** "kl. 10.00", "10:00". */
    public String time(LocalTime clock) {
        return time.format(clock);
    }

    public String time(Instant instant) {
        return time.format(local(instant));
    }

    /** "3. marts 2026 kl. 10.00", "3 March 2026 at 10:00". */
    public String dateTime(Instant instant) {
        return date(instant) + between + time(instant);
    }

    /** "man 2/3 kl. 10.00", "Mon 2 Mar at 10:00". */
    public String shortDateTime(Instant instant) {
        return shortDate(instant) + between + time(instant);
    }

    /** The number of the ISO week, as on Danish calendars. */
    public int week(LocalDate day) {
        return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public UiLanguage language() {
        return language;
    }

    /** The day in Copenhagen at this instant. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    // The locale data write "man." for Monday; beside a figure the point only adds noise.
    private String brief(TemporalAccessor day) {
        return shortDate.format(day).replace(".", "");
    }

    private static TemporalAccessor local(Instant instant) {
        return instant.atZone(ZONE);
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
