package dk.fodfaeste.access.history;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.history.AccessChange.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What administrators changed, and who did. */
@Service
public class AccessHistory {

    private static final int MOST_THINGS = 200;

    private final AccessChangeStore store;

    AccessHistory(AccessChangeStore store) {
        this.store = store;
    }

    /** What was changed about one thing, newest first, at most {@code limit}. */
    public List<AccessChange> of(Tx tx, Kind kind, String subject, int limit) {
        return store.of(kind, subject, limit);
    }

    /** What was changed about all things of a kind, newest first, at most {@code limit}. */
    public List<AccessChange> of(Tx tx, Kind kind, int limit) {
        return store.of(kind, limit);
    }

    /** The last change of each thing of a kind, by the thing; of the first two hundred. */
    public Map<String, AccessChange> last(Tx tx, Kind kind) {
        return store.last(kind, MOST_THINGS).stream()
                .collect(Collectors.toMap(AccessChange::subject, Function.identity()));
    }

    /** Notes a change; the same value twice is none. */
    public void note(
            WriteTx tx, Kind kind, Object subject, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            store.add(tx, kind, subject.toString(), field, before, after);
        }
    }
}
