package dk.fodfaeste.kernel.calendar;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Denmark's public holidays, as jollyday knows them; Great Prayer Day until 2023 (lov nr. 214 of 6 March 2023). */
final class DanishHolidays {

    private static final HolidayManager DENMARK =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.DENMARK));

    private static final Map<Integer, Map<LocalDate, String>> BY_YEAR = new ConcurrentHashMap<>();

    private DanishHolidays() {}

    /** The key that names the holiday in the message files: {@code maundy-thursday}. */
    static Optional<String> keyOf(LocalDate day) {
        return Optional.ofNullable(in(day.getYear()).get(day));
    }

    static Map<LocalDate, String> in(int year) {
        return BY_YEAR.computeIfAbsent(year, DanishHolidays::read);
    }

    private static Map<LocalDate, String> read(int year) {
        return DENMARK.getHolidays(Year.of(year)).stream()
                .collect(toUnmodifiableMap(Holiday::getDate, DanishHolidays::key));
    }

    private static String key(Holiday holiday) {
        var name = holiday.getPropertiesKey();
        return name.substring(name.lastIndexOf('.') + 1)
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }
}
