package dk.fodfaeste.people.team;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.people.household.ReachStore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who fills which function for which household. */
@Service
public class Teams {

    /** That someone fills a function for a household. */
    public record Place(UUID household, UUID function, UUID account) {}

    private final TeamStore store;
    private final ReachStore reach;

    Teams(TeamStore store, ReachStore reach) {
        this.store = store;
        this.reach = reach;
    }

    /** The household's team, by the function's Danish name; nobody of a household that the caller may not see. */
    public List<TeamMember> team(Tx tx, UUID household) {
        return reach.reaches(tx.scope(), household) ? store.team(household) : List.of();
    }

    /** The places that are filled for these households. */
    public List<Place> places(Tx tx, List<UUID> households) {
        return store.places(households);
    }

    /** Fills places; whoever filled one before gives way. */
    public void fill(WriteTx tx, List<Place> places) {
        store.put(places, tx.now());
    }

    /**
     * Somebody leaves every place that she fills, for a colleague or for nobody.
     *
     * @return the households that it concerns
     */
    public List<UUID> replace(WriteTx tx, UUID from, @Nullable UUID to) {
        List<Place> left = store.placesOf(from);
        if (to == null) {
            store.leave(from);
        } else {
            fill(
                    tx,
                    left.stream()
                            .map(place -> new Place(place.household(), place.function(), to))
                            .toList());
        }
        store.noteReplaced(tx, left, from, to);
        return left.stream().map(Place::household).distinct().toList();
    }
}
