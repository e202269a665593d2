package dk.fodfaeste.access;

import dk.fodfaeste.kernel.time.TimeSettings;
import dk.fodfaeste.kernel.time.TimeSettings.HourCount;
import dk.fodfaeste.kernel.time.TimeSettings.SpecialDay;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A municipality's answers to the open questions of its sources, as rows of key and value. */
final class TimeSettingsText {

    static final String HOURS = "time.hours";
    static final String ASSUMED_TIME = "time.assumed-time";
    static final String MONDAY_WEEK_COUNTS = "time.monday-week-counts";
    static final String SPECIAL_DAYS = "time.special-days";

    private TimeSettingsText() {}

    /** The defaults, with whatever the municipality has decided otherwise. */
    static TimeSettings read(Map<String, String> values) {
        TimeSettings settings = TimeSettings.defaults();
        if (values.containsKey(HOURS)) {
            settings = settings.withHours(HourCount.valueOf(values.get(HOURS)));
        }
        if (values.containsKey(ASSUMED_TIME)) {
            settings = settings.withAssumedTime(LocalTime.parse(values.get(ASSUMED_TIME)));
        }
        if (values.containsKey(MONDAY_WEEK_COUNTS)) {
            settings = settings.withMondayWeekCounts(Boolean.parseBoolean(values.get(MONDAY_WEEK_COUNTS)));
        }
        if (values.containsKey(SPECIAL_DAYS)) {
            settings = settings.withSpecialDays(days(values.get(SPECIAL_DAYS)));
        }
        return settings;
    }

    private static Set<SpecialDay> days(String text) {
        return Arrays.stream(text.split(","))
                .filter(name -> !name.isBlank())
                .map(SpecialDay::valueOf)
                .collect(Collectors.toSet());
    }
}
