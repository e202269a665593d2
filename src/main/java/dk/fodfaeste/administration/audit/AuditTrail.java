package dk.fodfaeste.administration.audit;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.organisation.Directory.Colleague;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads the audit trail. To read it is itself a passage that stands in it. */
@Service
class AuditTrail {

    private final AuditTrailStore store;

    AuditTrail(AuditTrailStore store) {
        this.store = store;
    }

    /** A page, the newest first, behind {@code after}. */
    public List<AuditRow> page(Tx tx, AuditFilter filter, @Nullable UUID after, int limit) {
        filter.subjects().forEach(tx::concerns);
        return store.page(filter, after, limit);
    }

    /** Everyone who works or has worked here, by name. */
    public List<Colleague> people(Tx tx) {
        return store.people();
    }
}
