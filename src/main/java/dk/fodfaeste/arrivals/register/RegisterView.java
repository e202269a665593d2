package dk.fodfaeste.arrivals.register;

import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.people.Household;

/** What the form of an arrival shows. */
public record RegisterView(Household family, Arrival arrival) {

    /** The field with the page to go back to. */
    public static final String RETURN_TO = "tilbage";
}
