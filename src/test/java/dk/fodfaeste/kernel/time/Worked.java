package dk.fodfaeste.kernel.time;

import dk.fodfaeste.kernel.calendar.DanishTime;
import dk.fodfaeste.kernel.calendar.TimeSettings;
import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Worked examples as people would note them: an anchor is "2026-03-03" or "2026-03-03 10:00"; a window is one day, or
 * "from .. to" with hours only where they matter, or ".. to" where there is no earliest.
 */
public final class Worked {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private Worked() {}

    static DueWindow window(String timing, String anchor, WorkingCalendar calendar) {
        var parsed = Timing.parse(timing);
        return parsed.window(anchor(parsed.anchor(), anchor), calendar);
    }

    static DueWindow window(String timing, String anchor) {
        return window(timing, anchor, WorkingCalendar.standard());
    }

    static String noted(String timing, String anchor) {
        return noted(window(timing, anchor));
    }

    static String noted(String timing, String anchor, WorkingCalendar calendar) {
        return noted(window(timing, anchor, calendar));
    }

    static String noted(DueWindow window) {
        var from = noted(window.notBefore(), LocalTime.MIDNIGHT);
        var to = noted(window.dueBy(), DanishTime.END_OF_DAY);
        return from.equals(to) ? to : (from + " .. " + to).strip();
    }

    public static WorkingCalendar calendar(TimeSettings settings) {
        return new WorkingCalendar(settings, Map.of());
    }

    /** A municipality with the default settings that is also closed on this day. */
    static WorkingCalendar closedOn(String day) {
        return new WorkingCalendar(TimeSettings.defaults(), Map.of(LocalDate.parse(day), "lukkedag"));
    }

    /** The state of a window at "2026-03-03 10:00:00" in Copenhagen. */
    static DueWindow.State state(DueWindow window, String now) {
        return window.state(
                LocalDateTime.parse(now, SECOND).atZone(DanishTime.ZONE).toInstant());
    }

    private static Anchor anchor(String name, String when) {
        return when.length() == 10
                ? Anchor.on(name, LocalDate.parse(when))
                : Anchor.at(name, LocalDateTime.parse(when, MINUTE).atZone(DanishTime.ZONE));
    }

    private static String noted(@Nullable ZonedDateTime moment, LocalTime edgeOfDay) {
        if (moment == null) {
            return "";
        }
        return moment.toLocalTime().equals(edgeOfDay) ? moment.toLocalDate().toString() : MINUTE.format(moment);
    }
}
