package dk.fodfaeste.arrivals.register;

import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.people.Household;
import java.time.Instant;

/** What the form of an arrival shows. */
public record RegisterView(Household family, Arrival arrival) {

    /** The field with the page to go back to. */
    public static final String RETURN_TO = "tilbage";

    /** What the fields begin with: when it arrived, where that is known, else now. */
    Instant begin(Instant now) {
        return arrival.arrivedAt() == null ? now : arrival.arrivedAt();
    }
}
