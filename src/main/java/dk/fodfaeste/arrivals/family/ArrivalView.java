package dk.fodfaeste.arrivals.family;

import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.Responsibility;
import dk.fodfaeste.kernel.time.Explanation;
import dk.fodfaeste.people.Household;
import org.jspecify.annotations.Nullable;

/**
 * How a family comes.
 *
 * @param address        {@code null} where none is known, or where the caller may not see it
 * @param arrival        {@code null} where the family was not announced
 * @param whyResponsible why the municipality is responsible from the day that it is
 * @param due            whether it should be here by now
 */
public record ArrivalView(
        Household family,
        @Nullable String address,
        @Nullable Arrival arrival,
        @Nullable Explanation whyResponsible,
        boolean due,
        boolean mayRegister,
        boolean mayList,
        boolean mayTell) {

    /** Which sentence says why, where no computation does. */
    public String why() {
        if (arrival == null || arrival.responsibility() == null || Responsibility.followsArrival(family.kind())) {
            return arrival != null && arrival.responsibilityTold()
                    ? "told"
                    : family.kind().name();
        }
        return arrival.responsibilityTold() ? "told" : "settled";
    }
}
