package dk.fodfaeste.plans.digest;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The morning's digest of each person who has something before her: made once a day, and kept for a month. */
@Service
class Digests {

    /** Own choice: long enough to see what was sent, short enough not to be a second history. */
    private static final Period KEPT = Period.ofDays(31);

    private static final int MOST = 1000;

    private final DigestStore store;

    Digests(DigestStore store) {
        this.store = store;
    }

    /**
     * Makes today's digests; whoever has one already keeps it as it is.
     *
     * @return how many were made
     */
    public int make(WriteTx tx) {
        store.forget(tx.today().minus(KEPT));
        return store.make(tx);
    }

    /** The digest of a person and day, or {@code null} where she had nothing before her or it is not made yet. */
    public @Nullable Digest of(Tx tx, UUID account, LocalDate day) {
        return store.find(day, account, 1).stream().findFirst().orElse(null);
    }

    /** The digests of a day, by person. */
    public List<Digest> of(Tx tx, LocalDate day) {
        return store.find(day, null, MOST);
    }
}
