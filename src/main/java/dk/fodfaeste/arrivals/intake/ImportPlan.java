package dk.fodfaeste.arrivals.intake;

import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.row.HouseholdMerge;
import dk.fodfaeste.arrivals.row.HouseholdRows;
import dk.fodfaeste.arrivals.row.RowRefusal;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.household.Difference;
import dk.fodfaeste.people.remark.Remarks.Imported;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What taking in a list would do, or does: nothing is written by making it.
 *
 * @param refusals rows that only what is known already keeps out
 */
public record ImportPlan(
        List<HouseholdRows> fresh, List<Changed> changed, List<Household> unchanged, List<RowRefusal> refusals) {

    /** A value that is going to be another, of the household or of one of its persons. */
    public record Change(@Nullable String person, Difference difference) {}

    /**
     * A household that is known, and of which the list knows better.
     *
     * @param remarks what the list says in free words and nobody has heard
     * @param facts what is known about its way here with both together; {@code null} where nobody announced it
     */
    public record Changed(
            Household household,
            HouseholdRows rows,
            HouseholdMerge merge,
            List<Imported> remarks,
            Arrivals.@Nullable Facts facts,
            List<Change> changes) {

        public Changed {
            remarks = List.copyOf(remarks);
            changes = List.copyOf(changes);
        }
    }

    public ImportPlan {
        fresh = List.copyOf(fresh);
        changed = List.copyOf(changed);
        unchanged = List.copyOf(unchanged);
        refusals = List.copyOf(refusals);
    }
}
