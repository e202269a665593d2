package dk.fodfaeste.demo.telling;

import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import dk.fodfaeste.kernel.text.Dates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** When the demo municipality's colleagues are at work. */
public final class OfficeHours {

    static final LocalTime OPENS = LocalTime.of(8, 0);
    static final LocalTime CLOSES = LocalTime.of(15, 30);

    private record Shift(Instant from, Instant to) {

        Duration length() {
            return Duration.between(from, to);
        }
    }

    private final WorkingCalendar calendar;

    public OfficeHours(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Dates.ZONE).toInstant();
    }

    /**
     * A moment at work after that share of the working time between two moments. Where nobody is at work in between, it is
     * that share of the time itself: somebody was on call.
     */
    public Instant between(Instant from, Instant to, double share) {
        List<Shift> shifts = shifts(from, to);
        if (shifts.isEmpty()) {
            shifts = List.of(new Shift(from, to));
        }
        long left = (long) (share
                * shifts.stream().mapToLong(shift -> shift.length().toSeconds()).sum());
        for (Shift shift : shifts) {
            if (left <= shift.length().toSeconds()) {
                return shift.from().plusSeconds(left);
            }
            left -= shift.length().toSeconds();
        }
        return to;
    }

    /** At work so many open days later, with that share of the day gone. */
    public Instant later(Instant from, int openDays, double share) {
        LocalDate day = Dates.day(from);
        for (int count = 0; count < openDays; count++) {
            day = calendar.nextOpenDay(day);
        }
        return between(at(day, OPENS), at(day, CLOSES), share);
    }

    private List<Shift> shifts(Instant from, Instant to) {
        List<Shift> shifts = new ArrayList<>();
        LocalDate last = Dates.day(to);
        for (LocalDate day = Dates.day(from); !day.isAfter(last); day = day.plusDays(1)) {
            Instant opens = at(day, OPENS);
            Instant closes = at(day, CLOSES);
            Shift shift = new Shift(from.isAfter(opens) ? from : opens, to.isBefore(closes) ? to : closes);
            if (shift.from().isBefore(shift.to()) && calendar.isOpen(day)) {
                shifts.add(shift);
            }
        }
        return shifts;
    }
}
