package dk.fodfaeste.arrivals.transfer;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.tenancy.Municipalities;
import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.change.ArrivalChanges;
import dk.fodfaeste.arrivals.programme.Programme;
import dk.fodfaeste.arrivals.programme.Programmes;
import dk.fodfaeste.arrivals.screening.Screenings;
import dk.fodfaeste.arrivals.transfer.CaseTransfer.State;
import dk.fodfaeste.jobs.Jobs;
import dk.fodfaeste.kernel.Faults;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.reference.Municipality;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Cases that go to another municipality. Where that one uses this installation it gets its own copy of what is sent, and a
 * named person there accepts or refuses it; else the document is what it gets. {@link CaseTransferReceipt} is the other side.
 */
@Service
public class CaseTransfers {

    private static final int DAYS_AWAY = 366;

    /**
     * What is to be sent.
     *
     * @param municipality name or code
     * @param screening    whether what the persons told at the screening goes along
     * @param health       whether what they told of their health goes along too; needs the right to it
     */
    @Command
    public record TransferInput(
            String municipality,
            LocalDate movesOn,
            @Text(max = 500) String ground,
            @Text(max = 2_000) String note,
            @Nullable LocalDate programmeStarts,
            @Nullable LocalDate programmeEnds,
            boolean screening,
            boolean health) {}

    private final CaseTransferStore store;
    private final Arrivals arrivals;
    private final ArrivalChanges changes;
    private final Programmes programmes;
    private final Screenings screenings;
    private final Households households;
    private final Municipalities municipalities;
    private final Jobs jobs;

    CaseTransfers(
            CaseTransferStore store,
            Arrivals arrivals,
            ArrivalChanges changes,
            Programmes programmes,
            Screenings screenings,
            Households households,
            Municipalities municipalities,
            Jobs jobs) {
        this.store = store;
        this.arrivals = arrivals;
        this.changes = changes;
        this.programmes = programmes;
        this.screenings = screenings;
        this.households = households;
        this.municipalities = municipalities;
        this.jobs = jobs;
    }

    /**
     * Sends the case. It goes on here until the other municipality accepts; where that one cannot be asked through this
     * installation, it ends here at once.
     *
     * @throws Problem at the fields of what is to be sent; a conflict where the case is on its way or has ended
     */
    public CaseTransfer send(WriteTx tx, UUID household, TransferInput in) {
        Household family = households.get(tx, household);
        Arrival arrival = arrivals.get(tx, household);
        if (arrival.ended() != null) {
            throw Problem.conflict("prearrival.ended");
        }
        if (store.isOut(tx, household)) {
            throw Problem.conflict("prearrival.transfer.out");
        }
        Programme known = programmes.find(tx, household);
        Programme programme =
                new Programme(in.programmeStarts(), in.programmeEnds(), known == null ? null : known.begunIn());
        boolean far = in.movesOn().isBefore(tx.today().minusDays(DAYS_AWAY))
                || in.movesOn().isAfter(tx.today().plusDays(DAYS_AWAY));
        Faults faults = new Faults();
        Municipality sought = faults.read(() -> other(tx, in.municipality()));
        faults.add(far, "movesOn", "prearrival.transfer.day", DAYS_AWAY)
                .add(in.health() && !tx.scope().shows(Sensitivity.HEALTH), "health", "prearrival.screening.health")
                .addAll(() -> programmes.check(tx, programme))
                .end();
        Municipality other = Objects.requireNonNull(sought);
        CaseTransferDocument document = CaseTransferDocument.of(
                tx.caller(),
                family,
                arrival,
                in,
                in.screening() || in.health() ? screenings.of(tx, household) : List.of());
        programmes.put(tx, household, programme);
        boolean here = municipalities.find(other.code()).isPresent();
        CaseTransfer sent = new CaseTransfer(
                Ids.next(),
                false,
                other.code(),
                household,
                here ? State.SENT : State.ON_PAPER,
                in.movesOn(),
                document,
                tx.now(),
                tx.caller().name(),
                null,
                null,
                null);
        store.insert(sent);
        households.note(tx, household, "handOver", null, other.name());
        if (here) {
            jobs.plan(tx, CaseTransferPost.KIND, sent.id());
        } else {
            changes.movedAway(tx, household, document.note());
        }
        return sent;
    }

    /**
     * The sender thinks better of it before there is an answer.
     *
     * @throws Problem (conflict) where it has been answered
     */
    public CaseTransfer withdraw(WriteTx tx, UUID id) {
        CaseTransfer sent = lock(tx, id);
        if (sent.incoming() || sent.state() != State.SENT) {
            throw Problem.conflict("prearrival.transfer.answered");
        }
        store.answer(id, State.WITHDRAWN, tx.now(), tx.caller().name(), null, null);
        jobs.plan(tx, CaseTransferPost.KIND, id);
        return get(tx, id);
    }

    /** The answer has come. A case that was accepted ends here, whatever the sender has thought of meanwhile. */
    void answered(WriteTx tx, CaseTransfer theirs) {
        CaseTransfer sent = store.lock(theirs.id());
        if (sent == null
                || sent.household() == null
                || sent.state() == State.ACCEPTED
                || sent.state() == State.REFUSED) {
            return;
        }
        store.answer(sent.id(), theirs.state(), tx.now(), String.valueOf(theirs.answeredBy()), theirs.answer(), null);
        tx.concerns(sent.household());
        if (theirs.state() == State.ACCEPTED
                && arrivals.get(tx, sent.household()).ended() == null) {
            changes.movedAway(tx, sent.household(), sent.document().note());
        }
    }

    /**
     * One transfer, incoming or outgoing.
     *
     * @throws Problem if there is none
     */
    public CaseTransfer get(Tx tx, UUID id) {
        CaseTransfer found = store.find(id);
        if (found == null) {
            throw Problem.notFound("prearrival.transfer.unknown");
        }
        return seen(tx, found);
    }

    /** Those of one household, the last first. */
    public List<CaseTransfer> of(Tx tx, UUID household) {
        return store.of(household);
    }

    /** The last ones that the caller may see, incoming and outgoing. */
    public List<CaseTransfer> latest(Tx tx, int limit) {
        List<CaseTransfer> found = store.latest(limit);
        Map<UUID, HouseholdSummary> families = households.summaries(
                tx,
                found.stream()
                        .map(CaseTransfer::household)
                        .filter(Objects::nonNull)
                        .toList());
        families.keySet().forEach(tx::concerns);
        return found.stream()
                .filter(each -> each.household() == null
                        ? tx.scope().wholeMunicipality()
                        : families.containsKey(each.household()))
                .toList();
    }

    private CaseTransfer lock(WriteTx tx, UUID id) {
        CaseTransfer found = store.lock(id);
        if (found == null) {
            throw Problem.notFound("prearrival.transfer.unknown");
        }
        return seen(tx, found);
    }

    /** A household outside the caller's units is not hers to read of; one that has come to nobody yet is for no single unit. */
    private CaseTransfer seen(Tx tx, CaseTransfer found) {
        if (found.household() != null) {
            households.get(tx, found.household());
        } else if (!tx.scope().wholeMunicipality()) {
            throw Problem.notFound("prearrival.transfer.unknown");
        }
        return found;
    }

    private static Municipality other(Tx tx, String text) {
        return dk.fodfaeste.kernel.reference.Municipalities.find(text)
                .filter(found -> found.code() != tx.caller().municipality())
                .orElseThrow(() -> Problem.inField("municipality", "prearrival.municipality.unknown"));
    }
}
