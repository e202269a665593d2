package dk.fodfaeste.arrivals.overview;

import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.plans.Task;
import org.jspecify.annotations.Nullable;

/**
 * A household on its way.
 *
 * @param toContact the open task of contacting it, where that is still to do
 */
public record Coming(
        Arrival arrival,
        HouseholdSummary household,
        @Nullable Task toContact) {}
