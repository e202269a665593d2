package dk.fodfaeste.plans.staffing;

import dk.fodfaeste.organisation.Directory.Colleague;
import dk.fodfaeste.people.team.Teams.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Chooses who fills a function for a household: whoever does so already, else the one with the least to do among those
 * who can and are here. Nobody, where nobody can: the task then lies in the unit's basket.
 */
public final class Staffing {

    private record Seat(UUID household, UUID function) {}

    private final Map<UUID, List<Colleague>> holders;
    private final Map<UUID, Integer> load;
    private final Set<UUID> absent;
    private final Map<Seat, UUID> taken = new HashMap<>();
    private final List<Place> filled = new ArrayList<>();

    /**
     * @param holders who can fill which function
     * @param load    how many tasks each has to do; missing is none
     * @param places  who fills what already
     * @param absent  who is away: she is chosen only where all who can are away
     */
    public Staffing(Map<UUID, List<Colleague>> holders, Map<UUID, Integer> load, List<Place> places, Set<UUID> absent) {
        this.holders = holders;
        this.load = new HashMap<>(load);
        this.absent = Set.copyOf(absent);
        places.forEach(place -> taken.put(new Seat(place.household(), place.function()), place.account()));
    }

    /** Who is to do one more task of this function for this household, or {@code null}. */
    public @Nullable UUID assign(UUID household, UUID function) {
        UUID account = taken.get(new Seat(household, function));
        if (account == null) {
            account = leastLoaded(function);
            if (account == null) {
                return null;
            }
            taken.put(new Seat(household, function), account);
            filled.add(new Place(household, function, account));
        }
        load.merge(account, 1, Integer::sum);
        return account;
    }

    /** The places that were filled on the way. */
    public List<Place> filled() {
        return filled;
    }

    private @Nullable UUID leastLoaded(UUID function) {
        // The list is by name, and min takes the first of equals: the choice can be foreseen.
        return holders.getOrDefault(function, List.of()).stream()
                .min(Comparator.comparing((Colleague colleague) -> absent.contains(colleague.account()))
                        .thenComparing(colleague -> load.getOrDefault(colleague.account(), 0)))
                .map(Colleague::account)
                .orElse(null);
    }
}
