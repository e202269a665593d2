package dk.fodfaeste.arrivals.register;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.plans.running.Plans;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks back before somebody registers an arrival far from the day that was known: a slip would move all its deadlines. */
@Component
class FarArrival {

    /** So many days from the known one need no question; a choice of ours. */
    private static final int NEAR = 7;

    private final Arrivals arrivals;
    private final Plans plans;

    FarArrival(Arrivals arrivals, Plans plans) {
        this.arrivals = arrivals;
        this.plans = plans;
    }

    /**
     * Lets a near day pass, and one that cannot be: that is refused when it is registered.
     *
     * @throws Problem at {@code confirmed}, with how many tasks would get another date
     */
    void askBack(Tx tx, UUID household, Instant arrivedAt) {
        Arrival known = arrivals.get(tx, household);
        LocalDate day = Dates.day(arrivedAt);
        LocalDate before = known.arrivedAt() == null ? known.expectedDate() : Dates.day(known.arrivedAt());
        long days = Math.abs(ChronoUnit.DAYS.between(before, day));
        boolean possible = !day.isAfter(tx.today()) && day.isAfter(tx.today().minusYears(1));
        if (possible && days > NEAR) {
            int moving = plans.moving(tx, household, Arrivals.arrival(arrivedAt));
            throw Problem.inField("confirmed", "arrivals.register.far", before, days, moving);
        }
    }
}
