package dk.fodfaeste.kernel.calendar;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A day on which the municipality is closed, and why.
 *
 * @param key the own name of the day where the municipality closed it, otherwise what names it in the message files
 */
public record Closure(LocalDate date, Kind kind, String key) {

    /** Why a day is closed; where two reasons meet, the first of these counts. */
    public enum Kind {
        PUBLIC_HOLIDAY,
        /** See {@link TimeSettings.SpecialDay}. */
        SPECIAL_DAY,
        WEEKEND,
        /** The municipality's own closing day. It is still a working day in the law's sense. */
        OWN
    }

    /** "skærtorsdag", "Maundy Thursday"; an own closing day has the one name that the municipality gave it. */
    public String name(Locale locale) {
        var phrases = Phrases.in(locale);
        return switch (kind) {
            case PUBLIC_HOLIDAY -> phrases.say("time.holiday." + key);
            case SPECIAL_DAY -> phrases.say("time.special-day." + key);
            case WEEKEND -> phrases.weekday(date.getDayOfWeek());
            case OWN -> key;
        };
    }
}
