package dk.fodfaeste.demo.story;

import dk.fodfaeste.demo.data.DemoHousehold;
import dk.fodfaeste.demo.data.DemoHousehold.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The family whose 48–96 hours after arrival (ladder.placement.min/max) run all day today. It came three days ago, be that
 * a Sunday: from 0 to 24 o'clock today that is at least 48 and at most 96 hours ago.
 */
final class WindowGuests {

    private static final int DAYS_AGO = 3;

    private WindowGuests() {}

    /** The family with an adult that came nearest to that day, moved to it. */
    static DemoHousehold among(List<DemoHousehold> households, LocalDate today) {
        LocalDate day = today.minusDays(DAYS_AGO);
        DemoHousehold nearest = households.stream()
                .filter(each -> each.arrivedAt() != null && each.kind() != Kind.UNACCOMPANIED_MINOR)
                .min(Comparator.comparingLong(
                        each -> Math.abs(arrivedAt(each).toLocalDate().toEpochDay() - day.toEpochDay())))
                .orElseThrow();
        return nearest.arrivedAt(day.atTime(arrivedAt(nearest).toLocalTime()));
    }

    private static LocalDateTime arrivedAt(DemoHousehold household) {
        return Objects.requireNonNull(household.arrivedAt());
    }
}
