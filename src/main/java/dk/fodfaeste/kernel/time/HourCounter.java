package dk.fodfaeste.kernel.time;

import dk.fodfaeste.kernel.calendar.DanishTime;
import dk.fodfaeste.kernel.calendar.TimeSettings;
import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.ZonedDateTime;

/** Counts hours as the municipality has chosen: see {@link TimeSettings.HourCount}. */
record HourCounter(WorkingCalendar calendar) {

    /** So many hours later, or earlier where the number is negative. */
    ZonedDateTime plus(ZonedDateTime moment, int hours) {
        return switch (calendar.settings().hours()) {
            case CLOCK -> moment.plusHours(hours);
            case WORKING_DAYS ->
                hours < 0 ? back(moment, Duration.ofHours(-hours)) : forward(moment, Duration.ofHours(hours));
        };
    }

    private ZonedDateTime forward(ZonedDateTime moment, Duration hours) {
        var reached = moment;
        var left = hours;
        while (true) {
            var day = reached.toLocalDate();
            var midnight = DanishTime.startOf(day.plusDays(1));
            if (calendar.isWorkingDay(day)) {
                var untilMidnight = Duration.between(reached, midnight);
                if (left.compareTo(untilMidnight) <= 0) {
                    return reached.plus(left);
                }
                left = left.minus(untilMidnight);
            }
            reached = midnight;
        }
    }

    private ZonedDateTime back(ZonedDateTime moment, Duration hours) {
        var reached = moment;
        var left = hours;
        while (true) {
            // At midnight the hours before belong to the day before.
            var day = reached.minusNanos(1).toLocalDate();
            var midnight = DanishTime.startOf(day);
            if (calendar.isWorkingDay(day)) {
                var sinceMidnight = Duration.between(midnight, reached);
                if (left.compareTo(sinceMidnight) <= 0) {
                    return reached.minus(left);
                }
                left = left.minus(sinceMidnight);
            }
            reached = midnight;
        }
    }
}
