package dk.fodfaeste.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A case that somebody has opened for herself although it is closed to her ("break the glass").
 *
 * @param caseNumber    what her banner calls the case
 * @param sensitivities what she also sees of this case while it is open
 * @param until         the first moment at which it is closed again
 */
public record EmergencyAccess(
        UUID id, UUID household, String caseNumber, Set<Sensitivity> sensitivities, Instant until, Reason reason)
        implements Serializable {

    public EmergencyAccess {
        sensitivities = Set.copyOf(sensitivities);
    }

    /** Whether it is open at that moment. */
    public boolean isOpenAt(Instant moment) {
        return moment.isBefore(until);
    }
}
