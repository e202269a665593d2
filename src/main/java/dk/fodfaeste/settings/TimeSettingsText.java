package dk.fodfaeste.settings;

import dk.fodfaeste.kernel.calendar.ClosedDayRule;
import dk.fodfaeste.kernel.calendar.TimeSettings;
import dk.fodfaeste.kernel.calendar.TimeSettings.ClosedDayDefaults;
import dk.fodfaeste.kernel.calendar.TimeSettings.HourCount;
import dk.fodfaeste.kernel.calendar.TimeSettings.LeapDayBirthday;
import dk.fodfaeste.kernel.calendar.TimeSettings.OfficeHours;
import dk.fodfaeste.kernel.calendar.TimeSettings.SpecialDay;
import dk.fodfaeste.kernel.calendar.TimeSettings.Tolerance;
import dk.fodfaeste.kernel.calendar.TimeSettings.WeekCount;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A municipality's answers to the open questions of its sources, to and from rows of key and value. */
final class TimeSettingsText {

    private TimeSettingsText() {}

    /** The defaults, with whatever the municipality has decided otherwise. */
    static TimeSettings read(Map<String, String> values) {
        Function<TimeSetting, String> value = setting -> values.getOrDefault(setting.key(), setting.usual());
        String[] office = value.apply(TimeSetting.OFFICE_HOURS).split("-", -1);
        return new TimeSettings(
                HourCount.valueOf(value.apply(TimeSetting.HOURS)),
                LocalTime.parse(value.apply(TimeSetting.ASSUMED_TIME)),
                Boolean.parseBoolean(value.apply(TimeSetting.MONDAY_WEEK_COUNTS)),
                WeekCount.valueOf(value.apply(TimeSetting.WEEKS_OF_STAY)),
                new Tolerance(
                        Integer.parseInt(value.apply(TimeSetting.TOLERANCE_DAYS)),
                        Integer.parseInt(value.apply(TimeSetting.TOLERANCE_MONTHS))),
                LeapDayBirthday.valueOf(value.apply(TimeSetting.LEAP_DAY_BIRTHDAY)),
                days(value.apply(TimeSetting.SPECIAL_DAYS)),
                new OfficeHours(LocalTime.parse(office[0]), LocalTime.parse(office[1])),
                new ClosedDayDefaults(
                        ClosedDayRule.valueOf(value.apply(TimeSetting.CLOSED_AFTER)),
                        ClosedDayRule.valueOf(value.apply(TimeSetting.CLOSED_BEFORE)),
                        ClosedDayRule.valueOf(value.apply(TimeSetting.CLOSED_LIMIT)),
                        ClosedDayRule.valueOf(value.apply(TimeSetting.CLOSED_FIXED))));
    }

    /** One answer as it is kept. */
    static String write(TimeSettings settings, TimeSetting setting) {
        return switch (setting) {
            case HOURS -> settings.hours().name();
            case ASSUMED_TIME -> settings.assumedTime().toString();
            case MONDAY_WEEK_COUNTS -> String.valueOf(settings.mondayWeekCounts());
            case WEEKS_OF_STAY -> settings.weeksOfStay().name();
            case TOLERANCE_DAYS -> String.valueOf(settings.tolerance().days());
            case TOLERANCE_MONTHS -> String.valueOf(settings.tolerance().months());
            case LEAP_DAY_BIRTHDAY -> settings.leapDayBirthday().name();
            case SPECIAL_DAYS ->
                settings.specialDays().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
            case OFFICE_HOURS ->
                settings.officeHours().opens() + "-" + settings.officeHours().closes();
            case CLOSED_AFTER -> settings.closedDays().after().name();
            case CLOSED_BEFORE -> settings.closedDays().before().name();
            case CLOSED_LIMIT -> settings.closedDays().limit().name();
            case CLOSED_FIXED -> settings.closedDays().fixed().name();
        };
    }

    private static Set<SpecialDay> days(String text) {
        return Arrays.stream(text.split(","))
                .filter(name -> !name.isBlank())
                .map(SpecialDay::valueOf)
                .collect(Collectors.toSet());
    }
}
