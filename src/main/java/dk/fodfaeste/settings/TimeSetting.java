package dk.fodfaeste.settings;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.calendar.ClosedDayRule;
import dk.fodfaeste.kernel.calendar.TimeSettings;
import dk.fodfaeste.kernel.calendar.TimeSettings.HourCount;
import dk.fodfaeste.kernel.calendar.TimeSettings.LeapDayBirthday;
import dk.fodfaeste.kernel.calendar.TimeSettings.SpecialDay;
import dk.fodfaeste.kernel.calendar.TimeSettings.WeekCount;
import dk.fodfaeste.kernel.text.Clock;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question about time that the sources or the law leave open, which each municipality answers for itself (contract 1.12,
 * docs/time.md). An answer is kept as text; the default is that of {@link TimeSettings#defaults()}.
 */
public enum TimeSetting implements Setting {
    /** Contract 1.12 no. 1: how hours are counted, of which {@code ladder.placement.min/max} has 48 to 96. */
    HOURS(Form.CHOICE, names(HourCount.values())),
    /** The time of day of an anchor of which only the day is known. */
    ASSUMED_TIME(Form.TIME, List.of()),
    /** Contract 1.12 no. 2: whether the week of an arrival on a Monday is the first whole week. */
    MONDAY_WEEK_COUNTS(Form.CHOICE, List.of("false", "true")),
    /** Contract 1.14, K02-2: whether the second week begins on the eighth day or on the Monday after the arrival. */
    WEEKS_OF_STAY(Form.CHOICE, names(WeekCount.values())),
    /** Contract 1.12 no. 7: how many days earlier or later "about" still is, for days and weeks. */
    TOLERANCE_DAYS(Form.NUMBER, List.of()),
    /** The same for months and years. */
    TOLERANCE_MONTHS(Form.NUMBER, List.of()),
    /** When people born on 29 February have their birthday in other years. */
    LEAP_DAY_BIRTHDAY(Form.CHOICE, names(LeapDayBirthday.values())),
    /** Which of the days that offices treat differently are closed here. */
    SPECIAL_DAYS(Form.CHOICES, names(SpecialDay.values())),
    /** When the municipality can be called and visited: {@code 09:00-15:00}. */
    OFFICE_HOURS(Form.PERIOD, List.of()),
    /** What a day so long after something does on a closed day. */
    CLOSED_AFTER(Form.CHOICE, names(ClosedDayRule.values())),
    /** What a day before something does on a closed day. */
    CLOSED_BEFORE(Form.CHOICE, names(ClosedDayRule.values())),
    /** What the end of a window, and every hour, does on a closed day. */
    CLOSED_LIMIT(Form.CHOICE, names(ClosedDayRule.values())),
    /** What the day of something, a week, or a weekday of a month does on a closed day. */
    CLOSED_FIXED(Form.CHOICE, names(ClosedDayRule.values()));

    /** How many days "about" can be; more is none any more. Our own choice. */
    private static final Range TOLERANCE = new Range(0, 60);

    /** What an answer looks like. */
    public enum Form {
        CHOICE,
        CHOICES,
        TIME,
        PERIOD,
        NUMBER
    }

    private final Form form;
    private final List<String> choices;

    TimeSetting(Form form, List<String> choices) {
        this.form = form;
        this.choices = choices;
    }

    @Override
    public String key() {
        return String.join(".", "time", code());
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Form form() {
        return form;
    }

    @Override
    public List<String> choices() {
        return choices;
    }

    @Override
    public @Nullable Range range() {
        return form == Form.NUMBER ? TOLERANCE : null;
    }

    /** The setting that an address or the API names. */
    public static Optional<TimeSetting> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.key().equals(name) || each.code().equals(name))
                .findAny();
    }

    @Override
    public String usual() {
        return TimeSettingsText.write(TimeSettings.defaults(), this);
    }

    @Override
    public String canonical(String typed) {
        String text = typed.strip();
        return switch (form) {
            case CHOICE -> {
                if (!choices.contains(text)) {
                    throw Problem.inField("value", "access.setting.choice");
                }
                yield text;
            }
            case CHOICES -> {
                List<String> chosen = Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
                if (!choices.containsAll(chosen)) {
                    throw Problem.inField("value", "access.setting.choice");
                }
                yield choices.stream().filter(chosen::contains).collect(Collectors.joining(","));
            }
            case TIME -> time(text).toString();
            case PERIOD -> {
                String[] ends = text.split("-", -1);
                if (ends.length != 2) {
                    throw Problem.inField("value", "access.setting.time");
                }
                LocalTime opens = time(ends[0].strip());
                LocalTime closes = time(ends[1].strip());
                if (!opens.isBefore(closes)) {
                    throw Problem.inField("value", "access.setting.period");
                }
                yield opens + "-" + closes;
            }
            case NUMBER -> String.valueOf(TOLERANCE.read(text));
        };
    }

    private static LocalTime time(String text) {
        LocalTime time = Clock.read(text);
        if (time == null) {
            throw Problem.inField("value", "access.setting.time");
        }
        return time.withSecond(0);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
