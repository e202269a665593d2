package dk.fodfaeste.plans.staffing;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.team.Teams;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Hands work over when the municipality is organised anew: somebody leaves, a function moves, a unit closes. Whoever does
 * that may not see the families, so it tells numbers only.
 */
@Service
public class Reassignment {

    /** How many active tasks of a function somebody has, or a unit. */
    public record Load(Bilingual function, int tasks) {}

    private final ReassignmentStore store;
    private final Assignees assignees;
    private final Households households;
    private final Teams teams;

    Reassignment(ReassignmentStore store, Assignees assignees, Households households, Teams teams) {
        this.store = store;
        this.assignees = assignees;
        this.households = households;
        this.teams = teams;
    }

    /** What somebody has to do, by the function's Danish name. */
    public List<Load> ofPerson(Tx tx, UUID account) {
        return store.ofPerson(account);
    }

    /** How many active tasks a unit has, in its basket and with people. */
    public int ofUnit(Tx tx, UUID unit) {
        return store.ofUnit(unit);
    }

    /**
     * Somebody's active tasks and her places in families' teams go to a colleague, or the tasks into their units' baskets.
     *
     * @return how many tasks changed hands
     * @throws Problem if there is no such colleague, or she cannot do all of them
     */
    public int fromPerson(WriteTx tx, UUID from, @Nullable UUID to) {
        if (to != null && to.equals(from)) {
            throw Problem.inField("handOverTo", "plans.task.assignee.unknown");
        }
        if (to != null) {
            assignees.requireInsteadOf(tx, "handOverTo", to, from);
        }
        teams.replace(tx, from, to).forEach(tx::concerns);
        List<ReassignmentStore.Moved> moved = store.ofPersonForUpdate(from);
        store.assign(tx, moved, from, to);
        concerns(tx, moved);
        return moved.size();
    }

    /** The active tasks of a function that lie in one unit go to another. */
    public int ofFunction(WriteTx tx, UUID function, UUID from, UUID into) {
        return move(tx, store.ofFunctionForUpdate(function, from), into);
    }

    /** All active tasks of a unit go to another. */
    public int ofUnit(WriteTx tx, UUID from, UUID into) {
        return move(tx, store.ofUnitForUpdate(from), into);
    }

    private int move(WriteTx tx, List<ReassignmentStore.Moved> moved, UUID into) {
        store.move(moved, into);
        Map<UUID, Collection<UUID>> units = moved.stream()
                .map(ReassignmentStore.Moved::household)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(household -> household, household -> List.of(into)));
        households.involve(tx, units);
        concerns(tx, moved);
        return moved.size();
    }

    private static void concerns(WriteTx tx, List<ReassignmentStore.Moved> moved) {
        moved.stream()
                .map(ReassignmentStore.Moved::household)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(tx::concerns);
    }
}
