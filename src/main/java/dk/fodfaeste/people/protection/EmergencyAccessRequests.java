package dk.fodfaeste.people.protection;

import dk.fodfaeste.access.EmergencyAccess;
import dk.fodfaeste.access.Reason;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.account.EmergencyAccesses;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.household.ReachStore;
import dk.fodfaeste.people.household.SearchText;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Opens a family's case to somebody to whom it, or something in it, is closed: for three hours and against a reason. */
@Service
public class EmergencyAccessRequests {

    /** The reasons that are offered. */
    public static final Set<Reason.Code> REASONS = EnumSet.of(
            Reason.Code.ACUTE,
            Reason.Code.COVERING,
            Reason.Code.CITIZEN_ASKS,
            Reason.Code.SUPERVISION,
            Reason.Code.OTHER);

    /**
     * What is to be opened, and why.
     *
     * @param number a case number or an identity number; left out where the case is at hand
     */
    @Command
    record EmergencyInput(
            @Nullable String number,
            Set<Sensitivity> opens,
            Reason.Code reason,
            @Text(max = Reason.LONGEST) String explanation) {

        Reason why() {
            return Reason.of(reason, explanation, REASONS);
        }
    }

    private final EmergencyAccesses accesses;
    private final Households households;
    private final ReachStore reach;

    EmergencyAccessRequests(EmergencyAccesses accesses, Households households, ReachStore reach) {
        this.accesses = accesses;
        this.households = households;
        this.reach = reach;
    }

    /**
     * Opens the one case with this case number or identity number. A name opens nothing: who asks for emergency access knows
     * whom she means.
     *
     * @throws Problem at the field {@code number}
     */
    public EmergencyAccess open(WriteTx tx, String number, Set<Sensitivity> sensitivities, Reason reason) {
        SearchText sought = SearchText.parse(number);
        if (sought.number() == null) {
            throw Problem.inField("number", "people.emergency.number");
        }
        List<UUID> found = reach.byNumber(sought);
        if (found.size() != 1) {
            throw Problem.inField("number", "people.emergency.unknown");
        }
        UUID household = found.getFirst();
        return accesses.open(tx, household, reach.caseNumber(household), sensitivities, reason);
    }

    /**
     * Opens what is closed in a case that the caller sees already.
     *
     * @throws Problem if there is no such case
     */
    public EmergencyAccess open(WriteTx tx, UUID household, Set<Sensitivity> sensitivities, Reason reason) {
        String caseNumber = households.get(tx, household).caseNumber();
        return accesses.open(tx, household, caseNumber, sensitivities, reason);
    }

    /** Closes what the caller has opened of a case, whether or not she reaches it otherwise. */
    public void close(WriteTx tx, UUID household) {
        if (!accesses.close(tx, household)) {
            throw Problem.conflict("people.emergency.closed");
        }
    }
}
