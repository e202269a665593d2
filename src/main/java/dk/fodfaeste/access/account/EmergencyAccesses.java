package dk.fodfaeste.access.account;

import dk.fodfaeste.access.EmergencyAccess;
import dk.fodfaeste.access.Reason;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Opens cases for those to whom they are closed, for a while and against a reason. What a role may not do it may not do
 * here either: an opening widens which cases and what of them is reached, never what is done with them.
 */
@Service
public class EmergencyAccesses {

    /** How long a case stays open; the database holds to it too. */
    public static final Duration LENGTH = Duration.ofHours(3);

    /**
     * An opening as the auditor sees it.
     *
     * @param by       who opened it
     * @param closedAt when she closed it by herself; {@code null} where she did not
     */
    public record Entry(
            EmergencyAccess emergency,
            String by,
            Instant openedAt,
            @Nullable Instant closedAt) {

        /** Whether it is open at that moment. */
        public boolean isOpenAt(Instant moment) {
            return closedAt == null && emergency.isOpenAt(moment);
        }
    }

    private final EmergencyAccessStore store;

    EmergencyAccesses(EmergencyAccessStore store) {
        this.store = store;
    }

    /** Opens a case for the caller, from her next request on. */
    public EmergencyAccess open(
            WriteTx tx, UUID household, String caseNumber, Set<Sensitivity> sensitivities, Reason reason) {
        EmergencyAccess emergency = new EmergencyAccess(
                Ids.next(), household, caseNumber, sensitivities, tx.now().plus(LENGTH), reason);
        store.add(emergency, account(tx), tx.now());
        tx.concerns(household);
        tx.because(reason);
        return emergency;
    }

    /**
     * Closes what the caller has open of a case.
     *
     * @return whether anything was open
     */
    public boolean close(WriteTx tx, UUID household) {
        tx.concerns(household);
        return store.close(account(tx), household, tx.now()) > 0;
    }

    /** EmergencyAccesses of everyone, newest first, behind {@code after}; those of one case where it is named. */
    public List<Entry> page(Tx tx, @Nullable UUID household, @Nullable UUID after, int limit) {
        List<Entry> page = store.page(household, after, limit);
        page.forEach(told -> tx.concerns(told.emergency().household()));
        return page;
    }

    private static UUID account(WriteTx tx) {
        return Objects.requireNonNull(tx.caller().account(), "only persons open cases");
    }
}
