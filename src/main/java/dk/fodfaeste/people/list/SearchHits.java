package dk.fodfaeste.people.list;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.household.SearchText;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Says of each household that a search has found who of it was meant. */
@Service
class SearchHits {

    private final SearchHitStore store;

    SearchHits(SearchHitStore store) {
        this.store = store;
    }

    /** Their names by household, of households that the caller may see; empty where nothing is searched for. */
    Map<UUID, String> of(Tx tx, String typed, List<HouseholdSummary> found) {
        SearchText search = SearchText.parse(typed);
        return search.isEmpty() || found.isEmpty()
                ? Map.of()
                : store.names(found.stream().map(HouseholdSummary::id).collect(Collectors.toSet()), search);
    }
}
