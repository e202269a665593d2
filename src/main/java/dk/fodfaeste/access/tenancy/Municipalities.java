package dk.fodfaeste.access.tenancy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The municipalities that use this installation. */
@Service
public class Municipalities {

    /**
     * @param code     the official municipality code, 101–860
     * @param testData true when nothing in it is real: every page says so
     */
    public record Municipality(short code, String name, boolean testData) {}

    private final MunicipalityStore store;
    private final Clock clock;
    // A municipality's name never changes while the server runs, and every page shows it.
    private final Map<Short, Municipality> known = new ConcurrentHashMap<>();

    Municipalities(MunicipalityStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Optional<Municipality> find(short code) {
        Municipality found = known.get(code);
        if (found == null) {
            found = store.find(code);
            if (found != null) {
                known.put(code, found);
            }
        }
        return Optional.ofNullable(found);
    }

    /** The codes of all that are open, lowest first. */
    public List<Short> codes() {
        return store.codes();
    }

    /** Whether any municipality is open: false on a new installation. */
    public boolean any() {
        return store.any();
    }

    /** Opens a municipality; one that is open already stays as it is. */
    @Transactional
    public void open(short code, String name, boolean testData) {
        store.add(new Municipality(code, name, testData), clock.instant());
    }
}
