package dk.fodfaeste.kernel.time;

import dk.fodfaeste.kernel.calendar.DanishTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** The two ends of a window before closed days are looked at. */
record Draft(@Nullable ZonedDateTime from, ZonedDateTime to) {

    static Draft day(LocalDate day) {
        return days(day, day);
    }

    static Draft days(LocalDate first, LocalDate last) {
        return new Draft(DanishTime.startOf(first), DanishTime.endOf(last));
    }

    static Draft by(LocalDate last) {
        return new Draft(null, DanishTime.endOf(last));
    }

    /** From an hour, where it is known, to the end of the day. */
    static Draft dayFrom(LocalDate day, @Nullable LocalTime opens) {
        return new Draft(opens == null ? DanishTime.startOf(day) : DanishTime.at(day, opens), DanishTime.endOf(day));
    }

    LocalDate lastDay() {
        return to.toLocalDate();
    }

    boolean isOneDay() {
        return from != null && from.toLocalDate().equals(lastDay());
    }

    /** Due on another day at the same hour; a window of one day moves whole. */
    Draft dueOn(LocalDate day) {
        if (day.equals(lastDay())) {
            return this;
        }
        var due = DanishTime.at(day, to.toLocalTime());
        return new Draft(from != null && isOneDay() ? DanishTime.at(day, from.toLocalTime()) : from, due);
    }

    boolean isReversed() {
        return from != null && from.isAfter(to);
    }
}
