package dk.fodfaeste.settings;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.history.AccessChange.Kind;
import dk.fodfaeste.access.history.AccessHistory;
import dk.fodfaeste.kernel.Faults;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.calendar.Closure;
import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;

/** The municipality's own closing days, beside public holidays and weekends. */
@Service
public class Closures {

    /** Years ahead that anybody plans; further away it is a slip of the keyboard. */
    private static final int MOST_YEARS = 10;

    /** From a summer's closing to a whole winter; more is a slip of the keyboard. */
    private static final int MOST_DAYS = 60;

    private final SettingStore store;
    private final Calendars calendars;
    private final AccessHistory history;

    Closures(SettingStore store, Calendars calendars, AccessHistory history) {
        this.store = store;
        this.calendars = calendars;
        this.history = history;
    }

    /** Every day of the year on which the municipality is closed, but for plain weekends. */
    public List<Closure> in(Tx tx, int year) {
        WorkingCalendar calendar = calendars.calendar(tx);
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .flatMap(day -> calendar.closedDay(day).stream())
                .filter(day -> day.kind() != Closure.Kind.WEEKEND)
                .toList();
    }

    /** Whether the year is near enough to be planned for, or to be looked up. */
    public static boolean near(LocalDate today, int year) {
        return Math.abs(year - today.getYear()) <= MOST_YEARS;
    }

    /**
     * Closes the days from one to another. Dates that stand already are not moved by it.
     *
     * @return how many days were closed; weekends, holidays and days that are closed already are left out
     * @throws Problem if the days cannot be, or none of them was open
     */
    public int close(WriteTx tx, LocalDate first, LocalDate last, String name) {
        new Faults()
                .add(!near(tx.today(), first.getYear()), "first", "access.closed-day.far", MOST_YEARS)
                .add(last.isBefore(first), "last", "access.closed-day.order")
                .add(ChronoUnit.DAYS.between(first, last) >= MOST_DAYS, "last", "access.closed-day.many", MOST_DAYS)
                .end();
        WorkingCalendar calendar = calendars.calendar(tx);
        List<LocalDate> closed = first.datesUntil(last.plusDays(1))
                .filter(calendar::isOpen)
                .filter(day -> store.closeNew(day, name))
                .toList();
        if (closed.isEmpty()) {
            throw Problem.inField("first", "access.closed-day.already");
        }
        closed.forEach(day -> history.note(tx, Kind.CLOSED_DAY, day, "name", null, name));
        return closed.size();
    }

    /**
     * The day is open after all.
     *
     * @throws Problem if it is no closing day of the municipality's own
     */
    public String open(WriteTx tx, LocalDate day) {
        String name = store.open(day).orElseThrow(() -> Problem.notFound("access.closed-day.unknown"));
        history.note(tx, Kind.CLOSED_DAY, day, "name", name, null);
        return name;
    }
}
